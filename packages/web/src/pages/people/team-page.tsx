import { hashOfToken, invitePerson, newId, type Team, teamOf } from '@rapporteur/registry';
import { z } from 'zod';
import { TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage, type FormAct } from '../../desk/desk-page.js';
import { email, text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { InvitationList } from './invitation-list.js';
import { PeopleTable } from './people-table.js';
import { invitationRecord, personRecord } from './record.js';

const params = z.object({ round: z.string().max(100), party: z.string().max(10) });
type Params = z.infer<typeof params>;

interface Loaded {
  readonly team: Team;
  readonly today: string;
}

const inviteContributor: FormAct<Params> = {
  fields: z.object({ name: text(200), address: email() }),
  async run({ db, site, signedIn: { viewer } }, by, { params: { round, party }, fields }) {
    const team = await teamOf(db, viewer, { round, party });
    const id = newId();
    const tokenHash = hashOfToken(site.keys.invitationToken(id));
    const body = team?.body ?? '';
    return invitePerson(db, by, {
      ...{ ...fields, id, tokenHash, kind: 'contributor', body, round, party },
      ...{ organisation: null, from: viewer.days[body] ?? '', until: null },
    });
  },
  then: ({ invitation }) => `/desk/people/invitations/${invitation}`,
  done: 'done.invited',
};

/** Who works on a party's reply; its contact persons invite contributors from the ministries here. */
export const teamPage = deskPage<Params, object, Loaded>({
  name: 'team',
  address: '/desk/rounds/:round/team/:party',
  params,
  query: z.object({}),
  record: z.object({
    team: z.object({ people: z.array(personRecord), invitations: z.array(invitationRecord) }),
  }),
  async load({ db, signedIn: { viewer } }, { params: { round, party } }) {
    const team = await teamOf(db, viewer, { round, party });
    return team && { team, today: viewer.days[team.body] ?? '' };
  },
  show({ team, today }, _ask, { say, nameOf }) {
    const title = say('people.team', { party: nameOf(team.party) });
    return { title, section: 'desk', main: <TeamPage team={team} today={today} title={title} /> };
  },
  acts: { 'invite-contributor': inviteContributor },
});

function TeamPage({ team, today, title }: Loaded & { readonly title: string }) {
  const { say, nameOf } = useView();
  const { people, invitations, round, party } = team;
  return (
    <Sheet>
      <RoundWays round={round} here="team" />
      <ErrorSummary />
      <h1>{title}</h1>
      <p className="lede">{say('people.team.lede', { party: nameOf(party) })}</p>
      <PeopleTable people={people} today={today} />
      {invitations.length > 0 ? <InvitationList invitations={invitations} /> : null}
      <section aria-labelledby="to-invite">
        <h2 id="to-invite">{say('people.team.invite')}</h2>
        <Form act="invite-contributor" button={say('people.team.invite.do')}>
          <TextField name="name" label={say('people.name')} autoComplete="off" />
          <TextField name="address" type="email" label={say('people.address')} autoComplete="off" />
        </Form>
      </section>
    </Sheet>
  );
}
