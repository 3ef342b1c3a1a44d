import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../built.js';
import { timeOf } from '../processes.js';
import { readReportFile } from '../reader.js';
import { megabytes, milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { median } from '../times.js';

/*
 * PDF out: the report as tagged PDF/UA, our own process from start to end against LibreOffice from our Word file, and
 * the factsheets of all parties in one process, against the fifteen seconds that a person waits.
 */

const { composeFactsheet, factsheet, isFactsheetRefusal, monitoredPartiesOf, recognise } =
  await built('monitoring');
const { readBytes, writeAs } = await built('formats');

const report = reportFile();
const read = readBytes(readFileSync(report.file), report.file);
if (!read.ok) throw new Error(read.refusal.message);
const { tree } = recognise(read.document);
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const lines = [];
const office = againstOffice();
if (office) lines.push(office);
lines.push(await allFactsheets());
rmSync(folder, { recursive: true });
console.log(JSON.stringify(lines));

function againstOffice() {
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (version.error) {
    console.error('LibreOffice is not here: it is left out.');
    return null;
  }
  const [word, text, pdf] = ['report.docx', 'report.json', 'ours.pdf'].map((name) => join(folder, name));
  const formats = JSON.stringify(new URL('../../packages/formats/dist/write-as.js', import.meta.url).href);
  const script = (from, format, to) =>
    `import { readFileSync, writeFileSync } from 'node:fs'; import { writeAs } from ${formats}; writeFileSync(${JSON.stringify(to)}, await writeAs(${JSON.stringify(format)}, JSON.parse(readFileSync(${JSON.stringify(from)}, 'utf8'))));`;
  writeFileSync(text, JSON.stringify(tree));
  timeOf(process.execPath, ['--input-type=module', '-e', script(text, 'docx', word)]);
  const filter =
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  const us = [];
  const them = [];
  for (let turn = 0; turn < 3; turn += 1) {
    us.push(timeOf(process.execPath, ['--input-type=module', '-e', script(text, 'pdf', pdf)]));
    them.push(timeOf('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, word]));
  }
  return {
    what: `${report.name} as PDF/UA (${megabytes(readFileSync(pdf).length)}), as a process from start to end`,
    ours: milliseconds(median(us)),
    peer: `${version.stdout.split(' ').slice(0, 2).join(' ')} ${milliseconds(median(them))}`,
    value: median(us) / median(them),
    target: { most: 0.25 },
  };
}

async function allFactsheets() {
  const reading = readReportFile(report);
  const parties = monitoredPartiesOf(reading);
  const begun = performance.now();
  await Promise.all(
    parties.map((party) => {
      const made = factsheet(reading, party);
      if (isFactsheetRefusal(made)) throw new Error(made.message);
      return writeAs('pdf', composeFactsheet(reading, made));
    }),
  );
  const took = performance.now() - begun;
  return {
    what: `${parties.length} factsheets of ${report.name} as PDF, with composing them`,
    ours: milliseconds(took),
    peer: 'aim: 15 s',
    value: took / 15_000,
    target: { most: 1 },
  };
}
