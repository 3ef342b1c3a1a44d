import { type AnswerPassage, isContributionRefusal, quotedIn } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { publishedAnswers } from '../../queries/published-answers.js';
import { type Refusal, refuse } from '../../refusal.js';
import { refusedBy } from './found.js';

/** Words of a published reply, with the question that they answer. */
export interface QuotedAnswer extends AnswerPassage {
  readonly question: string;
}

/** Finds the words that somebody copied from an answer of a State's published reply. */
export async function quotedAnswer(
  tx: Transaction<Schema>,
  asked: {
    readonly roundId: string;
    readonly party: string | null;
    readonly answer: string;
    readonly quotation: string;
  },
): Promise<QuotedAnswer | Refusal> {
  const answers = asked.party === null ? [] : await publishedAnswers(tx, asked.roundId, asked.party);
  const found = answers.find(({ address }) => address === asked.answer);
  if (!found)
    return refuse('comment-answer-unknown', 'The published reply holds no such answer.', { field: 'answer' });
  const quoted = quotedIn(found.text, asked.quotation);
  if (isContributionRefusal(quoted)) return refusedBy(quoted);
  const { reply, address: answer, question } = found;
  return { reply, answer, question, citation: quoted.citation };
}
