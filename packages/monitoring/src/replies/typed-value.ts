import type { AnswerShape, AnswerValue, YesNo } from '../questionnaires/answer-types.js';
import { yesNoValues } from '../questionnaires/answer-types.js';
import { isDay } from '../rounds/day.js';
import type { AnswerContent } from './answer.js';

/**
 * What was typed, as a value; null where it can not be read as one. Numbers may be written "1 234,5" or "1,234.5".
 * A period of years gives its first and last year.
 */
export function typedValue(shape: AnswerShape, content: AnswerContent): AnswerValue | null {
  const { type } = shape;
  switch (type) {
    case 'text':
      return { type };
    case 'yes-no': {
      const [value] = content.picked;
      return isYesNo(value) ? { type, value } : null;
    }
    case 'choice':
      return content.picked.length > 0 ? { type, values: content.picked } : null;
    case 'number': {
      const value = typedNumber(content.figure?.value ?? '');
      const years = (content.figure?.period ?? '').match(/\b\d{4}(?:-\d{2}-\d{2})?\b/g) ?? [];
      return value === null ? null : { type, value, from: years[0] ?? null, until: years.at(-1) ?? null };
    }
    case 'date':
      return isDay(content.day) ? { type, value: content.day } : null;
    case 'links':
      return { type, links: content.links.filter(isLink).map((url) => ({ url, label: url })) };
    case 'provision':
      return {
        type,
        provisions: content.provisions.map(({ act, article, inForce, url }) => {
          return { act, article, inForce: isDay(inForce) ? inForce : null, url: isLink(url) ? url : null };
        }),
      };
    case 'file':
      return { type, files: content.files.map(({ sha256, name }) => ({ sha256, name })) };
    case 'table':
      return {
        type,
        rows: content.rows.map((row) =>
          Object.fromEntries(shape.columns.map(({ key }, place) => [key, row[place] ?? ''])),
        ),
      };
  }
}

/** "1 234", "1,234", "1.234,5", "12 %" -> number; null for everything else. */
export function typedNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f%]/g, '');
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** An address on the web, with its scheme and a host that has a dot. */
export function isLink(text: string): boolean {
  return /^https?:\/\/(?:[^\s/?#@:]+\.)+[^\s/?#@:.]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(text);
}

function isYesNo(value: string | undefined): value is YesNo {
  return yesNoValues.some((each) => each === value);
}
