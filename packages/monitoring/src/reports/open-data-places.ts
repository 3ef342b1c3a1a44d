import type { BoxRecord, HeadingRecord, Reading } from '../readings/reading.js';
import type { Labelled, OpenPlace } from './open-data-set.js';

/* Where a row of the open data stands: its key, its section, its rank in the text. */

export interface KeyedHeading {
  readonly key: string;
  readonly heading: HeadingRecord;
}
interface Lined {
  readonly lines: readonly [first: number, last: number];
}
export type Placer = (node: Lined) => OpenPlace;

/** A numbered heading is its number; another takes the next name of the list, at its level, or is left out. */
export function keyedHeadings(
  headings: readonly HeadingRecord[],
  sections: readonly Labelled[],
): KeyedHeading[] {
  let next = 0;
  return headings.flatMap((heading) => {
    if (heading.number !== null) {
      const at = sections.findIndex(({ id }) => id === heading.number);
      if (at >= 0) next = at + 1;
      return [{ key: heading.number, heading }];
    }
    const named = sections[next]?.id;
    const fits = named !== undefined && !isNumber(named) && named.includes('/') === heading.level > 1;
    if (!fits) return [];
    next += 1;
    return [{ key: named, heading }];
  });
}

function isNumber(key: string): boolean {
  return /^[IVXLC]+(?:\.\d+)*$/.test(key);
}

export function chapterOf(key: string): string {
  return key.split(/[./]/)[0];
}

/** Boxes of practices and difficulties by chapter: "III-P1", "III-D1". */
export function keyedBoxes(
  boxes: readonly BoxRecord[],
  sections: readonly KeyedHeading[],
): Map<string, BoxRecord> {
  const keyed = new Map<string, BoxRecord>();
  for (const box of boxes) {
    const letter = box.kind === 'practice' ? 'P' : box.kind === 'difficulty' ? 'D' : null;
    if (letter === null) continue;
    const stem = `${chapterOf(headingAt(box, sections)?.key ?? '')}-${letter}`;
    const count = [...keyed.keys()].filter((key) => key.startsWith(stem)).length;
    keyed.set(`${stem}${count + 1}`, box);
  }
  return keyed;
}

export function boxOf(practice: string): string {
  return practice.slice(0, practice.lastIndexOf('.'));
}

function headingAt(node: Lined, sections: readonly KeyedHeading[]): KeyedHeading | undefined {
  return sections.findLast(({ heading }) => heading.lines[0] <= node.lines[0]);
}

export function placer(
  reading: Reading,
  sections: readonly KeyedHeading[],
  boxes: ReadonlyMap<string, BoxRecord>,
): Placer {
  // A box that is itself a numbered paragraph (282) starts on that paragraph's line and comes after it.
  const nodes: Lined[] = [
    ...sections.map(({ heading }) => heading),
    ...reading.paragraphs,
    ...boxes.values(),
    ...reading.recommendations,
  ];
  const inOrder = nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => a.node.lines[0] - b.node.lines[0] || a.index - b.index);
  const positions = new Map(inOrder.map(({ node }, rank) => [node, rank + 1]));
  return (node) => {
    const key = headingAt(node, sections)?.key ?? '';
    const [section, letter] = key.split('/');
    return {
      chapter: chapterOf(key),
      section,
      heading: letter ? key : null,
      position: positions.get(node) ?? 0,
    };
  };
}

/** Does a record begin within another? */
export function isWithin(inner: Lined, outer: Lined): boolean {
  return inner.lines[0] >= outer.lines[0] && inner.lines[0] <= outer.lines[1];
}
