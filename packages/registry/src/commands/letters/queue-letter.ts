import type { LetterAbout, LetterKind } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { newId } from '../../ids.js';

export interface LetterToQueue {
  readonly kind: LetterKind;
  readonly bodyId: string;
  readonly roundId: string | null;
  /** A person with an account by id; an address where there may be none. */
  readonly to:
    | { readonly person: string }
    | { readonly name: string; readonly address: string; readonly language: 'en' | 'fr' };
  /** What the words name: days, numbers of decisions, an office. Never content. */
  readonly about?: LetterAbout;
  readonly thing?: { readonly kind: string; readonly id: string };
  /** The page where it waits, "/desk/…"; not for invitations, whose link is made from their id. */
  readonly path?: string;
  /** Id of whose act it comes from. */
  readonly by: string | null;
  /** `sender` where the secretariat is not to see it either: a State's invitations to its own ministries. */
  readonly audience?: 'secretariat' | 'sender';
  /** The instant of the act, and from which instant on it may go; at once when not given. */
  readonly at: string;
  readonly dueAt?: string;
  /** A second letter with the same key is not queued. */
  readonly onceKey?: string;
}

/** Puts a letter into the outbox, in the act that causes it; null where one with its key is there already. */
export async function queueLetter(tx: Transaction<Schema>, letter: LetterToQueue): Promise<string | null> {
  const id = newId();
  const to = 'person' in letter.to ? await personTo(tx, letter.to.person) : addressTo(letter.to);
  if (!to) return null;
  const dueAt = letter.dueAt ?? letter.at;
  const row = await tx
    .insertInto('letters')
    .values({
      ...{ id, body_id: letter.bodyId, round_id: letter.roundId, kind: letter.kind, ...to },
      ...{ about: JSON.stringify(letter.about ?? {}), path: letter.path ?? null },
      ...{ thing_kind: letter.thing?.kind ?? null, thing_id: letter.thing?.id ?? null },
      ...{ once_key: letter.onceKey ?? null, audience: letter.audience ?? 'secretariat' },
      ...{ queued_by: letter.by, queued_at: letter.at, due_at: dueAt, next_try_at: dueAt },
      ...{ taken_until: null, problem: null, sent_at: null, sent_by: null, withdrawn_at: null },
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

function addressTo({ name, address, language }: { name: string; address: string; language: 'en' | 'fr' }) {
  return { person_id: null, name, address, language };
}

/** Name and address of an account stay in the account. A closed one gets no letters. */
async function personTo(tx: Transaction<Schema>, person: string) {
  const row = await tx
    .selectFrom('people')
    .select('language')
    .where('id', '=', person)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row && { person_id: person, name: null, address: null, language: row.language };
}
