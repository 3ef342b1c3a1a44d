import type { Cell } from './cell.js';
import { nearest } from './nearest.js';

/** Questions of a round as far as a number needs them. */
export interface KnownQuestion {
  readonly number: string;
  readonly items: readonly string[];
}

/**
 * Reads the number of a recommendation: "Rec. iii – 8" is III-8. Where the round has none yet, any number is taken.
 * @param known numbers as the report prints them
 */
export function recommendationReader(known: Iterable<string>): (text: string) => Cell<string> {
  const byPlain = new Map([...known].map((number) => [plain(number), number]));
  return (text) => {
    const bare = text.replace(/^(?:recommendation|recommandation|rec)\b\.?\s*(?:no|n°|nr)?\.?\s*/i, '');
    const number = byPlain.get(plain(bare));
    if (number !== undefined) return { value: number };
    if (bare.length > 40 || bare === '')
      return { why: 'The number of a recommendation is wanted, and this is a text.' };
    if (byPlain.size === 0) return { value: bare };
    const near = nearest(bare, byPlain.values());
    return { why: `The report has no recommendation “${text}”.${near ? ` Did you mean ${near}?` : ''}` };
  };
}

export interface ReadQuestion {
  readonly question: string;
  /** "" for the question as a whole. */
  readonly item: string;
}

/** Reads "3", "Question 3(a)" or "3a", with the letter of an item beside it or not. */
export function questionReader(
  known: readonly KnownQuestion[],
): (text: string, item: string) => Cell<ReadQuestion> {
  const byPlain = new Map(known.map((question) => [plain(question.number), question]));
  return (text, item) => {
    const bare = text.replace(/^(?:question|q)\.?\s*(?:no|n°|nr)?\.?\s*(?=\d)/i, '').replace(/[.):]+$/, '');
    if (bare.length > 20) return { why: 'The number of a question is wanted, and this is a text.' };
    const letter = item.replace(/[().\s]/g, '').toLowerCase();
    const whole = byPlain.get(plain(bare));
    if (whole) return withItem(text, whole, letter);
    const cut = /^(.*\d)[\s.(]*([a-z])\)?$/i.exec(bare);
    const question = cut && byPlain.get(plain(cut[1] ?? ''));
    if (question && letter === '') return withItem(text, question, (cut?.[2] ?? '').toLowerCase());
    if (byPlain.size === 0) return { value: { question: bare, item: letter } };
    const numbers = known.map(({ number }) => number);
    const near = nearest(bare, numbers);
    return {
      why: `The questionnaire has no question “${text}”.${near ? ` Did you mean ${near}?` : ` It has ${numbers[0]} to ${numbers.at(-1)}.`}`,
    };
  };
}

function withItem(text: string, { number, items }: KnownQuestion, item: string): Cell<ReadQuestion> {
  if (item === '' || items.length === 0 || items.includes(item)) return { value: { question: number, item } };
  return { why: `Question ${number} has no item “${item}” (${text}). It has ${items.join(', ')}.` };
}

/** Without blanks, with one kind of dash, in capitals. */
function plain(number: string): string {
  return number
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase();
}
