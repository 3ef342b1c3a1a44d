import type { FindingRecord, ParagraphRecord, RecommendationRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';

/** From here on a finding and a recommendation speak of one thing. */
const alike = 0.68;

/** Who has a thing can be asked to extend or to review it. */
const goesFurther =
  /\b(?:extend|withdraw|remov\w+ (?:this|the|these) reservation|maintain|review|continue|expand|strengthen)\b/i;

/** Where the two lists are nearly the same, less likeness of words will do. */
const alikeForOneSet = 0.25;

/**
 * Whom a recommendation asks against what its section finds: a party asked for what the report says it has, or
 * named as lacking it and not asked. Law and practice, or a part of the territory, may explain it: it is a question.
 */
export const addresseeFinding: Rule = {
  name: 'addressee-finding',
  severity: 'info',
  finds: 'A party asked for what the report says it has, or named as lacking it and not asked.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const paragraphs = bySection(context.reading.paragraphs, ({ section }) => section);
    const found = bySection(
      context.reading.findings.filter(
        ({ paragraph, derived, parties, exhaustive }) =>
          !derived && exhaustive && parties.length > 0 && paragraph !== null,
      ),
      ({ paragraph }) => context.paragraphs.get(paragraph ?? 0)?.section ?? null,
    );
    for (const recommendation of context.reading.recommendations) {
      const { addressees, section } = recommendation;
      if (addressees.parties.length === 0 || addressees.subItems.length > 0) continue;
      if (goesFurther.test(recommendation.text)) continue;
      const findings = (found.get(section) ?? []).filter(
        ({ paragraph }) => (context.paragraphs.get(paragraph ?? 0)?.lines[0] ?? 0) < recommendation.lines[0],
      );
      const best = findings
        .map((finding) => ({ finding, score: context.likeness.of(finding.claim, recommendation.text) }))
        .filter(
          ({ score, finding }) =>
            score >= least(finding, recommendation) && finding.claim.split(' ').length >= 5,
        )
        .sort((a, b) => b.score - a.score);
      for (const { finding } of best.slice(0, 3)) yield* compare(context, recommendation, finding);
      yield* itemsOfWhoHas(context, recommendation, paragraphs.get(section) ?? []);
    }
  },
};

function bySection<T>(
  items: readonly T[],
  sectionOf: (item: T) => string | null,
): ReadonlyMap<string | null, readonly T[]> {
  const found = new Map<string | null, T[]>();
  for (const item of items) {
    const section = sectionOf(item);
    const others = found.get(section);
    if (others) others.push(item);
    else found.set(section, [item]);
  }
  return found;
}

const whoHas =
  /\bthe following (?:state )?(?:parties|countries|states) (?!do not|did not|have not|are not|lack)(?:have|has|had|provide|established|apply|train|keep|report|indicated|will)/i;
/** From here on the words above the items speak of what a recommendation asks. */
const alikeAbove = 0.3;

/** "The following parties have laws on …:", an item for each, and a recommendation that asks some of them for it. */
function* itemsOfWhoHas(
  context: CheckContext,
  { id, text, addressees, lines }: RecommendationRecord,
  paragraphs: readonly ParagraphRecord[],
): Iterable<RuleFinding> {
  for (const paragraph of paragraphs) {
    if (paragraph.lines[0] > lines[0]) continue;
    const [above, ...items] = paragraph.text.split('\n');
    if (items.length < 4 || !whoHas.test(above) || context.likeness.of(above, text) < alikeAbove) continue;
    const have = new Set(items.flatMap((item) => context.names.mentions(item)[0] ?? []));
    const both = addressees.parties.filter((party) => have.has(party) && !(party in addressees.partly));
    if (both.length === 0 || both.length * 3 > addressees.parties.length) continue;
    yield {
      confidence: 'arguable',
      message: `${id} asks ${both.map((code) => context.names.label(code)).join(', ')} for what the items of paragraph ${paragraph.number} seem to say is there. Was this intended?`,
      place: { recommendation: id, lines },
      related: [{ paragraph: paragraph.number, lines: paragraph.lines }],
      parties: both,
    };
  }
}

function least(finding: FindingRecord, recommendation: RecommendationRecord): number {
  if (sameSet(finding, recommendation)) return alikeForOneSet;
  return isNearlyApart(finding, recommendation) ? alikeForApart : alike;
}

/** Where the two lists hardly touch, as they should, less likeness of words will do too. */
const alikeForApart = 0.5;

/** A long list of those who have it, and of the others, with a few in both. */
function isNearlyApart(finding: FindingRecord, { addressees }: RecommendationRecord): boolean {
  const common = finding.parties.filter((party) => addressees.parties.includes(party)).length;
  return (
    finding.polarity === 'has' &&
    finding.parties.length >= 6 &&
    addressees.parties.length >= 6 &&
    common * 3 <= Math.min(finding.parties.length, addressees.parties.length)
  );
}

function* compare(
  context: CheckContext,
  recommendation: RecommendationRecord,
  finding: FindingRecord,
): Iterable<RuleFinding> {
  const asked = new Set(recommendation.addressees.parties);
  const plain = finding.parties.filter(
    (party) => !(party in finding.qualifiers) && !(party in recommendation.addressees.partly),
  );
  const astray =
    finding.polarity === 'has'
      ? plain.filter((party) => asked.has(party))
      : finding.polarity === 'lacks'
        ? plain.filter((party) => !asked.has(party))
        : [];
  const overlap = plain.filter((party) => asked.has(party)).length;
  if (astray.length === 0 || (finding.polarity === 'lacks' && overlap === 0)) return;
  if (finding.polarity === 'has' && astray.length > Math.max(2, finding.parties.length / 3)) return;
  const named = astray.map((code) => context.names.label(code)).join(', ');
  yield {
    confidence: 'arguable',
    message:
      finding.polarity === 'has'
        ? `${recommendation.id} asks ${named} for what ${whereIs(finding)} seems to say is there. Was this intended?`
        : `${named}: named in ${whereIs(finding)} with the parties that ${recommendation.id} asks, and not asked. Was this intended?`,
    place: { recommendation: recommendation.id, lines: recommendation.lines },
    related: [placeOfFinding(finding)],
    parties: astray,
  };
}

/** At least three parties in common, and two thirds of all that either names. */
function sameSet(finding: FindingRecord, { addressees }: RecommendationRecord): boolean {
  const common = finding.parties.filter((party) => addressees.parties.includes(party)).length;
  return (
    finding.polarity === 'lacks' &&
    common >= 3 &&
    common * 3 >= new Set([...finding.parties, ...addressees.parties]).size * 2
  );
}
