import { plainText } from '@rapporteur/document';
import { describe, expect, it } from 'vitest';
import { composeCheckReport } from './check-report.js';

const notices = [
  {
    rule: 'numbering',
    severity: 'warning',
    message: 'Note 4 stands after note 5.',
    place: { footnote: 4, lines: [30, 30] },
  },
  {
    rule: 'stated-count',
    severity: 'error',
    message: 'The text says three; the list names 2.',
    place: { paragraph: 7, lines: [12, 14] },
    expected: 'two',
  },
  { rule: 'numbering', severity: 'warning', message: 'Paragraph 9 is missing.', place: { lines: [20, 20] } },
] as const;

/** The rows of each table, cell by cell. */
function tables(...given: Parameters<typeof composeCheckReport>): string[][][] {
  return composeCheckReport(...given).children.flatMap((block) =>
    block.type === 'table' ? [block.children.map((row) => row.children.map((cell) => plainText(cell)))] : [],
  );
}

describe('the checker’s report', () => {
  it('counts the notices by rule, the gravest first, and gives them in the order of the text', () => {
    const finds = new Map([['numbering', 'A gap.']]);
    expect(tables([{ name: 'draft.docx', notices, dismissed: 0 }], { finds })).toEqual([
      [
        ['Rule', 'Severity', 'Notices', 'What it finds'],
        ['stated-count', 'Error', '1', ''],
        ['numbering', 'Warning', '2', 'A gap.'],
      ],
      [
        ['Place', 'Rule', 'Notice'],
        [
          'paragraph 7, line 12',
          'Error: stated-count',
          'The text says three; the list names 2. Expected: two',
        ],
        ['line 20', 'Warning: numbering', 'Paragraph 9 is missing.'],
        ['note 4, line 30', 'Warning: numbering', 'Note 4 stands after note 5.'],
      ],
    ]);
  });

  it('says so where nothing was found, and how many notices were dismissed', () => {
    const report = composeCheckReport([{ name: 'plan.txt', notices: [], dismissed: 2 }], { language: 'fr' });
    const words = plainText(report);
    expect(words).toContain('0 erreur, 0 avertissement, 0 question; 2 écartées.');
    expect(words).toContain('n’a rien à dire de ce texte');
    expect(report.children.some(({ type }) => type === 'table')).toBe(false);
  });
});
