import type { AnswerShape } from './answer-types.js';
import { yesNoValues } from './answer-types.js';
import { type AskedLanguage, askedLanguages, type Bilingual, hasWords } from './bilingual.js';
import type { AskCondition } from './condition.js';
import type { Asked, Item, Question, Questionnaire } from './questionnaire.js';
import { namedQuestions, wholeQuestion } from './questions-by-section.js';

/** What is to settle before the launch; "look" hinders nothing. */
export interface QuestionnaireProblem {
  readonly code:
    | 'no-questions'
    | 'title-missing'
    | 'heading-missing'
    | 'words-missing'
    | 'words-outdated'
    | 'words-unchecked'
    | 'nothing-asked'
    | 'nothing-to-answer'
    | 'options-missing'
    | 'columns-missing'
    | 'condition-lost'
    | 'condition-not-before'
    | 'condition-no-value'
    | 'names-unknown-question';
  readonly severity: 'blocks' | 'look';
  /** Key of the part, question or item; null: the questionnaire as a whole. */
  readonly key: string | null;
  /** Address of the question or item. */
  readonly address: string | null;
  readonly language: AskedLanguage | null;
}

/** Everything that is to settle, in the order of the text, each thing once. */
export function problemsOf(questionnaire: Questionnaire): QuestionnaireProblem[] {
  const questions = questionnaire.parts.flatMap((part) => part.questions);
  const before = new Map<string, Asked>();
  const known = new Set(questions.map(({ number }) => number));
  const keys = new Set(questions.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]));
  const found: QuestionnaireProblem[] = [];
  const say = (
    code: QuestionnaireProblem['code'],
    { key = null, address = null }: { key?: string | null; address?: string | null } = {},
    language: AskedLanguage | null = null,
  ) => found.push({ code, severity: isMinor(code) ? 'look' : 'blocks', key, address, language });

  if (questions.every(({ withdrawn }) => withdrawn !== null)) say('no-questions');
  if (!hasWords(questionnaire.title)) say('title-missing');
  sayOfWords([questionnaire.title, questionnaire.introduction, questionnaire.genderPrompt], {});
  for (const { key, heading, questions: own } of questionnaire.parts) {
    if (!hasWords(heading) && questionnaire.parts.length > 1) say('heading-missing', { key });
    sayOfWords([heading], { key });
    for (const question of own) {
      const place = { key: question.key, address: question.number };
      if (!hasWords(question.asked) && question.items.length === 0) say('nothing-asked', place);
      if (question.answer === null && question.items.every(({ answer }) => answer === null))
        say('nothing-to-answer', place);
      sayOfAsked(question, place, [question.title]);
      for (const item of question.items) {
        const itsPlace = { key: item.key, address: item.label };
        if (!hasWords(item.asked)) say('nothing-asked', itsPlace);
        sayOfAsked(item, itsPlace, []);
      }
    }
  }
  return found;

  function sayOfAsked(
    asked: Question | Item,
    place: { key: string; address: string },
    more: Bilingual[],
  ): void {
    const words = [...more, asked.asked, asked.guidance, asked.evidence, ...asked.notes];
    sayOfWords([...words, ...labelsOf(asked.answer)], place);
    if (asked.answer?.type === 'choice' && asked.answer.options.length < 2) say('options-missing', place);
    if (asked.answer?.type === 'table' && asked.answer.columns.length === 0) say('columns-missing', place);
    for (const condition of asked.conditions) sayOfCondition(condition, place);
    const named = words.flatMap(({ en, fr }) => [...namedQuestions(en), ...namedQuestions(fr)]);
    if (named.some((number) => !known.has(wholeQuestion(number)))) say('names-unknown-question', place);
    before.set(asked.key, asked);
  }

  function sayOfCondition(condition: AskCondition, place: { key: string; address: string }): void {
    if (condition.kind === 'fact') return;
    const other = before.get(condition.of);
    if (!keys.has(condition.of)) say('condition-lost', place);
    else if (other === undefined) say('condition-not-before', place);
    else if (!condition.values.some((value) => valuesOf(other.answer).includes(value)))
      say('condition-no-value', place);
  }

  function sayOfWords(words: readonly Bilingual[], place: { key?: string; address?: string }): void {
    for (const language of askedLanguages) {
      const statuses = new Set(words.filter(hasWords).map(({ status }) => status[language]));
      if (statuses.has('missing')) say('words-missing', place, language);
      if (statuses.has('outdated')) say('words-outdated', place, language);
    }
    if (words.some(({ status }) => [status.en, status.fr].includes('draft') && isWhole(status)))
      say('words-unchecked', place);
  }
}

/** The values of an answer on which a condition may stand. */
export function valuesOf(answer: AnswerShape | null): readonly string[] {
  if (answer?.type === 'yes-no') return yesNoValues;
  return answer?.type === 'choice' ? answer.options.map(({ key }) => key) : [];
}

function labelsOf(answer: AnswerShape | null): readonly Bilingual[] {
  switch (answer?.type) {
    case 'choice':
      return answer.options.map(({ label }) => label);
    case 'table':
      return answer.columns.map(({ label }) => label);
    case 'number':
      return [answer.unit, answer.period];
    default:
      return [];
  }
}

function isMinor(code: QuestionnaireProblem['code']): boolean {
  return code === 'words-unchecked' || code === 'names-unknown-question';
}

function isWhole({ en, fr }: Bilingual['status']): boolean {
  return ![en, fr].some((status) => status === 'missing' || status === 'outdated');
}
