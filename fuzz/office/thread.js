import { parentPort } from 'node:worker_threads';
import { judge } from './judge.js';
import { mutantOf } from './mutants.js';

/* Makes the mutants that it is asked for and judges them, in a thread that can be stopped. */

parentPort.on('message', async ({ seed, number, isThorough, name, bytes }) => {
  const answer = { fault: null, how: '', outcome: 'at fault', milliseconds: 0 };
  try {
    const mutant = bytes ? { name, bytes, how: 'as given' } : mutantOf(seed, number);
    answer.how = mutant.how;
    const begun = performance.now();
    answer.outcome =
      (await judge({ name: mutant.name, bytes: Buffer.from(mutant.bytes) }, isThorough)) ?? 'table';
    answer.milliseconds = performance.now() - begun;
  } catch (error) {
    answer.fault = error.message;
  }
  parentPort.postMessage(answer);
});
parentPort.postMessage({ fault: null });
