import type { Citation } from '@rapporteur/document';
import type { Polarity } from '../readings/reading.js';

/*
 * What a person decides over a finding. The reading stays as it is: a judgement stands beside it, anchored by the
 * words of the sentence, and rows are made anew from both.
 */

/** What a finding says, as far as a person decides on it. */
export interface FindingSaid {
  readonly claim: string;
  readonly polarity: Polarity;
  readonly parties: readonly string[];
}

/** The finding that was judged: its sentence, and what it said then. */
export interface FindingSubject {
  readonly citation: Citation;
  /** Its key in the edition in which it was judged. */
  readonly key: string;
  readonly said: FindingSaid;
}

export type FindingDecision =
  | { readonly act: 'accept' }
  | { readonly act: 'correct'; readonly said: FindingSaid }
  | { readonly act: 'split'; readonly parts: readonly FindingSaid[] }
  | { readonly act: 'merge'; readonly with: FindingSubject }
  | { readonly act: 'reject' }
  /** An earlier judgement does not count any more. */
  | { readonly act: 'undo'; readonly judgement: string };

export type FindingAct = FindingDecision['act'];

export interface FindingJudgement {
  readonly id: string;
  readonly edition: string;
  /** Null for an undoing: it is about a judgement and not about a sentence. */
  readonly subject: FindingSubject | null;
  readonly decision: FindingDecision;
  readonly by: string;
  readonly at: string;
}

/** An expected no. Each code is listed in the guide. */
export interface JudgementRefusal {
  readonly refused: true;
  readonly code:
    | 'finding-unknown'
    | 'finding-changed'
    | 'already-accepted'
    | 'nothing-corrected'
    | 'claim-empty'
    | 'claim-too-long'
    | 'no-party'
    | 'party-not-of-round'
    | 'split-too-small'
    | 'split-loses-party'
    | 'merge-with-itself'
    | 'merge-contradicts'
    | 'merge-across-texts'
    | 'judgement-unknown';
  readonly message: string;
}

export function isJudgementRefusal(value: object): value is JudgementRefusal {
  return 'refused' in value && 'code' in value;
}
