import { findParties } from '../parties/find-parties.js';
import { partyName } from '../parties/party-name.js';
import type { Reading } from '../readings/reading.js';
import type { NamePlace } from './name-lists.js';

/** Where parties are named in a text, ascending and apart. */
export type NameFinder = (text: string) => readonly NamePlace[];

/** Names of parties that stand in no register: those of a private or invented body. */
export interface OwnName {
  readonly code: string;
  /** The first is the one that we print. */
  readonly names: readonly string[];
  /** The part of the State that these names mean; null or left out for the whole. */
  readonly territory?: string | null;
}

export function namesIn(reading: Reading, ownNames: readonly OwnName[] = []): NameFinder {
  const language =
    reading.document.language === 'fr' ? 'fr' : reading.document.language === 'nl' ? 'nl' : 'en';
  if (ownNames.length === 0) return (text) => findParties(text, { language });
  return (text) => {
    const own = placesOf(text, ownNames);
    const registered = findParties(text, { language }).filter(
      ({ from, to }) => !own.some((o) => o.from < to && from < o.to),
    );
    return [...own, ...registered].sort((a, b) => a.from - b.from);
  };
}

function placesOf(text: string, ownNames: readonly OwnName[]): NamePlace[] {
  const codeByName = new Map(
    ownNames.flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
  );
  const longestFirst = [...codeByName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
    code: codeByName.get(name) ?? '',
    from: index,
    to: index + name.length,
  }));
}

/** The party as a sentence of the report would name it: "the Netherlands", "Turkey" before June 2022. */
export function nameInText(reading: Reading, code: string, ownNames: readonly OwnName[] = []): string {
  return nameFor(reading, code, reading.document.language === 'fr' ? 'fr' : 'en', 'article', ownNames);
}

/** The party's name at the date of the report, in any language that we write. */
export function nameFor(
  reading: Reading,
  code: string,
  language: 'en' | 'fr',
  style: 'article' | 'plain',
  ownNames: readonly OwnName[] = [],
): string {
  const { date } = reading.document;
  const own = ownNames.find((name) => name.code === code && !name.territory)?.names[0];
  return own ?? partyName(code, { language, style, ...(date ? { date } : {}) });
}

/** A code that no register knows is its own name. */
export function isKnownState(code: string, ownNames: readonly OwnName[] = []): boolean {
  return (
    ownNames.some((name) => name.code === code) ||
    partyName(code, { language: 'en', style: 'plain' }) !== code
  );
}
