import type { Document } from '@rapporteur/document';

/** A plain text as its reader gives it: one line a node. For tests. */
export function aText(text: string): Document {
  return {
    type: 'document',
    kind: 'text',
    title: null,
    format: 'txt',
    places: [],
    children: text
      .split('\n')
      .map((value, i) => ({ type: 'line', value, places: [{ lines: [i + 1, i + 1] }] })),
  };
}
