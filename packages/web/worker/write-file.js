import { parentPort } from 'node:worker_threads';
import { writeAs, writeXlsx } from '@rapporteur/formats';

/*
 * Writes files in a thread of its own: a report of 200 pages as Word takes longer than a reader of another page should
 * wait. Plain JavaScript, so that it is the same file whether the server runs built or from its sources.
 */

parentPort?.on('message', async ({ id, format, document, options, sheets }) => {
  try {
    const bytes = sheets ? writeXlsx(sheets, options) : await writeAs(format, document, options);
    parentPort.postMessage({ id, bytes }, bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : []);
  } catch (error) {
    parentPort.postMessage({ id, error: { name: error?.name, message: error?.message ?? String(error) } });
  }
});
