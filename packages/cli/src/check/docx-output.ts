import { noticesOnDocx } from '@rapporteur/formats';
import { readInput } from '../input.js';
import { WrongUse } from '../wrong-use.js';
import type { CheckedFile } from './check-file.js';

/** The author's own Word file with each notice as a comment at its place. */
export async function docxOutput(checked: readonly CheckedFile[]): Promise<Uint8Array> {
  const [only, ...more] = checked;
  if (!only || more.length > 0)
    throw new WrongUse('--format docx gives one file back with comments in it; name one file.');
  const { format } = only.reading.document;
  if (format !== 'docx')
    throw new WrongUse(
      `--format docx puts comments into the author's own Word file, and ${only.file} is none (${format}). --format html shows any text with its notices in the margin.`,
    );
  const done = noticesOnDocx(await readInput(only.file), only.shown, {
    language: only.reading.document.language ?? 'en',
    date: `${new Date().toISOString().slice(0, 19)}Z`,
  });
  if (!done.ok) throw new WrongUse(`${only.file}: ${done.refusal.message}`);
  return done.bytes;
}
