import { holdsOn, type Mandate } from '@rapporteur/monitoring';
import { type OwnBody, ownRounds } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { type Waiting, waitingFor } from '../../desk/waiting.js';
import { dateInWords } from '../../words/locale.js';

type Office = Pick<Mandate, 'kind' | 'body' | 'round' | 'party' | 'from' | 'until'>;

interface Home {
  readonly waiting: readonly Waiting[];
  readonly bodies: readonly OwnBody[];
  readonly offices: readonly Office[];
}

const text = z.string();
const bilingual = z.object({ en: text, fr: text });

/** What waits for the person who signed in, and where that person is at work. */
export const deskHome = deskPage({
  name: 'deskHome',
  address: '/desk',
  params: z.object({}),
  query: z.object({}),
  record: z.object({
    waiting: z.array(
      z.object({
        ...{
          round: text,
          address: text,
          text,
          values: z.record(text, z.union([text, z.number()])).optional(),
        },
        due: z.object({ day: text, decision: text }).optional(),
      }),
    ),
    bodies: z.array(
      z.object({
        ...{ key: text, name: bilingual },
        rounds: z.array(z.object({ key: text, title: bilingual, stage: text })),
      }),
    ),
    offices: z.array(
      z.object({
        ...{ kind: text, body: text, round: text.nullable(), party: text.nullable() },
        ...{ from: text, until: text.nullable() },
      }),
    ),
  }),
  async load(desk): Promise<Home> {
    const { viewer } = desk.signedIn;
    return {
      waiting: await waitingFor(desk),
      bodies: await ownRounds(desk.db, viewer),
      offices: viewer.person.mandates.filter((mandate) => holdsOn(mandate, viewer.days[mandate.body] ?? '')),
    };
  },
  show: (home, _ask, { say }) => ({
    title: say('desk.home'),
    section: 'desk',
    main: <HomePage home={home} />,
  }),
});

function HomePage({ home: { waiting, bodies, offices } }: { readonly home: Home }) {
  const { say } = useView();
  return (
    <Sheet>
      <h1>{say('desk.home')}</h1>
      <p className="lede">{say('desk.lede')}</p>
      {offices.length === 0 ? (
        <EmptyState title={say('desk.noMandate')}>
          <p>{say('desk.noMandate.text')}</p>
        </EmptyState>
      ) : (
        <>
          <WhatWaits waiting={waiting} />
          {bodies.map((body) => (
            <AtWork
              key={body.key}
              body={body}
              offices={offices.filter((office) => office.body === body.key)}
            />
          ))}
        </>
      )}
    </Sheet>
  );
}

function WhatWaits({ waiting }: Pick<Home, 'waiting'>) {
  const { say, to, language } = useView();
  if (waiting.length === 0)
    return (
      <EmptyState title={say('desk.nothing')}>
        <p>{say('desk.nothing.text')}</p>
      </EmptyState>
    );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say('desk.waiting')}</h2>
      <ul className="waiting">
        {waiting.map(({ round, address, text: sentence, values = {}, due }) => (
          <li key={`${address} ${sentence}`}>
            <a href={to(address)}>{say(sentence, values as never)}</a>
            <span className="meta">
              {round}
              {due
                ? ` · ${say('desk.due', { day: dateInWords(due.day, language), decision: due.decision })}`
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One body: its rounds, and by which offices this person is there. */
function AtWork({ body, offices }: { readonly body: OwnBody; readonly offices: readonly Office[] }) {
  const { say, to, language, nameOf } = useView();
  const isSecretariat = offices.some(({ kind }) => kind === 'secretariat');
  const day = (iso: string) => dateInWords(iso, language);
  return (
    <section aria-labelledby={`body-${body.key}`}>
      <h2 id={`body-${body.key}`}>{body.name[language]}</h2>
      <ul className="waiting">
        {body.rounds.map(({ key, title, stage }) => (
          <li key={key}>
            <a href={to(`/desk/rounds/${encodeURIComponent(key)}`)}>{title[language]}</a>
            <span className="meta">{say(`stage.${stage}`)}</span>
          </li>
        ))}
      </ul>
      {isSecretariat ? (
        <p className="beside">
          <a href={to(`/desk/bodies/${encodeURIComponent(body.key)}`)}>{say('desk.body')}</a>
          <a href={to('/desk/people')}>{say('desk.people')}</a>
        </p>
      ) : null}
      {!isSecretariat && offices.some(({ kind }) => kind === 'contact-person') ? (
        <p className="beside">
          <a href={to('/desk/people')}>{say('desk.people')}</a>
        </p>
      ) : null}
      <h3>{say('desk.offices')}</h3>
      <ul>
        {offices.map(({ kind, round, party, from, until }) => (
          <li key={`${kind} ${round} ${party} ${from}`}>
            {[say(`mandate.${kind}`), party ? nameOf(party) : null, round].filter(Boolean).join(', ')}{' '}
            <span className="quiet">
              {until
                ? say('desk.office.period', { from: day(from), until: day(until) })
                : say('desk.office.since', { from: day(from) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
