import type { YesNo } from './answer-types.js';
import { type AskedLanguage, wordsIn } from './bilingual.js';
import type { AskCondition } from './condition.js';
import type { Questionnaire } from './questionnaire.js';

/** The values that a condition names, as a reader knows them: labels of a choice, words for yes and no. */
export function valueLabels(
  { parts }: Questionnaire,
  condition: Extract<AskCondition, { kind: 'answer' }>,
  language: AskedLanguage,
  yesNo: Readonly<Record<YesNo, string>>,
): string[] {
  const answer = parts
    .flatMap(({ questions }) => questions)
    .flatMap((question) => [question, ...question.items])
    .find(({ key }) => key === condition.of)?.answer;
  return condition.values.map((value) => {
    const option = answer?.type === 'choice' ? answer.options.find(({ key }) => key === value) : undefined;
    if (option) return wordsIn(option.label, language).text;
    return Object.hasOwn(yesNo, value) ? yesNo[value as YesNo] : value;
  });
}
