import type { DecisionName } from '../meetings/decision.js';

/**
 * in-work: the team writes. signed-off: the contact person has signed, and nothing is written any more. submitted: the
 * secretariat has it. correction-asked: it went back to the team, with a reason. received: checked for form. published.
 */
export const replyStates = [
  'in-work',
  'signed-off',
  'submitted',
  'correction-asked',
  'received',
  'published',
] as const;
export type ReplyState = (typeof replyStates)[number];

/** Questions that a contributor writes, until they are taken back. */
export interface Delegation {
  /** Id of the person. */
  readonly to: string;
  /** Numbers of whole questions: "9". */
  readonly questions: readonly string[];
}

/** Who signed for the State, and what: the digest of all answers as they stood. */
export interface SignOff {
  readonly by: string;
  readonly at: string;
}

/** What was handed in, once. It is never changed; a later one stands beside it. */
export interface Submission {
  readonly id: string;
  /** 1, 2 … within the reply. */
  readonly number: number;
  /** What the State quotes: "lake-2/XB/1". */
  readonly receipt: string;
  readonly by: string;
  readonly at: string;
  /** SHA-256 of the answers in their canonical form, in hexadecimal digits. */
  readonly sha256: string;
  readonly receivedAt: string | null;
  readonly correction: CorrectionAsked | null;
  readonly publishedAt: string | null;
  /** The decision by which it was published, where the body publishes by a decision. */
  readonly publishedBy: DecisionName | null;
}

export interface CorrectionAsked {
  readonly at: string;
  readonly reason: string;
  /** Numbers of the questions that it is about; empty for the reply as a whole. */
  readonly questions: readonly string[];
}

/** More time, asked by a State. The day itself follows from the body's decisions (`dueOn`). */
export interface Extension {
  readonly id: string;
  readonly askedAt: string;
  readonly reason: string;
  /** The day that the State asks for. */
  readonly until: string;
  readonly outcome: 'asked' | 'granted' | 'declined';
  /** By which it was granted. */
  readonly decision: DecisionName | null;
  readonly answeredAt: string | null;
}

/** One State's reply to the questionnaire of a round. */
export interface Reply {
  readonly id: string;
  /** Keys. */
  readonly body: string;
  readonly round: string;
  /** ISO 3166-1 alpha-2. */
  readonly party: string;
  readonly state: ReplyState;
  /** The language that the team writes in; each answer may be in another. */
  readonly language: string;
  readonly openedAt: string;
  readonly delegations: readonly Delegation[];
  readonly signOff: SignOff | null;
  readonly submissions: readonly Submission[];
  readonly extensions: readonly Extension[];
}

/** The submission that others than the team read; null before the first. */
export function standingSubmission({ submissions }: Reply): Submission | null {
  return submissions.at(-1) ?? null;
}

/** The submission that everyone reads: the last one published, also while a later one is being checked. */
export function publishedSubmission({ submissions }: Reply): Submission | null {
  return submissions.findLast(({ publishedAt }) => publishedAt !== null) ?? null;
}

/** Whether the team writes now. */
export function isAtWork({ state }: Pick<Reply, 'state'>): boolean {
  return state === 'in-work' || state === 'correction-asked';
}

/** Ids of those to whom a question is delegated. */
export function delegatesOf({ delegations }: Pick<Reply, 'delegations'>, question: string): string[] {
  return delegations.filter(({ questions }) => questions.includes(question)).map(({ to }) => to);
}
