// A picture of an unknown hand is opened in a thread that can be stopped: it must not stop the pages of others.
import { parentPort, workerData } from 'node:worker_threads';
import { redrawScan } from '../dist/pictures/redraw-scan.js';

parentPort.postMessage(redrawScan(workerData));
