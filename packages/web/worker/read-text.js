import { parentPort, workerData } from 'node:worker_threads';
import { readText } from '../dist/private-reading/read-text.js';

// One text, read in a thread of its own: a large or wicked one delays nobody else. Plain JavaScript, so that it is
// the same file whether the server runs built or from its sources.
parentPort?.postMessage(await readText(workerData));
