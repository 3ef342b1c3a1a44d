import type { Draft } from '../draft.js';
import { romanToNumber } from '../roman.js';
import { joinLines } from '../text.js';
import { knownMarks } from './known-marks.js';
import { type ItemLabel, listedItems } from './listed-items.js';
import type { ReportPart } from './parts-of-report.js';
import type { Stated } from './stated.js';
import type { StatedStyle } from './stated-style.js';

/**
 * Recommendations of a report that lists them at its end under roman numbers, one sequence through the list. The same
 * sentences stand in the text before: they are in the list, and so not counted there. Empty where there is no list.
 */
export function statedInRomanList(draft: Draft, parts: readonly ReportPart[], style: StatedStyle): Stated[] {
  const at = parts.findLastIndex(
    ({ read, isRepeated }) => !isRepeated && (style.leadIn?.test(read.body.text) ?? false),
  );
  if (at < 0) return [];
  const next = parts.findIndex(({ read }, n) => n > at && read.block.kind === 'paragraph');
  const blocks = parts.slice(at, next < 0 ? parts.length : next).map(({ read }) => read.block);
  const items = listedItems(draft, blocks, roman);
  if (items.length < fewest) return [];
  const { section, chapter } = parts[at];
  return items.map(({ id, lines, prefix }) => {
    const body = joinLines(draft, lines, prefix, knownMarks(draft));
    const levels = style.levels.slice(0, 1).map(({ level }) => level);
    return { id, body, from: 0, to: body.text.length, levels, position: null, section, chapter };
  });
}

/** One alone may be anything. */
const fewest = 2;

export function roman(text: string, before: ItemLabel | null, isFree: boolean): ItemLabel | null {
  if (!isFree) return null;
  const match = /^\(?([ivxlc]+)[.)](?:\s+(?=\S)|$)/i.exec(text);
  const number = match ? romanToNumber(match[1].toUpperCase()) : null;
  const last = before ? (romanToNumber(before.id.toUpperCase()) ?? 0) : 0;
  return match && number === last + 1 ? { id: match[1].toLowerCase(), prefix: match[0].length } : null;
}
