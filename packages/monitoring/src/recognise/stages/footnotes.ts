import type { Draft, LineIndex, NoteDraft, Page, Stage } from '../draft.js';
import { looksLikeTitle } from '../shapes.js';
import { gluedNumbers } from './glued-numbers.js';
import { takeRaisedNotes } from './raised-numbers.js';

/**
 * Finds the footnotes at the foot of each page. A line opens a note only if its number is the next one expected
 * and the text of the page (or the page before) carries that number glued to a word: a numbered paragraph or a
 * list item has no such mark. What follows belongs to the note until the next one or the end of the page, but
 * for what floats below: a closed note, a blank line, and words that are not a note's.
 */
export const footnotes: Stage = {
  name: 'footnotes',
  reads: ['lines', 'pages', 'taken'],
  writes: ['notes', 'taken'],
  run(draft: Draft): void {
    takeGivenNotes(draft);
    if (draft.notes.length === 0) takeRaisedNotes(draft);
    if (draft.notes.length > 0) return;
    const glued = gluedNumbers(draft);
    const openings = lineOpenings(draft);
    let next = 1;
    for (let p = 0; p < draft.pages.length; p++) {
      const page = draft.pages[p];
      const isMarked = (number: number) => glued.has(p, number) || (p > 0 && glued.has(p - 1, number));
      const starts = noteStarts(draft, page, next, openings, isMarked);
      const carried = carriedOver(draft, page, starts[0]?.line ?? null);
      if (carried.length > 0) take(draft, draft.notes.at(-1) as NoteDraft, carried);
      takeNotes(draft, page, starts);
      for (const { number } of starts) next = Math.max(next, number + 1);
    }
  },
};

interface Start {
  readonly number: number;
  readonly line: LineIndex;
  readonly prefix: number;
}

/** Notes that the format gives as notes (Markdown, HTML). */
function takeGivenNotes(draft: Draft): void {
  draft.lines.forEach((line, i) => {
    if (line.hint?.kind !== 'footnote') return;
    const last = draft.notes.at(-1);
    const prefix = `${line.hint.number}. `;
    if (last && last.number === line.hint.number) take(draft, last, [i]);
    else {
      draft.notes.push({
        number: line.hint.number,
        lines: [],
        prefix: line.text.startsWith(prefix) ? prefix.length : 0,
      });
      take(draft, draft.notes.at(-1) as NoteDraft, [i]);
    }
  });
}

const opening = /^(\d{1,6})(\s?[.,](?!\d)\s*|\s+|(?=\p{Lu}))(?=\S)/u;

/** For every number, the lines that begin with it as a note might. */
function lineOpenings(draft: Draft): Map<number, Start[]> {
  const found = new Map<number, Start[]>();
  const paragraphs = draft.profile.stated ? paragraphsInSequence(draft) : new Set<LineIndex>();
  draft.lines.forEach((line, i) => {
    if (draft.taken[i] || line.hint) return;
    const match = opening.exec(line.text) ?? (isRaised(draft, i) ? raised.exec(line.text) : null);
    if (!match || paragraphs.has(i) || asks(draft, line.text)) return;
    if (draft.profile.bareNotes && /^\d+\s?[.,]/.test(line.text)) return;
    const number = Number(match[1]);
    const start = { number, line: i, prefix: match[0].length };
    const list = found.get(number);
    if (list) list.push(start);
    else found.set(number, [start]);
  });
  return found;
}

/** "3. The Group urges the authorities": an item of a list of recommendations, and no note. */
function asks(draft: Draft, text: string): boolean {
  return draft.profile.stated?.spoken?.test(text) ?? false;
}

/** Lines "1. …", "2. …" that number the paragraphs of a report all the way through: none of them opens a note. */
function paragraphsInSequence(draft: Draft): ReadonlySet<LineIndex> {
  const found = new Set<LineIndex>();
  draft.lines.forEach((line, i) => {
    if (!draft.taken[i] && !line.hint && line.text.startsWith(`${found.size + 1}. `)) found.add(i);
  });
  return found;
}

const raised = /^(\d{1,3})$/;

/** A number alone, and right below it words that one blank sets off: so a raised number leaves some extractors. */
function isRaised(draft: Draft, line: LineIndex): boolean {
  const below = draft.lines[line + 1];
  return (
    raised.test(draft.lines[line].text) &&
    below !== undefined &&
    below.indent === 1 &&
    below.text !== '' &&
    !below.hint
  );
}

function noteStarts(
  draft: Draft,
  page: Page,
  next: number,
  openings: ReadonlyMap<number, readonly Start[]>,
  isMarked: (number: number) => boolean,
): Start[] {
  const first = firstStart(draft, page, next, openings, isMarked);
  if (!first) return [];
  const starts = [first];
  const taken = new Set([first.line]);
  let unmarked = 0;
  const foot = topOfFoot(draft, page, first.line);
  for (let number = first.number + 1, lost = 0; lost <= slip; number++) {
    const start = nextStart(
      draft,
      inRange(openings.get(number), foot, page.to),
      starts,
      taken,
      isMarked(number),
      unmarked < 2 && lost === 0,
    );
    lost = start ? 0 : lost + 1;
    if (!start) continue;
    unmarked = isMarked(number) ? 0 : unmarked + 1;
    starts.push(start);
    taken.add(start.line);
  }
  return starts.sort((a, b) => a.line - b.line);
}

/** The line that opens the next note: below the last one, or anywhere in the foot if its mark stands on the page. */
function nextStart(
  draft: Draft,
  candidates: readonly Start[],
  starts: readonly Start[],
  taken: ReadonlySet<LineIndex>,
  marked: boolean,
  mayBeUnmarked: boolean,
): Start | undefined {
  const free = candidates.filter((start) => opensNote(draft, start) && !taken.has(start.line));
  const from = starts[starts.length - 1].line;
  const below = free.find(
    (start) => start.line > from && (marked || (mayBeUnmarked && closesBefore(draft, start))),
  );
  return below ?? (marked ? free[0] : undefined);
}

/** Notes may be printed out of order: the foot begins below the last blank line above the first of them. */
function topOfFoot(draft: Draft, page: Page, line: LineIndex): LineIndex {
  let top = line;
  while (top > page.from && draft.lines[top - 1].text !== '') top--;
  return top;
}

/** How many lost notes the search may step over. */
const leap = 12;
/** A misprinted number at a page's foot hides at most this many. */
const slip = 2;

function firstStart(
  draft: Draft,
  page: Page,
  next: number,
  openings: ReadonlyMap<number, readonly Start[]>,
  isMarked: (number: number) => boolean,
): Start | null {
  for (let number = next; number <= next + leap; number++) {
    const start = inRange(openings.get(number), page.from, page.to).findLast(
      (s) =>
        (isMarked(number) || isRaised(draft, s.line)) &&
        opensNote(draft, s) &&
        (opensFoot(draft, s) || followsLaterNote(draft, s, isMarked)),
    );
    if (start) return start;
  }
  return null;
}

/** Below a note with a higher number that opens the foot: the two are printed out of order. */
function followsLaterNote(draft: Draft, start: Start, isMarked: (number: number) => boolean): boolean {
  for (
    let line = start.line - 1;
    line >= 0 && draft.lines[line].text !== '' && start.line - line < 8;
    line--
  ) {
    const number = Number(opening.exec(draft.lines[line].text)?.[1] ?? 0);
    if (number > start.number && number <= start.number + 10 && isMarked(number))
      return opensFoot(draft, { ...start, line });
  }
  return false;
}

function inRange(starts: readonly Start[] | undefined, from: LineIndex, to: LineIndex): readonly Start[] {
  return starts ? starts.filter(({ line }) => line >= from && line < to) : [];
}

/** A number and a bare small word ("12 months of …") is running text. */
function opensNote(draft: Draft, start: Start): boolean {
  const { text } = draft.lines[start.line];
  const bare = /^\d+\s+[^.,]/.test(text);
  return !bare || /^\d+\s+[\p{Lu}“"‘'(]/u.test(text) || /^\d+\s+(?:https?:|www\.)/.test(text);
}

/** A note's block stands below a blank line, or below the rest of a note from the page before. */
function opensFoot(draft: Draft, start: Start): boolean {
  let line = start.line - 1;
  const last = draft.notes.at(-1);
  if (last && !isClosed(draft, last)) while (line >= 0 && draft.lines[line].text !== '') line--;
  if (line >= 0 && draft.lines[line].text === '' && opensList(draft, line) && !isRaised(draft, start.line))
    return false;
  return line < 0 || draft.lines[line].text === '' || draft.taken[line] === 1;
}

/** Above the blank stands a heading, or words that end in a colon: what stands below is a list, and no note. */
function opensList(draft: Draft, blank: LineIndex): boolean {
  let line = blank;
  while (line >= 0 && draft.lines[line].text === '') line--;
  if (line < 0 || draft.taken[line] === 1) return false;
  return draft.lines[line].hint?.kind === 'heading' || draft.lines[line].text.endsWith(':');
}

function closesBefore(draft: Draft, start: Start): boolean {
  const before = draft.lines[start.line - 1]?.text ?? '';
  return before === '' || /[.!?”"’)\]]$/.test(before);
}

const closing = /(?:[.!?;:][”"’)\]]*|[)\]”])$/;

function isClosed(draft: Draft, note: NoteDraft): boolean {
  const last = note.lines.at(-1);
  if (last === undefined) return true;
  const { text } = draft.lines[last];
  return closing.test(text) || endsInLink(note.lines.slice(-5).map((line) => draft.lines[line].text));
}

/** A link over several lines ends without a stop. */
function endsInLink(lines: readonly string[]): boolean {
  const text = lines.join('');
  const tail = text.slice(text.lastIndexOf(' ') + 1);
  return /^\W*(?:https?:\/\/|www\.)/.test(tail);
}

/** The rest of a note that runs over from the page before: the last open block above this page's notes. */
function carriedOver(draft: Draft, page: Page, firstNote: LineIndex | null): LineIndex[] {
  const note = draft.notes.at(-1);
  if (!note || isClosed(draft, note)) return [];
  let to = (firstNote ?? page.to) - 1;
  while (to >= page.from && draft.lines[to].text === '') to--;
  if (firstNote !== null && to !== firstNote - 1) return [];
  let from = to;
  while (from > page.from && draft.lines[from - 1].text !== '') from--;
  if (from <= page.from || to < from) return [];
  const found: LineIndex[] = [];
  for (let i = from; i <= to; i++) found.push(i);
  return found;
}

function takeNotes(draft: Draft, page: Page, starts: readonly Start[]): void {
  starts.forEach((start, n) => {
    const note: NoteDraft = { number: start.number, lines: [], prefix: start.prefix };
    draft.notes.push(note);
    const end = starts[n + 1]?.line ?? page.to;
    const isLast = n === starts.length - 1;
    for (let i = start.line; i < end; i++) {
      if (draft.lines[i].text === '' || draft.taken[i]) continue;
      if (isLast && i > start.line && floats(draft, note, i)) return;
      take(draft, note, [i]);
    }
  });
}

/** A title between a closed note and a blank line. */
function isTitleAlone(draft: Draft, note: NoteDraft, line: LineIndex): boolean {
  return (
    isClosed(draft, note) &&
    draft.lines[line + 1]?.text === '' &&
    /\s/.test(draft.lines[line].text) &&
    looksLikeTitle([draft.lines[line].text])
  );
}

/** A quotation box may float even below a note that is not closed: its last line says whose voice it is. */
function isSigned(draft: Draft, line: LineIndex): boolean {
  const signature = draft.profile.voices?.signature;
  if (!signature) return false;
  for (
    let i = line, n = 0;
    n < 8 && i < draft.lines.length && !(i > line && draft.lines[i].indent > 0);
    i++
  ) {
    if (draft.lines[i].text === '') continue;
    if (signature.test(draft.lines[i].text)) return true;
    n++;
  }
  return false;
}

/** Below the last note of a page: after a blank, with the note closed, what begins like a text of its own. */
function floats(draft: Draft, note: NoteDraft, line: LineIndex): boolean {
  if (draft.lines[line - 1].text !== '') return isTitleAlone(draft, note, line);
  if (isSigned(draft, line)) return true;
  if (!isClosed(draft, note)) return false;
  const { text } = draft.lines[line];
  const goesOn = isRaised(draft, note.lines[0])
    ? /^(?:[-–−•]\s|\p{Ll}(?!\w*:\/\/|ww\.))/u
    : /^(?:[-–−•]\s|\p{Ll}|https?:|www\.)/u;
  return !goesOn.test(text);
}

function take(draft: Draft, note: NoteDraft, lines: readonly LineIndex[]): void {
  for (const line of lines) {
    note.lines.push(line);
    draft.taken[line] = 1;
  }
}
