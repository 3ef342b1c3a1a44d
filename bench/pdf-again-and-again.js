import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { built } from './built.js';

/* node pdf-again-and-again.js ours|plain FILE: times of several readings, of CPU too, and the peak memory. */

const [whose, file] = process.argv.slice(2);
const read = whose === 'ours' ? await ourReading() : await plainReading();
const times = [];
const cpuTimes = [];
for (let turn = -1; turn < 5; turn += 1) {
  const bytes = new Uint8Array(readFileSync(file));
  globalThis.gc?.();
  const before = process.cpuUsage();
  const begun = performance.now();
  await read(bytes);
  if (turn < 0) continue;
  times.push(performance.now() - begun);
  const { user, system } = process.cpuUsage(before);
  cpuTimes.push((user + system) / 1000);
}
console.log(JSON.stringify({ times, cpuTimes, memory: process.resourceUsage().maxRSS * 1024 }));
process.exit();

async function ourReading() {
  const { readFileBytes } = await built('formats');
  return async (bytes) => {
    const result = await readFileBytes(bytes, 'report.pdf');
    if (!result.ok) throw new Error(result.refusal.message);
  };
}

/** What pdfjs gives by itself: the runs of every page, in no order and without structure. */
async function plainReading() {
  const fromFormats = createRequire(new URL('../packages/formats/package.json', import.meta.url));
  const { getDocument } = await import(
    pathToFileURL(fromFormats.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
  );
  return async (data) => {
    const task = getDocument({ data, verbosity: 0 });
    const document = await task.promise;
    for (let page = 1; page <= document.numPages; page += 1)
      await (await document.getPage(page)).getTextContent();
    await task.destroy();
  };
}
