import {
  withdrawLetter as decideWithdrawal,
  isLetterRefusal,
  type LetterRefusal,
  markSent,
  thingOfLetter,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { isId } from '../../ids.js';
import { type StoredLetter, storedLetters } from '../../queries/stored-letters.js';
import { type Refusal, refuse, unknownThing } from '../../refusal.js';
import { command, type Subject } from '../command.js';

type OfLetter = Subject & { readonly letter: StoredLetter };

/** Somebody sent it by other means. */
export const markLetterSent = command<{ letter: string }, OfLetter, { letter: string }>({
  act: 'mark-letter-sent',
  read: 'read-letter',
  changesPublic: false,
  find: findLetter,
  async perform(tx, { letter }, _input, { actor, at, tell }) {
    const sent = markSent(letter, at);
    if (isLetterRefusal(sent)) return refusal(sent);
    await tx
      .updateTable('letters')
      .set({ sent_at: at, sent_by: actor, name: null, address: null, taken_until: null })
      .where('id', '=', letter.id)
      .execute();
    await tell({ thing: { kind: 'letter', id: letter.id } });
    return { letter: letter.id };
  },
});

export const withdrawLetter = command<{ letter: string }, OfLetter, { letter: string }>({
  act: 'withdraw-letter',
  read: 'read-letter',
  changesPublic: false,
  find: findLetter,
  async perform(tx, { letter }, _input, { at, tell }) {
    const withdrawn = decideWithdrawal(letter, at);
    if (isLetterRefusal(withdrawn)) return refusal(withdrawn);
    await tx
      .updateTable('letters')
      .set({ withdrawn_at: at, name: null, address: null })
      .where('id', '=', letter.id)
      .execute();
    await tell({ thing: { kind: 'letter', id: letter.id } });
    return { letter: letter.id };
  },
});

async function findLetter(
  tx: Transaction<Schema>,
  { letter: id }: { readonly letter: string },
): Promise<OfLetter | Refusal> {
  const [letter] = isId(id) ? await storedLetters(tx, { ids: [id], lock: true }) : [];
  if (!letter) return unknownThing();
  return { letter, thing: thingOfLetter(letter), bodyId: letter.bodyId, roundId: letter.roundId };
}

function refusal({ code, message }: LetterRefusal): Refusal {
  return refuse(code, message);
}
