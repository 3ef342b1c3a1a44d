import type { Mandate } from '@rapporteur/monitoring';
import type { By } from '../commands/command.js';
import { addPerson, type PersonToAdd } from '../commands/people/operator.js';
import type { Database } from '../database.js';
import { viewerOfPerson } from '../queries/people.js';
import { isRefusal } from '../refusal.js';

/** For tests: somebody with one mandate; gives the id. */
export async function aPersonHolding(
  db: Database,
  mandate: Partial<Mandate> & Pick<Mandate, 'kind' | 'body'>,
  { address, now = new Date('2026-01-01T10:00:00Z') }: { address: string; now?: Date },
): Promise<string> {
  const person: PersonToAdd = {
    ...{ name: address.split('@')[0] ?? '', address, language: 'en', passwordHash: null },
    mandates: [
      {
        round: null,
        party: null,
        questions: [],
        organisation: null,
        from: '2026-01-01',
        until: null,
        ...mandate,
      },
    ],
  };
  const outcome = await addPerson(db, { name: 'operator', now }, person);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome.person;
}

export async function by(db: Database, person: string, now: Date, once?: string): Promise<By> {
  const viewer = await viewerOfPerson(db, person, now);
  return once === undefined ? viewer : { ...viewer, once };
}
