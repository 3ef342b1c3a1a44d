import { Inflate } from 'fflate';

/** So much of the packed bytes at a time: deflate makes at most 1032 bytes of one, so a slice stays small. */
const SLICE = 16 * 1024;

/** Unpacks to exactly `size` bytes; null when the bytes say anything else. Memory and time are bounded by `size`. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > size) throw new RangeError('larger than said');
    out.set(chunk, length);
    length += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += SLICE)
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch {
    return null;
  }
  return length === size ? out : null;
}
