import { type ReadWithSource, readBytesWithSource } from '../read-bytes.js';

export async function readPdf(bytes: Uint8Array): Promise<ReadWithSource> {
  return readBytesWithSource(bytes, 'a.pdf');
}
