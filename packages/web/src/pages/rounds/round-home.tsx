import { type RoundStage, roundStages } from '@rapporteur/monitoring';
import { enterStage, type RoundHome, roundHome } from '@rapporteur/registry';
import { z } from 'zod';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { choice } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { type Waiting, waitingFor } from '../../desk/waiting.js';
import { dateInWords } from '../../words/locale.js';
import { nothing, roundPart } from '../asking.js';
import { DueTable } from './due-table.js';
import { bilingual, due, stage } from './schemas.js';

interface Home {
  readonly home: RoundHome;
  readonly waiting: readonly Waiting[];
}

/** Where a round stands: its stage, the next dates with the decisions that set them, what waits for whom. */
export const roundDesk = deskPage({
  name: 'roundDesk',
  address: '/desk/rounds/:round',
  params: roundPart,
  query: nothing,
  record: z.object({
    home: z.object({
      ...{ key: z.string(), body: z.string(), number: z.number(), title: bilingual, on: z.string() },
      stage: z.object({ stage: z.string(), from: z.string().nullable(), decision: z.string().nullable() }),
      stages: z.array(stage),
      next: z.object({ stage: z.string(), from: z.string(), decision: z.string() }).nullable(),
      dues: z.array(due),
      monitored: z.array(z.object({ party: z.string(), decision: z.string() })),
    }),
    waiting: z.array(
      z.object({
        ...{ address: z.string(), text: z.string() },
        due: z.object({ day: z.string(), decision: z.string() }).optional(),
      }),
    ),
  }),
  async load(desk, { params }): Promise<Home | null> {
    const home = await roundHome(desk.db, desk.signedIn.viewer, params.round);
    if (!home) return null;
    const waiting = (await waitingFor(desk)).filter(({ round }) => round === home.key);
    return { home, waiting };
  },
  show: (record, _ask, { language }) => ({
    title: record.home.title[language],
    section: 'desk',
    main: <RoundDesk {...record} />,
  }),
  acts: {
    'enter-stage': {
      fields: z.object({ stage: choice(roundStages) }),
      run: ({ db }, by, { params, fields }) =>
        enterStage(db, by, { round: params.round, stage: fields.stage }),
      then: (_outcome, { round }) => `/desk/rounds/${encodeURIComponent(round)}`,
      done: 'done.stageEntered',
    },
  },
});

function RoundDesk({ home, waiting }: Home) {
  const { say, to, language } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <p className="kicker">
        <a href={to(`/desk/bodies/${encodeURIComponent(home.body)}`)}>{say('rounds.body')}</a>
      </p>
      <h1>{home.title[language]}</h1>
      <RoundWays round={home.key} here="round" />
      <Stage home={home} />
      <section aria-labelledby="dues">
        <h2 id="dues">{say('rounds.dues')}</h2>
        <DueTable dues={home.dues} />
      </section>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{say('desk.waiting')}</h2>
        {waiting.length === 0 ? <p>{say('rounds.waiting.none')}</p> : null}
        <ul className="waiting">
          {waiting.map(({ address, text, values, due: by }) => (
            <li key={address}>
              <a href={to(address)}>{say(text, (values ?? {}) as never)}</a>
              {by ? (
                <span className="meta">
                  {say('desk.due', { day: dateInWords(by.day, language), decision: by.decision })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <Monitored home={home} />
    </Sheet>
  );
}

function Stage({ home: { stage: now, next, may, on } }: { readonly home: RoundHome }) {
  const { say, language } = useView();
  const day = (iso: string) => dateInWords(iso, language);
  const named = (which: RoundStage) => say(`stage.${which}`);
  return (
    <section aria-labelledby="stage">
      <h2 id="stage">{say('rounds.stage')}</h2>
      <p>
        <strong>{named(now.stage)}</strong>
        {now.from && now.decision
          ? `, ${say('rounds.stage.since', { day: day(now.from), decision: now.decision })}`
          : null}
      </p>
      {now.stage === 'preparing' ? <p>{say('rounds.stage.preparing')}</p> : null}
      <h3>{say('rounds.next')}</h3>
      <p>
        {next
          ? say('rounds.next.opens', {
              stage: named(next.stage),
              day: day(next.from),
              decision: next.decision,
            })
          : say('rounds.next.none')}
      </p>
      {next && may.enterStage && next.from <= on ? (
        <>
          {next.stage === 'launched' ? <p className="quiet">{say('rounds.next.launch')}</p> : null}
          <Form act="enter-stage" button={say('rounds.next.enter')} hidden={{ stage: next.stage }} />
        </>
      ) : null}
    </section>
  );
}

function Monitored({ home: { monitored } }: { readonly home: RoundHome }) {
  const { say, nameOf } = useView();
  return (
    <section aria-labelledby="monitored">
      <h2 id="monitored">{say('rounds.monitored')}</h2>
      <p className="quiet">{say(monitored.length > 0 ? 'rounds.monitored.text' : 'rounds.monitored.none')}</p>
      <ul>
        {monitored.map(({ party, decision }) => (
          <li key={party}>{say('rounds.monitored.by', { party: nameOf(party), decision })}</li>
        ))}
      </ul>
    </section>
  );
}
