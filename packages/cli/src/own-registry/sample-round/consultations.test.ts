import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findConsultationAtWork,
  openRegistry,
  publishedConsultations,
  type Registry,
  thePublic,
  viewerOfPerson,
} from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStartingData } from '../starting-data.js';
import { seedConsultations } from './consultations.js';
import { type DemoPeople, giveDemoMandates, seedPeople } from './people.js';
import { seedQuestionnaires } from './questionnaires.js';
import { seedRounds } from './rounds.js';

describe('the consultations of the invented second round', () => {
  let registry: Registry;
  let people: DemoPeople;
  const directory = mkdtempSync(join(tmpdir(), 'rapporteur-'));

  beforeAll(async () => {
    registry = await openRegistry({ dataDirectory: directory });
    await loadStartingData(registry.db);
    people = await seedPeople(registry.db, { passwordHash: null, from: '2026-01-05' });
    await seedRounds(registry.db, people);
    await giveDemoMandates(registry.db, 'round', { from: '2026-03-02' });
    const questions = await seedQuestionnaires(registry.db, people, {
      ...{ built: '2026-01-26', launched: '2026-03-02', changed: '2026-06-22' },
    });
    await giveDemoMandates(registry.db, 'questionnaire', { from: '2026-03-02', questions });
    await seedConsultations(registry.db, people);
  }, 240_000);
  afterAll(async () => {
    await registry.close();
    rmSync(directory, { recursive: true });
  });

  it('are one that is published, without what a child took back, and with the first feedback', async () => {
    const pages = await publishedConsultations(registry.db, thePublic, 'lake-2');
    expect(pages).toHaveLength(1);
    expect(pages?.[0]).toMatchObject({ party: 'XA', feedback: [{ step: 'received', on: '2026-07-06' }] });
    expect(pages?.[0]?.quotations).toHaveLength(4);
    expect(JSON.stringify(pages)).not.toMatch(/shade|Aldmouth|Harbour/);
    for (const value of (pages?.[0]?.figures.rows ?? []).flat())
      expect(value === null || value === 0 || value >= 5).toBe(true);
  });

  it('and one whose gate is not complete', async () => {
    const viewer = await viewerOfPerson(
      registry.db,
      people.facilitator ?? '',
      new Date('2026-11-22T12:00:00Z'),
    );
    const it = await findConsultationAtWork(registry.db, viewer, { round: 'lake-2', number: 2 });
    expect(it?.stage).toBe('preparing');
    expect(it?.gate.gaps).toContain('deputy');
    expect(it?.gate.gaps).toContain('vetting');
    expect(it?.gate.attested).toHaveLength(3);
  });
});
