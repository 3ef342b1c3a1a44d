import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeOf } from '../processes.js';
import { megabytes, milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { median, medianTimes } from '../times.js';

/*
 * A Word document in: the report as our writer makes it, read by us, by mammoth in the same process, and by pandoc,
 * which is a program of its own and so is timed from start to end against our own process from start to end.
 */

const { readBytes, readDocx } = await import('../../packages/formats/dist/index.js');
const { writeDocx } = await import('../../packages/formats/dist/docx/write.js');
const { recognise } = await import('../../packages/monitoring/dist/index.js');
const mammoth = await import('mammoth');

const report = reportFile();
const read = readBytes(readFileSync(report.file), report.file);
if (!read.ok) throw new Error(read.refusal.message);
const bytes = await writeDocx(recognise(read.document).tree);
const buffer = Buffer.from(bytes);
const [ours, theirs] = await medianTimes(
  [() => readDocx(bytes), () => mammoth.default.convertToHtml({ buffer })],
  { turns: 9, warm: 3 },
);
const lines = [
  {
    what: `${report.name} as a Word document (${megabytes(bytes.length)}), read in process`,
    ours: milliseconds(ours),
    peer: `mammoth ${milliseconds(theirs)}`,
    value: ours / theirs,
    target: { most: 1 },
  },
];
const pandoc = againstPandoc();
if (pandoc) lines.push(pandoc);
console.log(JSON.stringify(lines));

function againstPandoc() {
  const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  if (version.error) {
    console.error('pandoc is not here: it is left out.');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const file = join(folder, 'report.docx');
  writeFileSync(file, bytes);
  const script = `import { readFileSync } from 'node:fs'; import { readDocx } from ${JSON.stringify(new URL('../../packages/formats/dist/docx/read.js', import.meta.url).href)}; readDocx(new Uint8Array(readFileSync(${JSON.stringify(file)})));`;
  const us = [];
  const them = [];
  for (let turn = 0; turn < 5; turn += 1) {
    us.push(timeOf(process.execPath, ['--input-type=module', '-e', script]));
    them.push(timeOf('pandoc', [file, '-t', 'json', '-o', join(folder, 'out.json')]));
  }
  rmSync(folder, { recursive: true });
  return {
    what: 'the same as a process, from start to end',
    ours: milliseconds(median(us)),
    peer: `${version.stdout.split('\n', 1)[0]} ${milliseconds(median(them))}`,
    value: median(us) / median(them),
    target: { most: 1 },
  };
}
