import { mandateKinds } from '@rapporteur/monitoring';
import {
  type ChoicesForPeople,
  choicesForPeople,
  giveMandate,
  hashOfToken,
  invitePerson,
  newId,
  type PeopleOfBody,
  peopleOfBody,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Select, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage, type FormAct } from '../../desk/desk-page.js';
import { choice, day, email, id, optionalDay, optionalText, text } from '../../desk/fields.js';
import { InvitationList } from './invitation-list.js';
import { OfficeFields } from './office-fields.js';
import { PeopleTable } from './people-table.js';
import { invitationRecord, personRecord } from './record.js';

interface Loaded {
  readonly people: PeopleOfBody;
  readonly choices: ChoicesForPeople;
  readonly today: string;
}

const params = z.object({ body: z.string().max(100) });
type Params = z.infer<typeof params>;

const office = {
  ...{ kind: choice(mandateKinds), round: optionalText(100), party: optionalText(10) },
  ...{ organisation: optionalText(40), questions: optionalText(500), from: day(), until: optionalDay() },
};

/** A mandate as the form gives it: empty fields are null, questions stand apart by spaces. */
function mandateIn({ body }: Params, fields: z.infer<z.ZodObject<typeof office>>) {
  const { kind, round, party, organisation, questions, from, until } = fields;
  return {
    ...{ body, kind, from, until, round: round || null, party: party || null },
    organisation: organisation || null,
    questions: questions.split(/[\s,;]+/).filter(Boolean),
  };
}

const invite: FormAct<Params> = {
  fields: z.object({ ...office, name: text(200), address: email() }),
  run({ db, site }, by, { params: given, fields: { name, address, ...fields } }) {
    const invitation = newId();
    const tokenHash = hashOfToken(site.keys.invitationToken(invitation));
    return invitePerson(db, by, { ...mandateIn(given, fields), id: invitation, tokenHash, name, address });
  },
  then: ({ invitation }) => `/desk/people/invitations/${invitation}`,
  done: 'done.invited',
};

const give: FormAct<Params> = {
  fields: z.object({ ...office, person: id() }),
  run: ({ db }, by, { params: given, fields: { person, ...fields } }) =>
    giveMandate(db, by, { ...mandateIn(given, fields), person }),
  then: (_outcome, { body }) => `/desk/people/${encodeURIComponent(body)}`,
  done: 'done.mandateGiven',
};

/** Who holds which office of a body, and who is invited: for its secretariat. */
export const peopleOfBodyPage = deskPage<Params, object, Loaded>({
  name: 'people',
  address: '/desk/people/:body',
  params,
  query: z.object({}),
  record: z.object({
    people: z.object({ people: z.array(personRecord), invitations: z.array(invitationRecord) }),
  }),
  async load({ db, signedIn }, { params: { body } }) {
    const { viewer } = signedIn;
    const [people, choices] = await Promise.all([
      peopleOfBody(db, viewer, body),
      choicesForPeople(db, viewer, body),
    ]);
    return people && choices && { people, choices, today: viewer.days[body] ?? '' };
  },
  show(record, { language }, { say }) {
    const title = say('people.of', { body: record.choices.bodyName[language] });
    return { title, section: 'desk', main: <PeoplePage {...record} title={title} /> };
  },
  acts: { invite, give },
});

function PeoplePage({
  people: { people, invitations },
  choices,
  today,
  title,
}: Loaded & { readonly title: string }) {
  const { say } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{title}</h1>
      <p className="lede">{say('people.lede')}</p>
      {people.length > 0 ? (
        <PeopleTable people={people} today={today} />
      ) : (
        <EmptyState title={say('people.none')}>
          <p>{say('people.none.text')}</p>
        </EmptyState>
      )}
      {invitations.length > 0 ? <InvitationList invitations={invitations} /> : null}
      <section aria-labelledby="to-invite">
        <h2 id="to-invite">{say('people.invite')}</h2>
        <p>{say('people.invite.lede')}</p>
        <Form act="invite" button={say('people.invite.do')}>
          <TextField name="name" label={say('people.name')} autoComplete="off" />
          <TextField name="address" type="email" label={say('people.address')} autoComplete="off" />
          <OfficeFields choices={choices} today={today} />
        </Form>
      </section>
      {people.length > 0 ? (
        <section aria-labelledby="to-give">
          <h2 id="to-give">{say('people.give')}</h2>
          <Form act="give" button={say('people.give.do')} isSecond>
            <Select
              name="person"
              label={say('people.person')}
              options={people.map(({ person, name, address }) => ({
                value: person,
                label: `${name} (${address})`,
              }))}
            />
            <OfficeFields choices={choices} today={today} />
          </Form>
        </section>
      ) : null}
    </Sheet>
  );
}
