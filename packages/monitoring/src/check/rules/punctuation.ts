import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import { doubledBlanks } from '../punctuation/blanks.js';
import { bracketSlips } from '../punctuation/brackets.js';
import { commaSlips } from '../punctuation/commas.js';
import { formulaSlips } from '../punctuation/formulas.js';
import { quoteSlips } from '../punctuation/quotes.js';
import type { Slip } from '../punctuation/slip.js';
import { stopSlips } from '../punctuation/stops.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * Signs that lost their pair or stand in the wrong place. A bracket that spans two sentences joins two lists of
 * parties that say different things; a missing stop does the same. Provisions and children's words are not touched.
 */
export const punctuation: Rule = {
  name: 'punctuation',
  severity: 'warning',
  finds: 'Brackets and quotation marks without a pair, missing stops, doubled or misplaced commas.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const endings = habitOfEndings(context.units);
    const ofFormulas = formulaSlips(context.units);
    yield* doubledBlanks(context);
    for (const unit of context.units) {
      if (unit.quoted) continue;
      for (const { from, to, overLines, isPrinted, ...slip } of [
        ...slipsOf(unit, endings, context),
        ...ofFormulas(unit),
      ]) {
        const place = context.placeIn(unit, from, to);
        if (overLines === false && isOverBlocks(unit, place, context.source)) continue;
        if (isPrinted && !stands(context.source, place.lines, unit.text.slice(from, to))) continue;
        yield { ...slip, place, actual: unit.text.slice(from, to) };
      }
    }
  },
};

/** Over the end of a line of unnumbered text, or over an empty line: there a paragraph may end, or a title. */
function isOverBlocks(
  { kind }: TextUnit,
  { lines: [first, last], columns }: RuleFinding['place'],
  source: readonly string[],
): boolean {
  if (columns) return false;
  return kind === 'rest' || source.slice(first, last - 1).some((line) => line.trim() === '');
}

/** Whether the source has these signs: between two of them the text may have lost the mark of a note. */
function stands(source: readonly string[], [first, last]: LineRange, words: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(source.slice(first - 1, last + 1).join('')).includes(bare(words));
}

function slipsOf(unit: TextUnit, endings: ReadonlySet<string>, context: CheckContext): Slip[] {
  const slips = [
    ...bracketSlips(unit.text),
    ...quoteSlips(unit.text),
    ...commaSlips(unit.text, context.reading.document.language),
  ];
  if (unit.kind === 'heading') return slips;
  return [...slips, ...stopSlips(unit.text, endings.has(unit.kind))];
}

/** Kinds of pieces that end with a stop in this text, as a habit: all but one, or nine in ten, of those long enough. */
function habitOfEndings(units: readonly TextUnit[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const kind of ['paragraph', 'footnote', 'recommendation', 'box']) {
    const long = units.filter((unit) => unit.kind === kind && !unit.quoted && unit.text.length > 60);
    const ended = long.filter(({ text }) => /[.!?:;…”’"»)\]]$/.test(text.trimEnd()));
    if (long.length > 2 && long.length - ended.length <= Math.max(1, long.length * 0.1)) kinds.add(kind);
  }
  return kinds;
}
