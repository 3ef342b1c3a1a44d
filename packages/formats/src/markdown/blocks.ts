/*
 * One piece because it is a grammar: the blocks of a Markdown text, with the lines they stand on. CommonMark's
 * blocks as far as reports use them, GitHub's tables and notes, and fenced divs (`::: practice Title` … `:::`). Not known on purpose: code by
 * indentation and blocks of HTML, which in texts taken from elsewhere are never meant.
 *
 * Why not mdast-util-from-markdown: it took 10 s and 1 GB for 20,000 notes, 30 s and more for a line of 20,000
 * hyphens, and 1.5 s for a report (decision 200). A test holds this reader against it.
 */

import { trimEnd } from '../trim-end.js';

/** A line without the marks of the blocks around it. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
  /** Goes on with a paragraph of an inner block without the mark of that block: begins nothing. */
  readonly lazy?: boolean;
}

export type RawBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly source: string; readonly lines: Range }
  | { readonly type: 'paragraph'; readonly source: string; readonly lines: Range }
  | { readonly type: 'code'; readonly texts: readonly SourceLine[]; readonly lines: Range }
  | { readonly type: 'aside'; readonly source: string; readonly lines: Range }
  | { readonly type: 'quote'; readonly children: readonly RawBlock[]; readonly lines: Range }
  | {
      readonly type: 'div';
      readonly name: string;
      readonly children: readonly RawBlock[];
      readonly lines: Range;
    }
  | {
      readonly type: 'note';
      readonly label: string;
      readonly children: readonly RawBlock[];
      readonly lines: Range;
    }
  | {
      readonly type: 'list';
      readonly items: readonly RawItem[];
      readonly loose: boolean;
      readonly lines: Range;
    }
  | { readonly type: 'table'; readonly rows: readonly RawRow[]; readonly lines: Range };
export interface RawItem {
  readonly marker: string;
  readonly children: readonly RawBlock[];
  readonly lines: Range;
}
export interface RawRow {
  readonly cells: readonly string[];
  readonly line: number;
}
type Range = readonly [first: number, last: number];
type Step = { readonly block: RawBlock; readonly next: number };

const BLANK = /^[ \t\f\v]*$/;
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const DIV = /^ {0,3}:{3,}/;
const NOTE = /^ {0,3}\[\^([^\]\s[]{1,100})\]:[ \t]*/;
const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const DEFINITION =
  /^ {0,3}\[((?:\\.|[^\]\\[^])(?:\\.|[^\]\\[]){0,998})\]:[ \t]*(?:<([^<>]*)>|((?:[a-z][a-z0-9+.-]*:|#|\/|\.{1,2}\/)\S*))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/i;

/** Blocks in blocks in blocks …: what lies deeper is read as plain paragraphs. */
const MAX_CONTAINERS = 60;

/** `[label]: address` on a line of its own. */
export function definitionOf(text: string): { readonly label: string; readonly url: string } | null {
  const match = text.includes(']:') ? DEFINITION.exec(text) : null;
  return match ? { label: match[1] as string, url: match[2] ?? match[3] ?? '' } : null;
}

export function readBlocks(lines: readonly SourceLine[], depth = 0): RawBlock[] {
  const blocks: RawBlock[] = [];
  const lastComment = lines.findLastIndex((line) => line.text.includes('-->'));
  for (let i = 0; i < lines.length; ) {
    if (BLANK.test(textAt(lines, i))) {
      i++;
      continue;
    }
    const step = (depth < MAX_CONTAINERS && container(lines, i, depth)) || leaf(lines, i, lastComment);
    blocks.push(step.block);
    i = step.next;
  }
  return blocks;
}

function container(lines: readonly SourceLine[], i: number, depth: number): Step | null {
  const text = textAt(lines, i);
  if (QUOTE.test(text)) return quote(lines, i, depth);
  if (DIV.test(text)) return div(lines, i, depth);
  const note = NOTE.exec(text);
  if (note) return noteBlock(lines, i, note, depth);
  return ITEM.test(text) && !RULE.test(text) ? list(lines, i, depth) : null;
}

function quote(lines: readonly SourceLine[], i: number, depth: number): Step {
  const inner: SourceLine[] = [];
  let next = i;
  for (; next < lines.length; next++) {
    const { text, line, lazy } = lines[next] as SourceLine;
    if (QUOTE.test(text) && !lazy) inner.push({ text: text.replace(QUOTE, ''), line });
    else if (isLazy(lines, next, inner)) inner.push({ text, line, lazy: true });
    else break;
  }
  return {
    block: { type: 'quote', children: readBlocks(inner, depth + 1), lines: range(lines, i, next) },
    next,
  };
}

function div(lines: readonly SourceLine[], i: number, depth: number): Step | null {
  const name = nameAfter(textAt(lines, i), DIV);
  if (name === '') return null;
  let open = 1;
  let end = i + 1;
  for (let fence = ''; end < lines.length; end++) {
    const text = textAt(lines, end);
    if (fence !== '' || FENCE.test(text)) {
      fence = fenceAfter(fence, text);
      continue;
    }
    if (DIV.test(text)) open += nameAfter(text, DIV) === '' ? -1 : 1;
    if (open === 0) break;
  }
  const children = readBlocks(lines.slice(i + 1, end), depth + 1);
  const next = Math.min(end + 1, lines.length);
  return { block: { type: 'div', name, children, lines: range(lines, i, next) }, next };
}

function nameAfter(text: string, mark: RegExp): string {
  return trimSpaces(text.replace(mark, ''));
}

function noteBlock(lines: readonly SourceLine[], i: number, start: RegExpExecArray, depth: number): Step {
  const first = lines[i] as SourceLine;
  const inner: SourceLine[] = [{ text: first.text.slice(start[0].length), line: first.line }];
  const next = takeIndented(lines, i + 1, 4, inner);
  const label = start[1] as string;
  return {
    block: { type: 'note', label, children: readBlocks(inner, depth + 1), lines: range(lines, i, next) },
    next,
  };
}

function list(lines: readonly SourceLine[], i: number, depth: number): Step {
  const items: RawItem[] = [];
  const kind = kindOf(textAt(lines, i));
  let loose = false;
  let next = i;
  while (next < lines.length) {
    let at = next;
    while (at < lines.length && BLANK.test(textAt(lines, at))) at++;
    const { text, line } = lines[at] ?? { text: '', line: 0 };
    const match = ITEM.exec(text);
    if (!match || RULE.test(text) || kindOf(text) !== kind) break;
    if (at > next) loose = true;
    const { width, rest } = contentOf(text, match);
    const inner: SourceLine[] = [{ text: rest, line }];
    next = takeIndented(lines, at + 1, width, inner);
    items.push({
      marker: match[2] as string,
      children: readBlocks(inner, depth + 1),
      lines: range(lines, at, next),
    });
  }
  return { block: { type: 'list', items, loose, lines: range(lines, i, next) }, next };
}

function kindOf(text: string): string {
  return ITEM.exec(text)?.[2]?.at(-1) ?? '';
}

/** How far the content of an item is indented, and its first line. Five spaces and more are content. */
function contentOf(text: string, match: RegExpExecArray): { width: number; rest: string } {
  const after = expandTabs(text.slice(match[0].length));
  const spaces = /^ */.exec(after)?.[0].length ?? 0;
  const gap = spaces === after.length || spaces > 4 ? 1 : spaces;
  return { width: match[0].length + gap, rest: after.slice(gap) };
}

/** Takes the lines that belong to an item or a note by indentation, or as lazy lines of its last paragraph. */
function takeIndented(
  lines: readonly SourceLine[],
  from: number,
  width: number,
  inner: SourceLine[],
): number {
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const { text, line } = lines[i] as SourceLine;
    if (BLANK.test(text)) {
      // An item that begins with a blank line ends with it.
      if (inner.length === 1 && BLANK.test(inner[0]?.text ?? '')) break;
      inner.push({ text: '', line });
      continue;
    }
    const expanded = expandTabs(text);
    if (expanded.startsWith(' '.repeat(width))) inner.push({ text: expanded.slice(width), line });
    else if (isLazy(lines, i, inner)) inner.push({ text: text.trimStart(), line, lazy: true });
    else break;
    end = i + 1;
  }
  return end;
}

/** A line without the mark of its block that goes on with the paragraph in it. */
function isLazy(lines: readonly SourceLine[], i: number, inner: readonly SourceLine[]): boolean {
  const before = inner.at(-1)?.text ?? '';
  if (BLANK.test(before) || HEADING.test(before) || RULE.test(before) || FENCE.test(before)) return false;
  const text = textAt(lines, i);
  return !BLANK.test(text) && !beginsBlock(text) && !ITEM.test(text);
}

function leaf(lines: readonly SourceLine[], i: number, lastComment: number): Step {
  const text = textAt(lines, i);
  const one = (block: RawBlock): Step => ({ block, next: i + 1 });
  const heading = HEADING.exec(text);
  if (heading)
    return one({
      type: 'heading',
      depth: heading[1]?.length ?? 1,
      source: nameAfter(text, HEADING).replace(/^#+$|[ \t]#+$/, ''),
      lines: range(lines, i, i + 1),
    });
  if (RULE.test(text) || definitionOf(text))
    return one({ type: 'aside', source: text.trim(), lines: range(lines, i, i + 1) });
  if (FENCE.test(text)) return code(lines, i);
  if (/^ {0,3}<!--/.test(text) && i <= lastComment) return comment(lines, i);
  return (isTable(lines, i) && table(lines, i)) || paragraph(lines, i);
}

function code(lines: readonly SourceLine[], i: number): Step {
  let fence = fenceAfter('', textAt(lines, i));
  let end = i + 1;
  for (; end < lines.length; end++) {
    fence = fenceAfter(fence, textAt(lines, end));
    if (fence === '') break;
  }
  const next = Math.min(end + 1, lines.length);
  return { block: { type: 'code', texts: lines.slice(i + 1, end), lines: range(lines, i, next) }, next };
}

/** The fence that is open after a line; '' when none is. */
function fenceAfter(open: string, text: string): string {
  const fence = FENCE.exec(text)?.[1] ?? '';
  if (open === '') return fence;
  const closes = fence.startsWith(open) && /^[ \t]*[`~]+[ \t]*$/.test(text);
  return closes ? '' : open;
}

/** Unseen by a reader of the page, kept as what stands beside the text. */
function comment(lines: readonly SourceLine[], i: number): Step {
  let end = i;
  while (end < lines.length - 1 && !textAt(lines, end).includes('-->')) end++;
  const source = lines
    .slice(i, end + 1)
    .map((line) => line.text.trim())
    .join('\n');
  return { block: { type: 'aside', source, lines: range(lines, i, end + 1) }, next: end + 1 };
}

function isTable(lines: readonly SourceLine[], i: number): boolean {
  const text = textAt(lines, i);
  const below = lines[i + 1]?.lazy ? '' : textAt(lines, i + 1);
  if (!below.includes('-') || !(text.includes('|') || below.includes('|')) || !DELIMITERS.test(below))
    return false;
  return splitCells(text).length === splitCells(below).length;
}

function table(lines: readonly SourceLine[], i: number): Step {
  const rows: RawRow[] = [];
  let next = i;
  for (; next < lines.length; next++) {
    const { text, line } = lines[next] as SourceLine;
    if (next === i + 1) continue;
    if (BLANK.test(text) || (next > i && (beginsBlock(text) || ITEM.test(text)))) break;
    rows.push({ cells: splitCells(text), line });
  }
  return { block: { type: 'table', rows, lines: range(lines, i, next) }, next };
}

/** An escaped bar is part of its cell. */
export function splitCells(text: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const row = trimSpaces(text);
  for (const part of row.replace(/^\|/, '').split(/(\\.|\|)/s)) {
    if (part === '|') {
      cells.push(trimSpaces(cell));
      cell = '';
    } else cell += part === '\\|' ? '|' : part;
  }
  if (trimSpaces(cell) !== '' || cells.length === 0) cells.push(trimSpaces(cell));
  return cells;
}

function trimSpaces(text: string): string {
  return trimEnd(text.replace(/^[ \t]+/, ''), ' \t');
}

function paragraph(lines: readonly SourceLine[], i: number): Step {
  let next = i + 1;
  for (; next < lines.length; next++) {
    const text = textAt(lines, next);
    const underline = lines[next]?.lazy ? null : UNDERLINE.exec(text);
    if (underline) {
      const depth = underline[1]?.startsWith('=') ? 1 : 2;
      return {
        block: { type: 'heading', depth, source: joined(lines, i, next), lines: range(lines, i, next + 1) },
        next: next + 1,
      };
    }
    if (BLANK.test(text) || beginsBlock(text) || beginsList(text) || isTable(lines, next)) break;
  }
  return { block: { type: 'paragraph', source: joined(lines, i, next), lines: range(lines, i, next) }, next };
}

function joined(lines: readonly SourceLine[], from: number, to: number): string {
  const texts = lines.slice(from, to).map((line) => line.text.replace(/^[ \t]+/, ''));
  return trimEnd(texts.join('\n'), ' \t');
}

/** What ends a paragraph without a blank line. */
function beginsBlock(text: string): boolean {
  return (
    /^ {0,3}[#>`~:[*_-]/.test(text) &&
    (HEADING.test(text) ||
      QUOTE.test(text) ||
      FENCE.test(text) ||
      DIV.test(text) ||
      NOTE.test(text) ||
      RULE.test(text))
  );
}

/** Only a list that begins with 1 may interrupt: "…, in the year\n2014. The party" is no list. */
function beginsList(text: string): boolean {
  const item = ITEM.exec(text);
  return (
    item !== null && /^(?:[-+*]|1[.)])$/.test(item[2] as string) && !BLANK.test(text.slice(item[0].length))
  );
}

function expandTabs(text: string): string {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  if (!indent.includes('\t')) return text;
  let width = 0;
  for (const char of indent) width += char === '\t' ? 4 - (width % 4) : 1;
  return ' '.repeat(width) + text.slice(indent.length);
}

function textAt(lines: readonly SourceLine[], i: number): string {
  return lines[i]?.text ?? '';
}

function range(lines: readonly SourceLine[], from: number, to: number): Range {
  return [lines[from]?.line ?? 0, lines[to - 1]?.line ?? 0];
}
