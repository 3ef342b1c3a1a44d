/* A4 with margins of 2.5 cm, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1417, head: 709 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
