import { type Document, type Footnote, type NoteMark, walk } from '@rapporteur/document';

interface NoteOfMark {
  readonly note: Footnote | null;
  readonly id: string;
  /** Whether this mark is the first of its note, and so brings its text. */
  readonly isFirst: boolean;
}

/**
 * Which mark belongs to which note. Where a number stands at several notes (each chapter begins anew), the first mark
 * belongs to the first, and so on; further marks to the last.
 */
export class Notes {
  private readonly notesByNumber = new Map<number, Footnote[]>();
  private readonly marksByNumber = new Map<number, number>();
  private readonly idsByNote = new Map<Footnote, string>();
  private readonly marked: ReadonlySet<Footnote>;

  constructor(document: Document) {
    for (const node of walk(document)) {
      if (node.type !== 'footnote') continue;
      const same = this.notesByNumber.get(node.number);
      if (same) same.push(node);
      else this.notesByNumber.set(node.number, [node]);
    }
    this.marked = this.reached(document);
  }

  /** To be asked in the order of the text, once for each mark. */
  markOf(number: number): NoteOfMark {
    const notes = this.notesByNumber.get(number) ?? [];
    const count = this.marksByNumber.get(number) ?? 0;
    this.marksByNumber.set(number, count + 1);
    const note = notes[Math.min(count, notes.length - 1)] ?? null;
    if (!note) return { note, id: '', isFirst: false };
    const given = this.idsByNote.get(note);
    if (given) return { note, id: given, isFirst: false };
    return { note, id: this.newId(note), isFirst: true };
  }

  /** The id of a note that no mark of the text leads to, if it has not come yet; it comes without a mark. */
  unmarked(note: Footnote): string | null {
    return this.marked.has(note) || this.idsByNote.has(note) ? null : this.newId(note);
  }

  private newId(note: Footnote): string {
    const id = `note-${note.number}-${this.idsByNote.size}`;
    this.idsByNote.set(note, id);
    return id;
  }

  /** The notes that a mark in the text leads to, or a mark in such a note. */
  private reached(document: Document): Set<Footnote> {
    const found = new Set<Footnote>();
    const counts = new Map<number, number>();
    const take = ({ number }: NoteMark): void => {
      const notes = this.notesByNumber.get(number) ?? [];
      const count = counts.get(number) ?? 0;
      counts.set(number, count + 1);
      const note = notes[Math.min(count, notes.length - 1)];
      if (!note || found.has(note)) return;
      found.add(note);
      marksIn(note).forEach(take);
    };
    marksIn(document).forEach(take);
    return found;
  }
}

/** Marks in reading order, without those in notes. */
function marksIn(node: Document | Footnote): NoteMark[] {
  const inNotes = new Set<unknown>();
  const marks: NoteMark[] = [];
  for (const each of walk(node)) {
    if (each.type === 'footnote' && each !== node) for (const inner of walk(each)) inNotes.add(inner);
    if (each.type === 'noteMark' && !inNotes.has(each)) marks.push(each);
  }
  return marks;
}
