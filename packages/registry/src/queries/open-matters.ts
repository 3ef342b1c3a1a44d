import type { OpenMatter } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

/** Whose desk is handed over. */
export interface DeskOf {
  readonly bodyId: string;
  readonly roundId: string | null;
  readonly party: string | null;
}

/** Each noun tells what of it is open for a party. It is asked only for who may read the hand-over. */
export type OpenMatters = (db: Database, desk: DeskOf) => Promise<readonly OpenMatter[]>;

const sources: readonly OpenMatters[] = [];

export async function openMattersOf(db: Database, desk: DeskOf): Promise<readonly OpenMatter[]> {
  const all: OpenMatter[] = [];
  for (const source of sources) all.push(...(await source(db, desk)));
  return all;
}
