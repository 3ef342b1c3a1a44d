import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.js';
import { writeXlsx } from './xlsx/write.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (given: Uint8Array) => {
  const read = readTable(given);
  return read.ok ? read.sheets[0]?.rows : read.refusal.code;
};

describe('readTable', () => {
  it('numbers the rows of a CSV text by the lines on which they begin', () => {
    expect(rowsOf(bytes('\n\na,b\n"one\ntwo",c\n\nd,e\n'))).toEqual([
      { line: 3, cells: ['a', 'b'] },
      { line: 4, cells: ['one\ntwo', 'c'] },
      { line: 7, cells: ['d', 'e'] },
    ]);
  });

  it('leaves rows of nothing but signs between cells out', () => {
    expect(rowsOf(bytes('a,b\n,,\n1,2\n'))).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  it('finds out what parts the cells', () => {
    expect(rowsOf(bytes('État;Ratifié\nBelgique;"1, 2"\n'))).toEqual([
      { line: 1, cells: ['État', 'Ratifié'] },
      { line: 2, cells: ['Belgique', '1, 2'] },
    ]);
    expect(rowsOf(bytes('State\tText\nNL\ta, b; c, d\n'))?.[1]).toEqual({
      line: 2,
      cells: ['NL', 'a, b; c, d'],
    });
    // Excel says it in a line of its own.
    expect(rowsOf(bytes('sep=;\na,b;c\n'))).toEqual([{ line: 2, cells: ['a,b', 'c'] }]);
  });

  it('reads other encodings and says so', () => {
    const latin = Uint8Array.from([...'Pays;Ratifi\xe9\nSu\xe8de;1\n'].map((letter) => letter.charCodeAt(0)));
    const read = readTable(latin);
    expect(read).toMatchObject({ ok: true, notices: [{ rule: 'encoding-guessed' }] });
    expect(read.ok && read.sheets[0]?.rows[1]?.cells).toEqual(['Suède', '1']);
  });

  it('says where a quote is out of place, and what a file is that is no table', () => {
    const broken = readTable(bytes('a,b\nc"d,e\n'));
    expect(broken).toMatchObject({ ok: false, refusal: { code: 'table-broken' } });
    expect(!broken.ok && broken.refusal.message).toContain('line 2');
    expect(readTable(bytes(''))).toMatchObject({ ok: false, refusal: { code: 'empty' } });
    expect(readTable(bytes('%PDF-1.7\n\x01\x02'))).toMatchObject({ ok: false });
    const open = readTable(bytes('a,b\n"c,d\ne,f\n'));
    expect(open).toMatchObject({ ok: false, refusal: { code: 'table-broken' } });
  });

  it('reads the sheets of a workbook', () => {
    const book = writeXlsx([
      { name: 'One', columns: ['State', 'Ratified'], rows: [['NL', { date: '2010-03-01' }]] },
    ]);
    const read = readTable(book);
    expect(read).toMatchObject({ ok: true, isWorkbook: true });
    expect(read.ok && read.sheets).toEqual([
      {
        name: 'One',
        isHidden: false,
        rows: [
          { line: 1, cells: ['State', 'Ratified'] },
          { line: 2, cells: ['NL', '2010-03-01'] },
        ],
      },
    ]);
  });
});
