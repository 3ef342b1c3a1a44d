import type { Citation } from '@rapporteur/document';
import { type StandingFinding, saysTheSame } from './judged-findings.js';
import type { FindingDecision, FindingSaid, FindingSubject, JudgementRefusal } from './judgement.js';

/** Where an act is decided: the findings as they stand, and what may be named. */
export interface JudgingField {
  readonly findings: readonly StandingFinding[];
  /** Parties of the round; a finding names no other. */
  readonly parties: readonly string[];
  readonly citationOf: (finding: StandingFinding) => Citation;
}

/** What a person asks for; `key` and `with` are keys of findings as they stand. */
export type AskedAct =
  | { readonly act: 'accept'; readonly key: string }
  | { readonly act: 'reject'; readonly key: string }
  | { readonly act: 'correct'; readonly key: string; readonly said: FindingSaid }
  | { readonly act: 'split'; readonly key: string; readonly parts: readonly FindingSaid[] }
  | { readonly act: 'merge'; readonly key: string; readonly with: string };

export interface Decided {
  readonly subject: FindingSubject;
  readonly decision: FindingDecision;
}

const longestClaim = 400;
/** Parts take the letters a to z behind their key. */
const mostParts = 26;

/** Decides one act over one finding: a judgement to keep, or the reason why not. Pure. */
export function judgeFinding(asked: AskedAct, field: JudgingField): Decided | JudgementRefusal {
  const finding = field.findings.find(({ key }) => key === asked.key);
  if (!finding) return unknown(asked.key);
  const decision = decisionOf(asked, finding, field);
  return 'refused' in decision ? decision : { subject: subjectOf(finding, field), decision };
}

function decisionOf(
  asked: AskedAct,
  finding: StandingFinding,
  field: JudgingField,
): FindingDecision | JudgementRefusal {
  switch (asked.act) {
    case 'accept':
      return finding.standing === 'accepted'
        ? refuse('already-accepted', 'This finding was accepted before.')
        : { act: 'accept' };
    case 'reject':
      return { act: 'reject' };
    case 'correct':
      return correct(finding, asked.said, field);
    case 'split':
      return split(finding, asked.parts, field);
    case 'merge':
      return merge(finding, asked.with, field);
  }
}

function correct(
  { record }: StandingFinding,
  given: FindingSaid,
  field: JudgingField,
): FindingDecision | JudgementRefusal {
  const said = tidy(given);
  const wrong = whatIsWrong(said, field);
  if (wrong) return wrong;
  return saysTheSame(record, said)
    ? refuse(
        'nothing-corrected',
        'Parties, side and claim are as they were. To say that they are right, accept.',
      )
    : { act: 'correct', said };
}

/** Every party stays in a part, and no part names another: a split divides and neither adds nor drops. */
function split(
  { record }: StandingFinding,
  given: readonly FindingSaid[],
  field: JudgingField,
): FindingDecision | JudgementRefusal {
  const parts = given.map(tidy);
  if (parts.length < 2 || parts.length > mostParts)
    return refuse('split-too-small', `A finding is split into 2 to ${mostParts} parts.`);
  const wrong = parts.map((part) => whatIsWrong(part, field)).find((refusal) => refusal !== null);
  if (wrong) return wrong;
  const named = new Set(parts.flatMap(({ parties }) => parties));
  const lost = record.parties.filter((party) => !named.has(party));
  const added = [...named].filter((party) => !record.parties.includes(party));
  return lost.length + added.length > 0
    ? refuse(
        'split-loses-party',
        `The parts must name the parties of the finding and no other: ${[...lost, ...added].join(', ')}.`,
      )
    : { act: 'split', parts };
}

function merge(
  finding: StandingFinding,
  other: string,
  field: JudgingField,
): FindingDecision | JudgementRefusal {
  const second = field.findings.find(({ key }) => key === other);
  if (!second) return unknown(other);
  if (second === finding) return refuse('merge-with-itself', 'Choose another finding to merge with.');
  if (second.holder.kind !== finding.holder.kind || second.holder.index !== finding.holder.index)
    return refuse('merge-across-texts', 'Only findings of one paragraph, box or passage are merged.');
  if (second.record.polarity !== finding.record.polarity)
    return refuse('merge-contradicts', 'One says "has" and the other does not. Correct one of them first.');
  return { act: 'merge', with: subjectOf(second, field) };
}

function whatIsWrong(
  { claim, parties }: FindingSaid,
  { parties: known }: JudgingField,
): JudgementRefusal | null {
  if (claim === '') return refuse('claim-empty', 'The claim is empty.');
  if (claim.length > longestClaim)
    return refuse('claim-too-long', `The claim is longer than ${longestClaim} characters.`);
  if (parties.length === 0)
    return refuse('no-party', 'No party is named. If the text says it of nobody, reject the finding.');
  const stranger = parties.find((party) => !known.includes(party));
  return stranger === undefined
    ? null
    : refuse('party-not-of-round', `"${stranger}" is not a party monitored in this round.`);
}

function subjectOf(finding: StandingFinding, { citationOf }: JudgingField): FindingSubject {
  const { claim, polarity, parties } = finding.record;
  return { citation: citationOf(finding), key: finding.key, said: { claim, polarity, parties } };
}

function tidy({ claim, polarity, parties }: FindingSaid): FindingSaid {
  return { claim: claim.replace(/\s+/g, ' ').trim(), polarity, parties: [...new Set(parties)] };
}

function unknown(key: string): JudgementRefusal {
  return refuse('finding-unknown', `There is no finding ${key}.`);
}

function refuse(code: JudgementRefusal['code'], message: string): JudgementRefusal {
  return { refused: true, code, message };
}
