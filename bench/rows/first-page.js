import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, run } from '../processes.js';
import { milliseconds } from '../table.js';
import { median, medianTimes } from '../times.js';

/*
 * What `npm start` does on an installed clone, from the start of the process to the first page, against a process that
 * does nothing but open PGlite on a copy of the same directory.
 */

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const data = join(folder, 'data');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const pglite = createRequire(new URL('../../packages/registry/package.json', import.meta.url)).resolve(
  '@electric-sql/pglite',
);
const open = `
  import { PGlite } from ${JSON.stringify(pglite)};
  const db = await PGlite.create(process.argv[1]);
  await db.query('select 1');
  process.exit();
`;

await toFirstPage();
const copy = join(folder, 'copy');
cpSync(join(data, 'database'), copy, { recursive: true });
const bare = () => run(process.execPath, ['--input-type=module', '-e', open, copy]);
const untilPage = [];
const [, peer] = await medianTimes([async () => untilPage.push(await toFirstPage()), bare], { turns: 7 });
const ours = median(untilPage);
console.log(
  JSON.stringify([
    {
      what: '`npm start` to the first page, against the bare opening of PGlite on the same directory',
      ours: milliseconds(ours),
      peer: milliseconds(peer),
      value: ours / peer,
      target: { most: 3 },
    },
  ]),
);

/** Milliseconds from the start of the process until the first page is whole; the server is stopped after it. */
function toFirstPage() {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, PORT: '0', RAPPORTEUR_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    let took = null;
    child.stderr.on('data', async (chunk) => {
      told += chunk;
      const address = /http:\/\/localhost:\d+/.exec(told)?.[0];
      if (!address || took !== null) return;
      took = 0;
      const page = await fetch(address);
      await page.text();
      if (page.status !== 200) reject(new Error(`The first page answered ${page.status}`));
      took = performance.now() - begun;
      child.kill('SIGTERM');
    });
    child.on('close', () =>
      took ? resolve(took) : reject(new Error(`The server ended before it answered: ${told}`)),
    );
  });
}
