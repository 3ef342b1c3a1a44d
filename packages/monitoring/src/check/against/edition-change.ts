import type { LineRange } from '@rapporteur/document';
import type { RecommendationRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import type { RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';
import { type Comparison, isKind } from './comparison.js';
import { changeOfWords, missingFrom, numbersIn } from './differences.js';
import { pairsOf } from './pairs.js';

/**
 * Two editions of one text: what changed. Levels, addressees, lists and numbers are warnings, since a State will ask
 * about them; other words are information. A paragraph that was only given another number is told once where the shift begins.
 */
export const editionChange: Comparison = {
  name: 'edition-change',
  severity: 'warning',
  finds: 'What changed since the other edition of the same text: levels, addressees, lists, numbers, words.',
  fits: (own, other) =>
    own.reading.document.profile === other.reading.document.profile &&
    own.reading.document.profile !== 'unknown' &&
    own.reading.document.party === other.reading.document.party &&
    (isKind(own, 'report') || !isOtherText(own, other)),
  *compare(own, other) {
    yield* recommendations(own, other);
    for (const kind of ['paragraph', 'footnote', 'box', 'heading'] as const)
      yield* unitsOfKind(own, other, kind);
  },
};

/** Two texts of one kind with nothing in common are two texts. */
function isOtherText(own: CheckContext, other: CheckContext): boolean {
  const pairs = pairsOf(own.units, other.units, ({ text }) => text);
  return pairs.filter((pair) => pair.own && pair.other).length * 4 < pairs.length;
}

const start: LineRange = [1, 1];

function* recommendations(own: CheckContext, other: CheckContext): Iterable<RuleFinding> {
  for (const pair of pairsOf(own.reading.recommendations, other.reading.recommendations, ({ id }) => id)) {
    if (!pair.own) {
      if (pair.other)
        yield {
          confidence: 'certain',
          message: `Recommendation ${pair.other.id} of the other edition (line ${pair.other.lines[0]}) is not here.`,
          place: { recommendation: pair.other.id, lines: start },
        };
      continue;
    }
    const { id, lines } = pair.own;
    const place = { recommendation: id, lines: [lines[0], lines[0]] as LineRange };
    if (!pair.other) yield { confidence: 'certain', message: `Recommendation ${id} is new.`, place };
    else yield* changedRecommendation(own, other, pair.own, pair.other, place);
  }
}

function* changedRecommendation(
  own: CheckContext,
  other: CheckContext,
  is: RecommendationRecord,
  was: RecommendationRecord,
  place: RuleFinding['place'],
): Iterable<RuleFinding> {
  if (is.id !== was.id)
    yield {
      severity: 'info',
      confidence: 'certain',
      message: `Recommendation ${is.id} was ${was.id}.`,
      place,
      actual: is.id,
      expected: was.id,
    };
  if (is.verb !== was.verb)
    yield {
      confidence: 'certain',
      message: `The level of ${is.id} was “${was.verb ?? 'none'}” and is “${is.verb ?? 'none'}”.`,
      place,
      actual: is.verb,
      expected: was.verb,
    };
  const [gone, come] = [
    missingFrom(was.addressees.parties, is.addressees.parties),
    missingFrom(is.addressees.parties, was.addressees.parties),
  ];
  if (gone.length + come.length > 0) {
    yield {
      confidence: 'certain',
      message: `The addressees of ${is.id} changed: ${changes(own, other, come, gone)}.`,
      place,
      parties: [...come, ...gone],
    };
  } else if (is.addressees.kind !== was.addressees.kind) {
    yield {
      confidence: 'likely',
      message: `Recommendation ${is.id} was addressed to ${addressed[was.addressees.kind]} and is addressed to ${addressed[is.addressees.kind]}.`,
      place,
    };
  }
  for (const item of is.addressees.subItems) {
    const before = was.addressees.subItems.find(({ label }) => label === item.label)?.parties ?? item.parties;
    const [out, put] = [missingFrom(before, item.parties), missingFrom(item.parties, before)];
    if (out.length + put.length > 0)
      yield {
        confidence: 'certain',
        message: `The addressees of ${is.id} in “${item.label}” changed: ${changes(own, other, put, out)}.`,
        place,
        parties: [...put, ...out],
      };
  }
  const unit = own.units.find(
    ({ kind, place: { recommendation } }) => kind === 'recommendation' && recommendation === is.id,
  );
  if (unit)
    yield* changedText(
      own,
      other,
      unit,
      was.text,
      `Recommendation ${is.id}`,
      gone.length + come.length === 0,
    );
}

const addressed = {
  all: 'all parties',
  unspecified: 'parties',
  'not-already': 'parties not already doing so',
  named: 'named parties',
} as const;

type Kind = 'paragraph' | 'footnote' | 'box' | 'heading';
const nouns: Readonly<Record<Kind, string>> = {
  paragraph: 'Paragraph',
  footnote: 'Note',
  box: 'Box',
  heading: 'Heading',
};

function* unitsOfKind(own: CheckContext, other: CheckContext, kind: Kind): Iterable<RuleFinding> {
  const ofKind = ({ units }: CheckContext) =>
    units.filter((unit) => unit.kind === kind && !(unit.quoted && kind !== 'box'));
  let shift = 0;
  for (const { own: is, other: was } of pairsOf(ofKind(own), ofKind(other), keyOf)) {
    if (!is) {
      if (was)
        yield {
          confidence: 'certain',
          message: `${nameOf(was)} of the other edition (line ${was.lines[0]}) is not here.`,
          place: { lines: start },
        };
      continue;
    }
    const place = { ...is.place, lines: [is.lines[0], is.lines[0]] as LineRange };
    if (!was) {
      yield { confidence: 'certain', message: `${nameOf(is)} is new.`, place };
      continue;
    }
    const moved = numberIn(is) - numberIn(was);
    if (moved !== shift)
      yield {
        severity: 'info',
        confidence: 'certain',
        message:
          moved === 0
            ? `From ${nameOf(is)} on the numbers are those of the other edition again.`
            : `${nameOf(is)} was ${nameOf(was)}; what follows has moved with it.`,
        place,
      };
    shift = moved;
    yield* changedText(own, other, is, was.text, nameOf(is), true, namesIn(other, was));
  }
}

function* changedText(
  own: CheckContext,
  other: CheckContext,
  unit: TextUnit,
  was: string,
  name: string,
  looksAtParties: boolean,
  before = codesIn(other, was),
): Iterable<RuleFinding> {
  const change = changeOfWords(unit.text, was);
  if (!change) return;
  const place = own.placeIn(unit, change.from, Math.max(change.to, change.from + 1));
  const [gone, come] = [missingFrom(before, namesIn(own, unit)), missingFrom(namesIn(own, unit), before)];
  const isList = looksAtParties && gone.length + come.length > 0;
  if (isList)
    yield {
      confidence: 'certain',
      message: `The parties named in ${small(name)} changed: ${changes(own, other, come, gone)}.`,
      place,
      parties: [...come, ...gone],
    };
  const [out, put] = [
    missingFrom(numbersIn(was), numbersIn(unit.text)),
    missingFrom(numbersIn(unit.text), numbersIn(was)),
  ];
  if (out.length + put.length > 0)
    yield {
      confidence: 'certain',
      message: `A number changed in ${small(name)}: ${listed(out, 'gone')}${out.length > 0 && put.length > 0 ? ', ' : ''}${listed(put, 'new')}.`,
      place,
      actual: put.join(', ') || null,
      expected: out.join(', ') || null,
    };
  if (!isList && out.length + put.length === 0)
    yield {
      severity: 'info',
      confidence: 'certain',
      message: `${name} reads “${change.is}”; the other edition “${change.was}”.`,
      place,
      actual: change.is,
      expected: change.was,
    };
}

function listed(numbers: readonly number[], what: string): string {
  return numbers.length === 0 ? '' : `${numbers.join(', ')} ${what}`;
}

function changes(
  own: CheckContext,
  other: CheckContext,
  come: readonly string[],
  gone: readonly string[],
): string {
  const names = (codes: readonly string[], { names: { label } }: CheckContext) => codes.map(label).join(', ');
  return [
    come.length > 0 ? `${names(come, own)} new` : '',
    gone.length > 0 ? `${names(gone, other)} gone` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function namesIn(context: CheckContext, unit: TextUnit): string[] {
  return [...new Set(context.namesIn(unit).map(({ code }) => code))];
}

function codesIn({ names }: CheckContext, text: string): string[] {
  return [...new Set(names.places(text).map(({ code }) => code))];
}

function numberIn({ place, kind }: TextUnit): number {
  return (kind === 'paragraph' ? place.paragraph : kind === 'footnote' ? place.footnote : 0) ?? 0;
}

function keyOf(unit: TextUnit): string | number {
  return numberIn(unit) || (unit.place.section ?? unit.text);
}

function nameOf(unit: TextUnit): string {
  const number =
    unit.kind === 'heading'
      ? `“${unit.text}”`
      : numberIn(unit) || (unit.place.section ? `in ${unit.place.section}` : '');
  return `${nouns[unit.kind as Kind]} ${number}`.trim();
}

function small(name: string): string {
  return name[0].toLowerCase() + name.slice(1);
}
