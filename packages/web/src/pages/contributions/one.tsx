import type { Contribution } from '@rapporteur/monitoring';
import {
  answersToQuote,
  type ContributionAtDesk,
  type ContributionSurroundings,
  contributionSurroundings,
  findContribution,
  type PublishedAnswer,
} from '@rapporteur/registry';
import { z } from 'zod';
import { ErrorSummary } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { deskContributions } from './addresses.js';
import { InHand } from './in-hand.js';
import { headAtDesk, standing } from './list.js';
import { Mark } from './mark.js';
import { contributionActs } from './one-acts.js';
import { Own } from './own.js';
import { seenRecord, windowRecord } from './records.js';
import { ResponseBeside } from './response.js';
import { SeenTexts } from './seen.js';

export interface OneRecord {
  readonly it: ContributionAtDesk;
  readonly around: ContributionSurroundings;
  readonly answers: readonly PublishedAnswer[];
}

export const contributionPart = roundPart.extend({ contribution: z.string().min(1).max(40) });

/** One contribution: for its team to write and send, for the secretariat to check, for the State to respond to. */
export const deskContributionPage = deskPage({
  name: 'deskContribution',
  address: '/desk/rounds/:round/contributions/:contribution',
  params: contributionPart,
  query: nothing,
  record: z.object({
    it: z.object({
      key: z.string(),
      kind: z.string(),
      party: z.string().nullable(),
      seen: seenRecord.nullable(),
      window: windowRecord.nullable(),
    }),
  }),
  async load(
    { db, signedIn: { viewer } },
    { params: { round, contribution: key } },
  ): Promise<OneRecord | null> {
    const around = await contributionSurroundings(db, viewer, round);
    const it = around && (await findContribution(db, viewer, { round, key }));
    if (!around || !it) return null;
    const answers = mayMark(it, around)
      ? await answersToQuote(db, viewer, { round, ...(it.party === null ? {} : { party: it.party }) })
      : [];
    return {
      around,
      it,
      answers: answers.filter(({ question }) => around.mayMarkQuestions.includes(question)),
    };
  },
  show: (record, { params }, view) => ({
    title: headAtDesk(record.it, view),
    section: 'desk',
    main: <One record={record} round={params.round} />,
  }),
  acts: contributionActs,
});

function One({
  record: { it, around, answers },
  round,
}: {
  readonly record: OneRecord;
  readonly round: string;
}) {
  const view = useView();
  const { say } = view;
  const readable = it.own === null && it.inHand === null ? it.seen : null;
  return (
    <Sheet crumbs={[{ label: say('contribution.title'), address: deskContributions(round) }]}>
      <RoundWays round={round} here="contributions" />
      <ErrorSummary />
      <h1>{headAtDesk(it, view)}</h1>
      <p className="lede">{standing(it, view)}</p>
      <Reason it={it} />
      {it.own ? <Own own={it.own} around={around} round={round} /> : null}
      {it.inHand ? <InHand it={it} around={around} /> : null}
      {readable ? <SeenTexts seen={readable} /> : null}
      <ResponseBeside it={it} around={around} />
      {mayMark(it, around) ? <Mark it={it} answers={answers} /> : null}
    </Sheet>
  );
}

function Reason({ it: { own, inHand } }: { readonly it: ContributionAtDesk }) {
  const { say } = useView();
  const reason = own?.contribution.reason ?? inHand?.reason ?? null;
  if (reason === null) return null;
  return (
    <p>
      <b>{say('contribution.reason')}</b> {reason}
    </p>
  );
}

/** Passages can be set side by side once the body may read the text; whoever is of the State itself can not. */
function mayMark(
  { own, inHand, seen }: ContributionAtDesk,
  { mayMarkQuestions }: ContributionSurroundings,
): boolean {
  if (mayMarkQuestions.length === 0 || own !== null || seen === null) return false;
  const state: Contribution['state'] | undefined = inHand?.state;
  return state === undefined || state === 'received' || state === 'published';
}
