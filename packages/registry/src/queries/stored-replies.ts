import type {
  Answer,
  AnswerContent,
  DecisionName,
  Extension,
  Reply,
  Submission,
} from '@rapporteur/monitoring';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database.js';

/* Rows to records. Whoever calls asks `may` before anything of it leaves the registry. */

export interface StoredReply {
  readonly reply: Reply;
  readonly bodyId: string;
  readonly roundId: string;
}

export interface WhichReplies {
  /** Key of the round. */
  readonly round: string;
  readonly party?: string;
  /** share: many write answers, and nobody signs meanwhile; update: alone. */
  readonly lock?: 'share' | 'update';
}

/** The replies of a round, in the order of their parties' codes. */
export async function storedReplies(
  db: Database,
  { round, party, lock }: WhichReplies,
): Promise<readonly StoredReply[]> {
  let asked = db
    .selectFrom('replies')
    .innerJoin('bodies', 'bodies.id', 'replies.body_id')
    .innerJoin('rounds', 'rounds.id', 'replies.round_id')
    .selectAll('replies')
    .select(['bodies.key as body', 'rounds.key as round'])
    .where('rounds.key', '=', round)
    .orderBy('replies.party');
  if (party !== undefined) asked = asked.where('replies.party', '=', party);
  if (lock === 'share') asked = asked.forShare('replies');
  if (lock === 'update') asked = asked.forNoKeyUpdate('replies');
  const rows = await asked.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const delegations = await db
    .selectFrom('reply_delegations')
    .selectAll()
    .where('reply_id', 'in', ids)
    .orderBy('id')
    .execute();
  const submissions = await storedSubmissions(db, ids);
  const extensions = await db
    .selectFrom('reply_extensions')
    .selectAll()
    .where('reply_id', 'in', ids)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map((row): StoredReply => {
    const { id, party, state, language, signed_by: by, signed_at: at } = row;
    return {
      bodyId: row.body_id,
      roundId: row.round_id,
      reply: {
        ...{ id, body: row.body, round: row.round, party, state, language, openedAt: row.opened_at },
        delegations: delegations
          .filter(({ reply_id }) => reply_id === id)
          .map(({ person_id: to, questions }) => ({ to, questions })),
        signOff: by !== null && at !== null ? { by, at } : null,
        submissions: submissions.filter(({ reply }) => reply === id).map(({ submission }) => submission),
        extensions: extensions.filter(({ reply_id }) => reply_id === id).map(extensionOf),
      },
    };
  });
}

async function storedSubmissions(
  db: Database,
  replies: readonly string[],
): Promise<readonly { readonly reply: string; readonly submission: Submission }[]> {
  const rows = await db
    .selectFrom('reply_submissions')
    .leftJoin('reply_corrections', 'reply_corrections.submission_id', 'reply_submissions.id')
    .selectAll('reply_submissions')
    .select(['reply_corrections.asked_at', 'reply_corrections.reason', 'reply_corrections.questions'])
    .where('reply_id', 'in', [...replies])
    .orderBy('number')
    .execute();
  return rows.map((row) => {
    const { id, number, receipt, sha256, asked_at: asked, reason, questions } = row;
    const submission = {
      ...{ id, number, receipt, sha256, by: row.submitted_by ?? '', at: row.submitted_at },
      ...{ receivedAt: row.received_at, publishedAt: row.published_at },
      publishedBy: row.published_by as DecisionName | null,
      correction:
        asked !== null && reason !== null ? { at: asked, reason, questions: questions ?? [] } : null,
    };
    return { reply: row.reply_id, submission };
  });
}

function extensionOf(row: Selectable<Tables['reply_extensions']>): Extension {
  const { id, reason, until, outcome, asked_at: askedAt, answered_at: answeredAt } = row;
  return { id, askedAt, reason, until, outcome, answeredAt, decision: row.decision as DecisionName | null };
}

/** All answers of a reply at work. */
export async function storedAnswers(db: Database, reply: string): Promise<readonly Answer[]> {
  const rows = await db
    .selectFrom('reply_answers')
    .selectAll()
    .where('reply_id', '=', reply)
    .orderBy('address')
    .execute();
  return rows.map(answerOf);
}

/** One answer, taken so that two who save it come one after the other; null where nothing was ever kept. */
export async function lockedAnswer(db: Database, reply: string, address: string): Promise<Answer | null> {
  const row = await db
    .selectFrom('reply_answers')
    .selectAll()
    .where('reply_id', '=', reply)
    .where('address', '=', address)
    .forUpdate()
    .executeTakeFirst();
  return row ? answerOf(row) : null;
}

export function answerOf(
  row: Pick<
    Selectable<Tables['reply_answers']>,
    'address' | 'version' | 'content' | 'manner' | 'saved_by' | 'saved_at'
  >,
): Answer {
  const { address, version, content, manner, saved_by: by, saved_at: at } = row;
  return { address, version, content: content as AnswerContent, manner, by, at };
}
