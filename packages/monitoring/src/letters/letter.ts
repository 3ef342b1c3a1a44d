import type { Thing } from '../people/thing.js';

/**
 * Why somebody is written to. A letter says that something waits and where: no answer, no contribution, nothing that
 * is confidential ever stands in one. `waits` says no more than that.
 */
export const letterKinds = [
  'invitation',
  'reminder',
  'correction-asked',
  'extension-answered',
  'response-open',
  'waits',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What its words name beside the round: an office, a day, the number of a decision. */
export type LetterAbout = Readonly<Record<string, string | number>>;

export interface Letter {
  readonly id: string;
  readonly kind: LetterKind;
  /** Keys of the body and the round; null for what belongs to the body as a whole. */
  readonly body: string;
  readonly round: string | null;
  readonly to: LetterTo;
  readonly about: LetterAbout;
  /** Id of what waits; of an invitation its link is made from it when the letter is written. */
  readonly thing: { readonly kind: string; readonly id: string } | null;
  /** The page where it waits, "/desk/…"; null for an invitation. */
  readonly path: string | null;
  /** Id of whose act it comes from; null for reminders. */
  readonly queuedBy: string | null;
  /** `sender`: the secretariat does not see it either, as when a State invites its own ministries. */
  readonly audience: 'secretariat' | 'sender';
  /** Instants, ISO in UTC. Not before `dueAt`. */
  readonly queuedAt: string;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly withdrawnAt: string | null;
  /** How often sending failed, and what the mail server said last. */
  readonly tries: number;
  readonly problem: string | null;
}

export interface LetterTo {
  /** Id of an account; null where there may be none. */
  readonly person: string | null;
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'fr';
}

export type LetterState = 'waiting' | 'failing' | 'sent' | 'withdrawn';

export function stateOfLetter({
  sentAt,
  withdrawnAt,
  tries,
}: Pick<Letter, 'sentAt' | 'withdrawnAt' | 'tries'>): LetterState {
  if (sentAt !== null) return 'sent';
  if (withdrawnAt !== null) return 'withdrawn';
  return tries > 0 ? 'failing' : 'waiting';
}

/** Who sees it in the outbox. */
export function thingOfLetter({
  body,
  round,
  audience,
  queuedBy,
}: Pick<Letter, 'body' | 'round' | 'audience' | 'queuedBy'>): Thing {
  return audience === 'secretariat'
    ? { kind: 'letter', body, round, openTo: ['secretariat'] }
    : { kind: 'letter', body, round, openTo: ['named'], named: queuedBy === null ? [] : [queuedBy] };
}

/** The letters of a round, or of a body as a whole. */
export function thingOfLetters(body: string, round: string | null): Thing {
  return { kind: 'letters', body, round, openTo: ['secretariat'] };
}
