import { type AnswerContent, type AnswerShape, answerLines, askedByAddress } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { launchedQuestionnaire } from './reply-fields.js';

/** One answer of a State's reply, in words, as the State published it. */
export interface PublishedAnswer {
  /** Id of the submission that it stands in. */
  readonly reply: string;
  readonly party: string;
  /** "9", "9.1". */
  readonly address: string;
  /** Number of the question: "9". */
  readonly question: string;
  readonly text: string;
  readonly language: string;
}

/**
 * The answers that can be quoted, of the last reply that each State has published, by party and in the order of the
 * questionnaire; empty where none is public.
 * @param round id
 */
export async function publishedAnswers(
  db: Database,
  round: string,
  party?: string,
): Promise<readonly PublishedAnswer[]> {
  let asked = db
    .selectFrom('published_reply_submissions')
    .select(['id', 'party'])
    .where('round_id', '=', round)
    .orderBy('party')
    .orderBy('number', 'desc');
  if (party !== undefined) asked = asked.where('party', '=', party);
  const submissions = await asked.execute();
  const last = submissions.filter((each, at) => each.party !== submissions[at - 1]?.party);
  if (last.length === 0) return [];
  const questionnaire = await launchedQuestionnaire(db, round);
  const shapes = new Map<string, AnswerShape | null>(
    questionnaire ? [...askedByAddress(questionnaire)].map(([at, { answer }]) => [at, answer]) : [],
  );
  const rows = await db
    .selectFrom('published_reply_submission_answers')
    .select(['submission_id', 'address', 'question', 'content'])
    .where(
      'submission_id',
      'in',
      last.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  const rowsBySubmission = new Map<string, (typeof rows)[number][]>(last.map(({ id }) => [id, []]));
  for (const row of rows) rowsBySubmission.get(row.submission_id)?.push(row);
  return last.flatMap(({ id: reply, party: of }) =>
    (rowsBySubmission.get(reply) ?? []).flatMap(({ address, question, content }) => {
      const { language } = content as AnswerContent;
      const text = answerLines(content as AnswerContent, shapes.get(address) ?? null, 'en').join('\n');
      return text === '' ? [] : [{ reply, party: of, address, question, text, language }];
    }),
  );
}
