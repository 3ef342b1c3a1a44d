import type { NamedPlace } from '../../parties/names.js';
import type { CheckContext } from '../context.js';
import { type PrintedList, printedLists } from '../lists.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/** Names that make a list long enough to have an order, and lists that make a habit. */
const fewestNames = 5;
const fewestLists = 5;
/** Of this many lists all but one must be in order: an order that is often broken is none. */
const nearlyAll = 10;

/**
 * A name out of its place in the alphabet, in a text whose lists are in that order. Readers look for their State where
 * the alphabet has it. Where the lists of a text are often in another order, nothing is said.
 */
export const listOrder: Rule = {
  name: 'list-order',
  severity: 'info',
  finds: 'A name out of order in a list, where nearly all lists of the text are in alphabetical order.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const lists = printedLists(context).filter((list) => list.names.length >= fewestNames && isPlain(list));
    const out = lists.filter((list) => !isInOrder(list.names.map((name) => keysOf(list.unit, name))));
    if (lists.length < fewestLists || out.length * nearlyAll > lists.length) return;
    for (const list of out) {
      const name = outOfOrder(list);
      if (!name) continue;
      yield {
        confidence: 'likely',
        message: `${context.names.label(name.code)} stands out of alphabetical order here; nearly all lists of this text are in it. Was this intended?`,
        place: context.placeIn(list.unit, name.from, name.to),
        parties: [name.code],
      };
    }
  },
};

/** Nothing but names, commas and the like between the names: what is said of one of them may lead elsewhere. */
function isPlain({ unit, names }: PrintedList): boolean {
  return names.every(
    (name, n) =>
      name.territory == null &&
      (n === 0 ||
        /^,?\s*(?:(?:and|or|et|ou)\s+)?(?:(?:in\s+)?the\s+|in\s+|la\s+|le\s+|les\s+|l[’'])?$/.test(
          unit.text.slice(names[n - 1].to, name.from),
        )),
  );
}

/** A list may have "the Republic of Moldova" under R or under M, as it likes. */
function keysOf({ text }: TextUnit, { from, to }: NamedPlace): readonly string[] {
  const form = text
    .slice(from, to)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const short = form.replace(
    /^(?:(?:federal |slovak |czech )?(?:republic|kingdom|principality|grand duchy)(?: of(?: the)?)?|state of) /,
    '',
  );
  return short === form ? [form] : [form, short];
}

/** Each name gets the first of its keys that still fits behind the ones before. */
function isInOrder(keys: readonly (readonly string[])[]): boolean {
  let last = '';
  return keys.every((own) => {
    const next = own.filter((key) => key >= last).sort()[0];
    last = next ?? last;
    return next !== undefined;
  });
}

/** The one name without which the list is in order; of two that changed places, the one that came too early. */
function outOfOrder({ unit, names }: PrintedList): NamedPlace | undefined {
  const keys = names.map((name) => keysOf(unit, name));
  return names.find((_, n) => isInOrder(keys.filter((_, other) => other !== n)));
}
