import { dayBefore, isDay } from '../rounds/day.js';
import { type AskedMandate, giveMandate, isMandate, type MandateContext } from './give-mandate.js';
import type { HeldMandate, Mandate } from './mandate.js';
import { overlap } from './overlap.js';
import { type PeopleRefusal, refusePeople } from './people-refusal.js';

export interface EndContext {
  /** Today in the zone of the body. */
  readonly today: string;
  /** Every mandate of the body. */
  readonly held: readonly HeldMandate[];
}

/**
 * The same mandate with its last day. Yesterday ends it at once; earlier than that would deny what was done under it.
 * A mandate given by mistake today and ended with yesterday never held. A body keeps a secretariat.
 */
export function endMandate<Ended extends Mandate>(
  mandate: Ended,
  until: string,
  { today, held }: EndContext,
): Ended | PeopleRefusal {
  if (!isDay(until))
    return refusePeople('day-unreadable', `"${until}" is not a day like 2026-03-01.`, 'until');
  if (mandate.until !== null && mandate.until < today)
    return refusePeople('mandate-ended', `This mandate ended on ${mandate.until}.`);
  if (until < dayBefore(today))
    return refusePeople(
      'ends-in-the-past',
      `It was in force on ${until}: it can end yesterday at the earliest.`,
      'until',
    );
  if (until < dayBefore(mandate.from))
    return refusePeople('ends-before-it-begins', `It begins on ${mandate.from} only.`, 'until');
  const ended = { ...mandate, until };
  return leavesNoSecretariat(ended, held)
    ? refusePeople(
        'last-secretariat',
        'A body keeps somebody in its secretariat. Give another that office first.',
      )
    : ended;
}

function leavesNoSecretariat(ended: Mandate, held: readonly HeldMandate[]): boolean {
  if (ended.kind !== 'secretariat' || ended.round !== null) return false;
  const others = held.filter(
    ({ id, kind, round }) => id !== ended.id && kind === 'secretariat' && round === null,
  );
  const after = { from: ended.until ?? ended.from, until: null };
  return !others.some((other) => other.until === null && overlap(other, after));
}

export interface ChangedMandate {
  readonly ended: Mandate;
  readonly given: Mandate;
}

/**
 * A mandate is not rewritten: the old one ends the day before, and the changed one begins. So whoever coded under the
 * old one is known for ever.
 */
export function changeMandate(
  mandate: HeldMandate,
  change: Partial<Pick<AskedMandate, 'questions' | 'party' | 'organisation' | 'until'>> & {
    readonly from: string;
  },
  { today, ...context }: MandateContext & { readonly today: string },
): ChangedMandate | PeopleRefusal {
  if (!isDay(change.from))
    return refusePeople('day-unreadable', `"${change.from}" is not a day like 2026-03-01.`, 'from');
  if (mandate.until !== null && mandate.until < change.from)
    return refusePeople('mandate-ended', `This mandate ended on ${mandate.until}.`);
  const last = dayBefore(change.from);
  if (last < dayBefore(today))
    return refusePeople('ends-in-the-past', 'A change begins today at the earliest.', 'from');
  if (last < dayBefore(mandate.from))
    return refusePeople('ends-before-it-begins', `It begins on ${mandate.from} only.`, 'from');
  const ended = { ...mandate, until: last };
  const held = context.held.map((other) => (other.id === mandate.id ? ended : other));
  const { id: _old, person, ...rest } = mandate;
  const given = giveMandate({ ...rest, ...change }, { ...context, person, held });
  return isMandate(given) ? { ended, given } : given;
}
