import { addressIn, holdsOn } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../../database.js';
import { appendHistory } from '../../history/history.js';
import { newId } from '../../ids.js';
import { dayIn } from '../../queries/people.js';
import { isRefusal, type Refusal, refuse, unknownThing } from '../../refusal.js';
import { storable } from '../../storable.js';
import { type Actor, instantOf, perform } from '../perform.js';

/**
 * Takes name, address and every way to sign in out of the rows; what was done stays under an id that says nothing. Not
 * while the person holds an office. Backups lose it as they lose other erased content.
 */
export async function eraseAccount(
  db: Database,
  actor: Actor,
  address: string,
): Promise<{ readonly person: string } | Refusal> {
  const email = storable(addressIn(address) ?? '');
  const at = instantOf(actor);
  return perform<{ readonly person: string }>(
    db,
    async (tx) => {
      const row = await tx
        .selectFrom('people')
        .select('id')
        .where('email', '=', email)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return unknownThing();
      const bodies = await bodiesLeft(tx, row.id, actor.now ?? new Date());
      if (isRefusal(bodies)) return bodies;
      await eraseRows(tx, { person: row.id, email, at });
      for (const body of bodies) {
        await appendHistory(tx, {
          ...{ round: null, body, at, actor: actor.name, act: 'erase-account', manner: 'said' },
          thing: { kind: 'person', id: row.id },
        });
      }
      const erasure = { id: newId(), body_id: null, round_id: null, erased_at: at, scrubbed_at: null };
      await tx.insertInto('erasures').values(erasure).execute();
      return { person: row.id };
    },
    { changesPublic: false },
  );
}

/** Ids of the bodies in which the person held an office; a refusal while one is still held, or will be. */
async function bodiesLeft(
  tx: Transaction<Schema>,
  person: string,
  now: Date,
): Promise<readonly string[] | Refusal> {
  const mandates = await tx
    .selectFrom('mandates')
    .innerJoin('bodies', 'bodies.id', 'mandates.body_id')
    .select(['bodies.id', 'bodies.zone', 'held_from as from', 'held_until as until'])
    .where('person_id', '=', person)
    .orderBy('bodies.id')
    .execute();
  const isHeld = mandates.some(({ zone, from, until }) => {
    const today = dayIn(zone, now);
    return holdsOn({ from: from < today ? from : today, until }, today);
  });
  return isHeld
    ? refuse('account-in-office', 'This person holds an office. End it first.')
    : [...new Set(mandates.map(({ id }) => id))];
}

async function eraseRows(
  tx: Transaction<Schema>,
  { person, email, at }: { readonly person: string; readonly email: string; readonly at: string },
): Promise<void> {
  const nobody = `${person}@erased.invalid`;
  await tx
    .updateTable('people')
    .set({ name: '', email: nobody, password_hash: null, closed_at: at })
    .where('id', '=', person)
    .execute();
  for (const table of [
    'sessions',
    'passkeys',
    'recovery_codes',
    'second_factors',
    'outside_accounts',
    'pending_steps',
  ] as const)
    await tx.deleteFrom(table).where('person_id', '=', person).execute();
  await tx
    .updateTable('invitations')
    .set({ name: '', email: nobody })
    .where((where) => where.or([where('accepted_by', '=', person), where('email', '=', email)]))
    .execute();
  await tx.updateTable('letters').set({ name: '', address: nobody }).where('address', '=', email).execute();
}
