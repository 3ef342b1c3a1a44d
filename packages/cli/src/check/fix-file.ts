import { type CheckNotice, type Fix, fixedLines, fixesOf } from '@rapporteur/monitoring';
import { readInput } from '../input.js';
import { writeFiles } from '../output.js';
import { pathFor } from '../paths.js';
import type { RecognisedFile } from '../text-file.js';
import { WrongUse } from '../wrong-use.js';

export interface FileFix {
  readonly fixes: readonly Fix[];
  /** What was done, or would be, as lines taken out and put in. */
  readonly diff: string;
  /** The whole file, fixed. */
  readonly text: string;
}

const mendable = ['txt', 'md', 'html'];

/** What can be mended safely in a file, as a new text. Line ends stay as they are. */
export function fixFor(file: string, read: RecognisedFile, notices: readonly CheckNotice[]): FileFix {
  const { reading, states, lines, source } = read;
  if (!mendable.includes(reading.document.format))
    throw new WrongUse(
      `--fix mends plain texts, Markdown and HTML, and leaves ${file} alone. For a Word file, --format docx says in comments what to mend.`,
    );
  const fixes = fixesOf({ reading, names: states, source: lines }, notices);
  const parts = source.split(/(\r\n|\r|\n)/);
  const raw = parts.filter((_, index) => index % 2 === 0);
  const mended = fixedLines(raw, fixes);
  const text = mended.map((line, index) => line + (parts[index * 2 + 1] ?? '')).join('');
  return { fixes, diff: diffOf(file, fixes, raw, mended), text };
}

/** Writes the fixed text; the file as it was stays beside it as FILE.bak. */
export async function writeFix(file: string, source: string, text: string): Promise<void> {
  const bytes = await readInput(file);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
  const before = mark + source;
  if (!Buffer.from(before).equals(bytes))
    throw new WrongUse(`${file} is not in UTF-8, so --fix leaves it alone. Save it as UTF-8 first.`);
  const path = pathFor(file);
  writeFiles([
    { path: `${path}.bak`, text: before },
    { path, text: mark + text },
  ]);
}

function diffOf(
  file: string,
  fixes: readonly Fix[],
  before: readonly string[],
  after: readonly string[],
): string {
  const lines = [...new Set(fixes.map(({ line }) => line))];
  const hunks = lines.map((line) => {
    const why = fixes.filter((fix) => fix.line === line).map((fix) => fix.why);
    return `@@ -${line} +${line} @@ ${why.join('; ')}\n-${before[line - 1]}\n+${after[line - 1]}\n`;
  });
  return hunks.length === 0 ? '' : `--- ${file}\n+++ ${file}\n${hunks.join('')}`;
}
