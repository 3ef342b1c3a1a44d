import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gapsIn } from './gaps.js';

/* The cases are texts that anyone can read and add to: packages/monitoring/src/findings/cases/gaps*.md. */

const cases = ['gaps.md', 'gaps-french.md']
  .map((file) => readFileSync(new URL(`./cases/${file}`, import.meta.url), 'utf8'))
  .join('\n')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...lines] = part.trim().split('\n');
    const isWanted = (line: string) => /^- (?:no-information|unclear): /.test(line);
    return {
      title,
      text: lines.filter((line) => line !== '' && !isWanted(line)).join('\n'),
      wanted: lines.filter(isWanted).map((line) => line.slice(2)),
    };
  });

describe('gaps', () => {
  it.each(cases)('$title', ({ text, wanted }) => {
    const found = gapsIn(text);
    expect(found.map(({ kind, words }) => `${kind}: ${words}`)).toEqual(wanted);
    for (const { from, to, words } of found) expect(text.slice(from, to)).toContain(words);
  });

  it('gives the whole sentence, where it stands', () => {
    const text = 'One.\nTwo stands here. Brezia did not reply. Four.';
    expect(gapsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Brezia did not reply.']);
  });

  it('takes time in proportion to the text', () => {
    const hard = `${'no information on '.repeat(150)}. `.repeat(200);
    expect(gapsIn(hard)).toEqual([]);
  }, 10_000);
});
