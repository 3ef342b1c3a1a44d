import {
  changeMandate as decideChange,
  endMandate as decideEnd,
  isPeopleRefusal,
  thingOfMandate,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { isRefusal, type Refusal } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import {
  contextOf,
  type MandateWithPlace,
  mandateToChange,
  type Place,
  refusePeople,
  saveEnd,
  saveMandate,
} from './mandate-rows.js';

type Found = Subject & { readonly mandate: MandateWithPlace; readonly place: Place };

/** Ends with a day; with yesterday, at once: rights are looked up at each request. */
export const endMandate = command<{ mandate: string; until: string }, Found, { mandate: string }>({
  act: 'end-mandate',
  read: 'read-mandate',
  changesPublic: false,
  find: (tx, { mandate }) => findMandate(tx, mandate),
  async perform(tx, { mandate, place }, { until }, { on, tell }) {
    const { held } = await contextOf(tx, place, mandate.person, on);
    const ended = decideEnd(mandate, until, { today: on, held });
    if (isPeopleRefusal(ended)) return refusePeople(ended);
    await saveEnd(tx, ended);
    await tell({ thing: { kind: 'mandate', id: ended.id }, content: { until: ended.until } });
    return { mandate: ended.id };
  },
});

/** Other questions, or another end: the old mandate ends the day before, a new one begins. */
export const changeMandate = command<
  { mandate: string; from: string; questions?: readonly string[]; until?: string | null },
  Found,
  { mandate: string }
>({
  act: 'change-mandate',
  read: 'read-mandate',
  changesPublic: false,
  find: (tx, { mandate }) => findMandate(tx, mandate),
  async perform(tx, { mandate, place }, { from, questions, until }, { actor, at, on, tell }) {
    const context = { ...(await contextOf(tx, place, mandate.person, on)), today: on };
    const change = { from, ...(questions ? { questions } : {}), ...(until === undefined ? {} : { until }) };
    const changed = decideChange(mandate, change, context);
    if (isPeopleRefusal(changed)) return refusePeople(changed);
    await saveEnd(tx, changed.ended);
    await saveMandate(tx, changed.given, { ...mandate, by: actor, at });
    await tell({ thing: { kind: 'mandate', id: changed.given.id }, content: changed });
    return { mandate: changed.given.id };
  },
});

/** Read alike by whoever hands over. */
export async function findMandate(tx: Transaction<Schema>, id: string): Promise<Found | Refusal> {
  const found = await mandateToChange(tx, id);
  if (isRefusal(found)) return found;
  const { place, ...mandate } = found;
  const thing = thingOfMandate(mandate, [mandate.person]);
  return { thing, bodyId: place.bodyId, roundId: place.roundId, mandate, place };
}
