import {
  type Bilingual,
  type CorrectionAsked,
  type DecisionName,
  monitoredOn,
  type PartyProgress,
  progressOfReplies,
  questionsFor,
  type SubmittedAnswer,
  thingOfReply,
  thingOfSubmission,
  unitsOf,
} from '@rapporteur/monitoring';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database.js';
import { allows, type PersonViewer, type Viewer } from '../viewer.js';
import { fileBytes, type KeptFile } from './files.js';
import { publishedOnly } from './published-only.js';
import { launchedQuestionnaire } from './reply-fields.js';
import { storedRound } from './round-at-work.js';
import { storedReplies } from './stored-replies.js';

/* Replies that were handed in, for whoever may read them. The answers at work have a file of their own: reply-at-work.ts. */

export interface RepliesProgress {
  readonly body: string;
  readonly round: string;
  readonly title: { readonly en: string; readonly fr: string };
  /** By the codes of the parties. */
  readonly parties: readonly PartyProgress[];
}

/** Where the replies of a round stand, for the secretariat; null for everybody else. */
export async function progressOfRound(
  db: Database,
  viewer: PersonViewer,
  round: string,
): Promise<RepliesProgress | null> {
  const stored = await storedRound(db, { key: round });
  if (!stored) return null;
  const thing = { kind: 'replies', body: stored.body, round, openTo: ['secretariat'] } as const;
  if (!allows(viewer, 'follow-replies', thing)) return null;
  const on = viewer.days[stored.body] ?? '';
  const parties = monitoredOn(stored, on).map(({ party }) => party);
  const replies = (await storedReplies(db, { round })).map(({ reply }) => reply);
  const { body, title } = stored;
  return { body, round, title, parties: progressOfReplies(parties, replies, stored, on) };
}

export interface ReplyInList {
  readonly party: string;
  readonly receipt: string;
  readonly language: string;
  readonly submittedAt: string;
  readonly publishedAt: string | null;
}

/** The last reply of each party that the viewer may read, by code. */
export async function listReplies(
  db: Database,
  viewer: Viewer,
  round: string,
): Promise<readonly ReplyInList[]> {
  const latest = new Map<string, ReplyInList>();
  for (const { row } of await readable(db, viewer, { round })) {
    const { party, receipt, language, submitted_at: submittedAt, published_at: publishedAt } = row;
    if (!latest.has(party)) latest.set(party, { party, receipt, language, submittedAt, publishedAt });
  }
  return [...latest.values()];
}

export interface HandedInAnswer {
  readonly address: string;
  /** What is asked; null where the questionnaire is not open to the viewer. */
  readonly asked: Bilingual | null;
  readonly items: readonly { readonly label: string; readonly asked: Bilingual }[];
  readonly content: SubmittedAnswer['content'];
}

export interface HandedInQuestion {
  readonly number: string;
  readonly heading: Bilingual | null;
  readonly title: Bilingual | null;
  readonly answers: readonly HandedInAnswer[];
}

export interface HandedInReply {
  readonly body: string;
  readonly round: string;
  readonly party: string;
  readonly number: number;
  readonly receipt: string;
  readonly language: string;
  readonly submittedAt: string;
  readonly sha256: string;
  readonly receivedAt: string | null;
  readonly publishedAt: string | null;
  readonly publishedBy: DecisionName | null;
  /** For the team and the secretariat alone. */
  readonly correction: CorrectionAsked | null;
  /** Every submission of this reply that the viewer may read, the last first. */
  readonly submissions: readonly {
    readonly number: number;
    readonly submittedAt: string;
    readonly publishedAt: string | null;
  }[];
  readonly questions: readonly HandedInQuestion[];
}

/** What a State handed in: the last that the viewer may read, or the one of that number. Null: none. */
export async function findReply(
  db: Database,
  viewer: Viewer,
  { number, ...which }: { readonly round: string; readonly party: string; readonly number?: number },
): Promise<HandedInReply | null> {
  const all = await readable(db, viewer, which);
  const found = number === undefined ? all[0] : all.find(({ row }) => row.number === number);
  if (!found) return null;
  const { row, body } = found;
  const reader = readerOf(db, viewer);
  const answers = await reader
    .selectFrom('reply_submission_answers')
    .select(['address', 'question', 'content'])
    .where('submission_id', '=', row.id)
    .orderBy('position')
    .execute();
  const mayFollow = allows(viewer, 'follow-reply', thingOfReply({ body, ...which }));
  const correction = mayFollow ? await correctionOf(db, row.id) : null;
  return {
    ...{ body, ...which, number: row.number, receipt: row.receipt, language: row.language },
    ...{ submittedAt: row.submitted_at, sha256: row.sha256, receivedAt: row.received_at },
    ...{ publishedAt: row.published_at, publishedBy: row.published_by as DecisionName | null, correction },
    submissions: all.map(({ row: each }) => {
      return { number: each.number, submittedAt: each.submitted_at, publishedAt: each.published_at };
    }),
    questions: await inQuestions(reader, row.round_id, answers),
  };
}

type SubmissionRow = Selectable<Tables['reply_submissions']>;

/** Submissions that the viewer may read, by party, the last of each first. */
async function readable(
  db: Database,
  viewer: Viewer,
  { round, party }: { readonly round: string; readonly party?: string },
): Promise<readonly { readonly row: SubmissionRow; readonly body: string }[]> {
  let asked = readerOf(db, viewer)
    .selectFrom('reply_submissions')
    .innerJoin('rounds', 'rounds.id', 'reply_submissions.round_id')
    .innerJoin('bodies', 'bodies.id', 'reply_submissions.body_id')
    .selectAll('reply_submissions')
    .select('bodies.key as body')
    .where('rounds.key', '=', round)
    .orderBy('reply_submissions.party')
    .orderBy('reply_submissions.number', 'desc');
  if (party !== undefined) asked = asked.where('reply_submissions.party', '=', party);
  return (await asked.execute())
    .map(({ body, ...row }) => ({ row, body }))
    .filter(({ row, body }) => {
      const { received_at: receivedAt, published_at: publishedAt } = row;
      const thing = thingOfSubmission({ body, round, party: row.party }, { receivedAt, publishedAt });
      return allows(viewer, 'read-reply', thing);
    });
}

/** Nobody but a person with a mandate reads beyond what is published. */
function readerOf(db: Database, viewer: Viewer): Database {
  return viewer.kind === 'person' ? db : publishedOnly(db);
}

async function correctionOf(db: Database, submission: string): Promise<CorrectionAsked | null> {
  const row = await db
    .selectFrom('reply_corrections')
    .select(['asked_at', 'reason', 'questions'])
    .where('submission_id', '=', submission)
    .executeTakeFirst();
  return row ? { at: row.asked_at, reason: row.reason, questions: row.questions } : null;
}

async function inQuestions(
  reader: Database,
  roundId: string,
  answers: readonly { address: string; question: string; content: unknown }[],
): Promise<readonly HandedInQuestion[]> {
  const questionnaire = await launchedQuestionnaire(reader, roundId);
  const units = questionnaire ? unitsOf(questionsFor(questionnaire, '', [], { on: '9999-12-31' })) : [];
  const byAddress = new Map(units.map((unit) => [unit.address, unit]));
  const questions = new Map<string, HandedInQuestion & { answers: HandedInAnswer[] }>();
  for (const { address, question: number, content } of answers) {
    const unit = byAddress.get(address);
    const question = questions.get(number) ?? {
      ...{ number, heading: unit?.heading ?? null, title: unit?.title ?? null, answers: [] },
    };
    questions.set(number, question);
    question.answers.push({
      ...{ address, asked: unit?.asked ?? null, items: unit?.items ?? [] },
      content: content as SubmittedAnswer['content'],
    });
  }
  return [...questions.values()];
}

/** A file that was handed in as evidence, for whoever may read the submission that names it. */
export async function evidenceOf(
  db: Database,
  viewer: Viewer,
  { file, ...which }: { readonly round: string; readonly party: string; readonly file: string },
): Promise<KeptFile | null> {
  for (const { row } of await readable(db, viewer, which)) {
    const named = await db
      .selectFrom('reply_submission_answers')
      .select('content')
      .where('submission_id', '=', row.id)
      .execute();
    const isNamed = named.some(({ content }) =>
      (content as SubmittedAnswer['content']).files.some(({ id }) => id === file),
    );
    if (isNamed) return fileBytes(db, file);
  }
  return null;
}
