import { parentPort, workerData } from 'node:worker_threads';
import { readFileBytes } from '../dist/read-file-bytes.js';

// One file, read in a thread that can be stopped. Plain JavaScript, so that it is the same file whether the program
// runs built or from its sources.
parentPort?.postMessage(await readFileBytes(workerData.bytes, workerData.name, workerData.options));
