import type { BlockDraft, LineIndex } from '../draft.js';
import type { Outline } from '../outline.js';
import type { HeadingScheme } from '../profile.js';
import { romanToNumber } from '../roman.js';
import { itemLabel, looksLikeTitle, withoutMark } from '../shapes.js';

/** A numbered heading that follows on the open ones, or a heading that the format itself marks. */
export function openHeading(outline: Outline, line: LineIndex): BlockDraft | null {
  const { text, hint } = outline.draft.lines[line];
  for (const scheme of outline.draft.profile.headings) {
    const numbered = readNumber(scheme, text);
    if (!numbered || !outline.opensAfresh(line) || !follows(outline, line, scheme, numbered.parts)) continue;
    const lines = titleLines(outline, line, numbered.prefix);
    if (!lines) continue;
    const level = outline.openHeading(scheme, numbered.parts);
    return {
      kind: 'heading',
      number: numbered.number,
      level,
      boxKind: null,
      titleLines: lines.length,
      prefix: numbered.prefix,
      lines,
    };
  }
  // The title of a box is often set as a heading.
  if (hint?.kind !== 'heading' || outline.draft.profile.boxes.some(({ title }) => title.test(text)))
    return null;
  return {
    kind: 'heading',
    number: null,
    level: hint.depth,
    boxKind: null,
    titleLines: 1,
    prefix: 0,
    lines: [line],
  };
}

interface Numbered {
  readonly number: string;
  readonly parts: readonly number[];
  readonly prefix: number;
}

const patterns: Readonly<Record<HeadingScheme, RegExp>> = {
  roman: /^([IVXLC]+)((?:\.\d{1,2})*)(\.)?\s+(?=[“"‘'«(]?\p{Lu})/u,
  decimal: /^(\d{1,2})((?:\.\d{1,2})*)(\.)?\s+(?=[“"‘'«(]?\p{Lu})/u,
  letter: /^([A-Z])((?:\.\d{1,2})*)(\.)\s+(?=[“"‘'«(]?\p{Lu})/u,
};

function readNumber(scheme: HeadingScheme, text: string): Numbered | null {
  const match = patterns[scheme].exec(text);
  if (!match) return null;
  const [whole, head, tail, dot] = match;
  if (tail === '' && dot === undefined) return null;
  const first =
    scheme === 'roman' ? romanToNumber(head) : scheme === 'decimal' ? Number(head) : head.charCodeAt(0) - 64;
  if (first === null) return null;
  const parts = [first, ...tail.split('.').filter(Boolean).map(Number)];
  return { number: head + tail, parts, prefix: whole.length };
}

/** A heading comes after its elder sister or under its parent; a step over one is allowed below the chapters. */
function follows(
  outline: Outline,
  line: LineIndex,
  scheme: HeadingScheme,
  parts: readonly number[],
): boolean {
  const open = outline.openNumbers(scheme);
  if (outline.draft.lines[line].hint?.kind === 'heading') return true;
  if (parts.length === 1) {
    if (parts[0] !== (open[0] ?? 0) + 1) return false;
    return scheme === 'roman'
      ? standsAlone(outline, line)
      : scheme === 'decimal'
        ? standsOverParagraph(outline, line)
        : true;
  }
  if (scheme === 'decimal') return open.length === 0 || compare(parts, open) > 0;
  return parts[0] === open[0] && compare(parts, open) > 0;
}

/** "2. Money" is a heading, and no second paragraph, where the next paragraph's number stands right below it. */
function standsOverParagraph(outline: Outline, line: LineIndex): boolean {
  const below = outline.after(line);
  return (
    looksLikeTitle([outline.text(line).replace(/^\d+\.\s+/, '')]) &&
    new RegExp(`^${outline.nextParagraph}\\.\\s`).test(outline.text(below))
  );
}

/** A chapter starts its page, or nothing but a blank line goes before it and more than a list item's words follow. */
function standsAlone(outline: Outline, line: LineIndex): boolean {
  return (
    outline.startsPage(line) ||
    outline.current?.kind !== 'paragraph' ||
    !outline.text(outline.before(line)).endsWith(':')
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const longest = 6;

/** All lines of the title; null when it reads like a sentence or a list item. */
function titleLines(outline: Outline, line: LineIndex, prefix: number): LineIndex[] | null {
  const found: LineIndex[] = [];
  for (const i of outline.piece(line, longest)) {
    if (
      i !== line &&
      (new RegExp(`^${outline.nextParagraph}\\.\\s`).test(outline.text(i)) || itemLabel(outline.text(i)))
    )
      break;
    found.push(i);
  }
  const text = found
    .map((i) => outline.text(i))
    .join(' ')
    .slice(prefix);
  if (found.length >= longest || text.length > 320) return null;
  const unmarked = withoutMark(text);
  if (/[,;:.!]$/.test(unmarked)) return null;
  return found;
}
