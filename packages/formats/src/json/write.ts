/**
 * A value as JSON with a last line end. Keys keep the order of the value, so the same value gives the same bytes.
 * `indent` 0 puts everything on one line.
 */
export function writeJson(value: unknown, { indent = 2 }: { readonly indent?: number } = {}): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
