import type { Cell } from './cell.js';

export interface ReadFigure {
  /** Null where the source gives no number. Never zero in its place. */
  readonly value: number | null;
  /** What it wrote where it gives none: "n/a", "<5". */
  readonly said: string | null;
}

/** What sources write where they have no number, or may not give it. */
const noNumber =
  /^(?:n\.?\s?\/?\s?a\.?|n\.?d\.?|not available|no data|no information|non disponible|indisponible|pas de données|\.{1,3}|…|:|x|[<>≤≥]\s?\d+)$/i;

/* How figures are written, and what makes a number of each. */
const forms: readonly (readonly [form: RegExp, toNumber: (text: string) => string])[] = [
  [/^-?\d+(?:[.,]\d+)?$/, (text) => text.replace(',', '.')],
  [/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, (text) => text.replaceAll(',', '')],
  [/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, (text) => text.replaceAll('.', '').replace(',', '.')],
  [/^-?\d+(?:\.\d+)?[eE][+-]?\d{1,3}$/, (text) => text],
];

/**
 * "1234", "1 234,5", "12.5 %". "1,234" is a thousand in English and one point two in French: it is not guessed.
 * @param isTyped whether a point is a decimal point for sure, as in a number that a workbook holds
 */
export function readFigure(text: string, isTyped = false): Cell<ReadFigure> {
  if (noNumber.test(text)) return { value: { value: null, said: text } };
  const bare = text.replace(/\s?%$/, '').replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '');
  const sign = /^-?[1-9]\d{0,2}([.,])\d{3}$/.exec(bare)?.[1];
  if (sign && !(isTyped && sign === '.')) {
    const [whole, fraction] = [bare.replace(sign, ''), bare.replace(',', '.')];
    return {
      why: `“${text}” can be ${whole} or ${fraction}. Write ${whole} for the thousands, or ${fraction}0 for the fraction.`,
    };
  }
  const number = forms.find(([form]) => form.test(bare))?.[1](bare);
  return number === undefined || !Number.isFinite(Number(number))
    ? { why: `A figure is wanted: “${text}” is none. Where there is none, write n/a.` }
    : { value: { value: Number(number), said: null } };
}
