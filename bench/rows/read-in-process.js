import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { megabytes, milliseconds, rounded } from '../table.js';
import { reportBytes, reportFile } from '../texts.js';
import { median } from '../times.js';

/*
 * Reading in process: how many megabytes a second, and whether the time for a byte stays the same as the text grows.
 * Each length is read in a process of its own, so that its peak memory is its own.
 */

const report = reportFile();
const { length } = readFileSync(report.file);
const { times, cpuTimes, memory } = timesOf(['file', JSON.stringify(report)]);
const lines = [
  {
    what: `reading ${report.name} in process`,
    ours: `${milliseconds(median(times))} (${milliseconds(median(cpuTimes))} of CPU time)`,
    value: length / 1e3 / median(times),
    unit: 'MB/s',
    target: { least: 4 },
  },
  {
    what: 'its peak memory',
    ours: megabytes(memory),
    value: memory / 1e6,
    unit: 'MB',
    target: { most: 250 },
  },
];

const grown = [1, 4, 16].map((size) => ({ size, ...timesOf(['grown', String(size * reportBytes)]) }));
const perByte = grown.map(({ times, bytes }) => median(times) / bytes);
for (const [n, { size, times, bytes, memory }] of grown.entries()) {
  lines.push({
    what: `a report grown to ${size}x, time per byte against 1x`,
    ours: `${milliseconds(median(times))}, ${rounded(bytes / 1e3 / median(times))} MB/s, ${megabytes(memory)} at most`,
    value: perByte[n] / perByte[0],
    target: n === 0 ? undefined : { most: 1.2 },
  });
}
console.log(JSON.stringify(lines));

function timesOf(args) {
  const reader = fileURLToPath(new URL('../read-again-and-again.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', reader, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`reading ${args.join(' ')} ended with status ${status}`);
  return JSON.parse(stdout);
}
