import type { Outsider } from '../readings/reading.js';
import { classOf, type PartyClass, type Round } from '../rounds/round.js';
import { findParties } from './find-parties.js';
import { partyName } from './party-name.js';

/** Finds States by name, told apart by what they are to the round that the text is about. */
export interface Names {
  /** Every name in the text, in order. */
  places(text: string): readonly NamedPlace[];
  /** Monitored parties (any State where the round is unknown), each once, in order. */
  mentions(text: string): readonly string[];
  others(text: string): readonly Outsider[];
  /** What a State is when it is not monitored; null for a monitored party. */
  outsider(code: string): Outsider | null;
  /** How a State is called in a sentence of ours: as the text first calls it. */
  label(code: string): string;
  /** Every monitored party; empty where the round is unknown. */
  readonly monitored: readonly string[];
}

/** A State named in a text; `to` is exclusive. */
export interface NamedPlace {
  readonly code: string;
  /** The part of the State that is named. */
  readonly territory?: string | null;
  /** How it is named; an adjective names a State only in passing. */
  readonly form?: string;
  readonly from: number;
  readonly to: number;
}

/** Names of a party that the register does not hold. */
export interface OwnNames {
  readonly code: string;
  readonly names: readonly string[];
  /** The part of the State that these names mean; null for the whole. */
  readonly territory: string | null;
}

/** The round that a text is about, and the names that only its body uses. */
export interface Naming {
  readonly round: Pick<Round, 'monitored' | 'outsideRound'> | null;
  readonly names?: readonly OwnNames[];
}

type Language = 'en' | 'fr' | 'nl';

export function namesFor(naming: Naming, language: Language | null): Names {
  const extra = extraNames(naming);
  const known = new Map<string, Named>();
  const printed = new Map<string, string>();
  const classes = new Map<string, PartyClass>();
  const classIn = (code: string): PartyClass => {
    const before = classes.get(code);
    if (before) return before;
    const found = naming.round ? classOf(code, naming.round) : 'monitored';
    classes.set(code, found);
    return found;
  };
  const outsider = (code: string): Outsider | null => {
    const found = classIn(code);
    return found === 'monitored' ? null : { code, class: found };
  };
  const named = (text: string): Named => {
    const before = known.get(text);
    if (before) return before;
    const places = merge(extra(text), findParties(text, { language }));
    for (const { code, territory, form, from, to } of places) {
      if (!territory && (form ?? 'name') === 'name' && !printed.has(code))
        printed.set(code, text.slice(from, to));
    }
    const codes = [...new Set(places.map(({ code }) => code))];
    const found = {
      places,
      mentions: codes.filter((code) => classIn(code) === 'monitored'),
      others: codes.flatMap((code) => outsider(code) ?? []),
    };
    known.set(text, found);
    return found;
  };
  return {
    places: (text) => named(text).places,
    mentions: (text) => named(text).mentions,
    others: (text) => named(text).others,
    outsider,
    label: (code) => printed.get(code) ?? partyName(code, { language: language ?? 'en' }),
    monitored: naming.round?.monitored ?? [],
  };
}

/** What one text names, found once. */
interface Named {
  readonly places: readonly NamedPlace[];
  readonly mentions: readonly string[];
  readonly others: readonly Outsider[];
}

/** Names of a body that is not in the register: the parties of an invented or private round. */
function extraNames(naming: Naming): (text: string) => NamedPlace[] {
  const byName = new Map<string, OwnNames>();
  for (const own of naming.names ?? []) for (const name of own.names) byName.set(name.toLowerCase(), own);
  if (byName.size === 0) return () => [];
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  const source = longestFirst
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const own = byName.get(match[0].toLowerCase().replace(/\s+/g, ' '));
      if (!own || !/\p{Lu}/u.test(match[0][0])) return [];
      return [
        { code: own.code, territory: own.territory, from: match.index, to: match.index + match[0].length },
      ];
    });
}

function merge(first: readonly NamedPlace[], second: readonly NamedPlace[]): NamedPlace[] {
  if (first.length === 0) return second as NamedPlace[];
  const free = second.filter(
    (place) => !first.some((other) => place.from < other.to && other.from < place.to),
  );
  return [...first, ...free].sort((a, b) => a.from - b.from);
}
