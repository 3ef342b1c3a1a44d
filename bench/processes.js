import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../packages/cli/bin/rapporteur.js', import.meta.url));

/** Runs a program to its end with its output thrown away; throws when it fails. */
export function run(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${file} ${args.join(' ')} ended with status ${status}`)),
    );
  });
}

/** Milliseconds that a program takes from start to end; throws when it fails. */
export function timeOf(file, args) {
  const begun = performance.now();
  const { status } = spawnSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${file} ended with status ${status}`);
  return performance.now() - begun;
}

export function isThere(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

const tellUse = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`;

/** What one run of a Node script took at most, in bytes, and its CPU time in milliseconds, as it says of itself. */
export function useOf(script, args) {
  const { status, output } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${encodeURIComponent(tellUse)}`, script, ...args],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with status ${status}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(String(output[3]));
  return { memory: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
}
