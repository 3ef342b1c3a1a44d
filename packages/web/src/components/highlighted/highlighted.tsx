/** A piece of text with the words that were searched for marked. Pieces alternate; `hit` says which are marked. */
export interface Piece { readonly text: string; readonly hit: boolean }

export function Highlighted({ pieces }: { pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
  return <>{pieces.map((piece, i) => (piece.hit ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>))}</>;
}
