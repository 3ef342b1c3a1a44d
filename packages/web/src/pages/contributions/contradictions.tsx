import {
  type ContradictionAtDesk,
  contributionSurroundings,
  listContradictions,
  noteContradiction,
  takeBackContradiction,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { id } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { deskContradictions, deskContribution, deskContributions } from './addresses.js';

type Cited = Pick<ContradictionAtDesk['replied'], 'before' | 'quotation' | 'after'>;

interface Pairs {
  readonly contradictions: readonly ContradictionAtDesk[];
}

const cited = z.object({ quotation: z.string(), before: z.string(), after: z.string() });
const named = { fields: z.object({ id: id() }) };
const back = (_outcome: object, { round }: { readonly round: string }) => deskContradictions(round);

/** Passages of replies beside passages of contributions: for the rapporteurs of the questions, and the secretariat. */
export const deskContradictionsPage = deskPage({
  name: 'deskContradictions',
  address: '/desk/rounds/:round/contradictions',
  params: roundPart,
  query: nothing,
  record: z.object({
    contradictions: z.array(
      z.object({
        ...{ id: z.string(), party: z.string(), question: z.string(), state: z.string() },
        replied: cited.extend({ answer: z.string() }),
        contributed: cited.extend({ key: z.string(), organisation: z.string().nullable() }),
      }),
    ),
  }),
  async load({ db, signedIn: { viewer } }, { params: { round } }): Promise<Pairs | null> {
    const around = await contributionSurroundings(db, viewer, round);
    if (!around || around.mayMarkQuestions.length === 0) return null;
    return { contradictions: await listContradictions(db, viewer, round) };
  },
  show: (record, { params }, { say }) => ({
    title: say('contradiction.title'),
    section: 'desk',
    main: <PairsPage record={record} round={params.round} />,
  }),
  acts: {
    note: {
      ...named,
      run: ({ db }, by, { params: { round }, fields }) => noteContradiction(db, by, { round, ...fields }),
      then: back,
      done: 'done.contribution.noted',
    },
    takeBack: {
      ...named,
      run: ({ db }, by, { params: { round }, fields }) => takeBackContradiction(db, by, { round, ...fields }),
      then: back,
      done: 'done.contribution.takenBack',
    },
  },
});

function PairsPage({
  record: { contradictions },
  round,
}: {
  readonly record: Pairs;
  readonly round: string;
}) {
  const { say } = useView();
  return (
    <Sheet crumbs={[{ label: say('contribution.title'), address: deskContributions(round) }]}>
      <RoundWays round={round} here="contributions" />
      <ErrorSummary />
      <h1>{say('contradiction.title')}</h1>
      <p className="lede">{say('contradiction.lede')}</p>
      {contradictions.length === 0 ? (
        <EmptyState title={say('contradiction.none')}>
          <p>{say('contradiction.none.text')}</p>
        </EmptyState>
      ) : null}
      {contradictions.map((pair) => (
        <Pair key={pair.id} pair={pair} round={round} />
      ))}
    </Sheet>
  );
}

function Pair({ pair, round }: { readonly pair: ContradictionAtDesk; readonly round: string }) {
  const { say, to, nameOf } = useView();
  const { id: own, party, question, state, replied, contributed, mayNote, mayTakeBack } = pair;
  const organisation = contributed.organisation ?? say('contribution.nameless');
  return (
    <section id={`pair-${own}`}>
      <h2>{say('contradiction.question', { question, party: nameOf(party) })}</h2>
      <p className="small quiet">{say(state === 'noted' ? 'contradiction.noted' : 'contradiction.open')}</p>
      <div className="side-by-side">
        <div>
          <h3>{say('contradiction.reply', { answer: replied.answer })}</h3>
          <Passage cited={replied} />
        </div>
        <div>
          <h3>
            <a href={to(deskContribution(round, contributed.key))}>
              {say('contradiction.contribution', { organisation })}
            </a>
          </h3>
          <Passage cited={contributed} />
        </div>
      </div>
      {mayNote ? (
        <Form act="note" which={own} button={say('contradiction.note')} hidden={{ id: own }} />
      ) : null}
      {mayTakeBack ? (
        <Form
          act="takeBack"
          which={own}
          button={say('contradiction.takeBack')}
          isSecond
          hidden={{ id: own }}
        />
      ) : null}
    </section>
  );
}

/** The passage with some words round it. */
function Passage({ cited: { before, quotation, after } }: { readonly cited: Cited }) {
  return (
    <blockquote>
      <p>
        {before === '' ? '' : `… ${before.replace(/^\S+\s/, '')}`}
        <b>{quotation}</b>
        {after === '' ? '' : `${after.replace(/\s\S+$/, '')} …`}
      </p>
    </blockquote>
  );
}
