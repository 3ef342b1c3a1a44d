import type { Document } from '@rapporteur/document';
import type { WriteAsOptions, WrittenFormat } from '@rapporteur/formats';
import { WrongUse } from './wrong-use.js';

/** A tree as the bytes of a file; a text that the format can not hold is told, and is no fault of ours. */
export async function written(
  format: WrittenFormat,
  tree: Document,
  options: WriteAsOptions = {},
): Promise<Uint8Array> {
  const { writeAs } = await import('@rapporteur/formats');
  try {
    return await writeAs(format, tree, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotWritten')
      throw new WrongUse(`The text can not be written as ${format}: ${error.message}`);
    throw error;
  }
}
