import type { CheckContext } from '../context.js';
import { type PrintedList, printedLists } from '../lists.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * A party that stands twice in one list. Its second mention makes the list look longer than it is. A party named for
 * two of its territories is no slip, and neither is a name repeated inside what a bracket says of it.
 */
export const listDuplicate: Rule = {
  name: 'list-duplicate',
  severity: 'error',
  finds: 'A party that stands twice in one list.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    for (const list of printedLists(context)) {
      const first = new Map<string, number>();
      for (const name of list.names) {
        const key = `${name.code} ${name.territory ?? ''}`;
        if (!first.has(key)) {
          first.set(key, name.from);
          continue;
        }
        if (list.names.length < 4 || isQualified(list, name.to) || isUnclosed(list)) continue;
        yield {
          confidence: 'certain',
          message: `${list.unit.text.slice(name.from, name.to)} stands twice in this list.`,
          place: context.placeIn(list.unit, name.from, name.to),
          parties: [name.code],
        };
      }
    }
  },
};

/** "Brezia (the coast) … Brezia (the lakes)": each entry says what it means. */
function isQualified(list: PrintedList, end: number): boolean {
  return /^\s*\(/.test(list.unit.text.slice(end));
}

/** A bracket that is never closed runs on over lists that are not its own. */
function isUnclosed({ bracket, unit }: PrintedList): boolean {
  return bracket !== null && unit.text[bracket.to - 1] !== ')';
}
