import { trimEnd } from '../../trim-end.js';
import type { Piece } from './flow.js';

/** Where changes are shown, each stretch of one kind stands between signs, as wdiff writes them. */
export function withSigns(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]?.change ?? null;
    const after = pieces[at + 1]?.change ?? null;
    if (piece.change && piece.change !== before) found.push(sign(piece, OPENING[piece.change]));
    found.push(piece);
    if (piece.change && piece.change !== after) found.push(sign(piece, CLOSING[piece.change]));
  });
  return found;
}

const OPENING = { inserted: '{+', deleted: '[-' } as const;
const CLOSING = { inserted: '+}', deleted: '-]' } as const;

function sign(piece: Piece, value: string): Piece {
  return { ...piece, kind: 'text', value, isRaised: false, target: null, note: null, origin: null };
}

/** The words of a paragraph without marks of notes. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ kind, value }) => (kind === 'text' ? value : kind === 'break' ? ' ' : '')).join('');
}

/** Without white space and breaks at both ends. */
export function trimPieces(pieces: readonly Piece[]): readonly Piece[] {
  let from = 0;
  let to = pieces.length;
  while (from < to && isWhite(pieces[from] as Piece)) from++;
  while (to > from && isWhite(pieces[to - 1] as Piece)) to--;
  if (from === to) return [];
  const kept = pieces.slice(from, to);
  const first = kept[0] as Piece;
  kept[0] = { ...first, value: first.value.replace(/^[ \t\n\r\f]+/, '') };
  const last = kept[kept.length - 1] as Piece;
  kept[kept.length - 1] = { ...last, value: trimEnd(last.value) };
  return kept;
}

function isWhite({ kind, value }: Piece): boolean {
  return kind === 'break' || (kind === 'text' && /^[ \t\n\r\f]*$/.test(value));
}
