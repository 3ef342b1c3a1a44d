import { sentencesOf } from '@rapporteur/document';
import type { FindingRecord, FootnoteRecord, Reading } from '../readings/reading.js';

/** A text of a reading by its kind and its 0-based place in the list of that kind. */
export interface TextPart {
  readonly kind: 'paragraph' | 'box' | 'passage' | 'note';
  readonly index: number;
}

/** A finding where it stands: the text that holds it, its sentence, and the name that people meet. */
export interface PlacedFinding {
  /** "180-2": the second finding of paragraph 180; "b4-1" of the fourth box, "t12-1" of the twelfth text without a number. */
  readonly key: string;
  readonly record: FindingRecord;
  /** The paragraph, box or passage; of a finding in a note the one in which the note is marked. */
  readonly holder: TextPart;
  /** Where the sentence stands: the holder or a note. */
  readonly part: TextPart;
  /** Characters [from, to) of the text of `part`. */
  readonly sentenceAt: readonly [from: number, to: number];
  /** The note that holds the list or the sentence; null where the text does. */
  readonly note: TextPart | null;
}

/** The findings of a reading, in the order of the text; without those whose text the reading does not hold. */
export function placedFindings(reading: Reading): readonly PlacedFinding[] {
  const counts = new Map<string, number>();
  const holderOf = holders(reading);
  const noteOf = notesByNumber(reading);
  return reading.findings.flatMap((record) => {
    const noteIndex = noteOf(record);
    const holder = holderOf(record, noteIndex === null ? null : (reading.footnotes[noteIndex] ?? null));
    if (holder === null) return [];
    const name = nameOf(reading, holder);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const note: TextPart | null = noteIndex === null ? null : { kind: 'note', index: noteIndex };
    const part = note !== null && record.at[0] < record.at[1] ? note : holder;
    return {
      key: `${name}-${count}`,
      record,
      holder,
      part,
      sentenceAt: sentenceAt(textOf(reading, part), record.at),
      note,
    };
  });
}

export function textOf(reading: Reading, { kind, index }: TextPart): string {
  const list = {
    paragraph: reading.paragraphs,
    box: reading.boxes,
    passage: reading.rest,
    note: reading.footnotes,
  }[kind];
  return list[index]?.text ?? '';
}

/**
 * The sentence of a place, with the words that lead into it where it is an item of a list:
 * "Accidents are recorded by: […] − the fire service (Castell)."
 */
export function quoteAt(text: string, [from, to]: readonly [number, number]): string {
  const sentence = text.slice(from, to);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  if (start === 0 || !/^\s*(?:[−–•▪◦*-]|[a-z]\)|\d+\.)\s/u.test(text.slice(start, to))) return sentence;
  const above = text.slice(0, start - 1).split('\n');
  const lead = above.findLastIndex((line) => line.trimEnd().endsWith(':'));
  if (lead < 0) return sentence;
  const words = above[lead] ?? '';
  const last = sentencesOf(words).at(-1);
  const leadIn = last ? words.slice(last.from, last.to) : words;
  return [leadIn, ...(lead < above.length - 1 ? ['[…]'] : []), sentence].join(' ');
}

/** A list that runs over several sentences belongs to the last: the one that it closes. */
function sentenceAt(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  const last = Math.max(from, to - 1);
  const start = text.lastIndexOf('\n', last - 1) + 1;
  const end = text.indexOf('\n', last) < 0 ? text.length : text.indexOf('\n', last);
  const found = sentencesOf(text.slice(start, end)).findLast((sentence) => start + sentence.from <= last);
  return found ? [start + found.from, start + found.to] : [start, end];
}

function notesByNumber({ footnotes }: Reading): (record: FindingRecord) => number | null {
  const places = new Map<number, number[]>();
  footnotes.forEach(({ number }, index) => {
    const same = places.get(number);
    if (same) same.push(index);
    else places.set(number, [index]);
  });
  return ({ source, lines }) => {
    const found = places.get(Number(/^footnote (\d+)$/.exec(source)?.[1])) ?? [];
    return found.find((index) => footnotes[index]?.lines[0] === lines[0]) ?? found[0] ?? null;
  };
}

function holders(reading: Reading): (record: FindingRecord, note: FootnoteRecord | null) => TextPart | null {
  const paragraphs = new Map(reading.paragraphs.map(({ number }, index) => [number, index]));
  // The innermost: what stands within begins later.
  const holding = (list: readonly { readonly lines: readonly [number, number] }[], line: number) =>
    list.findLastIndex(({ lines: [first, last] }) => first <= line && line <= last);
  return ({ paragraph, container, lines }, note) => {
    const number = paragraph ?? note?.markedIn?.paragraph;
    const at = number === undefined || number === null ? undefined : paragraphs.get(number);
    if (at !== undefined) return { kind: 'paragraph', index: at };
    if (note?.markedIn?.box !== undefined) return { kind: 'box', index: note.markedIn.box };
    if (note?.markedIn?.rest !== undefined) return { kind: 'passage', index: note.markedIn.rest };
    const box = container === 'box' ? holding(reading.boxes, lines[0]) : -1;
    if (box >= 0) return { kind: 'box', index: box };
    const passage = holding(reading.rest, lines[0]);
    return passage < 0 ? null : { kind: 'passage', index: passage };
  };
}

function nameOf(reading: Reading, { kind, index }: TextPart): string {
  if (kind === 'paragraph') return String(reading.paragraphs[index]?.number);
  return `${kind === 'box' ? 'b' : 't'}${index + 1}`;
}
