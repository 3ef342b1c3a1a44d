import type { EarlierAnswer, SubmittedAnswer } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

/**
 * What a State answered in earlier rounds: handed in here, or taken in as a table. For the State's own team, which has
 * asked `may`: not on the face of the package.
 * @param which.rounds keys
 */
export async function earlierAnswers(
  db: Database,
  {
    body,
    party,
    rounds,
  }: { readonly body: string; readonly party: string; readonly rounds: readonly string[] },
): Promise<readonly EarlierAnswer[]> {
  if (rounds.length === 0) return [];
  const handedIn = await db
    .selectFrom('reply_submission_answers as answer')
    .innerJoin('reply_submissions as submission', 'submission.id', 'answer.submission_id')
    .innerJoin('rounds', 'rounds.id', 'submission.round_id')
    .select(['rounds.key as round', 'answer.address', 'answer.content', 'submission.number'])
    .where('submission.body_id', '=', body)
    .where('submission.party', '=', party)
    .where('rounds.key', 'in', [...new Set(rounds)])
    .orderBy('submission.number', 'desc')
    .execute();
  const tabled = await db
    .selectFrom('answers as own')
    .innerJoin('rounds', 'rounds.id', 'own.round_id')
    .select(['rounds.key as round', 'own.question', 'own.item', 'own.text', 'own.language'])
    .where('own.body_id', '=', body)
    .where('own.party', '=', party)
    .where('rounds.key', 'in', [...new Set(rounds)])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('answers as later').select('later.id').whereRef('later.supersedes', '=', 'own.id')),
      ),
    )
    .execute();
  return [
    ...handedIn.map(({ round, address, content }) => {
      const { text, language } = content as SubmittedAnswer['content'];
      return { round, address, text, language };
    }),
    ...tabled.map(({ round, question, item, text, language }) => {
      return {
        round,
        address: item === '' ? question : `${question}.${item}`,
        text,
        language: language ?? 'en',
      };
    }),
  ].filter(({ text }) => text.trim() !== '');
}
