import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { membersInBoth, placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';

/**
 * One party in two groups that exclude each other: "other parties" that are also in the list before, or a party that
 * has a thing in one sentence and lacks it in the next. A territory or a condition of its own explains a party, and
 * the notice is a question: the text may mean both.
 */
export const listOverlap: Rule = {
  name: 'list-overlap',
  severity: 'info',
  finds: 'A party in two groups that exclude each other.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const groups = context.reading.findings.filter(
      ({ parties, paragraph, derived, container }) =>
        parties.length > 0 && paragraph !== null && !derived && container !== 'summary',
    );
    for (let i = 1; i < groups.length; i++) {
      for (let j = i - 1; j >= 0 && near(groups[j], groups[i]); j--) {
        const both = membersInBoth(groups[j], groups[i]);
        if (both.length === 0 || !exclude(context, groups, j, i)) continue;
        yield notice(context, groups[j], groups[i], both);
      }
    }
  },
};

/** How far apart, in paragraphs, two groups may stand and still be read together. */
const reach = 2;

function near(before: FindingRecord, after: FindingRecord): boolean {
  return (after.paragraph ?? 0) - (before.paragraph ?? 0) <= reach;
}

/** "Other parties", "seven other parties", "others": all but those named just before. */
const others =
  /^\W*(?:(?:in addition|however|furthermore|by contrast|on the other hand|meanwhile|similarly),?\s+)?(?:(?:in|for|by)\s+)?(?:the\s+)?(?:(?:some|many|most|few|several|a few|a number of|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+)?(?:other (?:parties|countries|states)|others\b|remaining (?:parties|countries|states)|rest of the)/i;
const unsettled =
  /\bit (?:all )?depends\b|\bdepends? on (?:each|every|the) (?:\w+ )?(?:case|circumstance)|\bcase[- ]by[- ]case\b/i;
const only = /\b(?:would|will|can|could|may|is|are) only\b|\bonly (?:for|under|prosecuted?|as|be)\b/i;
/** "There is no such marking in …": of what the sentence before says. */
const such =
  /\b(?:no|without|any|not [^.;]{0,30}) such\b|\b(?:lacks?|do not have|does not have) (?:this|these|one)\b/i;
const further = /^[^.]{0,80}\b(?:further|additional)\b/i;

function exclude(context: CheckContext, groups: readonly FindingRecord[], j: number, i: number): boolean {
  const [before, after] = [groups[j], groups[i]];
  if (before.parties.length < 2 && after.parties.length < 2) return false;
  if (j === wholeBefore(groups, i) && others.test(opening(context, after))) return true;
  if (before.paragraph === after.paragraph && unsettled.test(after.claim) && before.parties.length > 4)
    return true;
  if (only.test(before.claim) && before.paragraph !== after.paragraph && further.test(textOf(context, after)))
    return true;
  if (j === i - 1 && deniesWhatWasSaid(context, before, after)) return true;
  const opposed =
    (before.polarity === 'has' && after.polarity === 'lacks') ||
    (before.polarity === 'lacks' && after.polarity === 'has');
  if (!opposed) return false;
  const isSuch = before.paragraph === after.paragraph && such.test(after.claim);
  return isSuch || context.likeness.of(before.claim, after.claim) >= alike;
}

const conceded =
  /\b(?:although|though|while|even if)\b([^.;]{20,240}?\b(?:do|does|did|have|has|is|are) not\b[^.;]*?),(?! (?:and|or)\b)/i;
/** From here on the clause speaks of what the parties before are said to have. */
const alikeToDenied = 0.5;

/**
 * "A minority teach it at school (…). In some parties, although it is not taught at school, clubs do (…)": the clause
 * denies of the second group what is said of the first.
 */
function deniesWhatWasSaid(context: CheckContext, before: FindingRecord, after: FindingRecord): boolean {
  if (before.paragraph === after.paragraph || before.polarity === 'lacks') return false;
  const denied = conceded.exec(sentencesAt(context, after))?.[1];
  const said = sentencesAt(context, before);
  return denied !== undefined && !/\bnot\b/.test(said) && context.likeness.of(denied, said) >= alikeToDenied;
}

/** The sentence of a group, and the one before where it only says of whom that is true. */
function sentencesAt(context: CheckContext, finding: FindingRecord): string {
  const text = textOf(context, finding);
  const sentences = sentencesIn(text);
  const here = sentences.findIndex(({ to }) => to > finding.at[0]);
  if (here < 0) return '';
  const own = sentences[here];
  const isOf =
    here > 0 && /^(?:This|That) is (?:also |notably )?(?:the case|true)\b/.test(text.slice(own.from, own.to));
  return text.slice(isOf ? sentences[here - 1].from : own.from, own.to);
}

/** What "others" are the rest of: the group right before in the same paragraph, or the largest of the paragraphs before. */
function wholeBefore(groups: readonly FindingRecord[], i: number): number {
  const after = groups[i];
  if (after.container !== 'bullet' && groups[i - 1]?.paragraph === after.paragraph)
    return groups[i - 1].parties.length > 1 ? i - 1 : -1;
  if (
    after.container === 'bullet' &&
    (groups[i - 1]?.lines[1] ?? 0) >= after.lines[0] - 1 &&
    groups[i - 1].paragraph === after.paragraph
  )
    return -1;
  let whole = -1;
  for (let j = i - 1; j >= 0 && near(groups[j], after); j--) {
    if (
      groups[j].paragraph !== after.paragraph &&
      groups[j].parties.length > Math.max(4, groups[whole]?.parties.length ?? 0)
    )
      whole = j;
  }
  return whole;
}

/** A bullet is governed by the sentence that opens its paragraph. */
function opening(context: CheckContext, finding: FindingRecord): string {
  return finding.container === 'bullet' ? textOf(context, finding).slice(0, 120) : finding.claim;
}

function textOf(context: CheckContext, { paragraph }: FindingRecord): string {
  return paragraph === null ? '' : (context.paragraphs.get(paragraph)?.text ?? '');
}

/** From here on two claims speak of one thing. */
const alike = 0.7;

function notice(
  context: CheckContext,
  before: FindingRecord,
  after: FindingRecord,
  both: readonly string[],
): RuleFinding {
  const named = both.map((code) => context.names.label(code)).join(', ');
  return {
    confidence: before.paragraph === after.paragraph ? 'likely' : 'arguable',
    message: `${named}: in the group of ${whereIs(before)} and in that of ${whereIs(after)}, which seem to exclude each other. Was this intended?`,
    place: placeOfFinding(after),
    related: [placeOfFinding(before)],
    parties: both,
  };
}
