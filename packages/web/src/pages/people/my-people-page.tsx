import { may, thingOfPeople, thingOfTeam } from '@rapporteur/monitoring';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';

interface Loaded {
  /** Keys of the bodies whose people are open to the person. */
  readonly bodies: readonly string[];
  readonly teams: readonly { readonly round: string; readonly party: string }[];
}

/** The way to the people that one may see: of bodies, and of one's own team. */
export const myPeoplePage = deskPage<object, object, Loaded>({
  name: 'myPeople',
  address: '/desk/people',
  params: z.object({}),
  query: z.object({}),
  record: z.object({
    bodies: z.array(z.string()),
    teams: z.array(z.object({ round: z.string(), party: z.string() })),
  }),
  async load({ signedIn: { viewer } }) {
    const { person, days } = viewer;
    const bodies = [...new Set(person.mandates.map(({ body }) => body))].filter((body) =>
      may(person, 'read-people', thingOfPeople(body), days[body] ?? ''),
    );
    const teams = person.mandates.flatMap(({ body, round, party }) =>
      round && party && may(person, 'read-team', thingOfTeam(body, round, party), days[body] ?? '')
        ? [{ round, party }]
        : [],
    );
    return { bodies, teams };
  },
  show(loaded, _ask, { say }) {
    return { title: say('people.title'), section: 'desk', main: <MyPeoplePage {...loaded} /> };
  },
});

function MyPeoplePage({ bodies, teams }: Loaded) {
  const { say, to, nameOf } = useView();
  return (
    <Sheet>
      <h1>{say('people.title')}</h1>
      <p className="lede">{say('people.lede')}</p>
      {bodies.length + teams.length === 0 ? (
        <EmptyState title={say('people.none')}>
          <p>{say('refused.not-permitted')}</p>
        </EmptyState>
      ) : null}
      <ul>
        {bodies.map((body) => (
          <li key={body}>
            <a href={to(`/desk/people/${encodeURIComponent(body)}`)}>{say('people.of', { body })}</a>
          </li>
        ))}
        {teams.map(({ round, party }) => (
          <li key={`${round} ${party}`}>
            <a href={to(`/desk/rounds/${encodeURIComponent(round)}/team/${party}`)}>
              {say('people.team', { party: nameOf(party) })}
            </a>{' '}
            · {round}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
