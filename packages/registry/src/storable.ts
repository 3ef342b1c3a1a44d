/**
 * The same value with text that PostgreSQL can hold: it refuses U+0000, and half a surrogate pair inside JSON. Both
 * become U+FFFD, which says that something stood there.
 */
export function storable<Value>(value: Value): Value {
  return storableUnknown(value) as Value;
}

function storableUnknown(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storableUnknown);
  if (value instanceof Uint8Array) return value;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [storableText(key), storableUnknown(inner)]),
    );
  }
  return value;
}

const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').replace(halves, '\uFFFD');
}
