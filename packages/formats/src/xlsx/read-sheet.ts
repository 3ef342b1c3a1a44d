import type { Notice } from '@rapporteur/document';
import { attribute, child, childrenNamed, elementsOf, textOf, type XmlElement } from '../ooxml/xml.js';
import { type Refused, refuse } from '../read-result.js';
import { cellAddress, columnName, MAX_COLUMNS } from './columns.js';
import { serialToDate } from './serial-dates.js';
import { textOfItem, told, type Workbook, type XlsxRow } from './workbook.js';

/** Cells of a sheet, the empty ones between them counted: a file can name a far corner and fill a memory. */
const MAX_CELLS = 4_000_000;

/** The rows of a sheet, and what a reader of them should know. */
export function readSheet(
  root: XmlElement,
  workbook: Workbook,
  name: string,
): { readonly rows: readonly XlsxRow[]; readonly notices: readonly Notice[] } | Refused {
  const rows: XlsxRow[] = [];
  const seen = { formulas: 0, empty: [] as string[], errors: [] as string[], hidden: 0 };
  let line = 0;
  let count = 0;
  for (const row of childrenNamed(child(root, 'x:sheetData'), 'x:row')) {
    const said = Number(attribute(row, 'r'));
    line = Number.isInteger(said) && said > line ? said : line + 1;
    const cells: string[] = [];
    for (const cell of childrenNamed(row, 'x:c')) {
      const at = cellAddress(attribute(cell, 'r') ?? '')?.column ?? cells.length;
      if (at >= MAX_COLUMNS) continue;
      const value = cellText(cell, workbook);
      if (child(cell, 'x:f')) {
        seen.formulas++;
        if (!child(cell, 'x:v')) seen.empty.push(`${columnName(at)}${line}`);
      }
      if (attribute(cell, 't') === 'e') seen.errors.push(`${columnName(at)}${line}`);
      if (value === '') continue;
      while (cells.length < at) cells.push('');
      cells[at] = value;
    }
    count += cells.length;
    if (count > MAX_CELLS) {
      return refuse(
        'too-large',
        `The sheet “${name}” spans more than ${MAX_CELLS.toLocaleString('en')} cells, the limit. Delete what is empty, or split it.`,
      );
    }
    if (cells.length === 0) continue;
    if (attribute(row, 'hidden') === '1' || attribute(row, 'hidden') === 'true') seen.hidden++;
    rows.push({ line, cells });
  }
  return { rows, notices: noticesOf(name, seen, mergedRanges(root)) };
}

function cellText(cell: XmlElement, workbook: Workbook): string {
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr') {
    const inline = child(cell, 'x:is');
    return inline ? textOfItem(inline) : '';
  }
  const held = child(cell, 'x:v');
  const raw = held ? textOf(held) : '';
  switch (type) {
    case 's':
      return workbook.texts[Number(raw)] ?? '';
    case 'b':
      return raw === '' ? '' : raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'e':
      return raw;
    case 'd':
      return raw.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default: {
      if (raw.trim() === '') return '';
      const number = Number(raw);
      const kind = workbook.dateKinds[Number(attribute(cell, 's') ?? 0)] ?? null;
      const date = kind === null ? null : serialToDate(number, kind, workbook.is1904);
      // 0.1 + 0.2 is stored with all its digits, and shown with fifteen.
      return date ?? (Number.isFinite(number) ? String(Number(number.toPrecision(15))) : raw);
    }
  }
}

function noticesOf(
  name: string,
  seen: {
    readonly formulas: number;
    readonly empty: readonly string[];
    readonly errors: readonly string[];
    readonly hidden: number;
  },
  merged: readonly string[],
): Notice[] {
  const notices: Notice[] = [];
  if (seen.formulas > 0)
    notices.push(
      told(
        'formulas-not-computed',
        `${counted(seen.formulas, 'cell')} of the sheet “${name}” ${seen.formulas === 1 ? 'is a formula' : 'are formulas'}: the value that was saved with it was read, nothing was computed.`,
      ),
    );
  if (seen.empty.length > 0)
    notices.push(
      told(
        'formula-without-value',
        `In the sheet “${name}”, ${listed(seen.empty)}: a formula without a saved value, read as empty. Open the file in a spreadsheet and save it.`,
        'warning',
      ),
    );
  if (seen.errors.length > 0)
    notices.push(
      told(
        'cell-error',
        `In the sheet “${name}”, ${listed(seen.errors)}: an error of the spreadsheet, read as it is shown.`,
        'warning',
      ),
    );
  if (merged.length > 0)
    notices.push(
      told(
        'cells-merged',
        `The sheet “${name}” has merged cells (${listed(merged)}): the value stands in the first of them, the others are empty.`,
      ),
    );
  if (seen.hidden > 0)
    notices.push(
      told(
        'rows-hidden',
        `${counted(seen.hidden, 'row')} of the sheet “${name}” ${seen.hidden === 1 ? 'is' : 'are'} hidden or filtered out. They were read.`,
      ),
    );
  return notices;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function listed(places: readonly string[]): string {
  const shown = places.slice(0, 10).join(', ');
  return places.length > 10 ? `${shown} and ${places.length - 10} more` : shown;
}

function mergedRanges(root: XmlElement): string[] {
  const merged = child(root, 'x:mergeCells');
  return merged ? [...elementsOf(merged)].flatMap((element) => attribute(element, 'ref') ?? []) : [];
}
