import type { CheckContext } from '../context.js';
import { printedLists } from '../lists.js';
import type { RuleFinding } from '../rule.js';

/** Names, one a line, that make it a table. */
const fewest = 5;

/** A name that takes two lines of a table with a name on each line: it reads as two parties. */
export function* brokenNames(context: CheckContext): Iterable<RuleFinding> {
  for (const { unit, names } of printedLists(context)) {
    if (names.length < fewest) continue;
    const bare = names.slice(1).filter((name, i) => /^\s+$/.test(unit.text.slice(names[i].to, name.from)));
    if (bare.length * 4 < (names.length - 1) * 3) continue;
    for (const { from, to, code } of names) {
      const place = context.placeIn(unit, from, to);
      const [first, last] = place.lines;
      const head = context.source[first - 1]?.trim() ?? '';
      if (first === last || !unit.text.slice(from, to).startsWith(head)) continue;
      yield {
        severity: 'info',
        confidence: 'likely',
        message: `“${unit.text.slice(from, to).replace(/\s+/g, ' ')}” takes two lines of a list with a name on each line.`,
        place,
        parties: [code],
      };
    }
  }
}
