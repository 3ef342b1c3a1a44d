import { giveMandate as decide, isPeopleRefusal, thingOfMandate } from '@rapporteur/monitoring';
import { isId } from '../../ids.js';
import { isRefusal, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import {
  askedMandate,
  contextOf,
  type MandateInput,
  type Place,
  placeOf,
  refusePeople,
  saveMandate,
} from './mandate-rows.js';

type Found = Subject & { readonly place: Place };

/** A mandate for somebody whom the body knows: who holds or held one in it. Others are invited. */
export const giveMandate = command<MandateInput & { readonly person: string }, Found, { mandate: string }>({
  act: 'give-mandate',
  read: 'read-people',
  changesPublic: false,
  async find(tx, input) {
    const place = await placeOf(tx, input);
    if (isRefusal(place)) return place;
    return {
      thing: thingOfMandate(askedMandate(input)),
      bodyId: place.bodyId,
      roundId: place.roundId,
      place,
    };
  },
  async perform(tx, { place }, input, { actor, at, on, tell }) {
    const context = await contextOf(tx, place, input.person, on);
    if (!isId(input.person) || !context.held.some(({ person }) => person === input.person))
      return unknownThing();
    const given = decide(askedMandate(input), context);
    if (isPeopleRefusal(given)) return refusePeople(given);
    await saveMandate(tx, given, { ...place, person: input.person, by: actor, at });
    await tell({ thing: { kind: 'mandate', id: given.id }, content: given });
    return { mandate: given.id };
  },
});
