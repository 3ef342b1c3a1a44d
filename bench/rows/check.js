import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkRead, readForCheck, rules } from '../checker.js';
import { program, useOf } from '../processes.js';
import { megabytes, milliseconds, rounded } from '../table.js';
import { textlint } from '../textlint.js';
import { reportBytes, reportFile } from '../texts.js';
import { median, medianTimes } from '../times.js';

/*
 * Checking in process, against reading the same text in the same turns; the same as the text grows; and textlint
 * with rules of general use on the same text.
 */

const report = reportFile();
const bytes = readFileSync(report.file);
const lines = [];

let subject = readForCheck(bytes, report.body);
const [reading, checking] = await medianTimes(
  [
    () => {
      subject = readForCheck(bytes, report.body);
    },
    () => checkRead(subject),
  ],
  { turns: 15, warm: 5 },
);
lines.push({
  what: `checking ${report.name} in process, against reading it`,
  ours: milliseconds(checking),
  peer: milliseconds(reading),
  value: checking / reading,
  target: { most: 2 },
});

const grown = [1, 4, 16].map((size) => ({ size, ...timesOf(size * reportBytes) }));
const perByte = grown.map(({ times, bytes }) => median(times) / bytes);
for (const [n, { size, times, memory }] of grown.entries()) {
  lines.push({
    what: `checking a report grown to ${size}x, time per byte against 1x`,
    ours: `${milliseconds(median(times))}, ${megabytes(memory)} at most`,
    value: perByte[n] / perByte[0],
    target: n === 0 ? undefined : { most: 1.2 },
  });
}

const peer = await textlint();
const text = bytes.toString('utf8');
// Once: it takes a minute and more.
const [ours, theirs] = await medianTimes(
  [() => checkRead(readForCheck(bytes, report.body)), () => peer.lint(text)],
  { turns: 1 },
);
lines.push({
  what: `reading and checking ${report.name} with ${rules.length} rules, against textlint with ${peer.rules.length}`,
  ours: milliseconds(ours),
  peer: milliseconds(theirs),
  value: ours / theirs,
  target: { most: 1 },
});

const { memory } = useOf(program, ['check', report.file, '--fail-on', 'none', ...report.args]);
lines.push({ what: '`check`, peak memory', ours: megabytes(memory), value: memory / 1e6, unit: 'MB' });
console.log(JSON.stringify(lines));

function timesOf(size) {
  const checker = fileURLToPath(new URL('../check-again-and-again.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', checker, String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`checking ${rounded(size / 1e6)} MB ended with status ${status}`);
  return JSON.parse(stdout);
}
