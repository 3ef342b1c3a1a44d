import type { Database } from '@rapporteur/registry';
import { seedConsultations } from './consultations.js';
import { seedContributions } from './contributions.js';
import { type DemoPeople, giveDemoMandates, seedPeople } from './people.js';
import { seedQuestionnaires } from './questionnaires.js';
import { seedReplies } from './replies.js';
import { seedRounds } from './rounds.js';

/**
 * The invented round `lake-2`, half-way through: every step by the commands that people use, each with the day on which
 * it would have been done.
 * @param passwordHash of the password that all demo accounts share; null where nobody is to sign in by password
 */
export async function seedSampleRound(
  db: Database,
  { passwordHash }: { readonly passwordHash: string | null },
): Promise<DemoPeople> {
  const from = '2026-01-05';
  const people = await seedPeople(db, { passwordHash, from });
  await seedRounds(db, people);
  await giveDemoMandates(db, 'round', { from: '2026-03-02' });
  const questions = await seedQuestionnaires(db, people, {
    ...{ built: '2026-01-26', launched: '2026-03-02', changed: '2026-06-22' },
  });
  await giveDemoMandates(db, 'questionnaire', { from: '2026-03-02', questions });
  await seedReplies(db, people);
  // After the replies: comments quote one that is published.
  await seedContributions(db, people);
  await seedConsultations(db, people);
  return people;
}
