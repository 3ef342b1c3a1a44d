import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerTypes } from '@rapporteur/monitoring';
import {
  openRegistry,
  questionnaireOfRound,
  questionnaireVersions,
  questionsAskedOf,
  type Registry,
  thePublic,
  viewerOfPerson,
} from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStartingData } from '../starting-data.js';
import { type DemoPeople, seedPeople } from './people.js';
import { seedQuestionnaires } from './questionnaires.js';
import { seedRounds } from './rounds.js';

const round = 'lake-2';

describe('the questionnaire of the invented second round', () => {
  let registry: Registry;
  let people: DemoPeople;
  let numbers: readonly string[];
  const directory = mkdtempSync(join(tmpdir(), 'rapporteur-'));

  beforeAll(async () => {
    registry = await openRegistry({ dataDirectory: directory });
    await loadStartingData(registry.db);
    people = await seedPeople(registry.db, { passwordHash: '', from: '2026-01-05' });
    await seedRounds(registry.db, people);
    numbers = await seedQuestionnaires(registry.db, people, {
      ...{ built: '2026-01-26', launched: '2026-03-02', changed: '2026-06-22' },
    });
  }, 120_000);
  afterAll(async () => {
    await registry.close();
    rmSync(directory, { recursive: true });
  });

  it('asks for every type of answer, in both languages, and was changed once by a decision', async () => {
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const { questionnaire } = (await questionnaireOfRound(registry.db, thePublic, { round })) ?? {};
    const asked = questionnaire?.parts
      .flatMap(({ questions }) => questions)
      .flatMap((question) => [question, ...question.items]);
    expect(new Set(asked?.flatMap(({ answer }) => answer?.type ?? []))).toEqual(new Set(answerTypes));
    const texts = asked?.flatMap((each) => [each.asked, each.guidance, each.evidence, ...each.notes]) ?? [];
    expect(texts.filter(({ en, fr }) => (en === '') !== (fr === ''))).toEqual([]);
    expect(questionnaire?.launch).toEqual({ on: '2026-03-02', decision: 'LPC/2026/D2' });
    expect(questionnaire?.changes).toMatchObject([
      { version: 3, on: '2026-06-22', decision: 'LPC/2026/D7', addresses: ['4.2'] },
    ]);
    const secretariat = await viewerOfPerson(registry.db, people.secretariat ?? '', new Date('2026-11-22'));
    const versions = await questionnaireVersions(registry.db, secretariat, { round });
    expect(versions.map(({ version, manner }) => `${version} ${manner}`)).toEqual([
      '3 changed',
      '2 launched',
      '1 kept',
    ]);
  });

  it('asks Brezia about its reservation, and the others who have none', async () => {
    const secretariat = await viewerOfPerson(registry.db, people.secretariat ?? '', new Date('2026-11-22'));
    const asked = async (party: string) =>
      (await questionsAskedOf(registry.db, secretariat, { round, party }))
        ?.find(({ question }) => question.number === '3')
        ?.items.map(({ item, standing }) => `${item.label} ${standing}`);
    expect(await asked('XB')).toEqual(['3.1 asked', '3.2 not-asked']);
    expect(await asked('XC')).toEqual(['3.1 not-asked', '3.2 asked']);
  });
});
