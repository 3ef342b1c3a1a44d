import type { Reading } from '../readings/reading.js';
import { type TextPart, textOf } from './placed-findings.js';

/** The words of a reading as one text, each note behind what carries its mark, so that a citation can be found in it. */
export interface WholeText {
  readonly text: string;
  /** Where each part begins, ascending. */
  readonly parts: readonly { readonly part: TextPart; readonly from: number }[];
}

export function wholeText(reading: Reading): WholeText {
  const notesOf = notesByHolder(reading);
  const bodies = [
    ...reading.paragraphs.map((record, index) => ({ kind: 'paragraph' as const, index, record })),
    ...reading.boxes.map((record, index) => ({ kind: 'box' as const, index, record })),
    ...reading.rest.flatMap((record, index) =>
      record.kind === 'body' ? [{ kind: 'passage' as const, index, record }] : [],
    ),
  ].sort((a, b) => a.record.lines[0] - b.record.lines[0]);
  const ordered = bodies.flatMap(({ kind, index }): TextPart[] => [
    { kind, index },
    ...(notesOf.get(`${kind} ${index}`) ?? []),
  ]);
  const told = new Set(ordered.map(nameOfPart));
  const loose = reading.footnotes
    .map((_note, index): TextPart => ({ kind: 'note', index }))
    .filter((part) => !told.has(nameOfPart(part)));
  let from = 0;
  const texts: string[] = [];
  const parts = [...ordered, ...loose].map((part) => {
    const place = { part, from };
    const text = textOf(reading, part);
    texts.push(text);
    from += text.length + 1;
    return place;
  });
  return { text: texts.join('\n'), parts };
}

/** Where a part begins in the whole text. */
export function startOf({ parts }: WholeText, part: TextPart): number {
  return parts.find((place) => nameOfPart(place.part) === nameOfPart(part))?.from ?? 0;
}

/** The part of a character of the whole text, and the character's place in it. */
export function partAt({ parts }: WholeText, offset: number): { part: TextPart; offset: number } | null {
  const found = parts.findLast(({ from }) => from <= offset);
  return found ? { part: found.part, offset: offset - found.from } : null;
}

export const nameOfPart = ({ kind, index }: TextPart) => `${kind} ${index}`;

function notesByHolder({ paragraphs, footnotes }: Reading): ReadonlyMap<string, readonly TextPart[]> {
  const places = new Map(paragraphs.map(({ number }, index) => [number, index]));
  const notes = new Map<string, TextPart[]>();
  footnotes.forEach(({ markedIn }, index) => {
    const holder =
      markedIn?.paragraph !== undefined
        ? `paragraph ${places.get(markedIn.paragraph)}`
        : markedIn?.box !== undefined
          ? `box ${markedIn.box}`
          : markedIn?.rest !== undefined
            ? `passage ${markedIn.rest}`
            : null;
    if (holder) notes.set(holder, [...(notes.get(holder) ?? []), { kind: 'note', index }]);
  });
  return notes;
}
