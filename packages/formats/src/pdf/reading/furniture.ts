import type { PrintedLine } from './lines.js';
import type { DrawnPage } from './page.js';

/** How much of a page's height, above and below, running heads and page numbers may take. */
const margin = 0.13;
/** How many lines at either end of a page are looked at. */
const deep = 4;

/**
 * Running heads and page numbers: lines at the edge of a page that come back on others, the same or with a number
 * that counts the pages. Returns their line numbers.
 */
export function findFurniture(
  pages: readonly DrawnPage[],
  linesByPage: readonly (readonly PrintedLine[])[],
): ReadonlySet<number> {
  const found = new Set<number>();
  if (pages.length < 2) return found;
  const groups = new Map<string, { readonly lines: Set<number>; readonly pages: Set<number> }>();
  pages.forEach((page, p) => {
    for (const { line, edge } of edgesOf(page, linesByPage[p] ?? [])) {
      for (const key of keysOf(line, page.number)) {
        const group = groups.get(edge + key) ?? { lines: new Set(), pages: new Set() };
        group.lines.add(line.number);
        group.pages.add(page.number);
        groups.set(edge + key, group);
      }
    }
  });
  const enough = Math.min(3, pages.length);
  for (const { lines, pages } of groups.values())
    if (pages.size >= enough) for (const line of lines) found.add(line);
  return withoutText(found, linesByPage.flat());
}

/** In points: running heads stand at one height. */
const height = 4;

/** The title of a box may begin several pages: but where it stands, text stands on the other pages. */
function withoutText(found: ReadonlySet<number>, lines: readonly PrintedLine[]): ReadonlySet<number> {
  const rows = new Map<number, { own: number; other: number }>();
  const rowOf = (line: PrintedLine) => Math.round(line.y / height);
  for (const line of lines) {
    const row = rows.get(rowOf(line)) ?? { own: 0, other: 0 };
    rows.set(rowOf(line), row);
    if (found.has(line.number)) row.own++;
    else row.other++;
  }
  const isHead = (line: PrintedLine) => {
    const near = [-1, 0, 1].map((step) => rows.get(rowOf(line) + step));
    const sum = (key: 'own' | 'other') => near.reduce((total, row) => total + (row?.[key] ?? 0), 0);
    return sum('own') >= sum('other');
  };
  return new Set(lines.filter((line) => found.has(line.number) && isHead(line)).map(({ number }) => number));
}

function edgesOf(page: DrawnPage, lines: readonly PrintedLine[]) {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const top = sorted.slice(0, deep).filter(({ y }) => y < page.height * margin);
  const bottom = sorted.slice(-deep).filter(({ y }) => y > page.height * (1 - margin));
  return [
    ...top.map((line) => ({ line, edge: 'top ' })),
    ...bottom.filter((line) => !top.includes(line)).map((line) => ({ line, edge: 'bottom ' })),
  ];
}

/** The line as it stands, and with each of its numbers counted from the page: "Page 7" on page 9 is "Page #-2". */
function keysOf({ text }: PrintedLine, page: number): string[] {
  const flat = text.replace(/\s+/g, ' ');
  const keys = /\p{L}{2}/u.test(flat) ? [flat] : [];
  for (const match of flat.matchAll(/\d{1,4}/g)) {
    const rest = (words: string) => words.replace(/\d+/g, '#');
    const counted = `#${Number(match[0]) - page}`;
    keys.push(rest(flat.slice(0, match.index)) + counted + rest(flat.slice(match.index + match[0].length)));
  }
  const roman = /^[-–\s]*([ivxlc]+)[-–\s]*$/i.exec(flat)?.[1];
  if (roman) keys.push('roman');
  return keys;
}
