import { trackChanges, type WriteAsOptions } from '@rapporteur/formats';
import { readInput } from './input.js';
import type { RecognisedFile } from './text-file.js';
import { written } from './written.js';
import { WrongUse } from './wrong-use.js';

/** A text that a person named, with what its reading says of it. */
export interface Edition {
  readonly file: string;
  readonly read: RecognisedFile;
  readonly facts: WriteAsOptions;
}

/** The newer of two editions as a Word file in which the changes since the earlier one are tracked. */
export async function trackedEdition(newer: Edition, earlier: Edition): Promise<Uint8Array> {
  const done = trackChanges(await inWord(newer), await inWord(earlier), {
    author: 'Rapporteur',
    date: `${new Date().toISOString().slice(0, 19)}Z`,
  });
  if (!done.ok) throw new WrongUse(`${newer.file}: ${done.refusal.message}`);
  const { added, gone, changed, goneInNotes } = done;
  const notes = goneInNotes > 0 ? `; ${goneInNotes} paragraphs of notes are gone and are not shown` : '';
  process.stderr.write(
    `Paragraphs that are new: ${added}, gone: ${gone}, in other words: ${changed}${notes}.\n`,
  );
  return done.bytes;
}

/** The author's own file where it is one of Word. */
async function inWord({ file, read, facts }: Edition): Promise<Uint8Array> {
  return read.reading.document.format === 'docx' ? readInput(file) : written('docx', read.tree, facts);
}
