import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findRound,
  listMeetings,
  openRegistry,
  publicDecisions,
  type Registry,
  roundHome,
  thePublic,
  viewerOfPerson,
} from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStartingData } from '../starting-data.js';
import { type DemoPeople, seedPeople } from './people.js';
import { seedRounds } from './rounds.js';

const now = new Date('2026-11-22T09:00:00Z');

describe('the invented second round', () => {
  let registry: Registry;
  let people: DemoPeople;
  const directory = mkdtempSync(join(tmpdir(), 'rapporteur-'));

  beforeAll(async () => {
    registry = await openRegistry({ dataDirectory: directory });
    await loadStartingData(registry.db);
    people = await seedPeople(registry.db, { passwordHash: '', from: '2026-01-05' });
    await seedRounds(registry.db, people);
  }, 120_000);
  afterAll(async () => {
    await registry.close();
    rmSync(directory, { recursive: true });
  });

  it('is half-way, by decisions', async () => {
    const round = await findRound(registry.db, thePublic, 'lake-2');
    expect(round).toMatchObject({ stage: 'collecting', launched: '2026-03-02', published: true });
    expect(round?.parties.map(({ code, standing }) => [code, standing])).toEqual([
      ...['XA', 'XB', 'XC', 'XD'].map((code) => [code, 'monitored']),
      ['XE', 'joined-later'],
    ]);
    const decided = await publicDecisions(registry.db, thePublic, 'lake-2', now);
    expect(decided?.dues.map(({ duty, day, party }) => [duty, day, party])).toEqual([
      ['reply', '2026-09-30', null],
      ['reply', '2026-11-30', 'XB'],
      ['reply', '2026-11-30', 'XC'],
      ['contribution', '2026-12-15', null],
      ['comment', '2027-01-31', null],
      ['consultation', '2027-01-31', null],
      ['response', '2027-02-28', null],
    ]);
  });

  it('keeps from the public what is for the body', async () => {
    const [meeting15, meeting14] = (await listMeetings(registry.db, thePublic, 'lake-2'))?.meetings ?? [];
    expect([meeting15?.documents, meeting14?.documents]).toEqual([0, 1]);
    const member = await viewerOfPerson(registry.db, people['member:XA'] ?? '', now);
    expect((await listMeetings(registry.db, member, 'lake-2'))?.meetings[0]?.documents).toBe(1);
    expect((await roundHome(registry.db, member, 'lake-2'))?.decisions[0]?.number).toBe('LPC/2026/D9');
  });
});
