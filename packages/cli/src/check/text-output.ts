import type { Severity } from '@rapporteur/document';
import type { CheckNotice } from '@rapporteur/monitoring';
import type { CheckedFile } from './check-file.js';

/** So many notices of one rule are printed in full; the others are counted. */
const perRule = 20;
/** Characters of a long line that are shown round the place. */
const width = 100;

/** As a compiler prints: the place, the sentence, the line and what is meant in it; at the end a sum. */
export function textOutput(checked: readonly CheckedFile[], isWhole: boolean): string {
  return [
    ...checked.map((each) => ofFile(each, isWhole)),
    ...(checked.length > 1 ? [sumOfAll(checked)] : []),
  ].join('');
}

function ofFile(checked: CheckedFile, isWhole: boolean): string {
  const printed = new Map<string, number>();
  const parts: string[] = [];
  for (const notice of checked.shown) {
    const count = (printed.get(notice.rule) ?? 0) + 1;
    printed.set(notice.rule, count);
    if (isWhole || count <= perRule) parts.push(noticeText(checked, notice));
  }
  const rest = [...printed].filter(([, count]) => !isWhole && count > perRule);
  for (const [rule, count] of rest)
    parts.push(`… and ${number(count - perRule)} more of ${rule}; --all prints all.\n`);
  return `${parts.join('')}${rest.length > 0 ? '\n' : ''}${clean(checked.file)}: ${sum(checked)}\n`;
}

function noticeText({ file, written }: CheckedFile, notice: CheckNotice): string {
  const [line] = notice.place.lines;
  const source = written[line - 1] ?? '';
  const from = notice.place.columns?.[0] ?? source.length - source.trimStart().length;
  const head = `${clean(file)}:${line}:${from + 1}: ${notice.severity} ${notice.rule}: ${clean(notice.message)}\n`;
  return `${head}${excerpt(source, line, from, endOf(notice, source))}\n`;
}

/** Where the mark under a line ends: with the columns, or with the line when the passage goes on. */
function endOf({ place }: CheckNotice, source: string): number {
  return place.columns && place.lines[0] === place.lines[1] ? place.columns[1] : source.trimEnd().length;
}

function excerpt(source: string, line: number, from: number, to: number): string {
  if (source.trim() === '') return '';
  const start = source.length <= width ? 0 : Math.max(0, Math.min(from - 30, source.length - width));
  const end = Math.min(source.length, start + width);
  const [before, after] = [start > 0 ? '…' : '', end < source.length ? '…' : ''];
  const gutter = `${String(line).padStart(6)} | `;
  const space = ' '.repeat(columnsOf(source.slice(start, from)) + before.length);
  const mark = `^${'~'.repeat(Math.max(0, columnsOf(source.slice(from, Math.min(to, end))) - 1))}`;
  return `${gutter}${before}${clean(source.slice(start, end)).trimEnd()}${after}\n${' '.repeat(gutter.length - 2)}| ${space}${mark}\n`;
}

/** How wide a terminal shows it: marks that combine with a letter take no room. */
function columnsOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

/** A text may hold what a terminal would obey. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const nouns = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['question', 'questions'],
} as const;

function sum({ shown, dismissed, known }: Pick<CheckedFile, 'shown' | 'dismissed' | 'known'>): string {
  const counts = severities.map((severity) => {
    const count = shown.filter((notice) => notice.severity === severity).length;
    return `${number(count)} ${nouns[severity][count === 1 ? 0 : 1]}`;
  });
  const aside = [
    ...(dismissed.length > 0 ? [`${number(dismissed.length)} dismissed`] : []),
    ...(known > 0 ? [`${number(known)} in the baseline`] : []),
  ];
  return `${counts.join(', ')}${aside.length > 0 ? ` (${aside.join(', ')})` : ''}.`;
}

function sumOfAll(checked: readonly CheckedFile[]): string {
  const all = {
    shown: checked.flatMap(({ shown }) => shown),
    dismissed: checked.flatMap(({ dismissed }) => dismissed),
    known: checked.reduce((total, { known }) => total + known, 0),
  };
  return `All ${checked.length} files: ${sum(all)}\n`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
