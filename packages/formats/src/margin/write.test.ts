import { describe, expect, it } from 'vitest';
import { readHtml } from '../html/read.js';
import { type MarginText, writeMarginPage } from './write.js';

const text: MarginText = {
  name: 'draft <1>.txt',
  lines: ['I. PONDS', '', '1. Six ponds & <b>seven</b> lakes', 'are deep.', '', '2. A last one.'],
  headings: [{ lines: [1, 1] }],
  notices: [
    {
      rule: 'stated-count',
      severity: 'error',
      message: 'Six are stated.',
      place: { lines: [3, 3], columns: [3, 12], paragraph: 1 },
      related: [{ lines: [6, 6], paragraph: 2 }],
      expected: '7',
    },
    {
      rule: 'term',
      severity: 'info',
      message: 'Meant?',
      place: { lines: [3, 3], columns: [7, 15] },
    },
    {
      rule: 'subset',
      severity: 'warning',
      message: 'Gone.',
      place: { lines: [90, 95] },
      dismissedFor: 'An <old> list.',
    },
  ],
};

describe('a text with its margin', () => {
  const page = writeMarginPage([text]);

  it('is one file that asks for nothing and runs nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|url\(|\sstyle=/);
  });

  it('shows every line with its number, escaped', () => {
    expect(page.match(/data-n="/g)).toHaveLength(text.lines.length);
    expect(page).toContain('&lt;b&gt;seven&lt;/b&gt; lakes');
    expect(page).not.toContain('<b>');
    expect(page).toContain('<title>Checked text: draft &lt;1&gt;.txt</title>');
  });

  it('marks the words; where two notices overlap, the graver one', () => {
    expect(page).toContain(
      '1. <mark class="error">Six </mark><mark class="error">ponds</mark><mark class="info"> &amp; </mark>',
    );
  });

  it('puts each notice beside its line, with what it expects and where else to look', () => {
    const margin = page.slice(page.indexOf('data-n="3"'), page.indexOf('data-n="6"'));
    expect(margin).toContain('Six are stated.');
    expect(margin).toContain('<q>7</q>');
    expect(margin).toContain('See also <a href="#t0-l6">line 6, paragraph 2</a>');
  });

  it('keeps a notice whose line the text does not have', () => {
    expect(page).toContain('Dismissed: An &lt;old&gt; list.');
    expect(page.indexOf('Gone.')).toBeGreaterThan(page.indexOf('data-n="6"'));
  });

  it('counts by severity and rule what was not dismissed', () => {
    expect(page).toMatch(/f-error" checked> 1 error</);
    expect(page).toMatch(/f-warning" checked> 0 warnings</);
    expect(page).toContain('<th scope="row">term</th><td>1</td>');
  });

  it('speaks French, and says when there is nothing to say', () => {
    const french = writeMarginPage([{ ...text, notices: [] }], { language: 'fr' });
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain('n’a rien à dire de ce texte');
  });

  it('is a page that our own reader takes', () => {
    expect(readHtml(page).ok).toBe(true);
  });
});
