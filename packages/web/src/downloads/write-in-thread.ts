import { Worker } from 'node:worker_threads';
import type { Document } from '@rapporteur/document';
import type { WriteAsOptions, WrittenFormat, XlsxOptions, XlsxSheet } from '@rapporteur/formats';

/** Writes files without holding up the pages. */
export interface FileWriter {
  /** Throws `NotWritable` where the format can not hold the text, `WriterBusy` where too many wait. */
  text(format: WrittenFormat, document: Document, options: WriteAsOptions): Promise<Uint8Array>;
  workbook(sheets: readonly XlsxSheet[], options: XlsxOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A letter without a glyph, a machine without the typesetter: nothing that trying again would help. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable';
}
export class WriterBusy extends Error {
  override readonly name = 'WriterBusy';
}

/** Files that wait or are being made; more are asked to come back. */
const mostAtOnce = 16;
/** Milliseconds for one file: the whole report as PDF takes a few seconds. */
const longest = 180_000;
/** Milliseconds without work after which the thread gives its memory back. */
const idle = 60_000;
const megabytes = 1024;

type Task =
  | { readonly format: WrittenFormat; readonly document: Document; readonly options: WriteAsOptions }
  | { readonly sheets: readonly XlsxSheet[]; readonly options: XlsxOptions };
interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: { readonly name: string; readonly message: string };
}
interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

const program = new URL('../../worker/write-file.js', import.meta.url);

/** One thread, begun with the first file; it ends when nobody has asked for a minute. */
export function writeInThread(): FileWriter {
  let worker: Worker | null = null;
  let sent = 0;
  const waiting = new Map<number, Waiting>();
  let rest: NodeJS.Timeout | undefined;

  function begin(): Worker {
    const begun = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    begun.unref();
    begun.on('message', ({ id, bytes, error }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (bytes) asked?.resolve(bytes);
      else
        asked?.reject(
          error?.name === 'NotWritten' ? new NotWritable(error.message) : new Error(error?.message),
        );
    });
    begun.on('error', (error) => giveUp(begun, error));
    begun.on('exit', () => giveUp(begun, new Error('The writing thread ended.')));
    return begun;
  }

  function giveUp(ended: Worker, error: Error): void {
    if (ended !== worker) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  async function stop(error: Error): Promise<void> {
    const ending = worker;
    if (!ending) return;
    giveUp(ending, error);
    await ending.terminate();
  }

  async function write(task: Task): Promise<Uint8Array> {
    if (waiting.size >= mostAtOnce) throw new WriterBusy();
    clearTimeout(rest);
    worker ??= begin();
    sent += 1;
    const id = sent;
    let limit: NodeJS.Timeout | undefined;
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      limit = setTimeout(() => void stop(new Error('A file took too long to write.')), longest);
    });
    worker.postMessage({ id, ...task });
    try {
      return await answer;
    } finally {
      clearTimeout(limit);
      if (waiting.size === 0) rest = setTimeout(() => void stop(new Error('at rest')), idle).unref();
    }
  }

  return {
    text: (format, document, options) => write({ format, document, options }),
    workbook: (sheets, options) => write({ sheets, options }),
    async close() {
      clearTimeout(rest);
      await stop(new Error('The server stops.'));
    },
  };
}
