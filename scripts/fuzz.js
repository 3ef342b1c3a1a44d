import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './set-up.js';

/*
 * npm run fuzz [-- MINUTES]
 *
 * Runs the property tests again and again, each time on new random texts, until the minutes are over (10 unless told)
 * or one fails. fast-check prints the seed and the smallest text that fails.
 */

export function main([minutes = '10']) {
  if (!(Number(minutes) > 0)) {
    console.error(`For how many minutes? "${minutes}" is no number: npm run fuzz -- 10`);
    return 2;
  }
  setUp();
  const files = propertyTests();
  const end = Date.now() + Number(minutes) * 60_000;
  for (let turn = 1; turn === 1 || Date.now() < end; turn += 1) {
    const status = vitest(files);
    if (status !== 0) return 1;
    console.log(`turn ${turn}: well, ${Math.max(0, Math.round((end - Date.now()) / 1000))} s left`);
  }
  return 0;
}

function propertyTests() {
  return ['packages', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((path) => join(folder, path))
      .filter((path) => /\.test\.tsx?$/.test(path) && !path.includes('node_modules'))
      .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'")),
  );
}

function vitest(files) {
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', ...files];
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 1, 2] }).status;
}
