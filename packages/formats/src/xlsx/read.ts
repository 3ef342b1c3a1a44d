import type { Notice } from '@rapporteur/document';
import { type Package, readingPackage } from '../ooxml/package.js';
import { attribute, child, childrenNamed, type XmlElement } from '../ooxml/xml.js';
import { type Refused, refuse } from '../read-result.js';
import { readSheet } from './read-sheet.js';
import { type DateKind, dateKindOf } from './serial-dates.js';
import { textOfItem, told, type Workbook, type XlsxRow } from './workbook.js';

export type { XlsxRow } from './workbook.js';

export interface XlsxTable {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows with nothing in them are left out. */
  readonly rows: readonly XlsxRow[];
}

export type XlsxRead =
  | { readonly ok: true; readonly sheets: readonly XlsxTable[]; readonly notices: readonly Notice[] }
  | Refused;

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm) as texts. Formulas are not computed: the value that the file holds is
 * read. Nothing is followed out of the file, and macros are left alone. Never throws.
 */
export function readXlsx(bytes: Uint8Array): XlsxRead {
  return readingPackage<Extract<XlsxRead, { ok: true }>>(bytes, readWorkbook);
}

function readWorkbook(opened: Package): Extract<XlsxRead, { ok: true }> | Refused {
  const path = opened.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
  const part = path ? opened.part(path) : null;
  if (!path || part?.root.name !== 'x:workbook') {
    return refuse(
      'office-file',
      'This office file is no workbook of Excel. Give a table as XLSX or CSV; save an .xls, .xlsb or .ods file as XLSX first.',
    );
  }
  const relations = opened.relationships(path);
  const ofKind = (kind: string) => {
    const target = relations.find((relation) => relation.kind === kind && !relation.isExternal)?.target;
    return target ? (opened.part(target)?.root ?? null) : null;
  };
  const workbook: Workbook = {
    texts: childrenNamed(ofKind('sharedStrings'), 'x:si').map(textOfItem),
    dateKinds: dateKindsOf(ofKind('styles')),
    is1904: isTrue(attribute(child(part.root, 'x:workbookPr') ?? part.root, 'date1904')),
  };
  const notices: Notice[] = [];
  const sheets: XlsxTable[] = [];
  for (const sheet of childrenNamed(child(part.root, 'x:sheets'), 'x:sheet')) {
    const name = attribute(sheet, 'name') ?? '';
    const id = attribute(sheet, 'r:id');
    const relation = relations.find((one) => one.id === id && !one.isExternal);
    const isHidden = /^(?:veryHidden|hidden)$/.test(attribute(sheet, 'state') ?? '');
    if (relation?.kind !== 'worksheet') {
      notices.push(
        told('sheet-left-out', `The sheet “${name}” is a chart or a dialogue and holds no table.`),
      );
      continue;
    }
    const root = opened.part(relation.target)?.root;
    if (!root) continue;
    const read = readSheet(root, workbook, name);
    if ('ok' in read) return read;
    if (isHidden)
      notices.push(told('sheet-hidden', `The sheet “${name}” is hidden in the workbook. It was read.`));
    notices.push(...read.notices);
    sheets.push({ name, isHidden, rows: read.rows });
  }
  if (opened.names.some((name) => /vbaproject\.bin$/i.test(name)))
    notices.push(told('macros-ignored', 'The workbook holds macros. They were not run and not read.'));
  return { ok: true, sheets, notices };
}

function dateKindsOf(styles: XmlElement | null): (DateKind | null)[] {
  const codes = new Map<number, string>();
  for (const format of childrenNamed(child(styles, 'x:numFmts'), 'x:numFmt'))
    codes.set(Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? '');
  return childrenNamed(child(styles, 'x:cellXfs'), 'x:xf').map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    return dateKindOf(id, codes.get(id));
  });
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
