import { holdsOn } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { heldMandates } from '../../queries/mandates.js';
import { type LetterToQueue, queueLetter } from './queue-letter.js';

export interface ToParty extends Omit<LetterToQueue, 'to'> {
  /** Key of the round, and code of the party. */
  readonly round: string;
  readonly party: string;
  /** The day in the zone of the body. */
  readonly on: string;
}

/** A letter to each contact person that a party has in a round today, who is not the one whose act it is. */
export async function writeToParty(
  tx: Transaction<Schema>,
  { round, party, on, ...letter }: ToParty,
): Promise<void> {
  const held = await heldMandates(tx, letter.bodyId);
  const people = held
    .filter((mandate) => mandate.kind === 'contact-person' && mandate.party === party)
    .filter((mandate) => (mandate.round === null || mandate.round === round) && holdsOn(mandate, on))
    .map(({ person }) => person);
  for (const person of new Set(people))
    if (person !== letter.by) await queueLetter(tx, { ...letter, to: { person } });
}
