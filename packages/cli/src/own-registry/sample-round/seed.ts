import type { Database } from '@rapporteur/registry';
import { type DemoPeople, seedPeople } from './people.js';

/**
 * The invented round `lake-2`, half-way through: every step by the commands that people use, each with the day on which
 * it would have been done.
 * @param passwordHash of the password that all demo accounts share; null for none
 */
export async function seedSampleRound(
  db: Database,
  { passwordHash }: { readonly passwordHash: string | null },
): Promise<DemoPeople> {
  const people = await seedPeople(db, { passwordHash: passwordHash ?? '', from: '2026-01-05' });
  return people;
}
