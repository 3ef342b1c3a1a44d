/** Something that a cover says, and how sure the reading is of it: 0 to 1. */
export interface Found {
  readonly value: string;
  readonly confidence: number;
}

/** The surest; the first among equals. */
export function surest<T extends { readonly confidence: number }>(found: readonly T[]): T | null {
  return found.reduce<T | null>(
    (best, one) => (best && best.confidence >= one.confidence ? best : one),
    null,
  );
}
