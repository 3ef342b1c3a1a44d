import {
  acceptInvitation as decide,
  handOver as decideHandOver,
  giveMandate as decideMandate,
  isPeopleRefusal,
  type PeopleRefusal,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../database.js';
import { appendHistory } from '../../history/history.js';
import { newId } from '../../ids.js';
import { dayIn } from '../../queries/people.js';
import { isRefusal, type Refusal, refuse, unknownThing } from '../../refusal.js';
import { storable } from '../../storable.js';
import { perform } from '../perform.js';
import { type InvitationAtBody, invitationByToken } from './invitation-rows.js';
import {
  askedMandate,
  contextOf,
  mandateToChange,
  type Place,
  placeOf,
  refusePeople,
  saveEnd,
  saveMandate,
} from './mandate-rows.js';

/** Who accepts: somebody new, who chose a name and a password, or who is signed in under the invited address. */
export type Accepting =
  | { readonly person: string }
  | { readonly name: string; readonly language: 'en' | 'fr'; readonly passwordHash: string | null };

export interface Accepted {
  readonly person: string;
  readonly mandate: string;
}

/**
 * The link is used up, the account is there, the mandate begins — on its day, at the earliest today — and a predecessor's
 * ends. Who holds the link of an address that has an account signs in with that account first: `sign-in-first`.
 */
export async function acceptInvitation(
  db: Database,
  input: { readonly tokenHash: string; readonly accepting: Accepting; readonly now: Date },
): Promise<Accepted | Refusal> {
  const { tokenHash, accepting } = storable({ tokenHash: input.tokenHash, accepting: input.accepting });
  const at = input.now.toISOString();
  return perform<Accepted>(
    db,
    async (tx) => {
      const found = await invitationByToken(tx, tokenHash, { lock: true });
      if (!found) return unknownThing();
      const accepted = decide(found.invitation, at);
      if (isPeopleRefusal(accepted)) return refusePeople(accepted);
      const person = await personWhoAccepts(tx, found, accepting, at);
      if (isRefusal(person)) return person;
      const mandate = await beginMandate(tx, found, person.id, { at, now: input.now });
      if (isRefusal(mandate)) return mandate;
      await tx
        .updateTable('invitations')
        .set({ accepted_at: at, accepted_by: person.id })
        .where('id', '=', found.invitation.id)
        .execute();
      await appendHistory(tx, {
        ...{ round: found.roundId, body: found.bodyId, at, actor: `person:${person.id}`, manner: 'said' },
        ...{ act: 'accept-invitation', thing: { kind: 'mandate', id: mandate.id } },
      });
      return { person: person.id, mandate: mandate.id };
    },
    { changesPublic: false },
  );
}

async function personWhoAccepts(
  tx: Transaction<Schema>,
  { invitation }: InvitationAtBody,
  accepting: Accepting,
  at: string,
): Promise<{ readonly id: string } | Refusal> {
  const known = await tx
    .selectFrom('people')
    .select(['id', 'closed_at'])
    .where('email', '=', invitation.address)
    .executeTakeFirst();
  if ('person' in accepting)
    return known?.id === accepting.person && known.closed_at === null
      ? known
      : refuse('invitation-for-another', 'This invitation is for another address.');
  if (known)
    return refuse('sign-in-first', 'This address has an account. Sign in, then open the link again.');
  const id = newId();
  await tx
    .insertInto('people')
    .values({
      ...{ id, email: invitation.address, name: accepting.name, language: accepting.language },
      ...{ password_hash: accepting.passwordHash, made_at: at, closed_at: null },
    })
    .execute();
  return { id };
}

async function beginMandate(
  tx: Transaction<Schema>,
  { invitation: { mandate, replaces }, bodyId, roundId }: InvitationAtBody,
  person: string,
  { at, now }: { readonly at: string; readonly now: Date },
): Promise<{ readonly id: string } | Refusal> {
  const place = await placeOf(tx, mandate);
  if (isRefusal(place)) return place;
  const today = dayIn(place.zone, now);
  const from = mandate.from > today ? mandate.from : today;
  const made =
    replaces === null
      ? decideMandate({ ...mandate, from }, await contextOf(tx, place, person, today))
      : await replace(tx, place, { replaces, person, from, today });
  if (isRefusal(made)) return made;
  if (isPeopleRefusal(made)) return refusePeople(made);
  const given = 'given' in made ? made.given : made;
  if ('ended' in made) await saveEnd(tx, made.ended);
  await saveMandate(tx, given, { bodyId, roundId, person, by: null, at });
  return given;
}

async function replace(
  tx: Transaction<Schema>,
  place: Place,
  { replaces, person, from, today }: { replaces: string; person: string; from: string; today: string },
): Promise<ReturnType<typeof decideHandOver> | Refusal | PeopleRefusal> {
  const old = await mandateToChange(tx, replaces);
  if (isRefusal(old)) return old;
  const context = { ...(await contextOf(tx, place, person, today)), today };
  // The predecessor left before: nothing is left to end.
  if (old.until !== null && old.until < from) {
    const given = decideMandate({ ...askedMandate(old), from, until: null }, context);
    return isPeopleRefusal(given) ? given : { ended: old, given };
  }
  return decideHandOver(old, { successor: person, on: from }, context);
}
