import { type DecisionName, type Duty, duties, effectsOn } from '../meetings/decision.js';
import { monitoredOn } from './monitored.js';
import type { RoundAtWork } from './round-at-work.js';

/** The last day for something, and the decision that set it. */
export interface Due {
  readonly duty: Duty;
  /** Included: what comes on this day is in time. */
  readonly day: string;
  readonly decision: DecisionName;
  /** What held before an extension; null where there was none. */
  readonly extends: { readonly day: string; readonly decision: DecisionName } | null;
}

type Decided = Pick<RoundAtWork, 'decisions'>;

/**
 * The last day for a duty, as decided by a day. Null: nobody set one, so nothing is due. A day set for a party by name
 * counts before one set for all; an extension moves it back and never forward.
 * @param on the day on which one asks: later decisions are not known
 * @param party ISO 3166-1 alpha-2; null for what holds for everybody
 */
export function dueOn(round: Decided, duty: Duty, on: string, party: string | null = null): Due | null {
  const days = effectsOn(round.decisions, 'due', on).filter(({ effect }) => effect.duty === duty);
  const own = days.filter(({ effect }) => party !== null && effect.parties.includes(party)).at(-1);
  const base = own ?? days.filter(({ effect }) => effect.parties.length === 0).at(-1);
  if (!base) return null;
  const set = { day: base.effect.day, decision: base.decision };
  const extension = effectsOn(round.decisions, 'extension', on)
    .filter(({ effect }) => effect.duty === duty && isFor(effect.parties, party))
    .reduce<typeof set | null>(
      (best, { effect, decision }) => (effect.day > (best ?? set).day ? { day: effect.day, decision } : best),
      null,
    );
  return extension ? { duty, ...extension, extends: set } : { duty, ...set, extends: null };
}

function isFor(parties: readonly string[], party: string | null): boolean {
  return parties.length === 0 || (party !== null && parties.includes(party));
}

/** Every due date of a round as decided by a day: of each duty the one for all, then those of parties that differ. */
export function duesOn(round: Decided, on: string): readonly (Due & { readonly party: string | null })[] {
  const parties = monitoredOn(round, on).map(({ party }) => party);
  const all = duties.flatMap((duty) => {
    const forAll = dueOn(round, duty, on);
    const own = parties.flatMap((party) => {
      const due = dueOn(round, duty, on, party);
      return due && due.day !== forAll?.day ? [{ ...due, party }] : [];
    });
    return forAll ? [{ ...forAll, party: null }, ...own] : own;
  });
  return [...all].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Whether the last day is over. False where nothing is due. */
export function isPast(due: Pick<Due, 'day'> | null, on: string): boolean {
  return due !== null && due.day < on;
}
