import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lanzarotePreset, type OpenDataSet, type Preset } from '@rapporteur/monitoring';
import { type Database, findRound, startPreset, thePublic } from '@rapporteur/registry';
import { workspace } from '../paths.js';
import { readForImport } from './read-for-import.js';
import { takeOpenData, takeReport } from './take-report.js';

/** The invented body of `sample/`. */
export function samplePreset(): Preset {
  return JSON.parse(readFileSync(join(workspace, 'sample/body.json'), 'utf8'));
}

/** What every registry begins with: the open data of the second round, and the invented sample. Done before: at once. */
export async function loadStartingData(db: Database): Promise<void> {
  const data: OpenDataSet = JSON.parse(readFileSync(join(workspace, 'data/lanzarote-2/round.json'), 'utf8'));
  await takeOpenData(db, { data });
  await startPreset(db, { name: 'operator' }, { body: lanzarotePreset.id, preset: lanzarotePreset });
  const [round] = samplePreset().rounds ?? [];
  if (!round || (await findRound(db, thePublic, round.id))) return;
  const choice = { profile: undefined, body: join(workspace, 'sample/body.json') };
  await takeReport(db, await readForImport(join(workspace, 'sample/report.txt'), choice, null, false));
}
