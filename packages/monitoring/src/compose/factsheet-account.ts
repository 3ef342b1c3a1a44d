import type { Block } from '@rapporteur/document';
import type { DispositionKind } from '../factsheets/factsheet.js';
import type { FactsheetContext } from './factsheet.js';
import { heading, list, paragraph, text } from './nodes.js';
import { recommendationList } from './numbers.js';

const kinds: readonly DispositionKind[] = ['specific', 'generic', 'as-addressed', 'not-addressed'];

/** What became of each recommendation, by number: nothing is dropped silently. */
export function accountOf({ factsheet, words, name, numbers }: FactsheetContext): Block[] {
  const rows = kinds.flatMap((kind) => {
    const ids = factsheet.dispositions.filter(({ disposition }) => disposition === kind).map(({ id }) => id);
    return ids.length > 0
      ? [
          [
            paragraph(
              text(`${words.accountedAs[kind](name)} (${ids.length}): `),
              ...recommendationList(ids, numbers),
              text('.'),
            ),
          ],
        ]
      : [];
  });
  const merged = factsheet.dispositions.flatMap(({ id, mergedInto }) =>
    mergedInto ? [words.merged(id, mergedInto)] : [],
  );
  const twins = merged.length > 0 ? [paragraph(text(merged.join(' ')))] : [];
  return rows.length > 0 ? [heading(1, null, words.accounted), list(rows), ...twins] : [];
}
