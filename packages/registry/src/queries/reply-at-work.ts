import {
  type Act,
  type Answer,
  type Due,
  dueOn,
  type ImportPlan,
  isAtWork,
  isMonitoredOn,
  noAnswer,
  notesOnReply,
  type QualityNote,
  type Reply,
  thingOfDraft,
  thingOfReply,
  type Unit,
  wholeOf,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { isId } from '../ids.js';
import { allows, type PersonViewer } from '../viewer.js';
import { fileBytes, type KeptFile } from './files.js';
import { fieldsOfReply, launchedQuestionnaire } from './reply-fields.js';
import { storedRound } from './round-at-work.js';
import { answerOf, type StoredReply, storedAnswers, storedReplies } from './stored-replies.js';

/* The answers at work, for the team of the State and nobody else. */

interface Which {
  readonly round: string;
  readonly party: string;
}

/** What can be known of a party's reply before, while and after it is made: its stage, its days, what this person may do. */
export interface ReplyFile {
  readonly body: string;
  readonly round: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly party: string;
  /** Null: nobody has opened it yet. Delegations and signature are shown to the team alone. */
  readonly reply: Reply | null;
  readonly due: Due | null;
  /** Whether a questionnaire was launched that can be answered. */
  readonly isAsked: boolean;
  readonly may: readonly Act[];
}

const acts = [
  ...['open-reply', 'read-reply-draft', 'delegate-questions', 'carry-over-answers', 'import-reply'],
  ...['sign-off-reply', 'take-back-sign-off', 'submit-reply', 'ask-extension'],
  ...['grant-extension', 'decline-extension', 'receive-reply', 'ask-correction', 'publish-reply'],
] as readonly Act[];

/** Null: no such round or party in it, or not this person's to know. */
export async function replyFile(
  db: Database,
  viewer: PersonViewer,
  { round, party }: Which,
): Promise<ReplyFile | null> {
  const stored = await storedRound(db, { key: round });
  const on = stored ? (viewer.days[stored.body] ?? '') : '';
  if (!stored || !isMonitoredOn(stored, party, on)) return null;
  const whole = thingOfReply({ body: stored.body, round, party });
  if (!allows(viewer, 'follow-reply', whole)) return null;
  const [found] = await storedReplies(db, { round, party });
  const draft = thingOfDraft(found?.reply ?? { ...whole, round, party, delegations: [] });
  const isTeam = allows(viewer, 'read-reply-draft', draft);
  return {
    ...{ body: stored.body, round, title: stored.title, party },
    reply: found ? (isTeam ? found.reply : forTheSecretariat(found.reply)) : null,
    due: dueOn(stored, 'reply', on, party),
    isAsked: (await launchedQuestionnaire(db, stored.id)) !== null,
    may: acts.filter((act) => allows(viewer, act, whole) && (act !== 'read-reply-draft' || isTeam)),
  };
}

/** Who writes what, and whether it is signed already, is the team's own matter. */
function forTheSecretariat(reply: Reply): Reply {
  const state =
    reply.state !== 'signed-off'
      ? reply.state
      : reply.submissions.length > 0
        ? 'correction-asked'
        : 'in-work';
  return { ...reply, state, delegations: [], signOff: null };
}

export interface TeamMember {
  readonly person: string;
  readonly name: string;
  readonly kind: 'contact-person' | 'contributor';
}

export interface ReplyAtWork {
  readonly reply: Reply;
  readonly units: readonly Unit[];
  /** One for each field that holds something. */
  readonly answers: readonly Answer[];
  readonly notes: readonly QualityNote[];
  readonly team: readonly TeamMember[];
  /** Addresses with comments that nobody has settled. */
  readonly openComments: Readonly<Record<string, number>>;
  /** Numbers of the questions that this person writes. */
  readonly own: readonly string[];
  readonly imports: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly state: 'tried' | 'applied' | 'undone';
    readonly madeAt: string;
  }[];
}

export async function replyAtWork(
  db: Database,
  viewer: PersonViewer,
  which: Which,
): Promise<ReplyAtWork | null> {
  const found = await draftOf(db, viewer, which);
  if (!found) return null;
  const { reply } = found;
  const units = await fieldsOfReply(db, found, viewer.days[reply.body] ?? '');
  const answers = await storedAnswers(db, reply.id);
  const comments = await db
    .selectFrom('reply_comments')
    .select('address')
    .where('reply_id', '=', reply.id)
    .where('settled_at', 'is', null)
    .execute();
  const openComments: Record<string, number> = {};
  for (const { address } of comments) openComments[address] = (openComments[address] ?? 0) + 1;
  const imports = await db
    .selectFrom('reply_imports')
    .select(['id', 'file_name as fileName', 'state', 'made_at as madeAt'])
    .where('reply_id', '=', reply.id)
    .orderBy('made_at', 'desc')
    .execute();
  return {
    ...{ reply, units, answers, openComments, imports },
    notes: notesOnReply(units, answers, reply.language === 'fr' ? 'fr' : 'en'),
    team: await membersOf(db, found),
    own: ownQuestions(viewer, reply, units),
  };
}

export interface FieldAtWork {
  readonly reply: Reply;
  readonly unit: Unit;
  readonly answer: Answer;
  /** Whether this person may write here, and the reply is at work. */
  readonly mayWrite: boolean;
  readonly notes: readonly QualityNote[];
  readonly names: Readonly<Record<string, string>>;
  readonly comments: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: string;
    readonly at: string;
    readonly settledAt: string | null;
  }[];
  /** Earlier texts, the last first. */
  readonly versions: readonly Answer[];
  /** Addresses before and behind, in the order of the questionnaire. */
  readonly before: string | null;
  readonly behind: string | null;
}

export async function fieldAtWork(
  db: Database,
  viewer: PersonViewer,
  { address, ...which }: Which & { readonly address: string },
): Promise<FieldAtWork | null> {
  const found = await draftOf(db, viewer, which);
  if (!found) return null;
  const { reply } = found;
  const units = await fieldsOfReply(db, found, viewer.days[reply.body] ?? '');
  const place = units.findIndex((unit) => unit.address === address);
  const unit = units[place];
  if (!unit) return null;
  const answers = await storedAnswers(db, reply.id);
  const answer = answers.find((each) => each.address === address) ?? noAnswer(address, reply.language);
  const comments = await db
    .selectFrom('reply_comments')
    .select(['id', 'text', 'said_by as by', 'said_at as at', 'settled_at as settledAt'])
    .where('reply_id', '=', reply.id)
    .where('address', '=', address)
    .orderBy('said_at')
    .orderBy('id')
    .execute();
  const versions = await db
    .selectFrom('reply_answer_versions')
    .selectAll()
    .where('reply_id', '=', reply.id)
    .where('address', '=', address)
    .orderBy('version', 'desc')
    .limit(20)
    .execute();
  const earlier = versions.map(answerOf);
  const people = [answer.by, ...comments.map(({ by }) => by), ...earlier.map(({ by }) => by)];
  const language = reply.language === 'fr' ? 'fr' : 'en';
  return {
    ...{ reply, unit, answer, comments, versions: earlier, names: await namesOf(db, people) },
    mayWrite: isAtWork(reply) && allows(viewer, 'write-answer', thingOfDraft(reply, unit.question)),
    notes: notesOnReply(units, answers, language).filter((note) => note.address === address),
    before: units[place - 1]?.address ?? null,
    behind: units[place + 1]?.address ?? null,
  };
}

export interface ImportAtWork {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'tried' | 'applied' | 'undone';
  readonly madeAt: string;
  readonly plan: ImportPlan;
  readonly written: readonly string[];
  readonly units: readonly Unit[];
  /** What stands in the fields now, for those that the file says something else of. */
  readonly answers: readonly Answer[];
}

export async function importAtWork(
  db: Database,
  viewer: PersonViewer,
  { id, ...which }: Which & { readonly id: string },
): Promise<ImportAtWork | null> {
  const found = await draftOf(db, viewer, which);
  if (!found || !isId(id)) return null;
  const row = await db
    .selectFrom('reply_imports')
    .selectAll()
    .where('id', '=', id)
    .where('reply_id', '=', found.reply.id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...{ id, fileName: row.file_name, state: row.state, madeAt: row.made_at, plan: row.plan as ImportPlan },
    written: (row.written as { address: string }[]).map(({ address }) => address),
    units: await fieldsOfReply(db, found, viewer.days[found.reply.body] ?? ''),
    answers: await storedAnswers(db, found.reply.id),
  };
}

/** A file beside an answer at work. */
export async function draftEvidence(
  db: Database,
  viewer: PersonViewer,
  { file, ...which }: Which & { readonly file: string },
): Promise<KeptFile | null> {
  const found = await draftOf(db, viewer, which);
  if (!found) return null;
  const answers = await storedAnswers(db, found.reply.id);
  const isNamed = answers.some(({ content }) => content.files.some(({ id }) => id === file));
  return isNamed ? fileBytes(db, file) : null;
}

async function draftOf(
  db: Database,
  viewer: PersonViewer,
  { round, party }: Which,
): Promise<StoredReply | null> {
  const [found] = await storedReplies(db, { round, party });
  return found && allows(viewer, 'read-reply-draft', thingOfDraft(found.reply)) ? found : null;
}

function ownQuestions(viewer: PersonViewer, reply: Reply, units: readonly Unit[]): string[] {
  const numbers = [...new Set(units.map(({ address }) => wholeOf(address)))];
  return numbers.filter((number) => allows(viewer, 'write-answer', thingOfDraft(reply, number)));
}

async function membersOf(
  db: Database,
  { reply, bodyId, roundId }: StoredReply,
): Promise<readonly TeamMember[]> {
  const rows = await db
    .selectFrom('mandates')
    .innerJoin('people', 'people.id', 'mandates.person_id')
    .select(['people.id as person', 'people.name', 'mandates.kind'])
    .where('mandates.body_id', '=', bodyId)
    .where('mandates.party', '=', reply.party)
    .where('mandates.kind', 'in', ['contact-person', 'contributor'])
    .where(({ or, eb }) => or([eb('mandates.round_id', '=', roundId), eb('mandates.round_id', 'is', null)]))
    .orderBy('mandates.held_from')
    .orderBy('mandates.id')
    .execute();
  const byPerson = new Map(rows.map((row) => [row.person, row as TeamMember]));
  return [...byPerson.values()];
}

async function namesOf(db: Database, people: readonly (string | null)[]): Promise<Record<string, string>> {
  const ids = [...new Set(people)].filter((id): id is string => id !== null);
  if (ids.length === 0) return {};
  const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
