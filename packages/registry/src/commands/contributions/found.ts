import { randomBytes } from 'node:crypto';
import { type Contribution, type ContributionRefusal, thingOfContribution } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { type StoredContribution, storedContributions } from '../../queries/stored-contributions.js';
import { type Refusal, refuse, unknownThing } from '../../refusal.js';
import type { Subject } from '../command.js';

/** How people name a contribution: the round's address and the key. */
export interface ContributionName {
  readonly round: string;
  readonly key: string;
}

export interface FoundContribution extends Subject, StoredContribution {
  readonly roundId: string;
}

/** Loads and locks one; whether the person may know of it is the command's question. */
export async function findStored(
  tx: Transaction<Schema>,
  { round, key }: ContributionName,
): Promise<FoundContribution | Refusal> {
  const [found] = await storedContributions(tx, { key, isLocked: true });
  if (!found || found.contribution.round !== round) return unknownThing();
  return { ...found, thing: thingOfContribution(found.contribution) };
}

/** What may change of the row itself. */
export async function saveHead(tx: Transaction<Schema>, contribution: Contribution): Promise<void> {
  const { id, party, language, name, audience, state, version, reason, publishedOn } = contribution;
  await tx
    .updateTable('contributions')
    .set({ party, language, name, audience, state, version, reason, published_on: publishedOn })
    .where('id', '=', id)
    .execute();
}

export function refusedBy({ code, message, field, about }: ContributionRefusal): Refusal {
  return refuse(code, message, { field, about });
}

/** 80 bits of chance, without time or order. */
export function chanceKey(): string {
  return randomBytes(10).toString('hex');
}
