import type { Block, Footnote, Inline } from '@rapporteur/document';

/** A note that Word keeps as a footnote. */
export interface PlannedNote {
  readonly id: number;
  readonly note: Footnote;
  /** Word's own count would be another: the printed number stands as a mark of its own. */
  readonly custom: boolean;
}

export interface NotePlan {
  /** In the order of the notes. */
  readonly notesByNumber: ReadonlyMap<number, PlannedNote>;
  /** What Word's count begins with. */
  readonly start: number;
  /** Notes that no mark in the text stands for, and second notes of one number. */
  readonly unmarked: readonly Footnote[];
}

/** Counts through the marks as Word will, in the order of the text, and says where its count is the printed number. */
export function planNotes(blocks: readonly Block[], notes: readonly Footnote[]): NotePlan {
  const byNumber = new Map<number, Footnote>();
  for (const note of notes) if (!byNumber.has(note.number)) byNumber.set(note.number, note);
  const marked = [...marksIn(blocks)].filter((number) => byNumber.has(number));
  const numbers = [...new Set(marked)];
  const start = [1, numbers[0] ?? 1].reduce((best, from) =>
    countedFrom(from, numbers).size > countedFrom(best, numbers).size ? from : best,
  );
  const counted = countedFrom(start, numbers);
  const isMarked = new Set(numbers);
  const kept = notes.filter((note) => isMarked.has(note.number) && byNumber.get(note.number) === note);
  const notesByNumber = new Map(
    kept.map((note, at) => [note.number, { id: at + 1, note, custom: !counted.has(note.number) }]),
  );
  return { notesByNumber, start, unmarked: notes.filter((note) => !kept.includes(note)) };
}

/** The numbers that Word's own count gives, when it begins there and counts what fits. */
function countedFrom(start: number, numbers: readonly number[]): ReadonlySet<number> {
  const counted = new Set<number>();
  for (const number of numbers) if (number === start + counted.size) counted.add(number);
  return counted;
}

/** The numbers of the marks in the text, notes aside. */
function* marksIn(nodes: readonly (Block | Inline)[]): Generator<number> {
  for (const node of nodes) {
    if (node.type === 'noteMark') yield node.number;
    else if (node.type !== 'footnote' && 'children' in node)
      yield* marksIn(node.children as readonly (Block | Inline)[]);
  }
}
