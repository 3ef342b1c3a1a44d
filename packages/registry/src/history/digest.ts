import { createHash, createHmac } from 'node:crypto';

/** JSON with sorted keys, so that the same value has the same text whatever order a database gives. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** Keyed: whoever reads the history can not find out by trying whether an erased text was a certain one. */
export function keyedDigest(key: string, content: unknown): string {
  return createHmac('sha256', key).update(canonical(content)).digest('hex');
}

export function chainDigest(previous: string, entry: object): string {
  return createHash('sha256')
    .update(`${previous}\n${canonical(entry)}`)
    .digest('hex');
}
