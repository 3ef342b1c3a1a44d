import type { LineRange } from '@rapporteur/document';
import type { RecommendationRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { stemsOf } from '../passages.js';
import type { RuleFinding } from '../rule.js';
import { type Comparison, isKind } from './comparison.js';

/**
 * A factsheet against its report: recommendations that the report does not have, has at another level, addresses to
 * others; those that name the party and are left out; paragraphs that do not exist. Wording for one State is expected,
 * so that words are only asked about where little of the recommendation is left.
 */
export const factsheetReport: Comparison = {
  name: 'factsheet-report',
  severity: 'error',
  finds: 'A factsheet that says something else than its report: number, level, addressee, what was left out.',
  fits: (own, other) => isKind(own, 'factsheet') && isKind(other, 'report'),
  *compare(own, other) {
    const byId = new Map(other.reading.recommendations.map((each) => [each.id, each]));
    const party = own.reading.document.party;
    for (const carried of own.reading.recommendations) {
      const place = { recommendation: carried.id, lines: [carried.lines[0], carried.lines[0]] as LineRange };
      const adopted = byId.get(carried.id);
      if (adopted) yield* carriedOver(own, other, carried, adopted, party, place);
      else
        yield {
          confidence: 'certain',
          message: `The report has no recommendation ${carried.id}.`,
          place,
          actual: carried.id,
        };
    }
    if (party) yield* leftOut(own, other, party);
    yield* toAllLeftOut(own, other);
    yield* paragraphs(own, other, party);
  },
};

function* carriedOver(
  own: CheckContext,
  other: CheckContext,
  carried: RecommendationRecord,
  adopted: RecommendationRecord,
  party: string | null,
  place: RuleFinding['place'],
): Iterable<RuleFinding> {
  const levels = new Set([adopted.verb, ...adopted.verbs]);
  if (carried.verb && adopted.verb && !levels.has(carried.verb)) {
    yield {
      confidence: 'certain',
      message: `The report says “${adopted.verb}” in ${adopted.id}; the factsheet “${carried.verb}”.`,
      place,
      actual: carried.verb,
      expected: adopted.verb,
    };
  }
  const named = new Set([
    ...adopted.addressees.parties,
    ...adopted.addressees.subItems.flatMap(({ parties }) => parties),
  ]);
  if (party && named.size > 0 && !named.has(party)) {
    yield {
      severity: 'warning',
      confidence: 'likely',
      message: `The report addresses ${adopted.id} to parties that it names (line ${adopted.lines[0]}), and not to ${other.names.label(party)}.`,
      place,
      parties: [party],
    };
  }
  const later = adopted.laterNotes.find((note) => note.party === party);
  if (later)
    yield {
      severity: 'info',
      confidence: 'certain',
      message: `Note ${later.footnote} of the report tells of ${other.names.label(later.party)} what was learned after adoption of ${adopted.id}. Was it regarded?`,
      place,
      parties: [later.party],
    };
  if (adopted.addressees.kind === 'not-already' && carried.addressees.kind === 'all') {
    yield {
      severity: 'info',
      confidence: 'likely',
      message: `The report addresses ${adopted.id} to parties that are not already doing so (line ${adopted.lines[0]}); here it is all parties. Was this intended?`,
      place,
    };
  }
  if (keepsFewWords(own, carried, adopted))
    yield {
      severity: 'info',
      confidence: 'arguable',
      message: `Few words of ${adopted.id} are those of the report (line ${adopted.lines[0]}). Is it the right number?`,
      place,
    };
}

/** Not where one bullet carries several recommendations: its words are those of all of them. */
function keepsFewWords(
  { reading }: CheckContext,
  carried: RecommendationRecord,
  adopted: RecommendationRecord,
): boolean {
  if (
    reading.recommendations.some(
      (each) => each !== carried && each.lines[0] <= carried.lines[1] && carried.lines[0] <= each.lines[1],
    )
  )
    return false;
  const [own, whole] = [new Set(stemsOf(carried.text)), new Set(stemsOf(adopted.text))];
  // One item may be all that concerns a State, so the factsheet's own words are what is looked for.
  return own.size >= 8 && [...own].filter((stem) => whole.has(stem)).length / own.size < 0.45;
}

/** Recommendations that name the party, and that the factsheet does not carry. */
function* leftOut(own: CheckContext, other: CheckContext, party: string): Iterable<RuleFinding> {
  const carried = new Set(
    own.reading.recommendations.flatMap(({ id, crossReferences }) => [id, ...crossReferences]),
  );
  const cited = own.units.map(({ text }) => text).join('\n');
  for (const { id, addressees, lines, chapter } of other.reading.recommendations) {
    const isNamed =
      addressees.parties.includes(party) ||
      addressees.subItems.some(({ parties }) => parties.includes(party));
    if (!isNamed || carried.has(id) || new RegExp(`(?<![\\w-])${id}(?!\\d)`).test(cited)) continue;
    const heading = own.reading.headings.find(({ number }) => number === chapter);
    yield {
      severity: 'warning',
      confidence: 'certain',
      message: `The report names ${other.names.label(party)} in ${id} (line ${lines[0]}); the factsheet does not carry it.`,
      place: { recommendation: id, lines: heading ? [heading.lines[0], heading.lines[0]] : [1, 1] },
      expected: id,
      parties: [party],
    };
  }
}

/** Recommendations to all parties may be left out, but not without a thought. */
function* toAllLeftOut(own: CheckContext, other: CheckContext): Iterable<RuleFinding> {
  const cited = new Set(
    own.units
      .flatMap(({ text }) => text.match(/\b[IVXLC]+-\d{1,3}\b/g) ?? [])
      .concat(own.reading.recommendations.map(({ id }) => id)),
  );
  const left = other.reading.recommendations.filter(
    ({ id, addressees }) => addressees.kind === 'all' && !cited.has(id),
  );
  if (left.length === 0 || cited.size === 0) return;
  const told = left.map(({ id, verb }) => (verb === 'require' ? `${id} (${verb})` : id)).join(', ');
  yield {
    severity: 'info',
    confidence: 'likely',
    message: `The report addresses these to all parties, and the factsheet does not carry them: ${told}. Was this intended?`,
    place: { lines: [1, 1] },
  };
}

/** "paragraph 512" of a report that ends with 458; a paragraph that speaks of others while a neighbour names the party. */
function* paragraphs(own: CheckContext, other: CheckContext, party: string | null): Iterable<RuleFinding> {
  if (other.paragraphs.size === 0 || own.paragraphs.size > 0) return;
  for (const unit of own.units) {
    for (const match of unit.text.matchAll(
      /\bpara(?:graph|\.)s?\s+(\d{1,4})\b(?!\s*(?:\(|of (?:the|Article|General|Opinion)|of Article))/gi,
    )) {
      const cited = other.paragraphs.get(Number(match[1]));
      const place = own.placeIn(unit, match.index, match.index + match[0].length);
      if (!cited)
        yield {
          confidence: 'likely',
          message: `The report has no paragraph ${match[1]}.`,
          place,
          actual: match[1],
        };
      else if (party && !cited.mentions.includes(party)) {
        const near = [-1, 1, -2, 2, -3, 3]
          .map((step) => cited.number + step)
          .filter((number) => other.paragraphs.get(number)?.mentions.includes(party));
        if (near.length > 0)
          yield {
            severity: 'info',
            confidence: 'likely',
            message: `Paragraph ${match[1]} of the report does not name ${other.names.label(party)}; paragraph ${near[0]} does. Was it meant?`,
            place,
            actual: match[1],
            expected: String(near[0]),
            parties: [party],
          };
      }
    }
  }
}
