import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  findReply,
  listReplies,
  openRegistry,
  progressOfRound,
  type Registry,
  replyAtWork,
  thePublic,
  viewerOfPerson,
} from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStartingData } from '../starting-data.js';
import type { DemoPeople } from './people.js';
import { seedSampleRound } from './seed.js';

const round = 'lake-2';
const today = new Date('2026-11-22T12:00:00Z');

describe('the replies of the invented second round', () => {
  let registry: Registry;
  let db: Database;
  let people: DemoPeople;
  const directory = mkdtempSync(join(tmpdir(), 'rapporteur-'));

  beforeAll(async () => {
    registry = await openRegistry({ dataDirectory: directory });
    db = registry.db;
    await loadStartingData(db);
    people = await seedSampleRound(db, { passwordHash: null });
  }, 240_000);
  afterAll(async () => {
    await registry.close();
    rmSync(directory, { recursive: true });
  });

  const as = (key: string) => viewerOfPerson(db, people[key] ?? '', today);

  it('stand where a round stands half-way', async () => {
    const told = await progressOfRound(db, await as('secretariat'), round);
    expect(told?.parties.map(({ party, stage, due }) => [party, stage, due?.day])).toEqual([
      ['XA', 'published', '2026-09-30'],
      ['XB', 'correction-asked', '2026-11-30'],
      ['XC', 'opened', '2026-11-30'],
      ['XD', 'not-opened', '2026-09-30'],
    ]);
    expect((await listReplies(db, thePublic, round)).map(({ party }) => party)).toEqual(['XA']);
  });

  it('leave no reply that was handed in with an error of form, and one at work with things to look at', async () => {
    const published = await findReply(db, thePublic, { round, party: 'XA' });
    expect(published?.questions.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    const draft = await replyAtWork(db, await as('contributor:XC:interior'), { round, party: 'XC' });
    expect(draft?.own).toEqual(['3', '5']);
    const rules = draft?.notes.filter(({ address }) => address === '3.2' || address === '5');
    expect(rules?.map(({ rule }) => rule)).toEqual(['placeholder-left', 'see-elsewhere']);
    expect(await replyAtWork(db, await as('secretariat'), { round, party: 'XC' })).toBeNull();
  });
});
