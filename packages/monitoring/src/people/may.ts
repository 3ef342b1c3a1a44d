import { holdsOn, type Mandate, type Person } from './mandate.js';
import type { Condition, Right } from './right.js';
import { type Act, rights } from './rights.js';
import type { Thing } from './thing.js';

/**
 * Whether a person may do an act, or read, on a day. One table for all acts (`rights`); what it does not give is denied,
 * and a mandate gives nothing outside of its body, its round and its days.
 * @param person null for whoever has no account
 * @param on the day in the zone of the body
 */
export function may(person: Person | null, act: Act, thing: Thing, on: string): boolean {
  const isRead = act.startsWith('read-');
  const held = (person?.mandates ?? []).filter((mandate) => countsFor(mandate, thing, { on, isRead }));
  return rights[act].some((right) => isGiven(right, { person, held, thing }));
}

/** An office in one round reads what belongs to the body as a whole, where that is open, and changes nothing of it. */
function countsFor(
  mandate: Mandate,
  thing: Thing,
  { on, isRead }: { readonly on: string; readonly isRead: boolean },
): boolean {
  return (
    mandate.body === thing.body &&
    (mandate.round === null || mandate.round === thing.round || (thing.round === null && isRead)) &&
    holdsOn(mandate, on)
  );
}

interface Asked {
  readonly person: Person | null;
  readonly held: readonly Mandate[];
  readonly thing: Thing;
}

function isGiven({ who, where = [] }: Right, { person, held, thing }: Asked): boolean {
  const isMetBy = (mandate: Mandate | null) =>
    where.every((condition) => isMet(condition, mandate, { person, held, thing }));
  if (who === 'anyone') return isMetBy(null);
  const offices = who === 'holder' ? held : held.filter(({ kind }) => kind === who);
  return offices.some(isMetBy);
}

function isMet(condition: Condition, mandate: Mandate | null, { person, held, thing }: Asked): boolean {
  const { openTo, party = null, organisation = null, questions = [], named = [] } = thing;
  switch (condition) {
    case 'same-party':
      return party !== null && mandate?.party === party;
    case 'other-party':
      // Of any mandate: a rapporteur's own State may stand in the mandate as a member only.
      return party === null || held.every((each) => each.party !== party);
    case 'same-organisation':
      return organisation !== null && mandate?.organisation === organisation;
    case 'own-questions':
      return questions.some((question) => mandate?.questions.includes(question));
    case 'named':
      return person !== null && named.includes(person.id);
    case 'open-to-public':
      return openTo.includes('public');
    case 'open-to-round':
      return openTo.includes('round');
    case 'open-to-body':
      return openTo.includes('body');
    case 'open-to-members':
      return openTo.includes('members');
    case 'open-to-secretariat':
      return openTo.includes('secretariat');
    case 'open-to-team':
      return openTo.includes('team');
  }
}
