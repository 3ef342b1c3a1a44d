import type { SubItem } from '../readings/reading.js';
import { blocksOf, bullet } from './blocks.js';

export interface KeptText {
  readonly text: string;
  /** The labels of the sub-items that are left, in order; empty where the recommendation has none. */
  readonly subItems: readonly string[];
}

/** Drops each sub-item whose own list lacks the party (X-5, X-6 of the second round); a sub-item without a list stays. */
export function keepSubItems(text: string, subItems: readonly SubItem[], party: string): KeptText {
  const lines = blocksOf(text);
  const items = lines.map((line) => (bullet.test(line) ? itemOf(line, subItems) : null));
  if (items.every((item) => item === null)) return { text, subItems: [] };
  const kept = lines.filter((_, at) => items[at] === null || concerns(items[at]?.known, party));
  const labels = items.flatMap((item) => (item && concerns(item.known, party) ? [item.label] : []));
  const whole = kept.length === lines.length ? lines.join('\n') : closeList(kept, lines.at(-1) ?? '');
  return { text: whole, subItems: labels };
}

function itemOf(line: string, subItems: readonly SubItem[]): { label: string; known: SubItem | undefined } {
  const label = line.replace(bullet, '').replace(/[;,.:\s]+$|[;,]?\s(?:and|or)$/g, '');
  const words = plain(label);
  const known =
    subItems.find((item) => plain(item.label) === words) ??
    subItems.find((item) => plain(item.label).length > 3 && ` ${words} `.includes(` ${plain(item.label)} `));
  return { label: known?.label ?? label, known };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function concerns(item: SubItem | undefined, party: string): boolean {
  return !item || item.parties.length === 0 || item.parties.includes(party);
}

/** The list ends as it ended before: with a full stop where it had one. */
function closeList(kept: readonly string[], lastLine: string): string {
  const last = kept.at(-1) ?? '';
  const end = /[.;]$/.exec(lastLine.trim())?.[0] ?? '';
  const closed = bullet.test(last) ? last.replace(/\s*(?:[;,.]|[;,]?\s(?:and|or))$/, '') + end : last;
  return [...kept.slice(0, -1), closed].join('\n');
}
