import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pathFor } from './paths.js';
import { failureSentence } from './system-failure.js';
import { WrongUse } from './wrong-use.js';

/** More than any report; the bound keeps an endless pipe from filling the memory. */
const mostMegabytes = 128;

/** The bytes of a file that a person named. */
export async function readInput(given: string): Promise<Uint8Array> {
  const path = pathFor(given);
  try {
    const stats = await stat(path);
    refuseWhatIsNoFile(given, stats);
    return await collect(path, given);
  } catch (error) {
    throw error instanceof WrongUse
      ? error
      : new WrongUse(`${given} can not be read: ${failureSentence(error)}`);
  }
}

function refuseWhatIsNoFile(given: string, stats: Stats): void {
  if (stats.isDirectory()) throw new WrongUse(`${given} is a folder. Name the file itself.`);
  if (stats.isBlockDevice()) throw new WrongUse(`${given} is a device, not a file.`);
  if (stats.size > mostMegabytes * 1e6) throw tooLarge(given);
}

async function collect(path: string, given: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostMegabytes * 1e6) throw tooLarge(given);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function tooLarge(given: string): WrongUse {
  return new WrongUse(
    `${given} is larger than ${mostMegabytes} MB, which is more than Rapporteur reads. Split it, or give the text without its images.`,
  );
}
