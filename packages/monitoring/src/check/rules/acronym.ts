import {
  type AcronymUse,
  acronymUses,
  type Expansion,
  expansionsIn,
  initialsOf,
  keyOf,
  otherMeanings,
  reversedIn,
} from '../acronyms.js';
import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { isOneLetterApart } from '../likely-misspelt.js';
import { quotedIn, touches } from '../quotations.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * An acronym that stands for two things, that is nearly another one of the text (letters that changed places), or that
 * is used before the text says what it stands for; and two acronyms for one name. Said twice is no slip: chapters are
 * read alone.
 */
export const acronym: Rule = {
  name: 'acronym',
  severity: 'warning',
  finds: 'An acronym with two meanings, nearly that of another name, or used before it is explained.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const expansions = expansionsIn(context);
    const groups = groupedBy(expansions, (expansion) => expansion.acronym);
    const reversed = reversedIn(context);
    for (const group of groups)
      yield* told(context, [...group, ...reversed.filter(({ acronym }) => acronym === group[0].acronym)]);
    yield* twoAcronyms(context, [...expansions, ...reversed]);
    yield* otherAcronyms(context, [...expansions, ...reversed]);
    yield* usedBefore(
      context,
      groups.map(([first]) => first),
    );
  },
};

function* told(context: CheckContext, expansions: readonly Expansion[]): Iterable<RuleFinding> {
  const [first] = expansions;
  for (const other of otherMeanings(expansions))
    yield {
      confidence: 'likely',
      message: `${other.acronym} stands for “${other.full}” here and for “${first.full}” before. Is it one name?`,
      place: context.placeIn(other.unit, other.from, other.to),
      related: [context.placeIn(first.unit, first.from, first.to)],
      actual: other.full,
      expected: first.full,
    };
}

/** How often an acronym may stand in a text and still be a slip of another one. */
const seldom = 2;

/** "Aldorian Water Data Agency (AWDA)" here and "(ADWA)" there. */
function* twoAcronyms(context: CheckContext, expansions: readonly Expansion[]): Iterable<RuleFinding> {
  for (const same of groupedBy(expansions, ({ full }) => keyOf(full))) {
    const [usual, ...others] = groupedBy(same, ({ acronym }) => acronym).sort((a, b) => b.length - a.length);
    const rare = others.at(-1)?.[0];
    if (!rare || rare.full.split(' ').length < 3) continue;
    yield {
      confidence: 'likely',
      message: `“${rare.full}” has the acronym ${rare.acronym} here and ${usual[0].acronym} elsewhere. Is it one?`,
      place: context.placeIn(rare.unit, rare.from, rare.to),
      related: [context.placeIn(usual[0].unit, usual[0].from, usual[0].to)],
      actual: rare.acronym,
      expected: usual[0].acronym,
    };
  }
}

/** "SCAP" where the text explains and uses "SACP"; "PSIC" for what the text calls "PCPSI". */
function* otherAcronyms(context: CheckContext, expansions: readonly Expansion[]): Iterable<RuleFinding> {
  const uses = groupedBy(acronymUses(context), ({ acronym }) => acronym);
  const count = new Map(uses.map((each) => [each[0].acronym, each.length]));
  const explained = new Map(expansions.map((expansion) => [expansion.acronym, expansion]));
  const everywhere = (context.reading.document.language ?? 'en') === 'en' ? known : new Set<string>();
  const byInitials = new Map(expansions.map((expansion) => [initialsOf(expansion.full), expansion]));
  for (const [first, ...more] of uses) {
    const { acronym } = first;
    if (explained.has(acronym) || known.has(acronym) || more.length >= seldom) continue;
    const near = [...explained.keys(), ...everywhere, ...count.keys()].find(
      (other) =>
        other !== acronym &&
        (everywhere.has(other) || (count.get(other) ?? 0) > more.length + 1) &&
        isNearAcronym(acronym, other),
    );
    const named = byInitials.get(acronym);
    if (!near && !named) continue;
    const expected = near ?? (named as Expansion).acronym;
    yield {
      confidence: 'likely',
      message: near
        ? `“${acronym}” is nearly “${near}”, which ${known.has(near) ? 'every reader knows' : 'the text uses elsewhere'}. Is that the one meant?`
        : `“${acronym}” is explained nowhere; “${(named as Expansion).full}” has the acronym ${expected} in this text. Is it the same?`,
      place: placeOfUse(context, first),
      related: more.map((other) => placeOfUse(context, other)),
      actual: acronym,
      expected,
    };
  }
}

/** The same letters in another order; of five letters and more, also one letter other, more or less. */
function isNearAcronym(acronym: string, other: string): boolean {
  if (Math.abs(acronym.length - other.length) > 1) return false;
  if ([...acronym].sort().join('') === [...other].sort().join('')) return true;
  return Math.min(acronym.length, other.length) > 4 && isOneLetterApart(acronym, other);
}

function placeOfUse(context: CheckContext, { unit, from, acronym }: AcronymUse): RuleFinding['place'] {
  return context.placeIn(unit, from, from + acronym.length);
}

/** Known to every reader, whatever a text explains later. */
const known = new Set(
  'EU UN UK US USA UNICEF UNESCO INTERPOL NGO NGOs ICT ICTs LGBT LGBTI LGBTIQ OSCE NATO WHO ILO OECD CETS ETS CEST PDF SMS DNA GPS TV CD DVD ID IT AI'.split(
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
