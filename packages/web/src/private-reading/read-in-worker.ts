import { Worker } from 'node:worker_threads';
import type { GivenText, ReadOwn } from './read-text.js';

/** Texts read at the same time; more are asked to come back. */
const atOnce = 2;
const seconds = 60;
/** Megabytes that one reading may take: an upload of 20 MB needs about a quarter of it. */
const memory = 768;
let running = 0;

/** Reads a text in a thread with bounds on time and memory; the thread ends with the reading. */
export async function readInWorker(given: GivenText): Promise<ReadOwn> {
  if (running >= atOnce) return { ok: false, why: { kind: 'busy' } };
  running += 1;
  try {
    return await inThread(given);
  } finally {
    running -= 1;
  }
}

function inThread(given: GivenText): Promise<ReadOwn> {
  const worker = new Worker(new URL('../../worker/read-text.js', import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  return new Promise<ReadOwn>((resolve, reject) => {
    const limit = setTimeout(
      () => resolve({ ok: false, why: { kind: 'took-too-long', seconds } }),
      seconds * 1000,
    );
    worker.once('message', (message: ReadOwn) => {
      clearTimeout(limit);
      resolve(message);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(limit);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve({ ok: false, why: { kind: 'format', code: 'too-large' } });
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(limit);
      if (code !== 0) reject(new Error(`the reading thread ended with ${code}`));
    });
  }).finally(() => worker.terminate());
}
