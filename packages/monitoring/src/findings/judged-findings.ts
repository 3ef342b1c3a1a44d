import { type Citation, citationAt, citationFinder } from '@rapporteur/document';
import type { FindingRecord, Reading } from '../readings/reading.js';
import { applied } from './apply-judgement.js';
import type { FindingJudgement, FindingSaid, FindingSubject } from './judgement.js';
import { type PlacedFinding, placedFindings } from './placed-findings.js';
import { nameOfPart, partAt, startOf, type WholeText, wholeText } from './whole-text.js';

export type FindingStanding = 'read' | 'accepted' | 'corrected' | 'split' | 'merged' | 'rejected';

/** A finding as it stands after the judgements over it. */
export interface StandingFinding extends PlacedFinding {
  readonly standing: FindingStanding;
  /** The judgements that made it so, earliest first. */
  readonly judgements: readonly string[];
}

/** A judgement that has lost its finding. Nothing is applied and nothing is forgotten: a person looks. */
export interface OrphanJudgement {
  readonly judgement: FindingJudgement;
  /** 'lost': its sentence is not found; 'changed': it is found, and no finding there says what was judged. */
  readonly why: 'lost' | 'changed';
  /** Findings of the sentence as it is now. */
  readonly near: readonly string[];
}

export interface JudgedFindings {
  /** In the order of the text, without those that were rejected. */
  readonly findings: readonly StandingFinding[];
  readonly rejected: readonly StandingFinding[];
  readonly orphans: readonly OrphanJudgement[];
}

/**
 * A reading with the judgements over it, those of earlier editions too: each is applied where its sentence stands
 * now and a finding there still says what was judged.
 * @param judgements in the order in which they were made
 */
export function judgedFindings(
  reading: Reading,
  edition: string,
  judgements: readonly FindingJudgement[],
): JudgedFindings {
  const undone = new Set(
    judgements.flatMap(({ decision }) => (decision.act === 'undo' ? [decision.judgement] : [])),
  );
  const locate = locator(reading);
  let state: readonly StandingFinding[] = placedFindings(reading).map((finding) => ({
    ...finding,
    standing: 'read',
    judgements: [],
  }));
  const orphans: OrphanJudgement[] = [];
  for (const judgement of judgements) {
    const { subject, decision } = judgement;
    if (subject === null || decision.act === 'undo' || undone.has(judgement.id)) continue;
    const isOwn = judgement.edition === edition;
    const found = locate(state, subject, isOwn);
    const second = decision.act === 'merge' ? locate(state, decision.with, isOwn) : found;
    if (found.target && second.target) state = applied(state, judgement, found.target, second.target);
    else orphans.push({ judgement, why: found.why ?? second.why ?? 'lost', near: found.near });
  }
  return {
    findings: state.filter(({ standing }) => standing !== 'rejected'),
    rejected: state.filter(({ standing }) => standing === 'rejected'),
    orphans,
  };
}

/** The words by which a finding's sentence is found again. */
export function citationOfFinding(reading: Reading): (finding: PlacedFinding) => Citation {
  const whole = wholeText(reading);
  return ({ part, sentenceAt: [from, to] }) => {
    const start = startOf(whole, part);
    return citationAt(whole.text, start + from, start + to);
  };
}

interface Located {
  readonly target: StandingFinding | null;
  readonly why: OrphanJudgement['why'] | null;
  readonly near: readonly string[];
}

/** Finds a judged finding: in its own edition by its key, else by its sentence. */
function locator(reading: Reading) {
  let search: { whole: WholeText; find: ReturnType<typeof citationFinder> } | null = null;
  return (state: readonly StandingFinding[], subject: FindingSubject, isOwn: boolean): Located => {
    const open = state.filter(({ standing }) => standing !== 'rejected');
    const byKey = isOwn
      ? open.find(({ key, record }) => key === subject.key && saysTheSame(record, subject.said))
      : null;
    if (byKey) return { target: byKey, why: null, near: [] };
    const candidates = inSentence(open, subject);
    if (candidates === null) return { target: null, why: 'lost', near: [] };
    // One sentence may say the same twice, of two territories of one party: then its own key, or the first open one.
    const alike = candidates.filter(({ record }) => saysTheSame(record, subject.said));
    const target =
      alike.find(({ key }) => key === subject.key) ??
      alike.find(({ standing }) => standing === 'read') ??
      alike[0] ??
      null;
    return { target, why: target ? null : 'changed', near: candidates.map(({ key }) => key) };
  };

  function inSentence(
    open: readonly StandingFinding[],
    { citation }: FindingSubject,
  ): readonly StandingFinding[] | null {
    if (search === null) {
      const whole = wholeText(reading);
      search = { whole, find: citationFinder(whole.text) };
    }
    const found = search.find(citation);
    const place = found && partAt(search.whole, found.from);
    if (!found || !place) return null;
    const end = place.offset + found.to - found.from;
    return open.filter(
      ({ part, sentenceAt: [from, to] }) =>
        nameOfPart(part) === nameOfPart(place.part) && from < end && to > place.offset,
    );
  }
}

/** The same parties, the same side, and a claim of the same words. */
export function saysTheSame(record: Pick<FindingRecord, keyof FindingSaid>, said: FindingSaid): boolean {
  return (
    record.polarity === said.polarity &&
    keyOf(record.parties) === keyOf(said.parties) &&
    wordsOf(record.claim) === wordsOf(said.claim)
  );
}

const keyOf = (parties: readonly string[]) => [...new Set(parties)].sort().join(' ');
const wordsOf = (claim: string) => (claim.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
