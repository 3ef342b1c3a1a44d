import type { TextUnit } from '../text-units.js';
import { type Slip, withWordBefore } from './slip.js';

/** Recommendations that print a formula without a comma, at the least, and for each one that prints it. */
const fewest = 3;

/** A comma, and the word behind it that goes on with the sentence. */
const comma = /, (to|that)(?= )/g;
/** The four words before it, as recommendations print them again and again. */
const wordsBefore = /(?:[\p{L}’-]+ ){3}[\p{L}’-]+$/u;

/**
 * "Parties that do not do so yet, to …" where the other recommendations have "do so yet to": the formula is theirs, and
 * a comma in one of them is none of sense. Says which units print which formula with a comma that nearly none has.
 */
export function formulaSlips(units: readonly TextUnit[]): (unit: TextUnit) => Slip[] {
  const recommendations = units.filter(({ kind }) => kind === 'recommendation');
  const all = recommendations.map(({ text }) => text).join('\n');
  const found = new Map<TextUnit, Slip[]>();
  const places = recommendations.flatMap((unit) =>
    [...unit.text.matchAll(comma)].flatMap(({ index, 1: after }) => {
      const before = wordsBefore.exec(unit.text.slice(Math.max(0, index - 60), index))?.[0];
      return before ? [{ unit, index, with: `${before}, ${after} `, without: `${before} ${after} ` }] : [];
    }),
  );
  for (const place of places) {
    const bare = all.split(place.without).length - 1;
    const own = places.filter((other) => other.with === place.with).length;
    if (bare < fewest || bare < own * 2) continue;
    found.set(place.unit, [
      ...(found.get(place.unit) ?? []),
      {
        from: withWordBefore(place.unit.text, place.index).from,
        to: place.index + 1,
        message: `${bare} other recommendations print “${place.without.trim()}” without this comma.`,
        confidence: 'likely',
        severity: 'info',
      },
    ]);
  }
  return (unit) => found.get(unit) ?? [];
}
