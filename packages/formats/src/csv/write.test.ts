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
});
