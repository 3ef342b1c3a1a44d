import { type DecisionName, decisionsOn, type Publicity } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { presetOfBody } from './body-knowledge.js';
import { type StoredRound, storedRound } from './round-at-work.js';

/* What commands on replies need to know of the round and its body. It asks no right: not on the face of the package. */

export function roundOfReplies(db: Database, round: string): Promise<StoredRound | null> {
  return storedRound(db, { key: round });
}

/** A body that says nothing publishes nothing without a decision. */
export async function publicityOfReplies(db: Database, bodyId: string): Promise<Publicity> {
  return (await presetOfBody(db, bodyId))?.working.publicity.reply ?? 'by-decision';
}

/** A decision of the round by its number, as it counts on a day. */
export async function decisionOfReplies(
  db: Database,
  round: string,
  number: string,
  on: string,
): Promise<DecisionName | null> {
  const stored = await storedRound(db, { key: round });
  const found = decisionsOn(stored?.decisions ?? [], on).find((each) => each.number === number.trim());
  return found ? { id: found.id, number: found.number, date: found.date } : null;
}
