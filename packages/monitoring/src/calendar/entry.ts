import type { Duty } from '../meetings/decision.js';

/**
 * Something on a calendar, all day. Its uid never changes, so that a calendar moves what was extended, and does not show
 * it twice. Whatever has a last day names the decision that set it.
 */
export type CalendarEntry = CalendarMeeting | CalendarDue | CalendarAmendments | CalendarVote;

interface AnyEntry {
  /** The same for the same thing, in every feed. */
  readonly uid: string;
  /** First and last day, "2026-03-02". */
  readonly from: string;
  readonly to: string;
  /** Key of the round in whose feed it stands. */
  readonly round: string;
}

export interface CalendarMeeting extends AnyEntry {
  readonly kind: 'meeting';
  readonly number: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly place: string | null;
}

export interface CalendarDue extends AnyEntry {
  readonly kind: 'due';
  readonly duty: Duty;
  /** Null: of everybody. */
  readonly party: string | null;
  /** Number of the decision, and of the earlier one where it is an extension. */
  readonly decision: string;
  readonly extends: { readonly day: string; readonly decision: string } | null;
}

export interface CalendarAmendments extends AnyEntry {
  readonly kind: 'amendments';
  /** "LPC(2026)05 rev1". */
  readonly symbol: string;
  readonly title: string;
  readonly meeting: string;
  readonly decision: string;
}

export interface CalendarVote extends AnyEntry {
  readonly kind: 'vote';
  readonly number: string;
  readonly decision: string;
}

/** In the order of their days; on one day meetings first. */
export function inCalendarOrder<Entry extends CalendarEntry>(entries: readonly Entry[]): readonly Entry[] {
  const place = (entry: Entry) => `${entry.from} ${entry.kind === 'meeting' ? 0 : 1} ${entry.uid}`;
  return [...entries].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
