import type { FindingRecord } from '../../readings/reading.js';
import type { CheckContext } from '../context.js';
import { placeOfFinding, whereIs } from '../finding-place.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';

const these = '(?:these|those|them|which|whom|the above(?:-mentioned)?|the latter)';
/** "Of these", "among them", "in some of these parties", "for many of those". */
const partOf = new RegExp(
  String.raw`^\W*(?:of ${these}|(?:from )?among ${these})\b|^[^.;:]{0,60}\b(?:many|most|some|several|all|both|half|few|a number|one|two|three|four|five|six|seven|eight|nine|ten|\d+|the majority|a minority) (?:out )?of ${these}\b`,
  'i',
);
/** "In some of the parties in which guards are trained, …" */
const partOfSuch =
  /^\W*(?:(?:in|for|by|among)\s+)?(?:(?:some|many|most|several|a few|a number)\s+of\s+|among\s+)?the\s+(?:parties|countries|states)\s+(?:in which|where|that|which|whose)\b/i;
const doSo =
  /\b(?:parties|many|several|some|others?|they) (?:do|did|does) so\b|\b(?:locate|carry out|exercise|perform|have|receive|provide|give|get|offer) (?:these|such|this) /i;
const suchIs =
  /^\W*(?:in ,?\s*)?(?:such|this|these|that|the same) (?:\w+ ){1,2}(?:is|are|was|were|has been|have been) (?:provided|given|offered|available|taught|made|run|paid)\b/i;

/** "By the party as well as by others": part of those who have their own. */
const ownAndOthers =
  /\bby the (?:party|parties|state|states)\b[^.;]{0,30}\b(?:as well as|and(?: also)?) by\b|\bboth their own and\b|\btheir own (?:\w+ )?as well as\b/i;
const own = /\b(?:have|has|had|run|runs|provide|provides) (?:their|its) own\b/i;
/** How far back, in paragraphs, those who have their own may stand. */
const ownReach = 3;

/** How far back, in paragraphs, "these" may point, and "this training". */
const reach = 2;
/** How far back a group may stand that is described again ("the parties in which …"), and how alike its words are. */
const farther = 6;
const alike = 0.55;

/**
 * A breakdown that is not contained in what it breaks down: "of these, …" with a party that the list before does not
 * name. Either the first list is short of a party, or the second has one too many. Items of a list below such words
 * count as its parties. A party that either list qualifies is left alone.
 */
export const subset: Rule = {
  name: 'subset',
  severity: 'info',
  finds: 'A party of a breakdown that is missing from the list it breaks down.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const groups = context.reading.findings.filter(
      ({ parties, paragraph, derived }) => parties.length > 0 && paragraph !== null && !derived,
    );
    for (const [n, part] of groups.entries()) {
      const isSure = partOf.test(part.claim);
      if (part.container === 'bullet' || !(isSure || doSo.test(part.claim) || suchIs.test(part.claim)))
        continue;
      const whole = wholeOf(groups, n);
      if (whole) yield* outside(context, part, whole, isSure);
    }
    yield* describedAgain(context, groups);
    for (const [n, part] of groups.entries()) {
      if (!ownAndOthers.test(part.claim)) continue;
      const whole = groups
        .slice(0, n)
        .findLast(({ claim, parties }) => own.test(claim) && parties.length > 5);
      if (whole && (part.paragraph ?? 0) - (whole.paragraph ?? 0) <= ownReach)
        yield* outside(context, part, whole, false);
    }
  },
};

function* outside(
  context: CheckContext,
  part: FindingRecord,
  whole: FindingRecord,
  isSure: boolean,
): Iterable<RuleFinding> {
  const missing = part.parties.filter(
    (party) =>
      !whole.parties.includes(party) && !(party in part.qualifiers) && context.names.outsider(party) === null,
  );
  if (missing.length === 0 || missing.length * 2 > part.parties.length) return;
  yield {
    confidence: isSure ? 'likely' : 'arguable',
    message: `${missing.map((code) => context.names.label(code)).join(', ')}: part of what ${whereIs(part)} breaks down, but not in the list of ${whereIs(whole)}. Was this intended?`,
    place: placeOfFinding(part),
    related: [placeOfFinding(whole)],
    parties: missing,
  };
}

/** The largest complete group before: in this paragraph; else in the nearest one before that has one. */
function wholeOf(groups: readonly FindingRecord[], n: number): FindingRecord | null {
  const part = groups[n];
  let whole: FindingRecord | null = null;
  for (let i = n - 1; i >= 0; i--) {
    const group = groups[i];
    if ((part.paragraph ?? 0) - (group.paragraph ?? 0) > reach) break;
    if (whole && group.paragraph !== whole.paragraph) break;
    if (
      group.parties.length > Math.max(5, part.parties.length, whole?.parties.length ?? 0) &&
      group.exhaustive &&
      group.polarity !== 'lacks' &&
      !partOf.test(group.claim)
    )
      whole = group;
  }
  return whole;
}

/** "In some of the parties in which guards are trained, …": the group is looked for by what is said of it. */
function* describedAgain(context: CheckContext, groups: readonly FindingRecord[]): Iterable<RuleFinding> {
  for (const { number, text } of context.reading.paragraphs) {
    const lead = sentencesIn(text)[0];
    if (!lead || !partOfSuch.test(text.slice(lead.from, lead.to))) continue;
    const clause = text.slice(lead.from, lead.to).split(',')[0];
    const own = groups.filter(({ paragraph, container }) => paragraph === number && container !== 'note');
    const heads = own.filter(
      ({ lines, container }, i) => container !== 'bullet' || own[i - 1]?.lines[0] !== lines[0],
    );
    const whole = groups
      .filter(
        ({ paragraph, parties, exhaustive }) =>
          exhaustive &&
          parties.length > 5 &&
          number > (paragraph ?? 0) &&
          number - (paragraph ?? 0) <= farther,
      )
      .map((group) => ({ group, score: context.likeness.of(clause, group.claim) }))
      .sort((a, b) => b.score - a.score)[0];
    if (!whole || whole.score < alike) continue;
    for (const part of heads) {
      const missing = part.parties.filter((party) => !whole.group.parties.includes(party));
      if (missing.length !== part.parties.length || part.parties.length > 1) {
        if (part.parties.length > 1) yield* outside(context, part, whole.group, true);
        continue;
      }
      yield {
        confidence: 'likely',
        message: `${missing.map((code) => context.names.label(code)).join(', ')}: an example of the parties that ${whereIs(whole.group)} lists, and not in that list. Was this intended?`,
        place: placeOfFinding(part),
        related: [placeOfFinding(whole.group)],
        parties: missing,
      };
    }
  }
}
