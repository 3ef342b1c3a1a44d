import { inOrder } from '../in-order.js';

/** A piece of text with the words that were searched for marked. Pieces alternate; `hit` says which are marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export function Highlighted({ pieces }: { pieces: readonly Piece[] }) {
  return inOrder(pieces.map(pieceToElement));
}

function pieceToElement({ text, hit }: Piece) {
  return hit ? <mark>{text}</mark> : text;
}
