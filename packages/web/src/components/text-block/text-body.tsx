import type { ReactNode } from 'react';
import type { Say } from '../../words/say.js';
import { inOrder } from '../in-order.js';
import { useView } from '../view.js';

/** A line that opens an item of a list, as the reader of texts keeps it. */
const bullet = /^\s*(?:[−–•▪◦*-]|→|[a-z]\)|[ivx]{1,4}\))\s+/;

/** A line of the text, and where in the text it begins. */
interface Line {
  readonly text: string;
  readonly from: number;
}

type Piece =
  | { readonly kind: 'p'; readonly line: Line }
  | { readonly kind: 'ul'; readonly items: readonly Line[] };

/** A mark stands right before the character `offset` of the text. */
export interface PlacedNote {
  readonly number: number;
  readonly offset: number | null;
}

/** Splits a stored text at its line feeds: paragraphs, and runs of bullets as lists. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: words, index } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const line = { text: words.trim(), from: index + words.search(/\S/) };
    const last = pieces.at(-1);
    if (!bullet.test(line.text)) pieces.push({ kind: 'p', line });
    else if (last?.kind === 'ul')
      pieces[pieces.length - 1] = { kind: 'ul', items: [...last.items, withoutDash(line)] };
    else pieces.push({ kind: 'ul', items: [withoutDash(line)] });
  }
  return pieces;
}

/** A dash is what the list's own mark replaces; "a)" is part of the text and stays. */
function withoutDash({ text, from }: Line): Line {
  const words = text.replace(/^[−–•▪◦*-]\s+/, '');
  return { text: words, from: from + text.length - words.length };
}

/** @param linked whether the notes are on this page, so that a mark can lead to its note */
export function TextBody({
  text,
  notes = [],
  linked = true,
}: {
  text: string;
  notes?: readonly PlacedNote[];
  linked?: boolean;
}) {
  const placed = notes
    .flatMap(({ number, offset }) => (offset === null ? [] : [{ number, offset }]))
    .sort((a, b) => a.offset - b.offset);
  const pieces = piecesOf(text);
  const lines = pieces.flatMap((piece) => (piece.kind === 'p' ? [piece.line] : piece.items));
  // Both are in order: one walk gives each line the marks up to its last letter, and the last line the rest.
  let next = 0;
  const marksByLine = new Map(
    lines.map((line, i) => {
      const first = next;
      const end = i === lines.length - 1 ? Number.POSITIVE_INFINITY : line.from + line.text.length;
      while (next < placed.length && placed[next].offset <= end) next += 1;
      return [line, placed.slice(first, next)] as const;
    }),
  );
  const words = (line: Line) => <WithMarks line={line} marks={marksByLine.get(line) ?? []} linked={linked} />;
  const itemToElement = (item: Line) => <li>{words(item)}</li>;
  const pieceToElement = (piece: Piece) =>
    piece.kind === 'p' ? <p>{words(piece.line)}</p> : <ul>{inOrder(piece.items.map(itemToElement))}</ul>;
  return inOrder(pieces.map(pieceToElement));
}

function WithMarks({
  line: { text, from },
  marks,
  linked,
}: {
  line: Line;
  marks: readonly { readonly number: number; readonly offset: number }[];
  linked: boolean;
}) {
  const { say } = useView();
  let at = 0;
  const parts: ReactNode[] = [];
  for (const { number, offset } of marks) {
    const to = Math.max(offset - from, at);
    parts.push(text.slice(at, to), noteMark(number, linked, say));
    at = to;
  }
  return inOrder([...parts, text.slice(at)]);
}

function noteMark(number: number, linked: boolean, say: Say) {
  if (!linked) return <sup className="note-mark">{number}</sup>;
  return (
    <sup className="note-mark">
      <a href={`#note-${number}`} aria-label={say('hit.footnote', { key: number })}>
        {number}
      </a>
    </sup>
  );
}
