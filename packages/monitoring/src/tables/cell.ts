/** What a cell says, or why it can not be taken, as a sentence that says what is wanted. */
export type Cell<Value> = { readonly value: Value } | { readonly why: string };

export function isWrong<Value>(cell: Cell<Value>): cell is { readonly why: string } {
  return 'why' in cell;
}

/**
 * The text of a cell without what spreadsheets add: blanks round it, and the apostrophe before what would be a formula
 * (our own files for spreadsheets have it too).
 */
export function cellText(cell: string | undefined): string {
  const text = (cell ?? '').replace(/[\u00a0\u202f\u2007]/g, ' ').trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** A dash in a cell says what an empty one says: nothing. */
export function isBlank(text: string): boolean {
  return /^[-–—]?$/.test(text);
}
