import type { AnswerValue } from './answer-types.js';
import { type AskCondition, type FactOfParty, factHolds, type QuestionKey } from './condition.js';
import type { Asked, Item, Question, Questionnaire, QuestionnairePart } from './questionnaire.js';

/**
 * "asked"; "depends": on another answer that is not there yet; "not-asked": a condition on the party's facts or on an
 * answer is not met. What was withdrawn is not asked either.
 */
export type Standing = 'asked' | 'depends' | 'not-asked';

/** A question as one party sees it. `part` holds its heading; items stand in their order, each with its own standing. */
export interface QuestionForParty {
  readonly part: QuestionnairePart;
  readonly question: Question;
  readonly standing: Standing;
  readonly items: readonly { readonly item: Item; readonly standing: Standing }[];
}

export interface AskedContext {
  /** The day for which it is decided: which facts hold then, what was withdrawn by then. */
  readonly on: string;
  /** Answers by their address ("9", "9.1"), for conditions on another answer; left out: all of those depend. */
  readonly answers?: ReadonlyMap<string, AnswerValue>;
}

/**
 * All questions of a questionnaire with what is asked of a party, decided from its dated facts and, where given, from
 * its other answers. Nothing is left out: what is not asked says so.
 * @param party ISO 3166-1 alpha-2
 */
export function questionsFor(
  questionnaire: Questionnaire,
  party: string,
  facts: readonly FactOfParty[],
  context: AskedContext,
): QuestionForParty[] {
  const deciding: Deciding = { party, facts, ...context, addresses: addressesByKey(questionnaire) };
  return questionnaire.parts.flatMap((part) =>
    part.questions.map((question) => {
      const standing = standingOf(question, deciding);
      const items = question.items.map((item) => {
        return {
          item,
          standing: weaker(
            standing,
            weaker(standingOf(item, deciding), baseStanding(question, item, deciding)),
          ),
        };
      });
      return { part, question, standing, items };
    }),
  );
}

/** Addresses of what takes an answer of its own, in the order of the text. */
export function answerableAddresses(questionnaire: Questionnaire): string[] {
  return questionnaire.parts
    .flatMap(({ questions }) => questions)
    .flatMap((question) => [
      ...(question.answer ? [question.number] : []),
      ...question.items.filter(({ answer }) => answer !== null).map(({ label }) => label),
    ]);
}

/** Each question and item by its address. */
export function askedByAddress(questionnaire: Questionnaire): ReadonlyMap<string, Question | Item> {
  return new Map(
    questionnaire.parts
      .flatMap(({ questions }) => questions)
      .flatMap((question): [string, Question | Item][] => [
        [question.number, question],
        ...question.items.map((item): [string, Item] => [item.label, item]),
      ]),
  );
}

export function addressesByKey(questionnaire: Questionnaire): ReadonlyMap<QuestionKey, string> {
  return new Map([...askedByAddress(questionnaire)].map(([address, { key }]) => [key, address]));
}

interface Deciding extends AskedContext {
  readonly party: string;
  readonly facts: readonly FactOfParty[];
  readonly addresses: ReadonlyMap<QuestionKey, string>;
}

function standingOf({ conditions, withdrawn }: Asked, deciding: Deciding): Standing {
  if (withdrawn !== null && withdrawn.on <= deciding.on) return 'not-asked';
  return conditions.map((condition) => conditionStanding(condition, deciding)).reduce(weaker, 'asked');
}

function conditionStanding(
  condition: AskCondition,
  { party, facts, on, answers, addresses }: Deciding,
): Standing {
  if (condition.kind === 'fact') return factHolds(condition, party, facts, on) ? 'asked' : 'not-asked';
  const answer = answers?.get(addresses.get(condition.of) ?? '');
  if (answer === undefined) return 'depends';
  return chosenIn(answer).some((value) => condition.values.includes(value)) ? 'asked' : 'not-asked';
}

/** A letter under a sub-question or a prompt is asked where that is. */
function baseStanding({ items }: Question, item: Item, deciding: Deciding): Standing {
  const base = items.find(({ label }) => label === item.label.replace(/\.[a-z]+$/, ''));
  return base === undefined || base === item ? 'asked' : standingOf(base, deciding);
}

function chosenIn(answer: AnswerValue): readonly string[] {
  if (answer.type === 'yes-no') return [answer.value];
  return answer.type === 'choice' ? answer.values : [];
}

function weaker(one: Standing, other: Standing): Standing {
  if (one === 'not-asked' || other === 'not-asked') return 'not-asked';
  return one === 'depends' || other === 'depends' ? 'depends' : 'asked';
}
