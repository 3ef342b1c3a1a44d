import { noContent } from '@rapporteur/monitoring';
import type { WrittenContent } from '@rapporteur/registry';
import { z } from 'zod';
import { optionalChoice, optionalText, several, version } from '../../desk/fields.js';

/** Rows of a table or provisions that one form takes. */
export const mostRows = 60;
const columns = 12;

/** What the form of an answer sends; which of it is shown follows from the question. */
export const answerFields = z.looseObject({
  version: version(),
  text: optionalText(300_000),
  language: optionalText(3),
  picked: several(100),
  value: optionalText(100),
  unit: optionalText(200),
  period: optionalText(200),
  day: optionalText(40),
  links: optionalText(20_000),
  verdict: optionalChoice(['still-valid', 'changed']),
  translation: optionalText(300_000),
  translationLanguage: optionalText(3),
  translationBy: optionalText(300),
  authoritative: optionalChoice(['original', 'translation']),
  /** After a conflict: what to do, and the two texts in one. */
  keep: optionalChoice(['mine', 'theirs', 'merged']),
  merged: optionalText(600_000),
  mine: optionalText(300_000),
});
export type AnswerFields = z.infer<typeof answerFields>;

export function contentOf(fields: AnswerFields): WrittenContent {
  const { files: _files, carried: _carried, ...none } = noContent(fields.language || 'en');
  const figure = { value: fields.value, unit: fields.unit, period: fields.period };
  const text = fields.keep === 'merged' ? fields.merged : fields.keep === 'mine' ? fields.mine : fields.text;
  return {
    ...none,
    ...{ text, day: fields.day, picked: fields.picked },
    figure: fields.value === '' ? null : figure,
    links: fields.links.split(/\s+/).filter((link) => link !== ''),
    provisions: numbered(fields, ['act', 'article', 'inForce', 'url']).map(
      ([act = '', article = '', inForce = '', url = '']) => ({ act, article, inForce, url }),
    ),
    rows: cellRows(fields),
    translation:
      fields.translation === ''
        ? null
        : {
            ...{ language: fields.translationLanguage, text: fields.translation, by: fields.translationBy },
            authoritative: fields.authoritative,
          },
  };
}

/** "act-0", "article-0" …: the groups in which something was typed. */
function numbered(fields: AnswerFields, names: readonly string[]): string[][] {
  return Array.from({ length: mostRows }, (_, row) =>
    names.map((name) => typed(fields, `${name}-${row}`)),
  ).filter((group) => group.some((each) => each !== ''));
}

/** "cell-0-0" …: the rows in which something was typed, each as wide as the widest. */
function cellRows(fields: AnswerFields): string[][] {
  const rows = Array.from({ length: mostRows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => typed(fields, `cell-${row}-${column}`)),
  ).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  return rows.map((row) => row.slice(0, width));
}

function typed(fields: AnswerFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value.trim().slice(0, 5000) : '';
}
