import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { ErrorSummary } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { type Waiting, waitingFor } from '../../desk/waiting.js';

interface Home {
  readonly waiting: readonly Waiting[];
  readonly offices: readonly {
    readonly kind: string;
    readonly body: string;
    readonly round: string | null;
    readonly party: string | null;
    readonly from: string;
    readonly until: string | null;
  }[];
}

/** What waits for the person who signed in. */
export const deskHome = deskPage({
  name: 'deskHome',
  address: '/desk',
  params: z.object({}),
  query: z.object({}),
  record: z.object({
    waiting: z.array(
      z.object({
        round: z.string(),
        address: z.string(),
        text: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        due: z.object({ day: z.string(), decision: z.string() }).optional(),
      }),
    ),
    offices: z.array(
      z.object({
        ...{ kind: z.string(), body: z.string(), round: z.string().nullable(), party: z.string().nullable() },
        ...{ from: z.string(), until: z.string().nullable() },
      }),
    ),
  }),
  async load(desk): Promise<Home> {
    const { person, days } = desk.signedIn.viewer;
    const offices = person.mandates.filter(({ body, from, until }) => {
      const day = days[body] ?? '';
      return from <= day && (until === null || day <= until);
    });
    return { waiting: await waitingFor(desk), offices };
  },
  show(home, _ask, { say }) {
    return { title: say('desk.home'), section: 'desk', main: <HomePage home={home} /> };
  },
});

function HomePage({ home: { waiting, offices } }: { readonly home: Home }) {
  const { say, to, nameOf } = useView();
  const rounds = [...new Set(offices.flatMap(({ round }) => round ?? []))].sort();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{say('desk.home')}</h1>
      <p className="lede">{say('desk.lede')}</p>
      {offices.length === 0 ? (
        <EmptyState title={say('desk.noMandate')}>
          <p>{say('desk.noMandate.text')}</p>
        </EmptyState>
      ) : null}
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say('desk.waiting')}</h2>
          <ul className="waiting">
            {waiting.map(({ round, address, text, values, due }) => (
              <li key={address}>
                <a href={to(address)}>{say(text, (values ?? {}) as never)}</a>
                <span className="meta">
                  {round}
                  {due ? `, ${say('desk.due', due)}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : offices.length > 0 ? (
        <EmptyState title={say('desk.nothing')}>
          <p>{say('desk.nothing.text')}</p>
        </EmptyState>
      ) : null}
      {rounds.length > 0 ? (
        <section aria-labelledby="rounds">
          <h2 id="rounds">{say('desk.rounds')}</h2>
          <ul>
            {rounds.map((round) => (
              <li key={round}>
                <a href={to(`/desk/rounds/${encodeURIComponent(round)}`)}>{round}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {offices.length > 0 ? (
        <section aria-labelledby="offices">
          <h2 id="offices">{say('desk.offices')}</h2>
          <ul>
            {offices.map(({ kind, body, round, party, from, until }) => (
              <li key={`${kind} ${body} ${round} ${party} ${from}`}>
                {say(`mandate.${kind}` as never)}
                {party ? `, ${nameOf(party)}` : ''} · {round ?? body} · {from}
                {until ? ` – ${until}` : ' –'}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Sheet>
  );
}
