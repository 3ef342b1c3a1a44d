import { checkRead, readForCheck } from './checker.js';
import { grownReport } from './grown-report.js';
import { readBody } from './texts.js';

/* node check-again-and-again.js BYTES: the times of several checks of a grown report, and the peak memory. */

const bytes = Buffer.from(grownReport(Number(process.argv[2])).text);
const body = readBody();
const turns = Math.max(3, Math.min(9, Math.round(6e6 / bytes.length)));
const times = [];
for (let turn = -2; turn < turns; turn += 1) {
  const subject = readForCheck(bytes, body);
  globalThis.gc();
  const begun = performance.now();
  const notices = checkRead(subject);
  const took = performance.now() - begun;
  if (turn >= 0) times.push(took);
  if (notices.length === 0) throw new Error('The sample has slips, and none was found.');
}
console.log(JSON.stringify({ times, bytes: bytes.length, memory: process.resourceUsage().maxRSS * 1024 }));
