import type { Duty } from '../meetings/decision.js';
import type { MandateKind } from '../people/mandate.js';
import { daysAfter } from '../rounds/day.js';
import type { Due } from '../rounds/due.js';

/** Relative to the last day: two weeks before, three days before, the day after. */
export const reminderTimes = ['fortnight', 'three-days', 'day-after'] as const;
export type ReminderTime = (typeof reminderTimes)[number];

/** A due date as it stands for one addressee: a party, or an organisation. */
export interface AddressedDue extends Due {
  /** "party:XA", "organisation:…", "person:…". */
  readonly addressee: string;
}

export interface Reminder {
  readonly due: AddressedDue;
  readonly time: ReminderTime;
  /** The same for the same day, addressee and time, whoever computes it: nobody is reminded of it twice. */
  readonly key: string;
}

/** What was handed in already: then nobody is reminded. */
export interface DutyProgress {
  readonly duty: Duty;
  readonly addressee: string;
}

/** Whom a duty is of. Of these only a reply is asked of everybody; the others may be given, and nobody is written to afterwards. */
export const remindedOffices: Readonly<Record<Duty, readonly MandateKind[]>> = {
  reply: ['contact-person'],
  response: ['contact-person'],
  'comments-on-draft': ['contact-person'],
  contribution: ['civil-society', 'nhri'],
  comment: ['civil-society', 'nhri'],
  consultation: ['facilitator'],
};

/** First and last day on which a reminder may go, in days from the last day of the duty: a server that stood still catches up. */
const windows: Readonly<Record<ReminderTime, readonly [first: number, last: number]>> = {
  fortnight: [-14, -4],
  'three-days': [-3, 0],
  'day-after': [1, 7],
};

/**
 * The reminders whose time it is, each of a day that a decision set; an extension gives another day, and so other
 * reminders. Where nothing is due there are none, and none where it was done.
 * @param today in the zone of the body
 */
export function remindersDue(
  dues: readonly AddressedDue[],
  progress: readonly DutyProgress[],
  today: string,
): readonly Reminder[] {
  const done = new Set(progress.map(({ duty, addressee }) => `${duty} ${addressee}`));
  return dues
    .filter(({ duty, addressee }) => !done.has(`${duty} ${addressee}`))
    .flatMap((due) =>
      reminderTimes
        .filter((time) => isTime(due, time, today))
        .map((time) => ({ due, time, key: reminderKey(due, time) })),
    );
}

export function reminderKey({ duty, addressee, day }: AddressedDue, time: ReminderTime): string {
  return `reminder ${duty} ${addressee} ${day} ${time}`;
}

function isTime({ duty, day }: AddressedDue, time: ReminderTime, today: string): boolean {
  if (time === 'day-after' && duty !== 'reply') return false;
  const [first, last] = windows[time];
  return daysAfter(day, first) <= today && today <= daysAfter(day, last);
}
