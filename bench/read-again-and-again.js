import { readFileSync } from 'node:fs';
import { grownReport } from './grown-report.js';
import { readReport } from './reader.js';
import { readBody } from './texts.js';

/* node read-again-and-again.js file REPORT | grown BYTES: the times of many readings of one text, and the peak memory. */

const [kind, given] = process.argv.slice(2);
const { bytes, body, counts } = kind === 'file' ? fromFile(JSON.parse(given)) : fromGenerator(Number(given));

/** Enough turns for the code to be warm, few for a long text. */
const turns = Math.max(5, Math.min(25, Math.round(12e6 / bytes.length)));
const warm = Math.max(2, Math.min(10, Math.round(turns / 2)));
const times = [];
const cpuTimes = [];
for (let turn = -warm; turn < turns; turn += 1) {
  globalThis.gc();
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const reading = readReport(bytes, body);
  const took = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  if (turn >= 0) {
    times.push(took);
    cpuTimes.push((user + system) / 1000);
  }
  assertComplete(reading);
}
const memory = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ times, cpuTimes, bytes: bytes.length, memory }));

function fromFile({ file, body }) {
  return { bytes: readFileSync(file), body };
}

function fromGenerator(size) {
  const { text, counts } = grownReport(size);
  return { bytes: Buffer.from(text), body: readBody(), counts };
}

/** A wrong reading would make the time worthless. */
function assertComplete(reading) {
  for (const [kind, count] of Object.entries(counts ?? {})) {
    if (reading[kind].length !== count)
      throw new Error(`${reading[kind].length} ${kind} were read and ${count} are there.`);
  }
}
