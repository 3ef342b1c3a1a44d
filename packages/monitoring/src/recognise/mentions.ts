import type { LineRange } from '@rapporteur/document';
import type { MentionKind, MentionRecord } from '../readings/reading.js';
import { isoDay, writtenDay } from './dates.js';
import { conventionArticles, crossReferences } from './references.js';

interface Pattern {
  readonly kind: MentionKind;
  readonly pattern: RegExp;
  readonly value: (text: string) => string | null;
}

const patterns: readonly Pattern[] = [
  { kind: 'ecli', pattern: /\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}\b/g, value: same },
  { kind: 'treaty', pattern: /\b(?:ETS|CETS|STE|STCE)\s?(?:No\.?\s?|n°\s?)?\d{1,3}\b/g, value: (text) => `CETS ${/\d+$/.exec(text)?.[0].padStart(3, '0')}` },
  { kind: 'standard', pattern: /\b(?:CM\/Rec\s?\(\d{4}\)\s?\d{1,2}|Rec\s?\(\d{4}\)\s?\d{1,2}|Directive \d{4}\/\d{1,3}(?:\/E[CU])?|Directive \d{2}\/\d{1,3}\/E[CU]|\d{4} opinion\b|COM\s?\(\d{4}\)\s?\d+)/g, value: same },
  { kind: 'date', pattern: writtenDay, value: isoDay },
  { kind: 'link', pattern: /\b(?:https?:\/\/|www\.)[^\s<>“”"]+/g, value: (text) => text.replace(/[.,;:)\]]+$/, '') },
];

/** Articles, dates, standards and the like in one piece of text, in their order. */
export function mentionsIn(text: string, lines: LineRange): MentionRecord[] {
  const found: { readonly at: number; readonly record: MentionRecord }[] = [];
  for (const { kind, pattern, value } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const read = value(match[0]);
      if (read !== null) found.push({ at: match.index, record: { kind, text: match[0], value: read, lines } });
    }
  }
  if (/\bArt/.test(text)) for (const article of conventionArticles(text)) found.push({ at: text.length, record: { kind: 'article', text: article, value: article, lines } });
  if (/ecommendation|para/i.test(text)) {
    for (const target of crossReferences(text)) found.push({ at: text.length, record: { kind: 'cross-reference', text: target, value: target, lines } });
  }
  return found.sort((a, b) => a.at - b.at).map(({ record }) => record);
}

function same(text: string): string {
  return text;
}
