import type { JudgementRefusal, TableRefusal } from '@rapporteur/monitoring';

/** Every expected no of the registry. Words for people are made at the edge; the guide lists each code. */
export type RefusalCode =
  | 'no-such-edition'
  | 'already-withdrawn'
  | 'already-published'
  | 'withdrawn'
  | 'round-of-another-body'
  | 'publication-of-another-kind'
  | 'unknown-recommendation'
  | 'number-twice'
  | 'finding-without-text'
  | 'unknown-format'
  | 'round-unknown'
  | 'import-unknown'
  | 'import-already-undone'
  | 'import-built-upon'
  | TableRefusal['code']
  | JudgementRefusal['code'];

/** An expected no: a value, never thrown. `message` is a clear sentence in English. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: string;
}

export function refuse(refused: RefusalCode, message: string): Refusal {
  return { refused, message };
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
