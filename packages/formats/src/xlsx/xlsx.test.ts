import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { cellAddress, columnName } from './columns.js';
import { readXlsx } from './read.js';
import { dateKindOf, dayToSerial, serialToDate } from './serial-dates.js';
import { writeXlsx, type XlsxCell } from './write.js';

function read(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
}
const cellsOf = (bytes: Uint8Array) => read(bytes).sheets[0]?.rows.map(({ cells }) => cells);

/** A workbook by hand: rows of one sheet, and what else is in the package. */
function aWorkbook(rows: string, extra: Record<string, string> = {}, workbook = '', after = ''): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<s:workbook xmlns:s="${main}" xmlns:r="${office}">${workbook}<s:sheets><s:sheet name="One" sheetId="1" r:id="r1"/></s:sheets></s:workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="r1" Type="${office}/worksheet" Target="/xl/worksheets/a.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${office}/sharedStrings" Target="shared.xml"/>`,
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="[$-809]dd mmmm yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    'xl/shared.xml': `<sst xmlns="${main}"><si><t>whole</t></si><si><r><t>in </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh sb="0" eb="1"><t>above</t></rPh></si><si><t>_x0041__x005F_x0041_ a_x000D_</t></si></sst>`,
    'xl/worksheets/a.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a workbook of others', () => {
  it('shared and inline texts, numbers, days, truth and errors', () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>here</t></is></c><c r="E1" t="s"><v>2</v></c></row>
<row r="4"><c r="A4"><v>12.5</v></c><c r="B4" s="1"><v>44630</v></c><c r="C4" s="2"><v>44630</v></c><c r="D4" s="3"><v>44630.75</v></c><c r="E4" s="4"><v>0.5</v></c><c r="F4" s="5"><v>0.25</v></c><c r="G4"><v>0.30000000000000004</v></c></row>
<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="d"><v>2022-03-10T00:00:00</v></c></row>`;
    const { sheets, notices } = read(aWorkbook(rows));
    expect(sheets).toEqual([
      {
        name: 'One',
        isHidden: false,
        rows: [
          { line: 1, cells: ['whole', '', 'in runs', 'here', 'A_x0041_ a\n'] },
          {
            line: 4,
            cells: ['12.5', '2022-03-10', '2022-03-10', '2022-03-10T18:00:00', '12:00:00', '0.25', '0.3'],
          },
          { line: 5, cells: ['TRUE', 'FALSE', '#DIV/0!', '2022-03-10'] },
        ],
      },
    ]);
    expect(notices.map(({ rule }) => rule)).toEqual(['cell-error']);
  });

  it('the calendar of old Macintoshes', () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43168</v></c><c r="B1" s="1"><v>0</v></c></row>';
    expect(cellsOf(aWorkbook(rows, {}, '<s:workbookPr date1904="1"/>'))).toEqual([
      ['2022-03-10', '1904-01-01'],
    ]);
  });

  it('formulas by the value that was saved, merged cells by their first, hidden rows told', () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><f>A1</f><v>two</v></c></row>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>';
    const { sheets, notices } = read(aWorkbook(rows, {}, '', after));
    expect(sheets[0]?.rows).toEqual([{ line: 1, cells: ['2', '', 'two'] }]);
    expect(notices.map(({ rule }) => rule)).toEqual([
      'formulas-not-computed',
      'formula-without-value',
      'cells-merged',
      'rows-hidden',
    ]);
    expect(notices[1]?.message).toContain('B1');
  });

  it('tells of macros, and takes nothing from outside', () => {
    const { notices } = read(aWorkbook('', { 'xl/vbaProject.bin': 'x' }));
    expect(notices.map(({ rule }) => rule)).toEqual(['macros-ignored']);
  });

  it.each([
    ['no package', strToU8('x'), /.+/],
    ['another office file', zipSync({ 'word/document.xml': strToU8('<a/>') }), /workbook/],
    [
      'a far corner on every row',
      aWorkbook(
        Array.from({ length: 300 }, (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`).join(
          '',
        ),
      ),
      /4,000,000 cells/,
    ],
    [
      'definitions of entities',
      aWorkbook('', { 'xl/worksheets/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
      /.+/,
    ],
    ['a sheet that is cut', aWorkbook('<row>'), /.+/],
  ])('refuses %s', (_, bytes, message) => {
    const result = readXlsx(bytes);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.refusal.message).toMatch(message);
  });

  it('never throws, whatever bytes are damaged', () => {
    const whole = writeXlsx([{ name: 'A', columns: ['x'], rows: [['y'], [3], [{ date: '2031-02-03' }]] }]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const result = readXlsx(bytes);
          if (!result.ok) expect(result.refusal.message).toMatch(/\.$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what we write', () => {
  const rows: XlsxCell[][] = [
    ['Brezia', 3, { date: '2031-06-14' }, true],
    ['=HYPERLINK("http://e.org")', -2.5, { date: '1066-10-14' }, null],
    [' a\n<b> & "c" _x0041_\u0001 ', 0, { date: 'soon' }, false],
  ];
  const table = {
    name: 'Parties',
    columns: ['party', { title: 'count', width: 12 }, 'since', 'named'],
    rows,
  };

  it('is read back', () => {
    const { sheets, notices } = read(
      writeXlsx([table, { name: 'parties', columns: [], rows: [] }], { title: 'T' }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Parties', 'parties 2']);
    expect(sheets[0]?.rows).toEqual([
      { line: 1, cells: ['party', 'count', 'since', 'named'] },
      { line: 2, cells: ['Brezia', '3', '2031-06-14', 'TRUE'] },
      { line: 3, cells: ['=HYPERLINK("http://e.org")', '-2.5', '1066-10-14'] },
      { line: 4, cells: [' a\n<b> & "c" _x0041_\u0001 ', '0', 'soon', 'FALSE'] },
    ]);
    expect(notices).toEqual([]);
  });

  it('is read back, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('=1', '+x', '_x0009_', '\t', 'a\r\nb', '\ud800', ''),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => Number(n.toPrecision(15))),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (cells) => {
        const back = cellsOf(writeXlsx([{ name: 'A', columns: ['head'], rows: cells }]))?.slice(1);
        const expected = cells
          .map((row) => row.map((one) => (one === 0 ? '0' : String(one).replace(/\r\n?/g, '\n'))))
          .map((row) => row.slice(0, row.findLastIndex((one) => one !== '') + 1))
          .filter((row) => row.length > 0);
        expect(back).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('holds no formula, marks what looks like one as quoted, and freezes the heads', () => {
    const parts = unzipSync(writeXlsx([table]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="A3" s="4" t="s">');
    expect(strFromU8(parts['xl/styles.xml'] as Uint8Array)).toContain('quotePrefix="1"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<col min="2" max="2" width="12" customWidth="1"/>');
  });

  it('is the same bytes for the same tables', () => {
    expect(writeXlsx([table])).toEqual(writeXlsx([table]));
  });

  it('cuts no name twice and says where a text was cut', () => {
    const long = 'x'.repeat(40_000);
    const { sheets } = read(writeXlsx([{ name: `[${'n'.repeat(60)}]`, columns: ['a'], rows: [[long]] }]));
    expect(sheets[0]?.name).toBe('n'.repeat(31));
    expect(sheets[0]?.rows[1]?.cells[0]).toMatch(/\(cut: a cell holds no more\)$/);
  });
});

describe('days', () => {
  it.each([
    ['2022-03-10', 44630],
    ['1900-03-01', 61],
    ['2100-02-28', 73109],
    ['2023-02-29', null],
    ['1900-01-01', null],
    ['10.03.2022', null],
  ])('%s is %s', (iso, serial) => {
    expect(dayToSerial(iso)).toBe(serial);
    if (serial !== null) expect(serialToDate(serial, 'day', false)).toBe(iso);
  });
  it('the day that never was is none', () => {
    expect(serialToDate(60, 'day', false)).toBeNull();
    expect(serialToDate(59, 'day', false)).toBe('1900-02-28');
    expect(serialToDate(1, 'day', false)).toBe('1900-01-01');
  });
  it.each([
    [14, undefined, 'day'],
    [22, undefined, 'both'],
    [0, undefined, null],
    [9, undefined, null],
    [164, 'yyyy\\-mm\\-dd', 'day'],
    [165, '[$-409]d" of "mmmm yyyy;@', 'day'],
    [166, '[h]:mm:ss', 'time'],
    [167, 'hh:mm AM/PM', 'time'],
    [168, '#,##0.00" days"', null],
    [169, '0.00E+00', null],
    [170, '[Red]General', null],
    [171, 'dd/mm/yyyy hh:mm', 'both'],
    [172, '"year" 0', null],
    [173, 'mmm', 'day'],
  ] as const)('format %s %s shows %s', (id, code, kind) => {
    expect(dateKindOf(id, code)).toBe(kind);
  });
  it('addresses', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(cellAddress('XFD1048576')).toEqual({ row: 1048576, column: 16383 });
    expect(cellAddress('XFE1')).toBeNull();
  });
});

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(name: string, bytes: Uint8Array, to: string): Uint8Array | null {
  writeFileSync(join(folder, name), bytes);
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  spawnSync('soffice', [home, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], {
    timeout: 90_000,
  });
  const made = join(folder, name.replace(/\.\w+$/, `.${to.split(':')[0]}`));
  return existsSync(made) ? new Uint8Array(readFileSync(made)) : null;
}
const EXCEL = 'xlsx:Calc MS Excel 2007 XML';
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

/** A table of LibreOffice itself, as its own flat XML: a day, a formula, merged cells, a hidden sheet. */
const FLAT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="D"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="D"/>
<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Seen">
<table:table-row><table:table-cell office:value-type="string"><text:p>party</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>day</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>sum</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Brezia</text:p><text:p>and more</text:p></table:table-cell><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2022-03-10"/><table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"/></table:table-row>
<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="percentage" office:value="0.25"/></table:table-row>
</table:table>
<table:table table:name="Unseen" table:style-name="gone"><table:table-row><table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>`;

const calcIsHere = convert('probe.csv', strToU8('a\n'), EXCEL) !== null;
if (!calcIsHere)
  console.warn(
    '\n*** LibreOffice Calc (soffice) is not on this machine: the tests of XLSX with it are SKIPPED. ***\n',
  );

describe.skipIf(!calcIsHere)('with LibreOffice', () => {
  it('our file opens there with the same cells, and a formula as a text', { timeout: 120_000 }, () => {
    const bytes = writeXlsx([
      {
        name: 'Parties',
        columns: ['party', 'count', 'since', 'named'],
        rows: [
          ['Côte, “Étang”', 3, { date: '2031-06-14' }, true],
          ['=1+1', -2.5, null, null],
        ],
      },
    ]);
    const csv = convert('ours.xlsx', bytes, CSV);
    expect(csv && strFromU8(csv)).toBe(
      'party,count,since,named\n"Côte, “Étang”",3,2031-06-14,TRUE\n=1+1,-2.5,,\n',
    );
    // Saved there and read here it is still the same.
    const again = convert('ours.xlsx', bytes, EXCEL);
    expect(again && cellsOf(again)?.[2]).toEqual(['=1+1', '-2.5']);
  });

  it('its file is read here: days, formulas, merged cells, hidden sheets', { timeout: 120_000 }, () => {
    const made = convert('theirs.fods', strToU8(FLAT), EXCEL);
    if (!made) throw new Error('LibreOffice made no file');
    const { sheets, notices } = read(made);
    expect(sheets).toEqual([
      {
        name: 'Seen',
        isHidden: false,
        rows: [
          { line: 1, cells: ['party', 'day', 'sum'] },
          { line: 2, cells: ['Brezia\nand more', '2022-03-10', '3'] },
          { line: 3, cells: ['wide', '', '0.25'] },
        ],
      },
      { name: 'Unseen', isHidden: true, rows: [{ line: 1, cells: ['7'] }] },
    ]);
    expect(notices.map(({ rule }) => rule)).toEqual([
      'formulas-not-computed',
      'cells-merged',
      'sheet-hidden',
    ]);
  });
});
