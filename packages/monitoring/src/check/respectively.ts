import type { CheckContext } from './context.js';
import { type PrintedList, printedLists } from './lists.js';
import { quotedIn, touches } from './quotations.js';
import type { RuleFinding } from './rule.js';
import { sentencesIn } from './sentences.js';

const figure = String.raw`(?:(?:€|£|\$)\s?)?(?:\d[\d.,]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s?%| per cent| percent)?`;
/** "4, 6 and 9", "two and three": figures that are given one for each. */
const figures = new RegExp(
  String.raw`(?<![\p{L}\d.,(/–-])${figure}(?:, ${figure})*,? and ${figure}(?![\p{L}\d/]|[.,]\d)`,
  'giu',
);
const oneFigure = new RegExp(figure, 'giu');

/**
 * "In Aldoria, Brezia and Castell the depth is 2 and 3 metres, respectively": three names and two figures. Asked only
 * where a sentence has one list of States and one of figures: with more of them nobody can tell which belong together.
 */
export function* unevenLists(context: CheckContext): Iterable<RuleFinding> {
  const lists = printedLists(context).filter(({ unit }) => /\brespectively\b/i.test(unit.text));
  for (const unit of new Set(lists.map((list) => list.unit))) {
    const quoted = quotedIn(unit.text);
    for (const { from, to } of sentencesIn(unit.text)) {
      const sentence = unit.text.slice(from, to);
      if (sentence.match(/\brespectively\b/gi)?.length !== 1 || touches(quoted, from, to)) continue;
      const own = lists.filter((list) => list.unit === unit && list.from >= from && list.to <= to);
      const said = [...sentence.matchAll(figures)];
      if (own.length !== 1 || said.length !== 1 || hasOthers(context, own[0], from, to)) continue;
      const counted = said[0][0].match(oneFigure)?.length ?? 0;
      const named = new Set(own[0].names.map(({ code, territory }) => `${code} ${territory ?? ''}`)).size;
      if (counted === named || /^between\b/i.test(sentence.slice(Math.max(0, said[0].index - 8)))) continue;
      const at = from + said[0].index;
      yield {
        severity: 'info',
        confidence: 'likely',
        message: `“Respectively”: ${named} names and ${counted} figures (“${said[0][0]}”). Which belongs to which?`,
        place: context.placeIn(unit, at, at + said[0][0].length),
        related: [context.placeIn(unit, own[0].from, own[0].to)],
        actual: String(counted),
        expected: String(named),
      };
    }
  }
}

/** A State named beside the list may belong to it: "in Aldoria, and since May in Brezia and Castell". */
function hasOthers(context: CheckContext, list: PrintedList, from: number, to: number): boolean {
  return context
    .namesIn(list.unit)
    .some((name) => name.from >= from && name.to <= to && !list.names.includes(name));
}
