import type { Letter } from './letter.js';

export interface LetterRefusal {
  readonly code: 'letter-sent-already' | 'letter-withdrawn';
  readonly message: string;
}

/** After so many tries a person has to look: the address may be wrong. */
export const mostTries = 8;

type State = Pick<Letter, 'sentAt' | 'withdrawnAt'>;

/** Somebody sent it by other means, and says so. */
export function markSent<Sent extends State>(letter: Sent, at: string): Sent | LetterRefusal {
  return refusedChange(letter) ?? { ...letter, sentAt: at };
}

/** It need not go any more: something overtook it. */
export function withdrawLetter<Withdrawn extends State>(
  letter: Withdrawn,
  at: string,
): Withdrawn | LetterRefusal {
  return refusedChange(letter) ?? { ...letter, withdrawnAt: at };
}

/**
 * When sending is tried again: after 5 minutes, then each time after twice as long, a day at most; null when it was
 * tried often enough.
 * @param tries how often it was tried, this time included
 * @param at the instant of the failure, ISO in UTC
 */
export function nextTry(tries: number, at: string): string | null {
  if (tries >= mostTries) return null;
  const minutes = Math.min(5 * 2 ** (tries - 1), 24 * 60);
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

function refusedChange({ sentAt, withdrawnAt }: State): LetterRefusal | null {
  if (sentAt !== null) return { code: 'letter-sent-already', message: 'This letter was sent before.' };
  if (withdrawnAt !== null)
    return { code: 'letter-withdrawn', message: 'This letter need not go any more: something overtook it.' };
  return null;
}

export function isLetterRefusal<T extends object>(outcome: T | LetterRefusal): outcome is LetterRefusal {
  return 'code' in outcome;
}
