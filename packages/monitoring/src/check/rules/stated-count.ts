import { sentencesOf } from '@rapporteur/document';
import { statedCounts } from '../../findings/stated-counts.js';
import type { FindingRecord, RecommendationRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { noteOf, placeOfFinding, whereIs } from '../finding-place.js';
import { unevenLists } from '../respectively.js';
import type { Rule, RuleFinding } from '../rule.js';
import { summaryOf } from '../summary.js';
import type { TextUnit } from '../text-units.js';

/**
 * A count that a text states against the list it gives: in the sentence, in a bracket, in a note, and a summary's
 * count against what it sums up. The list is what parties will look themselves up in, so a difference matters to
 * each of them. Lists of examples are not counted; States outside the round count only where the text counts them
 * in, and a number above that of the monitored parties counts something else (the members of a network).
 */
export const statedCount: Rule = {
  name: 'stated-count',
  severity: 'error',
  finds: 'A stated number of parties that is not the number of parties listed.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    for (const [n, finding] of context.reading.findings.entries()) {
      const notice = againstList(context, finding, n);
      if (notice) yield notice;
    }
    for (const unit of summaryOf(context)) yield* againstBody(context, unit);
    yield* unevenLists(context);
  },
};

function againstList(context: CheckContext, finding: FindingRecord, n: number): RuleFinding | null {
  const { stated, parties, others } = finding;
  if (!stated || finding.derived || !finding.exhaustive) return null;
  if (context.names.monitored.length > 0 && stated.n > context.names.monitored.length) return null;
  if (addsUp(context, finding, n, stated.n)) return null;
  if (parties.length < 2 || stated.n === parties.length || stated.n === parties.length + others.length)
    return null;
  const named = isOfTheRest(context, finding)
    ? context.names.monitored.length - parties.length
    : parties.length;
  if (stated.n === named || isOfTheOthers(finding, stated.text)) return null;
  return {
    confidence: finding.confidence >= 0.8 ? 'certain' : 'likely',
    message: `The text says ${stated.text}; the list of ${whereIs(finding)} names ${named}.`,
    place: placeOfFinding(finding),
    actual: String(stated.n),
    expected: String(named),
    parties,
  };
}

/** "12 parties say nothing, and the others (…)": the count and the list are of two groups. */
function isOfTheOthers({ claim }: FindingRecord, stated: string): boolean {
  const at = claim.lastIndexOf(stated);
  return at >= 0 && /\b(?:the|all|and|while) others\b/i.test(claim.slice(at + stated.length));
}

/** A note that names those who do not belong: "35 parties.7", and in note 7 "All parties except …" with the other eight. */
function isOfTheRest({ names, reading }: CheckContext, finding: FindingRecord): boolean {
  const note = noteOf(finding);
  if (note === null || names.monitored.length === 0) return false;
  const text = reading.footnotes.find(({ number }) => number === note)?.text ?? '';
  return /^\W*(?:all|every)\b[^.;]{0,40}\b(?:except|but|other than|apart from|save|without)\b/i.test(text);
}

/** "Three parties do so, by law (A and B) or in practice (C)": the lists that follow in the sentence make up the count. */
function addsUp(context: CheckContext, finding: FindingRecord, at: number, n: number): boolean {
  const { findings } = context.reading;
  const all = new Set(finding.parties);
  for (let i = at + 1; i < findings.length && all.size < n; i++) {
    const next = findings[i];
    if (next.paragraph !== finding.paragraph || next.stated || next.source !== finding.source) break;
    if (next.lines[0] > finding.lines[1] + 1 || isInAnotherSentence(context, finding, next)) break;
    for (const party of next.parties) all.add(party);
  }
  return all.size === n && n > finding.parties.length;
}

function isInAnotherSentence({ paragraphs }: CheckContext, a: FindingRecord, b: FindingRecord): boolean {
  if (a.container !== 'paragraph' || b.container !== 'paragraph' || a.paragraph === null) return false;
  const text = paragraphs.get(a.paragraph)?.text ?? '';
  return /[\p{Ll})”]\.\s+\p{Lu}/u.test(text.slice(a.at[1], b.at[0] + 1));
}

/** From here on a sentence of the summary and a passage of the body speak of one thing. */
const alike = 0.62;

interface Counted {
  readonly words: string;
  readonly n: number;
  readonly where: string;
  readonly place: RuleFinding['place'];
}

function* againstBody(context: CheckContext, unit: TextUnit): Iterable<RuleFinding> {
  const body = [
    ...context.reading.findings.flatMap(countedFinding),
    ...context.reading.recommendations.flatMap(countedRecommendation),
  ];
  for (const { from, to } of sentencesOf(unit.text)) {
    const sentence = unit.text.slice(from, to);
    for (const [n, count] of statedCounts(sentence).entries()) {
      if (count.n < 2 || count.n >= context.names.monitored.length) continue;
      const clause = sentence.slice(count.from, statedCounts(sentence)[n + 1]?.from ?? sentence.length);
      const best = bestMatch(context, clause, body);
      if (!best || best.n === count.n) continue;
      yield {
        severity: 'warning',
        confidence: 'likely',
        message: `The summary says ${count.text}; ${best.where}, which seems to be meant, has ${best.n}.`,
        place: context.placeIn(unit, from + count.from, from + count.to),
        related: [best.place],
        actual: String(count.n),
        expected: String(best.n),
      };
    }
  }
}

function countedFinding(finding: FindingRecord): Counted[] {
  if (finding.container === 'summary' || finding.derived || finding.parties.length < 2) return [];
  return [
    {
      words: finding.claim,
      n: finding.stated?.n ?? finding.parties.length,
      where: whereIs(finding),
      place: placeOfFinding(finding),
    },
  ];
}

function countedRecommendation({ id, text, addressees, lines }: RecommendationRecord): Counted[] {
  if (addressees.parties.length < 2 || addressees.subItems.length > 0) return [];
  return [
    {
      words: text,
      n: addressees.parties.length,
      where: `recommendation ${id}`,
      place: { recommendation: id, lines },
    },
  ];
}

function bestMatch(context: CheckContext, clause: string, body: readonly Counted[]): Counted | null {
  let best: Counted | null = null;
  let most = alike;
  for (const counted of body) {
    if (counted.words.split(' ').length < 6) continue;
    const likeness = context.likeness.of(clause, counted.words);
    if (likeness > most) [best, most] = [counted, likeness];
  }
  return best;
}
