import { sentencesOf } from '@rapporteur/document';
import type { Names } from '../../parties/names.js';
import type { Draft } from '../draft.js';
import { type BlockText, joinLines } from '../text.js';
import { knownMarks } from './known-marks.js';
import { type ItemLabel, type LabelReader, type ListedItem, listedItems } from './listed-items.js';
import type { ReportPart } from './parts-of-report.js';
import { numbersIn, positionIn } from './positions.js';
import { recommendingStates } from './recommending-states.js';
import type { Stated } from './stated.js';
import type { StatedStyle } from './stated-style.js';

/**
 * Recommendations of a working group: "104.23 …" below paragraph 104, which says what the State thinks of them; in
 * reports of a first cycle "1. …" below it. An addendum gives positions by lists of numbers, without the words.
 */
export function statedBySubNumber(
  draft: Draft,
  parts: readonly ReportPart[],
  style: StatedStyle,
  names: Names,
): Stated[] {
  const found = new Map<string, Stated>();
  for (const [n, part] of parts.entries()) {
    if (part.isRepeated || part.read.block.kind !== 'paragraph') continue;
    const following = untilNextParagraph(parts, n);
    for (const stated of belowParagraph(draft, part, following, style, names)) keep(found, stated);
  }
  for (const [n, part] of parts.entries()) {
    if (part.isRepeated) continue;
    for (const stated of positionsGiven(draft, part, parts[n - 1] ?? null, style)) {
      const known = found.get(stated.id);
      if (!known) found.set(stated.id, stated);
      else if (known.position === null) found.set(stated.id, { ...known, position: stated.position });
    }
  }
  return [...found.values()];
}

/** A number that is printed twice is a slip: both recommendations are kept. */
function keep(found: Map<string, Stated>, stated: Stated): void {
  let id = stated.id;
  for (let again = 2; found.has(id); again++) id = `${stated.id}-${again}`;
  found.set(id, { ...stated, id });
}

function untilNextParagraph(parts: readonly ReportPart[], from: number): readonly ReportPart[] {
  const next = parts.findIndex(({ read }, n) => n > from && read.block.kind === 'paragraph');
  return parts.slice(from, next < 0 ? parts.length : next);
}

function belowParagraph(
  draft: Draft,
  part: ReportPart,
  following: readonly ReportPart[],
  style: StatedStyle,
  names: Names,
): Stated[] {
  const { block, body } = part.read;
  const blocks = following.filter(({ isRepeated }) => !isRepeated).map(({ read }) => read.block);
  const number = block.number ?? '';
  let items = listedItems(draft, blocks, subNumbered(number));
  const isFirstCycle = items.length === 0 && positionIn(body.text.slice(0, leadInLength), style) !== null;
  if (isFirstCycle) items = listedItems(draft, blocks, restarting(number));
  if (isFirstCycle && items.length < 2) return [];
  const first = body.starts.find(({ line }) => line === items[0]?.lines[0]);
  const leadIn = body.text.slice(0, first?.offset ?? body.text.length);
  const position = positionIn(leadIn, style);
  const found = items.map((item) => ({
    ...ownText(draft, item),
    ...underPart(part),
    levels: [],
    position,
  }));
  const areRecommended =
    position !== null || found.some(({ body: { text } }) => recommendingStates(text, names).length > 0);
  return areRecommended ? found : [];
}

/** More of a paragraph than this is no sentence over a list. */
const leadInLength = 600;

export function subNumbered(paragraph: string): LabelReader {
  return (text, before, isFree) => {
    const match = /^(\d{1,3})\.\s?(\d{1,3})\.?(?:\s+|$|(?=\p{Lu}))/u.exec(text);
    if (!match) return null;
    const [whole, head, tail] = match;
    const follows = Number(tail) === Number(before?.id.split('.')[1] ?? 0) + 1;
    return (head === paragraph && (isFree || follows)) || (isFree && follows && before !== null)
      ? { id: `${head}.${tail}`, prefix: whole.length }
      : null;
  };
}

export function restarting(paragraph: string): LabelReader {
  return (text, before, isFree) => {
    if (!isFree) return null;
    const match = /^(\d{1,3})\.\s+(?=\S)/.exec(text);
    const next = Number(before?.id.split('.')[1] ?? 0) + 1;
    return match && Number(match[1]) === next
      ? { id: `${paragraph}.${next}`, prefix: match[0].length }
      : null;
  };
}

function ownText(
  draft: Draft,
  { id, lines, prefix }: ListedItem,
): Pick<Stated, 'id' | 'body' | 'from' | 'to'> {
  const body = joinLines(draft, lines, prefix, knownMarks(draft));
  return { id, body, from: 0, to: body.text.length };
}

function underPart({ section, chapter }: ReportPart): Pick<Stated, 'section' | 'chapter'> {
  return { section, chapter };
}

/** "104.1 Accepted", "The Government notes recommendations 104.2–104.9", or numbers under such a sentence or heading. */
function positionsGiven(
  draft: Draft,
  part: ReportPart,
  before: ReportPart | null,
  style: StatedStyle,
): Stated[] {
  const { block, body } = part.read;
  if (block.kind === 'heading') return [];
  const above = positionAbove(part, before, style);
  const rows = listedItems(draft, [block], anyNumber);
  const leading = rows.length > 0 ? rows[0].lines[0] : null;
  const end = body.starts.find(({ line }) => line === leading)?.offset ?? body.text.length;
  const sentences = statedAt(body, 0, end, above, part, style);
  const own = positionIn(body.text.slice(0, end), style) ?? above;
  const inRows = rows.flatMap((row) => {
    const text = ownText(draft, row);
    const words = text.body.text;
    const isList = !/\p{L}{3}/u.test(words);
    const position = positionIn(words, style) ?? (isList ? own : null);
    if (position === null) return [];
    const ids = isList ? numbersIn(`${row.id} ${words}`) : [row.id];
    return ids.map((id) => ({ ...text, id, ...underPart(part), levels: [], position }));
  });
  return [...sentences, ...inRows];
}

function positionAbove(part: ReportPart, before: ReportPart | null, style: StatedStyle): string | null {
  const text = before?.read.body.text ?? '';
  return (text.endsWith(':') ? positionIn(text, style) : null) ?? positionIn(part.heading, style);
}

function anyNumber(text: string, _before: ItemLabel | null, isFree: boolean): ItemLabel | null {
  if (!isFree) return null;
  const match =
    /^(?:\|\s*)?(?:rec(?:ommendation|ommandation)?s?\.?\s+)?(\d{1,3}\.\d{1,3})\.?(?=[\s,;:|–—-]|$)[\s:|]*/iu.exec(
      text,
    );
  return match ? { id: match[1], prefix: match[0].length } : null;
}

function statedAt(
  body: BlockText,
  start: number,
  end: number,
  above: string | null,
  part: ReportPart,
  style: StatedStyle,
): Stated[] {
  const text = body.text.slice(start, end);
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    const ids = numbersIn(sentence);
    const speaks = /recomm[ae]ndation|\brecs?\b/iu.test(sentence) || !/\p{L}{3}/u.test(sentence);
    const position = ids.length > 0 && speaks ? (positionIn(sentence, style) ?? above) : null;
    if (position === null) return [];
    return ids.map((id) => ({ id, body, from, to, ...underPart(part), levels: [], position }));
  });
}
