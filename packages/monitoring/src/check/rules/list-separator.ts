import type { CheckContext } from '../context.js';
import { type PrintedList, printedLists } from '../lists.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';

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
    for (const unit of context.units) if (!unit.quoted) yield* itemsInOne(context, unit);
  },
};

/** Items that open alike, at the least, to make a list of parties. */
const fewest = 4;

/** "− In Aldoria, … . In Brezia, …": two items in one, where each of the others has its own party. */
function* itemsInOne(context: CheckContext, unit: TextUnit): Iterable<RuleFinding> {
  if (!/(?:^|\n)\W*In [^\n]*\n/.test(unit.text)) return;
  const names = context.namesIn(unit);
  const items = [...unit.text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: text }) => {
    const head = names.find(({ from }) => from >= index && from < index + text.length);
    return head && /^\W*In (?:the )?$/.test(unit.text.slice(index, head.from)) ? [{ index, text, head }] : [];
  });
  if (items.length < fewest) return;
  const own = new Set(items.map(({ head }) => head.code));
  for (const { index, from, to } of [...unit.text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: text }) =>
    sentencesIn(text)
      .slice(1)
      .map((sentence) => ({ index, from: index + sentence.from, to: index + sentence.to })),
  )) {
    const head = names.find((name) => name.from >= from && name.to <= to);
    const first = names.find((name) => name.from >= index);
    if (
      !head ||
      !/^In (?:the )?$/.test(unit.text.slice(from, head.from)) ||
      !/^,/.test(unit.text.slice(head.to))
    )
      continue;
    if (own.has(head.code) || first?.code === head.code) continue;
    own.add(head.code);
    yield {
      severity: 'info',
      confidence: 'likely',
      message: `The other items of this list have a party each; here “${unit.text.slice(from, head.to)}” goes on in the item of another one. Does a new item begin here?`,
      place: context.placeIn(unit, from, head.to),
      parties: [head.code],
    };
  }
}

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
