import { describe, expect, it } from 'vitest';
import { evidenceEndings, evidenceFault } from './evidence.js';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const codeOf = (name: string, text: string) => evidenceFault(name, bytes(text))?.code ?? null;

describe('evidence', () => {
  it.each([
    ['law.pdf', '%PDF-1.7 …'],
    ['figures.XLSX', 'PK\u0003\u0004…'],
    ['scan.png', '\u0089PNG\r\n\u001a\n…'],
    ['scan.jpeg', '\u00ff\u00d8\u00ff…'],
    ['note.txt', 'Swimming lessons, 2025.'],
  ])('%s is taken for what it is', (name, text) => {
    expect(codeOf(name, text)).toBe(null);
  });

  it.each([
    ['law.pdf', '<!doctype html><script>'],
    ['law.pdf', 'MZ…'],
    ['scan.png', '<svg onload="x">'],
    ['note.txt', '<svg onload="x">'],
    ['note.txt', 'MZ\u0000…'],
    ['figures.xlsx', 'a;b'],
  ])('%s that holds %j is not', (name, text) => {
    expect(codeOf(name, text)).toBe('answer-file-lies');
  });

  it('of other kinds, without an ending or empty is refused in words', () => {
    for (const name of ['a.exe', 'page.html', 'drawing.svg', 'noending', 'x.toString'])
      expect(codeOf(name, 'x'), name).toBe('answer-file-kind');
    expect(codeOf('law.pdf', '')).toBe('answer-file-missing');
    expect(evidenceEndings).toContain('docx');
  });
});
