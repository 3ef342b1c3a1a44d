import type { Reading, RecommendationRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import type { TextUnit } from '../text-units.js';
import type { Reference } from './references-in.js';
import type { Found } from './targets.js';

/** "As Recommendation III-7 addresses to Dornland": it is addressed to others. */
export function unaddressed(
  { kind, value, unit, to }: Reference,
  { reading, names, namesIn }: CheckContext,
): Found | null {
  if (kind !== 'recommendation') return null;
  const target = recommendationWith(reading, value);
  const said =
    /^,?\s*(?:is |was |are )?(?:address(?:es|ed)|asks|requires|requests|invites|made)\b[^.;]{0,30}?(?=\p{Lu}|the \p{Lu})/u.exec(
      unit.text.slice(to),
    );
  if (!target || target.addressees.parties.length === 0 || !said) return null;
  const from = to + said[0].length;
  const named = namesIn(unit).filter(
    (name) =>
      name.from >= from &&
      name.from < from + 60 &&
      !/[.;,]/.test(unit.text.slice(from, name.from)) &&
      names.outsider(name.code) === null,
  );
  if (named.length === 0 || named.some(({ code }) => target.addressees.parties.includes(code))) return null;
  return {
    message: `Recommendation ${value} is not addressed to ${unit.text.slice(named[0].from, named[0].to)}. Was another one meant?`,
    parties: [named[0].code],
  };
}

/** A later note hangs on one recommendation and says that a party's situation meets another one. */
export function otherThanItsOwn({ kind, value, unit }: Reference, { reading }: CheckContext): Found | null {
  const own = kind === 'recommendation' ? laterNoteOf(unit, reading) : null;
  if (own === null || own === value) return null;
  return {
    severity: 'warning',
    message: `Note ${unit.place.footnote} hangs on Recommendation ${own} and speaks of ${value}. Was this intended?`,
    actual: value,
    expected: own,
  };
}

const later = new WeakMap<Reading['recommendations'], ReadonlyMap<number, string>>();

/** The recommendation on which a later note hangs. */
export function laterNoteOf({ kind, place }: TextUnit, { recommendations }: Reading): string | null {
  if (kind !== 'footnote') return null;
  const known =
    later.get(recommendations) ??
    new Map(
      recommendations.flatMap(({ id, laterNotes }) => laterNotes.map(({ footnote }) => [footnote, id])),
    );
  later.set(recommendations, known);
  return known.get(place.footnote ?? 0) ?? null;
}

const known = new WeakMap<Reading['recommendations'], ReadonlyMap<string, RecommendationRecord>>();

export function recommendationWith(
  { recommendations }: Reading,
  id: string,
): RecommendationRecord | undefined {
  const before = known.get(recommendations) ?? new Map(recommendations.map((each) => [each.id, each]));
  known.set(recommendations, before);
  return before.get(id);
}
