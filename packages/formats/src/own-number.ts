import type { Inline } from '@rapporteur/document';
import { dropStart } from './inline-trim.js';

/**
 * Our writers give a numbered paragraph its number as a link to its own address, "[43.](#p-43) As to …", so that
 * it comes back as the paragraph's number. A number that anybody else wrote stays in the text as printed.
 */
export function ownNumber(inlines: readonly Inline[]): {
  readonly number: number | null;
  readonly children: readonly Inline[];
} {
  const [first, ...rest] = inlines;
  if (first?.type !== 'reference' || !/^p-\d{1,9}$/.test(first.target))
    return { number: null, children: inlines };
  const [label] = first.children;
  const number = Number(first.target.slice(2));
  if (label?.type !== 'text' || label.value !== `${number}.`) return { number: null, children: inlines };
  const space = rest[0]?.type === 'text' && rest[0].value.startsWith(' ') ? 1 : 0;
  return { number, children: dropStart(rest, space) };
}
