import { seedPeople } from '../../../packages/cli/src/own-registry/sample-round/people.js';
import { newId, startPreset } from '../../../packages/registry/src/index.js';
import { samplePreset } from '../../../packages/registry/src/rehearsal/a-round-at-work.js';
import { aServedRegistry, type SampleRound } from '../sample-round.js';
import { must } from '../whole-round/an-instance.js';
import { fillRounds } from './fill.js';

/** The invented people of the sample, and nothing but the filled rounds: every address of it can be asked for. */
export function aFilledRound(log?: (line: string) => void): Promise<SampleRound> {
  return aServedRegistry(log ? { log } : {}, async (db) => {
    const names = { name_en: 'Lake Protection Committee', name_fr: 'Comité de protection des lacs' };
    await db
      .insertInto('bodies')
      .values({ id: newId(), key: 'lake', ...names })
      .execute();
    must(await startPreset(db, { name: 'operator' }, { body: 'lake', preset: samplePreset }));
    const people = await seedPeople(db, { passwordHash: '', from: '2026-01-05' });
    await fillRounds(db, people);
    return people;
  });
}
