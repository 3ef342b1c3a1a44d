import type { LineRange } from '@rapporteur/document';
import type { MentionKind, MentionRecord } from '../readings/reading.js';
import { isoDay, writtenDay } from './dates.js';
import { articlesIn, crossReferencesIn } from './references.js';

interface Pattern {
  readonly kind: MentionKind;
  /** A quick look: without this the pattern can not match. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly value: (text: string) => string | null;
}

const patterns: readonly Pattern[] = [
  {
    kind: 'ecli',
    needs: /ECLI/,
    pattern: /\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}\b/g,
    value: same,
  },
  {
    kind: 'treaty',
    needs: /[CS]T[ES]|ETS/,
    pattern: /\b(?:ETS|CETS|STE|STCE)\s?(?:No\.?\s?|n°\s?)?\d{1,3}\b/g,
    value: (text) => `CETS ${/\d+$/.exec(text)?.[0].padStart(3, '0')}`,
  },
  {
    kind: 'standard',
    needs: /Rec|Directive|opinion|COM/,
    pattern:
      /\b(?:CM\/Rec\s?\(\d{4}\)\s?\d{1,2}|Rec\s?\(\d{4}\)\s?\d{1,2}|Directive \d{4}\/\d{1,3}(?:\/E[CU])?|Directive \d{2}\/\d{1,3}\/E[CU]|\d{4} opinion\b|COM\s?\(\d{4}\)\s?\d+)/g,
    value: same,
  },
  { kind: 'date', needs: /\d \p{L}+ \d{4}|of \p{L}+ \d{4}/u, pattern: writtenDay, value: isoDay },
  {
    kind: 'link',
    needs: /www\.|http/,
    pattern: /\b(?:https?:\/\/|www\.)[^\s<>“”"]+/g,
    value: (text) => text.replace(/[.,;:)\]]+$/, ''),
  },
];

/** Articles, dates, standards and the like in one text, in their order. */
export function mentionsIn(text: string, linesAt: (from: number, to: number) => LineRange): MentionRecord[] {
  const found: { readonly from: number; readonly record: MentionRecord }[] = [];
  const add = (kind: MentionKind, from: number, to: number, value: string) =>
    found.push({ from, record: { kind, text: text.slice(from, to), value, lines: linesAt(from, to) } });
  for (const { kind, needs, pattern, value } of patterns) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const read = value(match[0]);
      if (read !== null)
        add(kind, match.index, match.index + (kind === 'link' ? read.length : match[0].length), read);
    }
  }
  for (const { value, from, to } of articlesIn(text)) add('article', from, to, value);
  for (const { value, from, to } of crossReferencesIn(text)) add('cross-reference', from, to, value);
  return found.sort((a, b) => a.from - b.from).map(({ record }) => record);
}

function same(text: string): string {
  return text;
}
