import { parentPort } from 'node:worker_threads';
import { judge } from './judge.js';

/* Judges what it is given, in a thread that can be stopped. */

parentPort.on('message', ({ name, bytes }) => {
  let fault = null;
  try {
    judge({ name, bytes });
  } catch (error) {
    fault = error.message;
  }
  parentPort.postMessage({ fault });
});
parentPort.postMessage({ fault: null });
