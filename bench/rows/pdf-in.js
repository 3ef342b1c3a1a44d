import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from '../built.js';
import { timeOf } from '../processes.js';
import { megabytes, milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { median } from '../times.js';

/*
 * A PDF in: the report as our own PDF, read by us and by plain pdfjs (the runs of every page, no structure), each in a
 * process of its own, and by pdftotext from start to end.
 */

const { recognise } = await built('monitoring');
const { readBytes, writeAs } = await built('formats');
const report = reportFile();
const read = readBytes(readFileSync(report.file), report.file);
if (!read.ok) throw new Error(read.refusal.message);
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const file = join(folder, 'report.pdf');
writeFileSync(file, await writeAs('pdf', recognise(read.document).tree));

const [ours, plain] = ['ours', 'plain'].map(timesOf);
const lines = [
  {
    what: `${report.name} as PDF (${megabytes(readFileSync(file).length)}), read in process, CPU time`,
    ours: milliseconds(median(ours.cpuTimes)),
    peer: `plain pdfjs ${milliseconds(median(plain.cpuTimes))}`,
    value: median(ours.cpuTimes) / median(plain.cpuTimes),
    target: { most: 1.5 },
  },
  { what: 'its peak memory', ours: megabytes(ours.memory), peer: megabytes(plain.memory) },
];
if (!spawnSync('pdftotext', ['-v']).error) {
  const theirs = median([1, 2, 3].map(() => timeOf('pdftotext', [file, join(folder, 'report.txt')])));
  lines.push({
    what: 'the same by the clock, against pdftotext from start to end',
    ours: milliseconds(median(ours.times)),
    peer: milliseconds(theirs),
    value: median(ours.times) / theirs,
  });
} else console.error('pdftotext is not here: it is left out. On Debian: apt-get install poppler-utils.');
rmSync(folder, { recursive: true });
console.log(JSON.stringify(lines));
process.exit();

function timesOf(whose) {
  const reader = fileURLToPath(new URL('../pdf-again-and-again.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', reader, whose, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`reading the PDF (${whose}) ended with status ${status}`);
  return JSON.parse(stdout);
}
