import { parentPort, workerData } from 'node:worker_threads';
import { type GivenText, readText } from './read-text.js';

/** One text, read in a thread of its own: a large or wicked one delays nobody else. */
parentPort?.postMessage(readText(workerData as GivenText));
