import type { AnswerShape, ChoiceOption } from '../questionnaires/answer-types.js';
import { wordsIn } from '../questionnaires/bilingual.js';
import type { AnswerContent } from '../replies/answer.js';
import { type ComposeLanguage, composeWords, dateInWords } from './words/words.js';

/**
 * What stands in an answer, in lines: what was chosen or counted first, then the State's own words. Of evidence the name
 * of the file stands there and nothing else.
 */
export function answerLines(
  content: AnswerContent,
  shape: AnswerShape | null,
  language: ComposeLanguage,
): string[] {
  const { text, picked, figure, day, links, provisions, rows, files } = content;
  const words = composeWords[language];
  const options = shape?.type === 'choice' ? shape.options : [];
  const chosen = picked.map((key) => words.picked[key] ?? labelOf(options, key, language));
  const columns = shape?.type === 'table' ? shape.columns : [];
  const heads = columns.map(({ label }) => wordsIn(label, language).text);
  return [
    chosen.length > 0 ? `${chosen.join('; ')}.` : '',
    figure ? joined([[figure.value, figure.unit].filter(Boolean).join(' '), figure.period], ', ') : '',
    day === '' ? '' : dateInWords(day, words),
    ...text.split(/\n+/),
    ...provisions.map(({ act, article, inForce, url }) =>
      joined([act, article, inForce && words.inForceSince(dateInWords(inForce, words)), url], ', '),
    ),
    ...rows.map((row) => row.map((cell, at) => joined([heads[at] ?? '', cell], ': ')).join('; ')),
    ...links,
    ...files.map(({ name }) => words.fileGiven(name)),
  ].filter((line) => line.trim() !== '');
}

function labelOf(options: readonly ChoiceOption[], key: string, language: ComposeLanguage): string {
  const option = options.find((each) => each.key === key);
  return option ? wordsIn(option.label, language).text : key;
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part.trim() !== '').join(between);
}
