import { type Citation, citationAt } from '@rapporteur/document';
import { type ContributionRefusal, refuse } from './refusal.js';

export interface Quoted {
  readonly from: number;
  readonly to: number;
  readonly citation: Citation;
}

/** Longer than this nobody quotes. */
const longest = 10_000;

/**
 * The place of words that a person copied out of a text. They must stand there once: line ends and spaces may differ,
 * nothing else, for what is struck or answered must be exactly what was meant.
 */
export function quotedIn(text: string, quotation: string, field = 'quotation'): Quoted | ContributionRefusal {
  const words = quotation.trim().slice(0, longest).split(/\s+/);
  if (words[0] === '') return refuse('quotation-empty', 'Copy the words of the text that are meant.', field);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = [...text.matchAll(new RegExp(pattern, 'g'))];
  const [first] = found;
  if (!first) return refuse('quotation-not-found', 'These words do not stand in the text.', field);
  if (found.length > 1)
    return refuse(
      'quotation-twice',
      'These words stand in the text more than once: copy more of them.',
      field,
    );
  const [from, to] = [first.index, first.index + first[0].length];
  return { from, to, citation: citationAt(text, from, to) };
}
