/*
 * What a reader takes at most. The published report of 211 pages is 0.7 MB and 11,000 lines: the limits are far
 * beyond any report, and small enough for memory to stay bounded. Measured in docs/guide/readers/formats.md.
 */
export const MAX_BYTES = 64 * 1024 * 1024;
export const MAX_LINES = 2_000_000;
/** Markdown and HTML become trees with places, which take many times their size in memory. */
export const MAX_MARKUP_BYTES = 16 * 1024 * 1024;
/** Levels of blocks within blocks. Browsers stop at 512 too. */
export const MAX_DEPTH = 500;

export function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
