import type { Cover } from './cover.js';
import { type Found, surest } from './found.js';

/*
 * Two families. Of the Council of Europe and the European Union, with the year in brackets: T-ES(2022)02_en final,
 * GRETA(2021)05, GrecoRC4(2021)3, GREVIO/Inf(2020)1, CPT/Inf (2022) 21, COM(2020) 152 final. Of the United Nations and others,
 * in parts: A/HRC/38/9, CRC/C/NLD/CO/5-6, E/C.12/FRA/CO/4.
 */
const ending =
  '(?:[-_ ]?(?:en|fr|eng?|fra?|bil|final|prov(?:isional)?|rev\\.? ?\\d{0,2}|add\\.? ?\\d{0,2}|corr\\.? ?\\d{0,2}|P\\d)\\b\\.?)*';
const withYear = `[A-Z][A-Za-z0-9]{0,15}(?:[-/][A-Z][A-Za-z0-9]{0,10}){0,3} ?\\((?:19|20)\\d{2}\\) ?(?:[A-Z]{1,3})?\\d{1,4}${ending}`;
const inParts = '[A-Z][A-Z.]{0,10}(?:/[A-Z0-9][A-Za-z0-9.-]{0,14}){2,7}';
const pattern = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${withYear}|${inParts})(?![\\p{L}\\p{N}/])`, 'gu');

/** Words that only show a symbol: "Document: X", "Or. English". */
const shows =
  /\b(?:doc(?:ument)?|symbol|reference|ref|cote|or(?:iginal)?|english|french|anglais|français|only|distr|general|restricted|public|final|page|p)\b|[\d\s.:,;|/()–-]/gi;
/** Of another document. */
const cites =
  /\b(?:see|cf|appendi(?:x|ces) to|annex to|addendum to|response to|comments on|pursuant to|in accordance with|recommendation|resolution|decision|règlement|directive|voir|conformément)\b/i;

export function symbolIn({ lines, heads }: Cover): Found | null {
  const found = [
    ...heads.flatMap((head) => symbolsOf(head).map((value) => ({ value, confidence: 0.95 }))),
    ...lines.flatMap(({ text }) =>
      symbolsOf(text).map((value) => ({ value, confidence: certainty(text, value) })),
    ),
  ];
  return surest(found.filter(({ confidence }) => confidence >= 0.5));
}

/** A line that shows a symbol and says nothing else. */
export function isSymbolLine(text: string): boolean {
  return symbolsOf(text).some((value) => text.replace(value, '').replace(shows, '') === '');
}

function symbolsOf(text: string): string[] {
  return [...text.matchAll(pattern)].map(([value]) => value.trim()).filter(isSymbol);
}

/** At least two capitals before the year ("Article (2010) 5" is none); a digit in one of the parts. */
function isSymbol(value: string): boolean {
  const [before = ''] = value.split('(');
  if (value.includes('(')) return (before.match(/[A-Z]/g)?.length ?? 0) >= 2;
  return /\d/.test(value) && !/^[A-Z]\/[A-Z]$/.test(value);
}

function certainty(line: string, value: string): number {
  const rest = line.replace(value, '');
  if (rest.replace(shows, '') === '') return 0.95;
  if (cites.test(rest)) return 0.3;
  const words = rest.split(/\s+/).filter(Boolean).length;
  return words <= 5 ? 0.85 : words <= 12 && !/[.;]$/.test(line) ? 0.6 : 0.3;
}
