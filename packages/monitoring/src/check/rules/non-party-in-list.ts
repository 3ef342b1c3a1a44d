import type { CheckContext } from '../context.js';
import { type PrintedList, printedLists } from '../lists.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * A State outside the round in a list of monitored parties. The list may mean to name it: then the text says so
 * elsewhere, and the notice is a question. A paragraph with several such lists speaks of the world at large (networks,
 * treaties) and is left alone.
 */
export const nonPartyInList: Rule = {
  name: 'non-party-in-list',
  severity: 'warning',
  finds: 'A State that is not monitored in a list of monitored parties.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    if (context.names.monitored.length === 0) return;
    const outsiders = (list: PrintedList) =>
      list.names.filter(({ code }) => context.names.outsider(code) !== null);
    const mixed = printedLists(context).filter(
      (list) => list.unit.kind !== 'rest' && outsiders(list).length > 0,
    );
    const listsOf = new Map<TextUnit, number>();
    for (const { unit } of mixed) listsOf.set(unit, (listsOf.get(unit) ?? 0) + 1);
    for (const list of mixed) {
      const outside = outsiders(list);
      if (outside.length * 4 > list.names.length || (listsOf.get(list.unit) ?? 0) > 2 || isOfTheWorld(list))
        continue;
      for (const name of outside.slice(0, 1)) {
        const words = list.unit.text.slice(name.from, name.to);
        const what =
          context.names.outsider(name.code)?.class === 'outside-round'
            ? 'is a party that this round does not monitor'
            : 'is not a party';
        yield {
          confidence: 'likely',
          message: `${words} stands in a list of monitored parties and ${what}. Was this intended?`,
          place: context.placeIn(list.unit, name.from, name.to),
          parties: [name.code],
        };
      }
    }
  },
};

/** "Experts from …", "in five countries, namely …": the list is of whoever took part, not of parties. */
function isOfTheWorld(list: PrintedList): boolean {
  const start = list.bracket?.from ?? list.from;
  return /\b(?:countries|States|experts?|interviewers?|participants?|students?|network|organisations?|representatives?|victims?),? [^.;]{0,40}$/.test(
    list.unit.text.slice(Math.max(0, start - 90), start),
  );
}
