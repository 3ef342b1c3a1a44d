import { Worker } from 'node:worker_threads';
import { watchMemory } from '@rapporteur/formats';
import type { GivenText, ReadOwn } from './read-text.js';

/** Texts read at the same time; more are asked to come back. */
const atOnce = 2;
const seconds = 60;
/** Megabytes that the heap of one reading may take: an upload of 20 MB needs about a quarter of it. */
const memory = 768;
/** Megabytes by which the server may grow meanwhile: what a file unpacks to stands beside the heap. */
const growth = 1152;
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
    // What a library has to say of a visitor's file goes into no log.
    stdout: true,
    stderr: true,
  });
  const tookTooMuch: ReadOwn = { ok: false, why: { kind: 'format', code: 'took-too-much-memory' } };
  let limit: NodeJS.Timeout | undefined;
  let endWatch = () => {};
  return new Promise<ReadOwn>((resolve, reject) => {
    limit = setTimeout(() => resolve({ ok: false, why: { kind: 'took-too-long', seconds } }), seconds * 1000);
    endWatch = watchMemory(growth, () => resolve(tookTooMuch));
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tookTooMuch);
      else reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code} and no answer`)));
  }).finally(() => {
    clearTimeout(limit);
    endWatch();
    return worker.terminate();
  });
}
