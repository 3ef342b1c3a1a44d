import { type Expansion, expansionsIn } from '../acronyms.js';
import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { foldedWord } from '../proper-names.js';
import { quotedIn, touches } from '../quotations.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * An acronym that stands for two things, or that is used before the text says what it stands for. Said twice is no
 * slip: chapters are read alone.
 */
export const acronym: Rule = {
  name: 'acronym',
  severity: 'warning',
  finds: 'An acronym with two meanings, or used before it is explained.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const groups = groupedBy(expansionsIn(context), (expansion) => expansion.acronym);
    for (const group of groups) yield* otherMeanings(context, group);
    yield* usedBefore(
      context,
      groups.map(([first]) => first),
    );
  },
};

function* otherMeanings(context: CheckContext, expansions: readonly Expansion[]): Iterable<RuleFinding> {
  const [first, ...later] = expansions;
  const told = [first];
  for (const other of later) {
    if (told.some((known) => isSame(known.full, other.full) || standsBefore(known.full, other))) continue;
    told.push(other);
    yield {
      confidence: 'likely',
      message: `${other.acronym} stands for “${other.full}” here and for “${first.full}” before. Is it one name?`,
      place: context.placeIn(other.unit, other.from, other.to),
      related: [context.placeIn(first.unit, first.from, first.to)],
      actual: other.full,
      expected: first.full,
    };
  }
}

/** One name in two spellings, or with more before it ("the Spanish Data Protection Agency"), is one meaning. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [keyOf(a), keyOf(b)].sort((x, y) => x.length - y.length);
  return long.endsWith(short);
}

/** "the Institute, a part of the Ministry (INST)": the name is said, and the bracket stands behind its neighbour. */
function standsBefore(full: string, { unit, from }: Expansion): boolean {
  return unit.text
    .slice(Math.max(0, from - 160), from)
    .replace(/\s+/g, ' ')
    .includes(full);
}

function keyOf(full: string): string {
  return full
    .split(/\s+/)
    .map((word) => foldedWord(word).replace(/(?:ies|y|s)$/, ''))
    .join('');
}

/** Known to every reader, whatever a text explains later. */
const known = new Set(
  'EU UN UK US USA UNICEF UNESCO INTERPOL NGO NGOs ICT ICTs OSCE NATO WHO ILO OECD CETS ETS PDF SMS DNA GPS TV CD DVD ID IT AI'.split(
    ' ',
  ),
);

function* usedBefore(context: CheckContext, firsts: readonly Expansion[]): Iterable<RuleFinding> {
  const wanted = new Map(
    firsts
      .filter(({ acronym, unit }) => !known.has(acronym) && unit.kind !== 'footnote')
      .map((first) => [first.acronym, first]),
  );
  if (wanted.size === 0) return;
  const any = new RegExp(
    `(?<![\\p{L}\\d./-])(?:${[...wanted.keys()].join('|')})(?=s?(?![\\p{L}\\d-]))`,
    'gu',
  );
  const order = new Map(context.units.map((unit, n) => [unit, n]));
  const seen = new Set<string>();
  for (const unit of context.units) {
    if (!isRunning(unit)) continue;
    for (const { index, 0: used } of unit.text.matchAll(any)) {
      const first = wanted.get(used);
      if (!first || seen.has(used)) continue;
      seen.add(used);
      const isBefore = (order.get(unit) ?? 0) < (order.get(first.unit) ?? 0);
      if (!isBefore || touches(quotedIn(unit.text), index, index + used.length)) continue;
      yield {
        severity: 'info',
        confidence: 'likely',
        message: `${used} is used here and explained only later (“${first.full}”).`,
        place: context.placeIn(unit, index, index + used.length),
        related: [context.placeIn(first.unit, first.from, first.to)],
        actual: used,
      };
    }
  }
}

/** Notes stand at the foot of a page, headings are written last: both may run ahead of the text. */
function isRunning({ kind, quoted }: TextUnit): boolean {
  return !quoted && kind !== 'footnote' && kind !== 'heading';
}
