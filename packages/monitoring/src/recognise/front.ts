import type { Front } from '../readings/reading.js';
import { isoDay } from './dates.js';
import type { Draft } from './draft.js';
import { looksLikeTitle } from './shapes.js';

/** Symbols of documents: T-ES(2022)02_en final, CERD/C/…, GRETA(2021)05, CCPR/C/NLD/CO/5. */
const symbol =
  /\b(?:[A-Z]{1,6}(?:-[A-Z]{1,6})*\s?\(\d{4}\)\s?\d{1,4}(?:[_-][a-z]{2,3})?(?:\s(?:final|rev\.?\s?\d?|prov\.?))?|[A-Z]{1,6}(?:\/[A-Z0-9.]{1,8}){2,6}\b)/;
const day = '(\\d{1,2}(?:st|nd|rd|th|er)?(?: of)? \\p{L}+ \\d{4})';
const adopted = [
  new RegExp(`adoption of (?:the|this) report[^.;]{0,80}?\\b${day}`, 'iu'),
  new RegExp(`(?:this|the present) (?:implementation )?report[^.;]{0,80}?adopted[^.;]{0,60}?\\b${day}`, 'iu'),
  new RegExp(`^\\W*adopted (?:by [^.;]{0,120} )?on ${day}`, 'imu'),
  new RegExp(`^\\W*(?:date|published on|last update)\\W{0,4}${day}`, 'imu'),
];
const lastUpdate = /^\W*last update\W{0,4}(\d{1,2})\.(\d{1,2})\.(\d{4})/im;

/** What a reader would write on the folder. What the text does not say stays null. */
export function readFront(draft: Draft, text: string, language: string | null): Front {
  const heads = draft.furniture
    .filter(({ kind }) => kind === 'running-head')
    .map(({ line }) => draft.lines[line].text);
  const places = [...heads, text.slice(0, 4000)];
  return {
    title: titleOf(draft),
    symbol: places.map((place) => symbol.exec(place)?.[0] ?? null).find((found) => found !== null) ?? null,
    body: draft.profile.body,
    party: null,
    date: dateOf(text),
    language,
    format: draft.document.format,
    profile: draft.profile.id,
    pages: draft.pages.length > 1 ? draft.pages.length : null,
  };
}

/** The format's own title, or the longest line of the cover: what stands before the first heading or number. */
function titleOf(draft: Draft): string | null {
  if (draft.document.title) return draft.document.title;
  const first = draft.blocks.findIndex(({ kind }) => kind !== 'body' && kind !== 'title');
  const cover = draft.blocks.slice(0, Math.max(0, first)).flatMap(({ lines }) => lines);
  if (cover.length > longestCover) return null;
  const titles = cover
    .map((line) => draft.lines[line].text)
    .filter((text) => text.split(' ').length >= 4 && looksLikeTitle([text]) && !symbol.test(text));
  return titles.reduce<string | null>(
    (longest, text) => (text.length > (longest?.length ?? 0) ? text : longest),
    null,
  );
}

/** More lines than this before the first heading are text and no cover. */
const longestCover = 30;

function dateOf(text: string): string | null {
  for (const pattern of adopted) {
    const found = pattern.exec(text)?.[1];
    const date = found ? isoDay(found) : null;
    if (date) return date;
  }
  const numeric = lastUpdate.exec(text);
  return numeric ? `${numeric[3]}-${numeric[2].padStart(2, '0')}-${numeric[1].padStart(2, '0')}` : null;
}
