import { sentencesOf } from '@rapporteur/document';
import { statedCounts } from '../../findings/stated-counts.js';
import type { CheckContext } from '../context.js';
import { placeOfFinding, whereIs } from '../finding-place.js';
import type { RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';
import { type Comparison, isKind } from './comparison.js';
import { missingFrom } from './differences.js';

/**
 * Any text that sums up a report (a summary, a press line, a letter) against the report: each count and each named
 * party of a sentence against the finding or recommendation that speaks of the same thing, and the numbers it cites.
 */
export const summaryBody: Comparison = {
  name: 'summary-body',
  severity: 'warning',
  finds:
    'A summary that counts or names otherwise than the text that it sums up, or cites what is not there.',
  fits: (_own, other) => isKind(other, 'report'),
  *compare(own, other) {
    const body = statementsOf(other);
    for (const unit of own.units) {
      if (unit.kind === 'heading' || unit.quoted) continue;
      yield* cited(own, other, unit);
      for (const { from, to } of sentencesOf(unit.text)) yield* sentence(own, other, unit, from, to, body);
    }
  },
};

interface Statement {
  readonly words: string;
  readonly n: number;
  readonly parties: readonly string[];
  readonly where: string;
  readonly line: number;
}

function statementsOf({ reading }: CheckContext): Statement[] {
  const findings = reading.findings.filter(
    ({ container, derived, parties }) => container !== 'summary' && !derived && parties.length > 0,
  );
  const addressed = reading.recommendations.filter(
    ({ addressees }) => addressees.parties.length > 0 && addressees.subItems.length === 0,
  );
  return [
    ...findings.map((finding) => ({
      words: finding.claim,
      n: finding.stated?.n ?? finding.parties.length,
      parties: finding.exhaustive ? finding.parties : [],
      where: whereIs(finding),
      line: placeOfFinding(finding).lines[0],
    })),
    ...addressed.map(({ id, text, addressees, lines }) => ({
      words: text,
      n: addressees.parties.length,
      parties: addressees.parties,
      where: `recommendation ${id}`,
      line: lines[0],
    })),
  ].filter(({ words }) => words.split(' ').length >= 4);
}

/** From here on a sentence and a passage of the body speak of one thing; the second best must be clearly behind. */
const alike = 0.6;
const ahead = 0.08;

function* sentence(
  own: CheckContext,
  other: CheckContext,
  unit: TextUnit,
  from: number,
  to: number,
  body: readonly Statement[],
): Iterable<RuleFinding> {
  const text = unit.text.slice(from, to);
  const counts = statedCounts(text);
  const named = own.namesIn(unit).filter((name) => name.from >= from && name.to <= to);
  if (counts.length === 0 && named.length === 0) return;
  for (const [n, count] of counts.entries()) {
    const clause = text.slice(count.from, counts[n + 1]?.from ?? text.length);
    const best = bestMatch(other, clause, body);
    if (best && best.n !== count.n)
      yield {
        confidence: 'likely',
        message: `Here it is ${count.text}; ${best.where} of the other text (line ${best.line}), which seems to be meant, has ${best.n}.`,
        place: own.placeIn(unit, from + count.from, from + count.to),
        actual: String(count.n),
        expected: String(best.n),
      };
  }
  if (counts.length > 0 || named.length === 0) return;
  const best = bestMatch(other, text, body);
  if (!best || best.parties.length === 0) return;
  const codes = [...new Set(named.map(({ code }) => code))];
  const strangers = missingFrom(codes, best.parties);
  if (strangers.length === 0 || strangers.length === codes.length) return;
  const name = named.find(({ code }) => code === strangers[0]);
  if (name)
    yield {
      severity: 'info',
      confidence: 'arguable',
      message: `${strangers.map(own.names.label).join(', ')} is not among the parties of ${best.where} (line ${best.line}), which seems to be meant. Was this intended?`,
      place: own.placeIn(unit, name.from, name.to),
      parties: strangers,
    };
}

function bestMatch({ likeness }: CheckContext, words: string, body: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  let [most, second] = [0, 0];
  for (const statement of body) {
    const value = likeness.of(words, statement.words);
    if (value > most) [second, most, best] = [most, value, statement];
    else if (value > second && statement.n !== best?.n) second = value;
  }
  return most >= alike && most - second >= ahead ? best : null;
}

/** Recommendations and paragraphs that the text names. */
function* cited(own: CheckContext, other: CheckContext, unit: TextUnit): Iterable<RuleFinding> {
  const ids = new Set(other.reading.recommendations.map(({ id }) => id));
  if (ids.size === 0) return;
  for (const match of unit.text.matchAll(/\b[Rr]ecommendations?\s+([IVXLC]+-\d{1,3})\b/g)) {
    if (!ids.has(match[1]))
      yield {
        severity: 'error',
        confidence: 'certain',
        message: `The other text has no recommendation ${match[1]}.`,
        place: own.placeIn(unit, match.index, match.index + match[0].length),
        actual: match[1],
      };
  }
}
