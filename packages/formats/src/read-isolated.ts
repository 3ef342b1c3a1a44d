import { Worker } from 'node:worker_threads';
import type { ReadOptions, ReadWithSource } from './read-bytes.js';
import { isPdf, readFileBytes } from './read-file-bytes.js';
import { type Refused, refuse } from './read-result.js';
import { readTable, type TableRead } from './read-table.js';
import { watchMemory } from './watch-memory.js';

/** What one file may take. The published report of 211 pages takes a few seconds as PDF and a quarter of the memory. */
export interface Bounds {
  readonly seconds: number;
  /** Of the thread's heap; with what is unpacked beside it, half as much again. */
  readonly megabytes: number;
}

const BOUNDS: Bounds = { seconds: 120, megabytes: 1024 };

// Plain JavaScript beside src and dist, so that the same address holds from both.
const program = new URL('../worker/read-file.js', import.meta.url);
const tableProgram = new URL('../worker/read-table.js', import.meta.url);

/**
 * Any file to a tree. Packed and drawn formats (DOCX, PDF) are read in a thread of their own, which is stopped when
 * the file takes more than the bounds; texts are read here. Never throws for what is in the file.
 */
export async function readIsolated(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  bounds: Bounds = BOUNDS,
): Promise<ReadWithSource> {
  if (!isPdf(bytes) && !isZip(bytes)) return readFileBytes(bytes, name, options);
  return inThread<ReadWithSource>(program, { bytes, name, options }, bounds);
}

/** A table to its rows; a workbook, as a packed format, in a thread of its own. */
export async function readTableIsolated(bytes: Uint8Array, bounds: Bounds = BOUNDS): Promise<TableRead> {
  return isZip(bytes) ? inThread<TableRead>(tableProgram, { bytes }, bounds) : readTable(bytes);
}

async function inThread<Result>(
  program: URL,
  workerData: unknown,
  bounds: Bounds,
): Promise<Result | Refused> {
  const worker = new Worker(program, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
    // What a library has to say of a file is neither the answer nor a matter for a log.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  let endWatch = () => {};
  const answer = new Promise<Result | Refused>((resolve, reject) => {
    timer = setTimeout(() => resolve(tookTooLong(bounds)), bounds.seconds * 1000);
    endWatch = watchMemory(bounds.megabytes * 1.5, () => resolve(tookTooMuch(bounds)));
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tookTooMuch(bounds));
      else reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`The reading thread ended with ${code} and no answer.`)));
  });
  return await answer.finally(() => {
    clearTimeout(timer);
    endWatch();
    return worker.terminate();
  });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function tookTooLong({ seconds }: Bounds) {
  return refuse(
    'took-too-long',
    `Reading this file was stopped after ${seconds} seconds. Open it in the program that made it, save it again, and give that file.`,
  );
}

function tookTooMuch({ megabytes }: Bounds) {
  return refuse(
    'took-too-much-memory',
    `Reading this file took more than ${megabytes} MB of memory and was stopped. Split it and give the parts one by one.`,
  );
}
