import { type ReadOptions, type ReadWithSource, readBytesWithSource } from './read-bytes.js';

/**
 * Any file to a tree, in this thread: what `readBytesWithSource` reads, and PDF. A file of an unknown hand may take
 * all the time and memory that there is: see `readIsolated`.
 */
export async function readFileBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadWithSource> {
  if (!isPdf(bytes)) return readBytesWithSource(bytes, name, options);
  const { readPdf } = await import('./pdf/read.js');
  return await readPdf(bytes);
}

/** Some programs put blanks or a byte order mark before the header. */
export function isPdf(bytes: Uint8Array): boolean {
  return /^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 1024)));
}
