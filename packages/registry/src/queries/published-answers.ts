import type { Database } from '../database.js';

/** One answer of a State's reply, in words, as the State published it. */
export interface PublishedAnswer {
  /** Id of the reply. */
  readonly reply: string;
  /** "9", "9.1". */
  readonly address: string;
  /** Number of the question: "9". */
  readonly question: string;
  readonly text: string;
  readonly language: string;
}

/** The answers that can be quoted; empty where no reply of this State is public. */
export async function publishedAnswers(
  _db: Database,
  _round: string,
  _party: string,
): Promise<readonly PublishedAnswer[]> {
  return [];
}
