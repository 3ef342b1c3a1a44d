import {
  invite as decide,
  giveMandate as decideMandate,
  withdrawInvitation as decideWithdrawal,
  type Invitation,
  isPeopleRefusal,
  refusedHandOver,
  thingOfMandate,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { isId } from '../../ids.js';
import { isRefusal, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';
import { queueLetter } from '../letters/queue-letter.js';
import { findMandate } from './end-mandate.js';
import { invitationById } from './invitation-rows.js';
import {
  askedMandate,
  contextOf,
  type MandateInput,
  type MandateWithPlace,
  type Place,
  placeOf,
  refusePeople,
} from './mandate-rows.js';

/** The caller makes id and token, so that a link can be shown again to whoever invited; here only the hash comes in. */
export interface InvitationToken {
  readonly id: string;
  readonly tokenHash: string;
}

export interface Invited {
  readonly invitation: string;
}

type AtPlace = Subject & { readonly place: Place };

/** Offers a mandate to an address. Whether the address has an account is not told, not even to the secretariat. */
export const invitePerson = command<
  MandateInput & InvitationToken & { readonly name: string; readonly address: string },
  AtPlace,
  Invited
>({
  act: 'invite-person',
  read: 'read-round-at-work',
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
    const mandate = askedMandate(input);
    const { id, name, address } = input;
    const invitation = decide({ id, name, address, mandate, replaces: null, invitedBy: actor }, at);
    if (isPeopleRefusal(invitation)) return refusePeople(invitation);
    const given = decideMandate(mandate, await contextOf(tx, place, null, on));
    if (isPeopleRefusal(given)) return refusePeople(given);
    await saveInvitation(tx, invitation, { ...place, tokenHash: input.tokenHash });
    await tell({ thing: { kind: 'invitation', id: invitation.id } });
    return { invitation: invitation.id };
  },
});

type AtMandate = Subject & { readonly mandate: MandateWithPlace; readonly place: Place };

/** Invites a successor. The predecessor stays in office until the invitation is accepted, and is replaced then. */
export const handOverMandate = command<
  InvitationToken & { mandate: string; name: string; address: string; from: string },
  AtMandate,
  Invited
>({
  act: 'hand-over',
  read: 'read-mandate',
  changesPublic: false,
  find: (tx, { mandate }) => findMandate(tx, mandate),
  async perform(tx, { mandate, place }, { id, tokenHash, name, address, from }, { actor, at, on, tell }) {
    const no = refusedHandOver(mandate, from, on);
    if (no) return refusePeople(no);
    const asked = askedMandate({ ...mandate, from });
    const invitation = decide(
      { id, name, address, mandate: asked, replaces: mandate.id, invitedBy: actor },
      at,
    );
    if (isPeopleRefusal(invitation)) return refusePeople(invitation);
    await saveInvitation(tx, invitation, { ...place, tokenHash });
    await tell({ thing: { kind: 'invitation', id } });
    return { invitation: id };
  },
});

type OfInvitation = Subject & { readonly invitation: Invitation };

export const withdrawInvitation = command<{ invitation: string }, OfInvitation, Invited>({
  act: 'withdraw-invitation',
  read: 'read-mandate',
  changesPublic: false,
  async find(tx, { invitation: id }) {
    const found = isId(id) ? await invitationById(tx, id) : null;
    if (!found) return unknownThing();
    const { invitation, bodyId, roundId } = found;
    return { thing: thingOfMandate(invitation.mandate), bodyId, roundId, invitation };
  },
  async perform(tx, { invitation }, _input, { at, tell }) {
    const withdrawn = decideWithdrawal(invitation, at);
    if (isPeopleRefusal(withdrawn)) return refusePeople(withdrawn);
    await tx
      .updateTable('invitations')
      .set({ withdrawn_at: withdrawn.withdrawnAt })
      .where('id', '=', invitation.id)
      .execute();
    await tell({ thing: { kind: 'invitation', id: invitation.id } });
    return { invitation: invitation.id };
  },
});

async function saveInvitation(
  tx: Transaction<Schema>,
  { id, name, address, mandate, replaces, invitedBy, invitedAt, expiresAt }: Invitation,
  { bodyId, roundId, tokenHash }: { bodyId: string; roundId: string | null; tokenHash: string },
): Promise<void> {
  const { kind, party, questions, organisation, from, until } = mandate;
  await tx
    .insertInto('invitations')
    .values({
      ...{ id, body_id: bodyId, round_id: roundId, token_hash: tokenHash, name, email: address, replaces },
      ...{ kind, party, questions: [...questions], organisation, held_from: from, held_until: until },
      ...{ invited_by: invitedBy, invited_at: invitedAt, expires_at: expiresAt },
      ...{ accepted_at: null, accepted_by: null, withdrawn_at: null },
    })
    .execute();
  await queueLetter(tx, {
    ...{
      kind: 'invitation',
      bodyId,
      roundId,
      by: invitedBy,
      at: invitedAt,
      thing: { kind: 'invitation', id },
    },
    // In the language of who invites: whether the address has an account is nobody's business.
    to: { name, address, language: await languageOf(tx, invitedBy) },
    about: { kind, expires: expiresAt.slice(0, 10), ...(party === null ? {} : { party }) },
    audience: kind === 'contributor' ? 'sender' : 'secretariat',
  });
}

async function languageOf(tx: Transaction<Schema>, person: string): Promise<'en' | 'fr'> {
  const row = await tx.selectFrom('people').select('language').where('id', '=', person).executeTakeFirst();
  return row?.language ?? 'en';
}
