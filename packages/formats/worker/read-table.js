import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from '../dist/read-table.js';

// One table, read in a thread that can be stopped.
parentPort?.postMessage(readTable(workerData.bytes));
