import { describe, expect, it } from 'vitest';
import { readCsv, readCsvRecords } from './read.js';

describe('readCsv', () => {
  it('reads cells, quoted cells and empty cells', () => {
    expect(readCsv('a,b,c\n"1, 2","say ""yes""",\n,,3\n')).toEqual([
      ['a', 'b', 'c'],
      ['1, 2', 'say "yes"', ''],
      ['', '', '3'],
    ]);
  });

  it('keeps a line end inside quotes and takes CRLF between rows', () => {
    expect(readCsv('a,"b\r\nc"\r\nd,e')).toEqual([
      ['a', 'b\r\nc'],
      ['d', 'e'],
    ]);
  });

  it('drops a byte order mark and blank lines', () => {
    expect(readCsv('\uFEFFa\n\nb\n')).toEqual([['a'], ['b']]);
  });

  it('keeps an empty last cell at the end of the text', () => {
    expect(readCsv('a,')).toEqual([['a', '']]);
  });

  it('says where a quote is out of place', () => {
    expect(() => readCsv('a\nb"c\n')).toThrow('row 2');
  });

  it('gives rows by the names of the header', () => {
    expect(readCsvRecords('id,en\nI-1,One\nI-2\n')).toEqual([
      { id: 'I-1', en: 'One' },
      { id: 'I-2', en: '' },
    ]);
  });
});
