import type { Footnote, Inline } from '@rapporteur/document';
import { Relations } from '../../ooxml/relations.js';
import { XML_HEAD } from '../../ooxml/xml-head.js';
import { RUN_STYLE, STYLE } from '../own-names.js';
import type { Bookmarks } from './bookmarks.js';
import { type InlineContext, writeInlines } from './inlines.js';
import type { NotePlan } from './note-plan.js';
import { field, type RunLook, runProperties, textRun } from './run.js';
import { val, W_NAMESPACES } from './xml.js';

/**
 * Footnotes with the numbers that the text prints. Word counts the first marks of notes itself; where its count
 * would be another (a number skipped, notes out of turn), the note has its number as a mark of its own. A note's
 * second mark points to its first, as Word's own cross-references do.
 */
export class Notes {
  private readonly marked = new Set<number>();

  constructor(
    private readonly plan: NotePlan,
    private readonly bookmarks: Bookmarks,
  ) {}

  mark(number: number, outer: RunLook, inNote: boolean): string {
    const look: RunLook = { ...outer, style: RUN_STYLE.noteMark };
    const planned = this.plan.notesByNumber.get(number);
    if (!planned) return textRun(String(number), { ...outer, style: RUN_STYLE.bareMark });
    if (inNote || this.marked.has(number))
      return field(`NOTEREF note_${number} \\f \\h`, String(number), look);
    this.marked.add(number);
    const custom = planned.custom
      ? ` w:customMarkFollows="1" w:id="${planned.id}"/><w:t>${number}</w:t>`
      : ` w:id="${planned.id}"/>`;
    return this.bookmarks.at(
      `note ${number}`,
      `<w:r>${runProperties(look)}<w:footnoteReference${custom}</w:r>`,
    );
  }

  /** The part of the package that holds the notes, and what it points to. */
  part(language: string | undefined): { readonly xml: string; readonly relations: Relations } {
    const relations = new Relations();
    const context: InlineContext = { relations, bookmarks: this.bookmarks, notes: this, inNote: true };
    const notes = [...this.plan.notesByNumber.values()].map(({ id, note, custom }) => {
      const number = custom
        ? textRun(String(note.number), { style: RUN_STYLE.noteMark })
        : `<w:r><w:rPr>${val('rStyle', RUN_STYLE.noteMark)}</w:rPr><w:footnoteRef/></w:r>`;
      const inner = `${number}${textRun(' ')}${noteWords(note, context, language)}`;
      return `<w:footnote w:id="${id}"><w:p><w:pPr>${val('pStyle', STYLE.noteText)}</w:pPr>${inner}</w:p></w:footnote>`;
    });
    const rule = (type: string, id: number) =>
      `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;
    const xml = `${XML_HEAD}<w:footnotes ${W_NAMESPACES}>${rule('separator', -1)}${rule('continuationSeparator', 0)}${notes.join('')}</w:footnotes>`;
    return { xml, relations };
  }
}

/** The words of a note, in its own language where that is not the text's. */
export function noteWords(note: Footnote, context: InlineContext, language: string | undefined): string {
  const look = note.lang && note.lang !== language ? { lang: note.lang } : {};
  return writeInlines(note.children.flatMap(linesOf), context, look);
}

/** The items of a list in a note stand on lines of their own. */
function linesOf(inline: Inline): Inline[] {
  if (inline.type !== 'text') return [inline];
  return inline.value.split('\n').flatMap((value, at): Inline[] => {
    const text: Inline = { ...inline, value };
    return at === 0 ? [text] : [{ type: 'break', places: inline.places }, text];
  });
}
