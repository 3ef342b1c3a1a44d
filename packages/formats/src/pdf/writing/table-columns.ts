import { plainText, type Row } from '@rapporteur/document';

/** How wide each column is among the others: as its words need, between one and six shares. */
export function columnShares(rows: readonly Row[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row.children[column]).map((cell) => (cell ? plainText(cell) : ''));
    const longestWord = Math.max(1, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
    const longest = Math.max(1, ...texts.map((text) => text.length));
    const need = Math.max(Math.min(longestWord, 20), Math.sqrt(longest) * 2.4);
    return Math.round(Math.min(60, Math.max(6, need)) * 10) / 10;
  });
}
