import {
  type AnswerValue,
  askedByAddress,
  type Question,
  type Questionnaire,
  questionsFor,
  typedValue,
  type Unit,
  unitsOf,
} from '@rapporteur/monitoring';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { treatyFacts } from './body-knowledge.js';
import { type StoredReply, storedAnswers } from './stored-replies.js';

/* What is asked of a State. It asks no right: not on the face of the package. */

/** The questionnaire of a round, once it is launched. */
export async function launchedQuestionnaire(db: Database, roundId: string): Promise<Questionnaire | null> {
  const row = await db
    .selectFrom('questionnaires')
    .select('content')
    .where('round_id', '=', roundId)
    .where('status', '=', 'launched')
    .executeTakeFirst();
  return (row?.content as Questionnaire | undefined) ?? null;
}

export function questionsOf({ parts }: Questionnaire): readonly Question[] {
  return parts.flatMap(({ questions }) => questions);
}

export function numbersOf(questionnaire: Questionnaire): readonly string[] {
  return questionsOf(questionnaire).map(({ number }) => number);
}

/** The fields of a reply on a day: which are asked follows from the State's facts and from its other answers. */
export async function fieldsOfReply(
  db: Database,
  { reply, bodyId, roundId }: StoredReply,
  on: string,
): Promise<readonly Unit[]> {
  const questionnaire = await launchedQuestionnaire(db, roundId);
  if (!questionnaire) return [];
  const facts = await treatyFacts(db, bodyId);
  const asked = askedByAddress(questionnaire);
  const values = new Map<string, AnswerValue>();
  for (const { address, content } of await storedAnswers(db, reply.id)) {
    const shape = asked.get(address)?.answer;
    const value = shape ? typedValue(shape, content) : null;
    if (value) values.set(address, value);
  }
  return unitsOf(questionsFor(questionnaire, reply.party, facts, { on, answers: values }));
}

/**
 * Whether the questionnaire has such a field, asked of this State or not (`answerableAddresses`). The database looks, since
 * each first save of a field asks, and a whole questionnaire is long.
 */
export async function isKnownField(
  db: Database,
  { roundId }: Pick<StoredReply, 'roundId'>,
  address: string,
): Promise<boolean> {
  const asked = sql`jsonb_build_object('address', ${address}::text)`;
  const row = await db
    .selectFrom('questionnaires')
    .select('id')
    .where('round_id', '=', roundId)
    .where('status', '=', 'launched')
    .where(
      sql<boolean>`(jsonb_path_exists(content, '$.parts[*].questions[*] ? (@.number == $address && @.answer != null)', ${asked})
        or jsonb_path_exists(content, '$.parts[*].questions[*].items[*] ? (@.label == $address && @.answer != null)', ${asked}))`,
    )
    .executeTakeFirst();
  return row !== undefined;
}
