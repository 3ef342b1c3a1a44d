import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import type { RuleFinding } from '../rule.js';
import type { Comparison } from './comparison.js';
import { missingFrom } from './differences.js';
import { printedRecommendations } from './printed-recommendations.js';

/**
 * Two language versions of one text. What does not depend on language must agree: which paragraphs, notes and
 * recommendations there are, the figures in them, the parties that they name, the levels. Numbers in words are not
 * compared: "six" and "six" differ from "half a dozen".
 */
export const concordance: Comparison = {
  name: 'concordance',
  severity: 'warning',
  finds: 'Two language versions of one text that differ in numbers, levels, lists or notes.',
  fits: ({ reading: { document: own } }, { reading: { document: other } }) =>
    own.language !== null &&
    other.language !== null &&
    own.language !== other.language &&
    (own.profile === other.profile || own.profile === 'unknown' || other.profile === 'unknown'),
  *compare(own, other) {
    yield* paragraphs(own, other);
    yield* recommendations(own, other);
    yield* notes(own, other);
  },
};

function* paragraphs(own: CheckContext, other: CheckContext): Iterable<RuleFinding> {
  yield* missing(own.reading.paragraphs, other.reading.paragraphs, 'Paragraph');
  for (const { number, text, lines, mentionsInText, footnotes } of own.reading.paragraphs) {
    const version = other.paragraphs.get(number);
    if (!version) continue;
    const place = { paragraph: number, lines };
    yield* figures(`paragraph ${number}`, text, version.text, place);
    yield* parties(own, other, `paragraph ${number}`, mentionsInText, version.mentionsInText, place);
    if (footnotes.join() !== version.footnotes.join())
      yield {
        confidence: 'likely',
        message: `Paragraph ${number} marks notes ${footnotes.join(', ') || 'none'}; in the other language ${version.footnotes.join(', ') || 'none'}.`,
        place,
      };
  }
}

function* notes(own: CheckContext, other: CheckContext): Iterable<RuleFinding> {
  yield* missing(own.reading.footnotes, other.reading.footnotes, 'Note');
  const byNumber = new Map(other.reading.footnotes.map((note) => [note.number, note]));
  for (const { number, text, lines, mentions } of own.reading.footnotes) {
    const version = byNumber.get(number);
    if (!version) continue;
    yield* figures(`note ${number}`, text, version.text, { footnote: number, lines });
    yield* parties(own, other, `note ${number}`, mentions, version.mentions, { footnote: number, lines });
  }
}

function* missing(
  own: readonly { readonly number: number; readonly lines: LineRange }[],
  other: readonly { readonly number: number; readonly lines: LineRange }[],
  noun: string,
): Iterable<RuleFinding> {
  const [here, there] = [own, other].map((list) => new Set(list.map(({ number }) => number)));
  for (const { number, lines } of own)
    if (!there.has(number))
      yield {
        confidence: 'certain',
        message: `${noun} ${number} has no counterpart in the other language.`,
        place: placeOf(noun, number, [lines[0], lines[0]]),
      };
  let before: LineRange = [1, 1];
  for (const { number } of other) {
    const same = own.find((each) => each.number === number);
    if (same) before = [same.lines[1], same.lines[1]];
    if (!here.has(number))
      yield {
        confidence: 'certain',
        message: `${noun} ${number} of the other language has no counterpart here.`,
        place: placeOf(noun, number, before),
      };
  }
}

function placeOf(noun: string, number: number, lines: LineRange): RuleFinding['place'] {
  return noun === 'Note' ? { footnote: number, lines } : { paragraph: number, lines };
}

function* figures(
  name: string,
  is: string,
  version: string,
  place: RuleFinding['place'],
): Iterable<RuleFinding> {
  const [here, there] = [figuresIn(is), figuresIn(version)];
  const [only, missed] = [missingFrom(here, there), missingFrom(there, here)];
  if (only.length + missed.length > 0)
    yield {
      confidence: 'likely',
      message: `The figures of ${name} differ: ${bothTold(only, missed)}.`,
      place,
      actual: only.join(', ') || null,
      expected: missed.join(', ') || null,
    };
}

function* parties(
  own: CheckContext,
  other: CheckContext,
  name: string,
  is: readonly string[],
  version: readonly string[],
  place: RuleFinding['place'],
): Iterable<RuleFinding> {
  const [only, missed] = [missingFrom(is, version), missingFrom(version, is)];
  if (only.length + missed.length > 0)
    yield {
      confidence: 'likely',
      message: `The parties of ${name} differ: ${bothTold(only.map(own.names.label), missed.map(other.names.label))}.`,
      place,
      parties: [...only, ...missed],
    };
}

function* recommendations(own: CheckContext, other: CheckContext): Iterable<RuleFinding> {
  const [here, there] = [own, other].map(printedRecommendations);
  const byId = new Map(there.map((each) => [each.id, each]));
  for (const is of here) {
    const place = { recommendation: is.id, lines: is.lines };
    const version = byId.get(is.id);
    if (!version) {
      yield {
        confidence: 'certain',
        message: `Recommendation ${is.id} has no counterpart in the other language.`,
        place,
      };
      continue;
    }
    if (is.verb && version.verb && is.verb !== version.verb)
      yield {
        severity: 'error',
        confidence: 'certain',
        message: `The level of ${is.id} is “${is.verb}”; in the other language “${version.verb}”.`,
        place,
        actual: is.verb,
        expected: version.verb,
      };
    if (is.parties && version.parties)
      yield* parties(own, other, `recommendation ${is.id}`, is.parties, version.parties, place);
  }
  const known = new Set(here.map(({ id }) => id));
  for (const { id } of there)
    if (!known.has(id))
      yield {
        confidence: 'certain',
        message: `Recommendation ${id} of the other language has no counterpart here.`,
        place: { recommendation: id, lines: [1, 1] },
      };
}

/** Figures as both languages print them: "12,5 %" and "12.5%", "1 200" and "1,200" are one. */
function figuresIn(text: string): string[] {
  return (text.match(/\d+(?:[\u00a0\u202f ,.]\d+)*/g) ?? []).flatMap((figure) => {
    const grouped = /^\d{1,3}(?:[\u00a0\u202f ,.]\d{3})+$/.test(figure);
    return grouped
      ? [figure.replace(/\D/g, '')]
      : figure.split(/[\u00a0\u202f ]/).map((part) => part.replace(',', '.'));
  });
}

function bothTold(only: readonly string[], missed: readonly string[]): string {
  return [
    only.length > 0 ? `${only.join(', ')} only here` : '',
    missed.length > 0 ? `${missed.join(', ')} only in the other language` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
