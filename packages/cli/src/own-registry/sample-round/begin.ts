import { type Database, findRound } from '@rapporteur/registry';
import { demoRound } from './people.js';
import { seedSampleRound } from './seed.js';

/** The operator looks: a round that is not published yet is there all the same. */
const operator = { kind: 'user', name: 'operator', bodies: ['lake'] } as const;

/**
 * Makes the invented round once, for a server whose demo accounts are on.
 * @returns how many seconds it took; null where it was there before
 */
export async function beginSampleRound(
  db: Database,
  hashPassword: () => Promise<string>,
): Promise<number | null> {
  if (await findRound(db, operator, demoRound)) return null;
  const begun = performance.now();
  await seedSampleRound(db, { passwordHash: await hashPassword() });
  return (performance.now() - begun) / 1000;
}
