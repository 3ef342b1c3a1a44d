import { type MarginText, writeMarginPage, writeSarif } from '@rapporteur/formats';
import { comparisons, rules } from '@rapporteur/monitoring';
import { version } from '../version.js';
import type { CheckedFile } from './check-file.js';
import { pageOf } from './json-output.js';

export function sarifOutput(checked: readonly CheckedFile[]): string {
  return writeSarif({
    tool: 'Rapporteur',
    version,
    rules: [...rules, ...comparisons].map(({ name, severity, finds }) => ({
      name,
      severity,
      finds,
      page: pageOf(name),
    })),
    results: checked.flatMap(({ file, shown, dismissed }) => [
      ...shown.map((notice) => ({ file, notice, suppressedFor: null })),
      ...dismissed.map(({ notice, reason }) => ({ file, notice, suppressedFor: reason })),
    ]),
  });
}

/** One page; its own words are in the language of the first text. */
export function htmlOutput(checked: readonly CheckedFile[]): string {
  return writeMarginPage(checked.map(marginText), {
    language: checked[0]?.reading.document.language ?? 'en',
  });
}

function marginText({ file, lines, reading, shown, dismissed }: CheckedFile): MarginText {
  const notices = [
    ...shown,
    ...dismissed.map(({ notice, reason }) => ({ ...notice, dismissedFor: reason })),
  ].sort((a, b) => a.place.lines[0] - b.place.lines[0]);
  return {
    name: file,
    lines,
    headings: reading.headings,
    notices,
    isMarkup: reading.document.format !== 'txt',
  };
}
