import { Worker } from 'node:worker_threads';
import type { RedrawnScan } from './redraw-scan.js';

const program = new URL('../../worker/redraw-scan.js', import.meta.url);
/** The largest sheet that is taken needs 2.4 seconds and 500 MB. */
const seconds = 20;
const megabytes = 900;

let last: Promise<unknown> = Promise.resolve();

/** As `redrawScan`, one after the other in a thread of its own that ends with it. Never throws for what is in the file. */
export function redrawIsolated(bytes: Uint8Array): Promise<RedrawnScan> {
  const next = last.then(() => inThread(bytes));
  last = next.catch(() => {});
  return next;
}

async function inThread(bytes: Uint8Array): Promise<RedrawnScan> {
  const worker = new Worker(program, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What a library has to say of a child's drawing goes into no log.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<RedrawnScan>((resolve) => {
    timer = setTimeout(() => resolve({ refused: 'unreadable' }), seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', () => resolve({ refused: 'unreadable' }));
    worker.once('exit', () => resolve({ refused: 'unreadable' }));
  });
  return await answer.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
