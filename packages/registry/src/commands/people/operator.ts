import {
  addressIn,
  giveMandate as decide,
  isPeopleRefusal,
  type PeopleRefusal,
} from '@rapporteur/monitoring';
import type { Database } from '../../database.js';
import { appendHistory } from '../../history/history.js';
import { newId } from '../../ids.js';
import { dayIn } from '../../queries/people.js';
import { isRefusal, type Refusal, refuse, unknownThing } from '../../refusal.js';
import { storable } from '../../storable.js';
import { type Actor, instantOf, perform } from '../perform.js';
import { endSessions } from './accounts.js';
import {
  askedMandate,
  contextOf,
  type MandateInput,
  placeOf,
  refusePeople,
  saveMandate,
} from './mandate-rows.js';
import { beginStep } from './pending-steps.js';
import { removeSecondFactor } from './second-factors.js';

/*
 * What the operator does at the command line, who has the data directory anyway: the first secretariat of a body, a way
 * back for whoever lost password and device, and the demo accounts. Told in the history as "operator".
 */

export interface PersonToAdd {
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'fr';
  readonly passwordHash: string | null;
  readonly isDemo?: boolean;
  /** `from` is today in the body's zone when empty. */
  readonly mandates: readonly MandateInput[];
}

export interface AddedPerson {
  readonly person: string;
  readonly mandates: readonly string[];
}

/** Makes an account with mandates; where the address has an account, only the mandates are new. */
export async function addPerson(
  db: Database,
  actor: Actor,
  given: PersonToAdd,
): Promise<AddedPerson | Refusal> {
  const input = storable(given);
  const now = actor.now ?? new Date();
  const at = instantOf(actor);
  const email = addressIn(input.address);
  if (email === null) return refusePeople(unreadable(input.address));
  return perform<AddedPerson>(
    db,
    async (tx) => {
      const known = await tx.selectFrom('people').select('id').where('email', '=', email).executeTakeFirst();
      const person = known?.id ?? newId();
      if (!known)
        await tx
          .insertInto('people')
          .values({
            ...{
              id: person,
              email,
              name: input.name,
              language: input.language,
              made_at: at,
              closed_at: null,
            },
            ...{ password_hash: input.passwordHash, is_demo: input.isDemo ?? false },
          })
          .execute();
      const mandates: string[] = [];
      for (const asked of input.mandates) {
        const place = await placeOf(tx, asked);
        if (isRefusal(place))
          return refuse('unknown-thing', `There is no body ${asked.body} with that round.`);
        const mandate = { ...askedMandate(asked), from: asked.from || dayIn(place.zone, now) };
        const made = decide(mandate, await contextOf(tx, place, person, dayIn(place.zone, now)));
        if (isPeopleRefusal(made)) return refusePeople(made);
        await saveMandate(tx, made, { ...place, person, by: null, at });
        await appendHistory(tx, {
          ...{ round: place.roundId, body: place.bodyId, at, actor: actor.name, act: 'give-mandate' },
          ...{ thing: { kind: 'mandate', id: made.id }, manner: 'said', content: made },
        });
        mandates.push(made.id);
      }
      return { person, mandates };
    },
    { changesPublic: false },
  );
}

function unreadable(address: string): PeopleRefusal {
  return {
    code: 'address-unreadable',
    message: `"${address.slice(0, 80)}" is not an address for mail.`,
    field: 'address',
  };
}

/** A link, for an hour, to set a new password; the second factor goes, since whoever asks has lost it, and sessions end. */
export async function resetSignIn(
  db: Database,
  actor: Actor,
  address: string,
): Promise<{ readonly token: string } | Refusal> {
  const now = actor.now ?? new Date();
  const row = await openAccount(db, address);
  if (!row) return unknownThing();
  await removeSecondFactor(db, row.id);
  await endSessions(db, { person: row.id, now });
  return { token: await beginStep(db, { kind: 'reset', person: row.id, minutes: 60, now }) };
}

/** Nobody signs in with it any more; mandates and what was done under them stay. */
export async function closeAccount(
  db: Database,
  actor: Actor,
  address: string,
): Promise<{ readonly person: string } | Refusal> {
  const now = actor.now ?? new Date();
  const row = await openAccount(db, address);
  if (!row) return unknownThing();
  await db.updateTable('people').set({ closed_at: now.toISOString() }).where('id', '=', row.id).execute();
  await endSessions(db, { person: row.id, now });
  return { person: row.id };
}

function openAccount(db: Database, address: string) {
  return db
    .selectFrom('people')
    .select('id')
    .where('email', '=', storable(addressIn(address) ?? ''))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

export interface AccountInList {
  readonly name: string;
  readonly address: string;
  readonly isDemo: boolean;
  readonly isClosed: boolean;
  /** "secretariat lake", "contact-person lake-2 XA". */
  readonly offices: readonly string[];
}

export async function listAccounts(db: Database): Promise<readonly AccountInList[]> {
  const people = await db.selectFrom('people').selectAll().orderBy('email').execute();
  const mandates = await db
    .selectFrom('mandates')
    .innerJoin('bodies', 'bodies.id', 'mandates.body_id')
    .leftJoin('rounds', 'rounds.id', 'mandates.round_id')
    .select(['mandates.person_id', 'mandates.kind', 'mandates.party', 'mandates.held_until'])
    .select(['bodies.key as body', 'rounds.key as round'])
    .orderBy('mandates.id')
    .execute();
  return people.map(({ id, name, email, is_demo: isDemo, closed_at }) => ({
    ...{ name, address: email, isDemo, isClosed: closed_at !== null },
    offices: mandates
      .filter(({ person_id }) => person_id === id)
      .map(({ kind, party, body, round, held_until: until }) =>
        [kind, round ?? body, party, until === null ? null : `until ${until}`]
          .filter((each) => each !== null)
          .join(' '),
      ),
  }));
}
