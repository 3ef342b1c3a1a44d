import { readFileSync } from 'node:fs';
import { built } from '../built.js';
import { readReportFile } from '../reader.js';
import { milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { median, medianTimes } from '../times.js';

/* Word out: the report against reading it, and the factsheets of all parties against the five seconds of the aim. */

const { composeFactsheet, factsheet, isFactsheetRefusal, monitoredPartiesOf, recognise } =
  await built('monitoring');
const { readBytes, writeAs } = await built('formats');

const report = reportFile();
const read = readBytes(readFileSync(report.file), report.file);
if (!read.ok) throw new Error(read.refusal.message);
const { tree } = recognise(read.document);
const [reading, writing] = await medianTimes([() => readReportFile(report), () => writeAs('docx', tree)], {
  turns: 7,
  warm: 2,
});
const whole = readReportFile(report);
const parties = monitoredPartiesOf(whole);
const times = [];
for (let turn = 0; turn < 3; turn += 1) {
  const begun = performance.now();
  for (const party of parties) {
    const made = factsheet(whole, party);
    if (isFactsheetRefusal(made)) throw new Error(made.message);
    await writeAs('docx', composeFactsheet(whole, made));
  }
  times.push(performance.now() - begun);
}
console.log(
  JSON.stringify([
    {
      what: `${report.name} as a Word document, against reading its text`,
      ours: milliseconds(writing),
      peer: milliseconds(reading),
      value: writing / reading,
    },
    {
      what: `${parties.length} factsheets of ${report.name} as Word documents, with composing them`,
      ours: milliseconds(median(times)),
      peer: 'aim: 5 s',
      value: median(times) / 5_000,
      target: { most: 1 },
    },
  ]),
);
