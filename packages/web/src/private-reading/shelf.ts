import type { Reading } from '@rapporteur/monitoring';
import { type Database, forgetPrivateReading, keepPrivateReading, readPrivate } from '@rapporteur/registry';

export interface KeptReading {
  readonly reading: Reading;
  readonly expiresAt: string;
}

/** Readings of visitors' own texts, each under a secret that only its visitor has. */
export interface Shelf {
  /** @returns the secret part of its address: 128 bits */
  keep(reading: Reading): Promise<string>;
  find(token: string): Promise<KeptReading | null>;
  forget(token: string): Promise<void>;
}

export function shelfOf(db: Database): Shelf {
  return {
    keep: async (reading) => (await keepPrivateReading(db, reading)).address,
    async find(token) {
      const kept = await readPrivate(db, token);
      return kept && { reading: kept.content as Reading, expiresAt: kept.expiresAt };
    },
    forget: async (token) => {
      await forgetPrivateReading(db, token);
    },
  };
}
