import type { Run } from './lines.js';

/** A block as the page shows it, before it is known which raised numbers are marks of notes. */
export type Draft = RunDraft | ListDraft | TableDraft | BoxDraft | ImageDraft;

/**
 * `title` is printed like a title, and only its text can tell whether it is one of a section or of a box. `loose` is
 * text that stands in no paragraph of a tagged PDF.
 */
export interface RunDraft {
  readonly kind: 'heading' | 'text' | 'title' | 'note' | 'furniture';
  readonly runs: readonly Run[];
  /** Of a heading. */
  readonly depth?: number;
  /** Of a note. */
  readonly number?: number;
  readonly lang?: string;
}

export interface ListDraft {
  readonly kind: 'list';
  readonly items: readonly { readonly label: string; readonly children: readonly Draft[] }[];
}

export interface TableDraft {
  readonly kind: 'table';
  readonly rows: readonly (readonly { readonly isHead: boolean; readonly runs: readonly Run[] }[])[];
}

export interface BoxDraft {
  readonly kind: 'box';
  readonly children: readonly Draft[];
}

export interface ImageDraft {
  readonly kind: 'image';
  readonly alt: string;
  readonly page: number;
}

/** Everything that a draft is made of, in order. */
export function runsOf(draft: Draft): readonly Run[] {
  switch (draft.kind) {
    case 'list':
      return draft.items.flatMap(({ children }) => children.flatMap(runsOf));
    case 'table':
      return draft.rows.flatMap((row) => row.flatMap(({ runs }) => runs));
    case 'box':
      return draft.children.flatMap(runsOf);
    case 'image':
      return [];
    default:
      return draft.runs;
  }
}

/** The words of some runs as they stand, lines parted by a blank. */
export function wordsOf(runs: readonly Run[]): string {
  let text = '';
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    if (before && (run.blankBefore || before.line !== run.line)) text += ' ';
    text += run.text;
  });
  return text;
}
