import type { Block, Inline } from '@rapporteur/document';
import type { DispositionKind } from '../factsheets/factsheet.js';
import type { FactsheetContext } from './factsheet.js';
import { heading, list, paragraph, reference, series, text } from './nodes.js';

const kinds: readonly DispositionKind[] = ['specific', 'generic', 'as-addressed', 'not-addressed'];

/** What became of each recommendation, by number: nothing is dropped silently. */
export function accountOf({ factsheet, words, name }: FactsheetContext): Block[] {
  const rows = kinds.flatMap((kind) => {
    const ids = factsheet.dispositions.filter(({ disposition }) => disposition === kind).map(({ id }) => id);
    const numbers = series<Inline>(
      ids.map((id) => reference(id, id)),
      text(', '),
      text(', '),
    );
    return ids.length > 0
      ? [[paragraph(text(`${words.accountedAs[kind](name)} (${ids.length}): `), ...numbers, text('.'))]]
      : [];
  });
  const merged = factsheet.dispositions.flatMap(({ id, mergedInto }) =>
    mergedInto ? [words.merged(id, mergedInto)] : [],
  );
  const twins = merged.length > 0 ? [paragraph(text(merged.join(' ')))] : [];
  return rows.length > 0 ? [heading(1, null, words.accounted), list(rows), ...twins] : [];
}
