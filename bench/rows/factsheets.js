import { built } from '../built.js';
import { readReportFile } from '../reader.js';
import { milliseconds } from '../table.js';
import { reportFile } from '../texts.js';
import { medianTimes } from '../times.js';

/* The factsheets of all monitored parties as HTML, against reading the report once. */

const { composeFactsheet, factsheet, isFactsheetRefusal, monitoredPartiesOf } = await built('monitoring');
const { writeHtml } = await built('formats');

const report = reportFile();
const reading = readReportFile(report);
const parties = monitoredPartiesOf(reading);

function writeAll(of) {
  return parties.map((party) => {
    const made = factsheet(of, party);
    if (isFactsheetRefusal(made)) throw new Error(made.message);
    return writeHtml(composeFactsheet(of, made));
  });
}

// A reading is new for every command, so nothing that one remembers of it may help the next turn.
let fresh = reading;
const read = () => {
  fresh = readReportFile(report);
};
const [once, all] = await medianTimes([read, () => writeAll(fresh)], { turns: 9, warm: 3 });
console.log(
  JSON.stringify([
    {
      what: `${parties.length} factsheets of ${report.name} as HTML, against reading it once`,
      ours: milliseconds(all),
      peer: milliseconds(once),
      value: all / once,
      target: { most: 2 },
    },
  ]),
);
