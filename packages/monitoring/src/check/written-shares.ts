import type { FindingRecord } from '../readings/reading.js';
import type { CheckContext } from './context.js';
import { placeOfFinding, whereIs } from './finding-place.js';
import type { RuleFinding } from './rule.js';

const fractions: readonly { readonly word: RegExp; readonly share: number }[] = [
  { word: /^(?:half|one half)$/, share: 1 / 2 },
  { word: /^(?:a|one)[ -]third$/, share: 1 / 3 },
  { word: /^two[ -]thirds$/, share: 2 / 3 },
  { word: /^(?:a|one)[ -]quarter$/, share: 1 / 4 },
  { word: /^three[ -]quarters$/, share: 3 / 4 },
  { word: /^(?:a|one)[ -]fifth$/, share: 1 / 5 },
  { word: /^(?:a|one)[ -]tenth$/, share: 1 / 10 },
];
const said =
  /(?<hedge>\b(?:about|around|roughly|approximately|some|nearly|almost|just (?:over|under)|(?:slightly |a little )?(?:more|less|fewer) than|over|under|at least|at most|up to|close to) (?:the )?)?(?<share>\b(?:half|one half|(?:a|one)[ -](?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters|\d{1,3}(?:[.,]\d)?(?= ?%| per ?cent))) ?(?:%|per ?cent)? of (?:all |the |all of the )?(?:\d+ )?(?:monitored |state |member )?(?:parties|countries|states)\b/giu;

/** So far a fraction may be from the share of the list, in parties: whoever says "a third" of 43 may mean 13 or 15. */
const round = 0.06;

/**
 * "A third of the parties (…)" and "31 % of the parties (…)" against the list that follows in the sentence. A percentage
 * is a count and may be rounded; a fraction is a word and may be near. Bounds and hedges ("about", "more than") bind nothing.
 */
export function* sharesAgainstLists(context: CheckContext): Iterable<RuleFinding> {
  const whole = context.names.monitored.length;
  if (whole < 4) return;
  for (const finding of context.reading.findings) {
    const written = shareOf(context, finding);
    if (!written) continue;
    const share = finding.parties.length / whole;
    const isFar = written.isPercentage
      ? Math.abs(share * 100 - written.share * 100) > 1
      : Math.abs(share - written.share) > Math.max(round, 1 / whole);
    if (!isFar) continue;
    yield {
      confidence: 'likely',
      message: `“${written.printed}”: the list of ${whereIs(finding)} has ${finding.parties.length} of ${whole} parties (${Math.round(share * 100)} %). Was this intended?`,
      place: placeOfFinding(finding),
      actual: written.printed,
      parties: finding.parties,
    };
  }
}

interface WrittenShare {
  readonly printed: string;
  readonly share: number;
  readonly isPercentage: boolean;
}

/** The share that stands before the list in its sentence, with no other list between. */
function shareOf({ paragraphs, reading }: CheckContext, finding: FindingRecord): WrittenShare | null {
  const { paragraph, container, exhaustive, derived, at, parties, others } = finding;
  if (paragraph === null || container !== 'paragraph' || !exhaustive || derived) return null;
  if (parties.length < 2 || others.length > 0) return null;
  const text = paragraphs.get(paragraph)?.text ?? '';
  const before = text.slice(Math.max(0, at[0] - 300), at[0]);
  if (!/%|cent\b|half|third|quarter|fifth|tenth/i.test(before)) return null;
  const match = [...before.matchAll(said)].at(-1);
  if (!match?.groups || match.groups.hedge) return null;
  const between = before.slice(match.index + match[0].length);
  if (/[.;:](?:\s|$)|[()]\s*\S|\b(?:while|whereas|but|and (?:the|in))\b/i.test(between.replace(/\($/, '')))
    return null;
  const start = Math.max(0, at[0] - 300) + match.index;
  const isAlone = reading.findings.every(
    (other) =>
      other === finding || other.paragraph !== paragraph || other.at[0] < start || other.at[0] >= at[1],
  );
  if (!isAlone) return null;
  const figure = match.groups.share.toLowerCase();
  const share =
    fractions.find(({ word }) => word.test(figure))?.share ?? Number(figure.replace(',', '.')) / 100;
  return { printed: match[0].trim(), share, isPercentage: /^\d/.test(figure) };
}
