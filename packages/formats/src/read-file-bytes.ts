import { type ReadWithSource, readBytesWithSource } from './read-bytes.js';

/**
 * Any file to a tree, in this thread: what `readBytesWithSource` reads, and PDF. A file of an unknown hand may take
 * all the time and memory that there is: see `readIsolated`.
 */
export async function readFileBytes(bytes: Uint8Array, name: string): Promise<ReadWithSource> {
  if (!isPdf(bytes)) return readBytesWithSource(bytes, name);
  const { readPdf } = await import('./pdf/read.js');
  return await readPdf(bytes);
}

/** The header may stand anywhere in the first kilobyte (ISO 32000, Annex H). */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}
