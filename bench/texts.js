import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grownReport } from './grown-report.js';

const corpus =
  process.env.RAPPORTEUR_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const published = join(corpus, 'implementation-report-2022.txt');
const preset = fileURLToPath(new URL('../sample/body.json', import.meta.url));

/** The size of the published report: what "1x" means, also where that is absent. */
export const reportBytes = 687_408;

/** The published report where it is there, else the invented one grown to its size, saying so. */
export function reportFile() {
  if (existsSync(published)) return { file: published, name: 'the published report', args: [], profiles: [] };
  console.error('The published report is not there: the invented one, grown to its size, is measured.');
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.txt');
  writeFileSync(file, grownReport(reportBytes).text);
  return { file, name: 'the grown sample', args: ['--body', preset], body: readBody() };
}

/** The invented body of the sample, as a preset. */
export function readBody() {
  return JSON.parse(readFileSync(preset, 'utf8'));
}
