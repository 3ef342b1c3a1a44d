import { inOrder } from '../in-order.js';

/** A line that opens an item of a list, as the reader of texts keeps it. */
const bullet = /^\s*(?:[−–•▪◦*-]|→|[a-z]\)|[ivx]{1,4}\))\s+/;

type Piece =
  | { readonly kind: 'p'; readonly text: string }
  | { readonly kind: 'ul'; readonly items: readonly string[] };

/** Splits a stored text at its line feeds: paragraphs, and runs of bullets as lists. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const line of text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)) {
    const last = pieces.at(-1);
    if (!bullet.test(line)) pieces.push({ kind: 'p', text: line });
    else if (last?.kind === 'ul')
      pieces[pieces.length - 1] = { kind: 'ul', items: [...last.items, withoutDash(line)] };
    else pieces.push({ kind: 'ul', items: [withoutDash(line)] });
  }
  return pieces;
}

/** A dash is what the list's own mark replaces; "a)" is part of the text and stays. */
const withoutDash = (line: string) => line.replace(/^\s*[−–•▪◦*-]\s+/, '');

export function TextBody({ text }: { text: string }) {
  return inOrder(piecesOf(text).map(pieceToElement));
}

function pieceToElement(piece: Piece) {
  return piece.kind === 'p' ? <p>{piece.text}</p> : <ul>{inOrder(piece.items.map(itemToElement))}</ul>;
}

function itemToElement(item: string) {
  return <li>{item}</li>;
}
