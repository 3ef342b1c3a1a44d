import type { ReactNode } from 'react';
import { useView } from '../view.js';

export interface Column<R> {
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
}

/** A table that can be scrolled with the keyboard; the first column names its row. */
export function DataTable<R>({
  caption,
  columns,
  rows,
  rowKey,
  rowId,
}: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  rowId?: (row: R) => string;
}) {
  const { say } = useView();
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={say('table.region', { caption })} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {others.map((column) => (
                <td key={column.head}>{column.cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
