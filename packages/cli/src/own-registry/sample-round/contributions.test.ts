import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  listContributions,
  openRegistry,
  type Registry,
  shownContributions,
  thePublic,
  viewerOfPerson,
} from '@rapporteur/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStartingData } from '../starting-data.js';
import type { DemoPeople } from './people.js';
import { seedSampleRound } from './seed.js';

const round = 'lake-2';

describe('the contributions of the invented second round', () => {
  let registry: Registry;
  let people: DemoPeople;
  const directory = mkdtempSync(join(tmpdir(), 'rapporteur-'));

  beforeAll(async () => {
    registry = await openRegistry({ dataDirectory: directory });
    await loadStartingData(registry.db);
    people = await seedSampleRound(registry.db, { passwordHash: null });
  }, 240_000);
  afterAll(async () => {
    await registry.close();
    rmSync(directory, { recursive: true });
  });

  it('are published with and without a name, and nothing else of them is public', async () => {
    const shown = await shownContributions(registry.db, thePublic, { round });
    expect(shown.map(({ kind, organisation }) => `${kind} ${organisation?.name ?? '-'}`)).toEqual([
      'comment Aldorian Institution for Human Rights',
      'contribution Shore Watch Aldoria',
      'contribution -',
    ]);
    expect(JSON.stringify(shown)).not.toContain('Lantern');
    expect(JSON.stringify(shown)).not.toContain('They fear');
    expect(shown[0]?.window).toEqual({ decision: 'LPC/2026/D3', from: '2026-11-11', until: '2027-02-28' });
  });

  it('leave each person what is theirs: a draft, a time to respond, two passages side by side', async () => {
    const listed = async (key: string) => {
      const viewer = await viewerOfPerson(registry.db, people[key] ?? '', new Date('2026-11-22T12:00:00Z'));
      return listContributions(registry.db, viewer, round);
    };
    const states = (await listed('civil-society')).flatMap(({ own }) => own?.contribution.state ?? []);
    expect(states.sort()).toEqual(['draft', 'published']);
    expect((await listed('contact-person:XA')).filter(({ maySendResponse }) => maySendResponse)).toHaveLength(
      1,
    );
    expect((await listed('secretariat')).filter(({ inHand }) => inHand)).toHaveLength(3);
    const open = await registry.db.selectFrom('contradictions').select(['question', 'state']).execute();
    expect(open).toEqual([{ question: '5', state: 'open' }]);
  });
});
