import {
  type AnswerContent,
  inShownOrder,
  monitoredOn,
  progressOfReplies,
  type Questionnaire,
  type Reply,
  type SeenContribution,
  type Submission,
  seenContribution,
  type Thing,
  thingOfContribution,
  thingOfSubmission,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { allows, type Viewer } from '../viewer.js';
import { shownContributions } from './contributions.js';
import { dayIn } from './people.js';
import { launchedQuestionnaire } from './reply-fields.js';
import { type StoredRound, storedRound } from './round-at-work.js';
import { storedContributions } from './stored-contributions.js';
import { storedReplies } from './stored-replies.js';

/** What the States of a round replied, as one viewer may read it. */
export interface CompiledRound {
  readonly round: { readonly key: string; readonly title: { readonly en: string; readonly fr: string } };
  readonly questionnaire: Questionnaire;
  readonly replies: readonly CompiledReply[];
  /** Monitored States without a reply here; for whoever follows replies, a day where it has passed and nothing was handed in. */
  readonly awaited: readonly {
    readonly party: string;
    readonly due: { readonly day: string; readonly decision: string } | null;
  }[];
  /** Names that are withheld are withheld here from the secretariat too: compilations are passed on. */
  readonly contributions: readonly SeenContribution[];
  /** By which decision it is public, and since when; null while it is not. */
  readonly published: { readonly decision: string; readonly on: string } | null;
}

export interface CompiledReply {
  readonly party: string;
  readonly receipt: string;
  readonly submission: string;
  /** Day on which it was handed in, in the zone of the body. */
  readonly date: string;
  readonly language: string;
  readonly answers: readonly { readonly address: string; readonly content: AnswerContent }[];
}

/** Null where there is no such round, no questionnaire yet, or nothing of it that the viewer may read. */
export async function compiledRound(
  db: Database,
  viewer: Viewer,
  key: string,
): Promise<CompiledRound | null> {
  const round = await storedRound(db, { key });
  if (!round) return null;
  const published = await publicationOf(db, round.id);
  if (!allows(viewer, 'read-compilation', thingOfCompilation(round, published !== null))) return null;
  const questionnaire = await launchedQuestionnaire(db, round.id);
  if (!questionnaire) return null;
  const today = viewer.kind === 'person' ? (viewer.days[round.body] ?? '') : (published?.on ?? '');
  const stored = (await storedReplies(db, { round: key })).map(({ reply }) => reply);
  const readable = stored.flatMap((reply) => {
    const submission = reply.submissions.findLast((each) =>
      allows(viewer, 'read-reply', thingOfSubmission(reply, each)),
    );
    return submission ? [{ reply, submission }] : [];
  });
  return {
    round: { key, title: round.title },
    questionnaire,
    replies: await withAnswers(db, round, readable),
    awaited: awaitedOf(round, stored, readable, today, viewer),
    contributions: await contributionsOf(db, viewer, round),
    published,
  };
}

export function thingOfCompilation(
  { body, key }: Pick<StoredRound, 'body' | 'key'>,
  isPublished: boolean,
): Thing {
  return { kind: 'compilation', body, round: key, openTo: isPublished ? ['public'] : [] };
}

/** A round that nobody outside knows of has nothing public. */
async function publicationOf(db: Database, round: string): Promise<CompiledRound['published']> {
  const row = await db
    .selectFrom('published_compilations')
    .select(['decision', 'published_on'])
    .where('round_id', '=', round)
    .executeTakeFirst();
  return row ? { decision: row.decision, on: row.published_on } : null;
}

interface Readable {
  readonly reply: Reply;
  readonly submission: Submission;
}

async function withAnswers(
  db: Database,
  { zone }: StoredRound,
  readable: readonly Readable[],
): Promise<CompiledReply[]> {
  if (readable.length === 0) return [];
  const rows = await db
    .selectFrom('reply_submission_answers')
    .select(['submission_id', 'address', 'content'])
    .where(
      'submission_id',
      'in',
      readable.map(({ submission }) => submission.id),
    )
    .orderBy('position')
    .execute();
  const answers = new Map<string, (typeof rows)[number][]>(
    readable.map(({ submission }) => [submission.id, []]),
  );
  for (const row of rows) answers.get(row.submission_id)?.push(row);
  return readable.map(({ reply: { party, language }, submission: { id, receipt, at } }) => ({
    ...{ party, receipt, submission: id, language, date: dayIn(zone, new Date(at)) },
    answers: (answers.get(id) ?? []).map(({ address, content }) => {
      return { address, content: content as AnswerContent };
    }),
  }));
}

function awaitedOf(
  round: StoredRound,
  stored: readonly Reply[],
  readable: readonly Readable[],
  today: string,
  viewer: Viewer,
): CompiledRound['awaited'] {
  const here = new Set(readable.map(({ reply }) => reply.party));
  const parties = monitoredOn(round, today).map(({ party }) => party);
  // Whoever does not follow replies would learn from the days which State has handed in what is not open yet.
  const mayFollow = allows(viewer, 'follow-replies', { ...thingOfCompilation(round, false), kind: 'reply' });
  return progressOfReplies(parties, stored, round, today)
    .filter(({ party }) => !here.has(party))
    .map(({ party, due, hasPassed }) => ({
      party,
      due: due && hasPassed && mayFollow ? { day: due.day, decision: due.decision.number } : null,
    }));
}

async function contributionsOf(
  db: Database,
  viewer: Viewer,
  round: StoredRound,
): Promise<readonly SeenContribution[]> {
  if (viewer.kind !== 'person') return shownContributions(db, viewer, { round: round.key });
  const stored = await storedContributions(db, { round: round.id });
  const seen = stored
    .filter(({ contribution: { state } }) => state === 'received' || state === 'published')
    .filter(({ contribution }) => allows(viewer, 'read-contribution', thingOfContribution(contribution)))
    .flatMap(
      ({ contribution, organisation }) =>
        seenContribution(contribution, organisation, { seesName: false }) ?? [],
    );
  return inShownOrder(seen);
}
