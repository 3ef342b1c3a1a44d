import type { Draft, LineIndex, Page, Stage } from '../draft.js';

/**
 * Finds where pages start and what is printed on each page beside the text. A page starts at a form feed, at a
 * line whose only indent is one blank in a text that indents nothing else (as some extractors leave it), or at a
 * running head. Running heads are short lines that come back, each with a page number alone beside it.
 */
export const pages: Stage = {
  name: 'pages',
  reads: ['lines', 'taken'],
  writes: ['pages', 'furniture', 'taken'],
  run(draft: Draft): void {
    const starts = new Set<LineIndex>([0]);
    const blankMarksPage = indentMarksPages(draft);
    draft.lines.forEach((line, i) => {
      if (line.formFeed || (blankMarksPage && isSetOff(draft, i))) starts.add(i);
    });
    if (blankMarksPage) takeLoneNumbers(draft, starts);
    for (const start of findRunningHeads(draft)) starts.add(start);
    draft.lines.forEach((line, i) => {
      if (line.hint?.kind === 'furniture') takeFurniture(draft, 'running-head', i);
    });
    const sorted = [...starts].sort((a, b) => a - b);
    const found: Page[] = sorted.map((from, n) => ({
      from,
      to: sorted[n + 1] ?? draft.lines.length,
      number: null,
    }));
    numberPages(draft, found);
    draft.pages = found;
  },
};

/** True when a single leading blank is rare and is the only indent there is. */
function indentMarksPages(draft: Draft): boolean {
  let one = 0;
  let more = 0;
  let none = 0;
  for (const line of draft.lines) {
    if (line.hint || line.text === '') continue;
    if (line.indent === 0) none++;
    else if (line.indent === 1) one++;
    else more++;
  }
  return one > 0 && more * 4 <= one && one * 8 <= none + 8;
}

/** A page may start unseen: so far may a printed number be ahead of the pages counted. */
const unseen = 3;

/** Where the blank is left out, a page may still begin with its own number, alone and the next to come. */
function takeLoneNumbers(draft: Draft, starts: Set<LineIndex>): void {
  const alone = (i: number) =>
    pageNumberAlone.test(draft.lines[i].text) &&
    isBlank(draft, i - 1) &&
    isBlank(draft, i - 2) &&
    isBlank(draft, i + 1);
  let page = 0;
  draft.lines.forEach((line, i) => {
    if (starts.has(i)) page++;
    else if (!line.hint && alone(i) && Number(line.text) > page && Number(line.text) <= page + unseen) {
      starts.add(i);
      page++;
      takeFurniture(draft, 'page-number', i);
    }
  });
}

/** Begins with one blank; but not the words below a note's raised number, and not the items of a list. */
function isSetOff(draft: Draft, line: LineIndex): boolean {
  if (!beginsWithBlank(draft, line) || /^\d{1,3}$/.test(draft.lines[line - 1]?.text ?? '')) return false;
  return !(
    isBlank(draft, line - 1) && [-4, -3, -2, 2, 3, 4].some((step) => beginsWithBlank(draft, line + step))
  );
}

function beginsWithBlank(draft: Draft, line: LineIndex): boolean {
  const found = draft.lines[line];
  return found !== undefined && found.hint === null && found.indent === 1 && found.text !== '';
}

const pageNumberAlone = /^(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$/;
const longestHead = 90;
/** How many lines below a running head its page number may stand. */
const reach = 5;

/** Takes running heads and their page numbers; returns the lines at which pages start. */
function findRunningHeads(draft: Draft): LineIndex[] {
  const places = new Map<string, LineIndex[]>();
  draft.lines.forEach((line, i) => {
    if (line.hint || line.text === '' || line.text.length > longestHead || pageNumberAlone.test(line.text))
      return;
    const alone =
      isBlank(draft, i - 1) &&
      (isBlank(draft, i + 1) || pageNumberAlone.test(draft.lines[i + 1]?.text ?? ''));
    if (!alone) return;
    const list = places.get(line.text);
    if (list) list.push(i);
    else places.set(line.text, [i]);
  });
  const starts: LineIndex[] = [];
  for (const heads of places.values()) {
    if (heads.length < 2) continue;
    const withNumber = heads
      .map((head) => ({ head, number: numberBeside(draft, head) }))
      .filter((found) => found.number !== null);
    if (withNumber.length < 2 || withNumber.length * 2 < heads.length || !ascends(draft, withNumber))
      continue;
    for (const { head, number } of withNumber) {
      takeFurniture(draft, 'running-head', head);
      takeFurniture(draft, 'page-number', number as LineIndex);
      starts.push(Math.min(head, number as LineIndex));
    }
  }
  return starts;
}

function numberBeside(draft: Draft, head: LineIndex): LineIndex | null {
  for (let i = head + 1; i <= head + reach && i < draft.lines.length; i++) {
    if (draft.lines[i].text === '') continue;
    return pageNumberAlone.test(draft.lines[i].text) ? i : null;
  }
  return null;
}

function ascends(draft: Draft, found: readonly { readonly number: LineIndex | null }[]): boolean {
  let last = -1;
  for (const { number } of found) {
    const value = Number(pageNumberAlone.exec(draft.lines[number as LineIndex].text)?.[1]);
    if (value <= last) return false;
    last = value;
  }
  return true;
}

function takeFurniture(draft: Draft, kind: 'running-head' | 'page-number', line: LineIndex): void {
  if (draft.taken[line]) return;
  draft.taken[line] = 1;
  draft.furniture.push({ kind, line });
}

function numberPages(draft: Draft, found: readonly Page[]): void {
  const numbers = draft.furniture
    .filter(({ kind }) => kind === 'page-number')
    .sort((a, b) => a.line - b.line);
  let at = 0;
  for (const { line } of numbers) {
    while (at + 1 < found.length && found[at + 1].from <= line) at++;
    found[at].number = Number(pageNumberAlone.exec(draft.lines[line].text)?.[1]);
  }
  const anchor = found.findIndex((page) => page.number !== null);
  if (anchor < 0) return;
  const shift = (found[anchor].number as number) - anchor;
  const steady = found.every((page, i) => page.number === null || page.number === i + shift);
  if (steady)
    found.forEach((page, i) => {
      page.number = i + shift;
    });
}

function isBlank(draft: Draft, index: LineIndex): boolean {
  return index < 0 || index >= draft.lines.length || draft.lines[index].text === '';
}
