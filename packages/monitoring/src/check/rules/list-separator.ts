import type { CheckContext } from '../context.js';
import { type PrintedList, printedLists } from '../lists.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * Two parties of a list without a comma or "and" between them: "Liechtenstein Lithuania". The reader sees one name,
 * and a count of the list goes wrong.
 */
export const listSeparator: Rule = {
  name: 'list-separator',
  severity: 'error',
  finds: 'Two parties of a list with nothing between them.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    for (const list of printedLists(context)) {
      if (isTable(list)) continue;
      for (let i = 1; i < list.names.length; i++) {
        const [before, after] = [list.names[i - 1], list.names[i]];
        const between = list.unit.text.slice(before.to, after.from);
        if (!/^\s+(?:the\s+)?$/.test(between) || isOneName(before, after)) continue;
        const words = list.unit.text.slice(before.from, after.to);
        yield {
          confidence: 'certain',
          message: `A comma is missing in the list: “${words}”.`,
          place: context.placeIn(list.unit, before.from, after.to),
          actual: words,
          expected: `${list.unit.text.slice(before.from, before.to)}, ${list.unit.text.slice(between.trim() ? after.from - between.trim().length - 1 : after.from, after.to)}`,
          parties: [before.code, after.code],
        };
      }
    }
  },
};

/** Two names of one State in a row ("Belgium Flemish Community") are one member. */
function isOneName(before: { readonly code: string }, after: { readonly code: string }): boolean {
  return before.code === after.code;
}

/** One name a line, as a flattened table gives them: nothing stands between most of the names. */
function isTable(list: PrintedList): boolean {
  const bare = list.names
    .slice(1)
    .filter((name, i) => /^\s+$/.test(list.unit.text.slice(list.names[i].to, name.from)));
  return bare.length * 2 > list.names.length;
}
