import type { SubmittedAnswer } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

/** One answer of a State's reply, in words, as the State published it. */
export interface PublishedAnswer {
  /** Id of the submission that it stands in. */
  readonly reply: string;
  /** "9", "9.1". */
  readonly address: string;
  /** Number of the question: "9". */
  readonly question: string;
  readonly text: string;
  readonly language: string;
}

/**
 * The answers that can be quoted, of the last reply that the State has published; empty where none is public.
 * @param round id
 */
export async function publishedAnswers(
  db: Database,
  round: string,
  party: string,
): Promise<readonly PublishedAnswer[]> {
  const last = await db
    .selectFrom('published_reply_submissions')
    .select('id')
    .where('round_id', '=', round)
    .where('party', '=', party)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return [];
  const rows = await db
    .selectFrom('published_reply_submission_answers')
    .select(['address', 'question', 'content'])
    .where('submission_id', '=', last.id)
    .orderBy('position')
    .execute();
  return rows.map(({ address, question, content }) => {
    const { text, language } = content as SubmittedAnswer['content'];
    return { reply: last.id, address, question, text, language };
  });
}
