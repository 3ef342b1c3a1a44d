import type { LineRange } from '@rapporteur/document';
import type { Names } from '../../parties/names.js';
import type { FindingContainer, FindingRecord } from '../../readings/reading.js';
import type { Draft } from '../draft.js';
import { findLanguage } from '../language.js';
import { linesOf, type ReadBlock, type ReadNote } from '../records.js';
import { linesAt } from '../text.js';
import { english } from './grammar/english.js';
import { french } from './grammar/french.js';
import type { Grammar } from './grammar/grammar.js';
import { readFindings } from './read-findings.js';

/** Findings of the whole text, in its order: numbered paragraphs, practice boxes, and the text without numbers. */
export function collectFindings(
  draft: Draft,
  blocks: readonly ReadBlock[],
  notes: readonly ReadNote[],
  names: Names,
): FindingRecord[] {
  const noteByNumber = new Map(notes.map((note) => [note.note.number, note]));
  const grammar = grammarOf(blocks);
  const found: FindingRecord[][] = [];
  for (const { block, body } of blocks) {
    const container = containerOf(block.kind, block.boxKind);
    if (container === null || body.text === '') continue;
    found.push(
      readFindings(
        {
          paragraph: block.kind === 'paragraph' ? Number(block.number) : null,
          container,
          body,
          linesAt: (from, to) => linesAt(draft, body, from, to),
          noteText: (note) => noteByNumber.get(note)?.body.text ?? null,
          noteLines: (note): LineRange => {
            const lines = noteByNumber.get(note)?.note.lines;
            return lines ? linesOf(draft, lines) : [1, 1];
          },
        },
        names,
        grammar,
      ),
    );
  }
  return found.flat();
}

/** How much of a text tells its language. */
const sample = 20_000;

/** That of the running text: a title page may be in two languages. A language without a grammar is read as English. */
function grammarOf(blocks: readonly ReadBlock[]): Grammar {
  let text = '';
  for (const { body } of blocks) {
    if (text.length > sample) break;
    text += `${body.text}\n`;
  }
  return findLanguage(text).code === 'fr' ? french : english;
}

function containerOf(kind: ReadBlock['block']['kind'], boxKind: string | null): FindingContainer | null {
  if (kind === 'paragraph') return 'paragraph';
  if (kind === 'body') return 'summary';
  return kind === 'box' && boxKind === 'practice' ? 'box' : null;
}
