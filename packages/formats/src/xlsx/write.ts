import { escapeXmlAttribute, escapeXmlText } from '../escape-xml.js';
import { Relations } from '../ooxml/relations.js';
import { type Part, writePackage } from '../ooxml/write-package.js';
import { XML_HEAD } from '../ooxml/xml-head.js';
import { columnName, MAX_ROWS } from './columns.js';
import { escapeCell } from './escape.js';
import { dayToSerial } from './serial-dates.js';

/** A day is typed as one, so that a spreadsheet sorts it as such. */
export type XlsxCell = string | number | boolean | null | { readonly date: string };

export interface XlsxColumn {
  readonly title: string;
  /** In characters; by the longest cell when left out. */
  readonly width?: number;
}

export interface XlsxSheet {
  readonly name: string;
  readonly columns: readonly (string | XlsxColumn)[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

export interface XlsxOptions {
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Tables as an Excel workbook: a sheet each, its heads bold, frozen and printed on every page. The same tables give the
 * same bytes. Texts stay texts: one that a spreadsheet might take for a formula (= + - @, a tab or a return at its start) is
 * marked as quoted, which is what the apostrophe does that `writeCsv` puts before it, and its words stay as they are.
 */
export function writeXlsx(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Uint8Array {
  const texts = new Texts();
  const relations = new Relations();
  const parts: Part[] = [];
  const add = (kind: string, name: string, xml: string): string => {
    parts.push({ name: `xl/${name}.xml`, xml, type: `officedocument.spreadsheetml.${kind}+xml` });
    return relations.part(kind, `${name}.xml`);
  };
  const names = sheetNames(sheets.map(({ name }) => name)).map((name, index) => ({
    name,
    id: add('worksheet', `worksheets/sheet${index + 1}`, worksheet(sheets[index] as XlsxSheet, texts)),
  }));
  add('styles', 'styles', STYLES);
  add('sharedStrings', 'sharedStrings', texts.part());
  const main: Part = {
    name: 'xl/workbook.xml',
    xml: workbook(names),
    type: 'officedocument.spreadsheetml.sheet.main+xml',
  };
  const links: Part = { name: 'xl/_rels/workbook.xml.rels', xml: relations.xml(), type: null };
  const facts = { title: options.title || null, language: options.language || null, kind: null, date: null };
  return writePackage(main.name, [main, links, ...parts], facts);
}

/** Texts of all sheets, each once. */
class Texts {
  private readonly places = new Map<string, number>();
  private count = 0;

  place(text: string): number {
    this.count++;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  part(): string {
    const items = [...this.places.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeCell(text)}</t></si>`,
    );
    return `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.count}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** A4 across, as wide as the sheet. */
const PAPER = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

const STYLE = { plain: 0, head: 1, day: 2, wrapped: 3, quoted: 4 } as const;

function worksheet({ columns, rows }: XlsxSheet, texts: Texts): string {
  if (rows.length >= MAX_ROWS)
    throw new RangeError(`A sheet has at most ${MAX_ROWS - 1} rows below its heads.`);
  const titles = columns.map((column) => (typeof column === 'string' ? column : column.title));
  const widths = columns.map((column, at) => {
    const given = typeof column === 'string' ? undefined : column.width;
    return given ?? widthOf([titles[at] ?? '', ...rows.map((row) => row[at] ?? null)]);
  });
  const head = rowOf(
    1,
    titles.map((title, at) => text(title, 1, at, texts, STYLE.head)),
    heightOf(titles, widths),
  );
  const body = rows.map((cells, index) =>
    rowOf(
      index + 2,
      cells.map((cell, at) => cellOf(cell, index + 2, at, texts)),
      heightOf(cells, widths),
    ),
  );
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>';
  const end = `${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const filter = columns.length === 0 ? '' : `<autoFilter ref="A1:${end}"/>`;
  const each = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const cols = each.length === 0 ? '' : `<cols>${each.join('')}</cols>`;
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}${cols}<sheetData>${head}${body.join('')}</sheetData>${filter}${PAPER}</worksheet>`;
}

function rowOf(line: number, cells: readonly string[], height: number): string {
  return `<row r="${line}" ht="${height}">${cells.join('')}</row>`;
}

/** In points. LibreOffice does not fit the rows of others' files to texts over several lines. */
function heightOf(cells: readonly XlsxCell[], widths: readonly number[]): number {
  let lines = 1;
  cells.forEach((cell, at) => {
    if (typeof cell !== 'string') return;
    const width = Math.max(1, (widths[at] ?? 10) - 1);
    const own = cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    lines = Math.max(lines, own);
  });
  return Math.min(lines * LINE, TALLEST);
}

const LINE = 15;
const TALLEST = 405;

function cellOf(cell: XlsxCell, line: number, at: number, texts: Texts): string {
  if (cell === null || cell === '') return '';
  const address = `r="${columnName(at)}${line}"`;
  if (typeof cell === 'boolean') return `<c ${address} s="${STYLE.plain}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? `<c ${address} s="${STYLE.plain}"><v>${cell}</v></c>`
      : text(String(cell), line, at, texts);
  if (typeof cell === 'string') return text(cell, line, at, texts);
  const serial = dayToSerial(cell.date);
  // A day before 1900, or none: as it is written.
  if (serial === null) return text(cell.date, line, at, texts);
  return `<c ${address} s="${STYLE.day}"><v>${serial}</v></c>`;
}

/** Excel reads no more in a cell. */
const LONGEST = 32_767;
const CUT = ' … (cut: a cell holds no more)';

function text(value: string, line: number, at: number, texts: Texts, style?: number): string {
  const whole = value.length > LONGEST ? value.slice(0, LONGEST - CUT.length) + CUT : value;
  const isFormula = /^[=+\-@\t\r]/.test(whole);
  const chosen = style ?? (isFormula ? STYLE.quoted : STYLE.wrapped);
  return `<c r="${columnName(at)}${line}" s="${chosen}" t="s"><v>${texts.place(whole)}</v></c>`;
}

function widthOf(cells: readonly XlsxCell[]): number {
  let longest = 8;
  for (const cell of cells.slice(0, 2000)) {
    const words = typeof cell === 'object' ? (cell?.date ?? '') : String(cell);
    for (const line of words.split('\n')) longest = Math.max(longest, line.length + 2);
  }
  return Math.min(longest, 60);
}

/** At most 31 characters, none of []:*?/\, each once without regard to case. */
function sheetNames(names: readonly string[]): string[] {
  const given = new Set<string>();
  return names.map((name, index) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'+|'+$/g, '') || `Sheet ${index + 1}`;
    let chosen = clean.slice(0, 31);
    for (let count = 2; given.has(chosen.toLowerCase()); count++)
      chosen = `${clean.slice(0, 31 - ` ${count}`.length)} ${count}`;
    given.add(chosen.toLowerCase());
    return chosen;
  });
}

function workbook(names: readonly { readonly name: string; readonly id: string }[]): string {
  const sheets = names.map(
    ({ name, id }, index) =>
      `<sheet name="${escapeXmlAttribute(name)}" sheetId="${index + 1}" r:id="${id}"/>`,
  );
  const heads = names.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXmlText(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  const defined = heads.length === 0 ? '' : `<definedNames>${heads.join('')}</definedNames>`;
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${defined}</workbook>`;
}

/** In the order of STYLE. Days are shown as ISO 8601 writes them. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF5A6B7B"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
