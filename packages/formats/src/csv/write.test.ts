import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read.js';
import { writeCsv } from './write.js';

describe('writeCsv', () => {
  it('quotes only where it is needed', () => {
    expect(writeCsv([['a', 'b, c', 'say "d"', 4, '']])).toBe('a,"b, c","say ""d""",4,\n');
  });

  it('writes what readCsv gives back', () => {
    const rows = [
      ['id', 'text'],
      ['1', 'two\nlines, "quoted"'],
      ['', ' blanks '],
    ];
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });

  it('writes whatever cells hold so that readCsv gives it back', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', ' a ', '=1', ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(writeCsv(rows))).toEqual(rows);
      }),
    );
  });

  it('begins with a byte order mark when asked', () => {
    expect(writeCsv([['é']], { mark: true })).toBe('\uFEFFé\n');
  });

  it('guards formulas when asked, and never numbers', () => {
    const row = ['=HYPERLINK("x")', '+1', '@a', '-2', -2, 'a=b'];
    expect(writeCsv([row], { guardFormulas: true })).toBe(`"'=HYPERLINK(""x"")",'+1,'@a,'-2,-2,a=b\n`);
    expect(writeCsv([row])).toBe('"=HYPERLINK(""x"")",+1,@a,-2,-2,a=b\n');
  });
});
