import { randomBytes } from 'node:crypto';

let last = 0n;

/** A UUIDv7: 48 bits of milliseconds, 12 of order within this process, 62 of chance. Ids sort in the order of making. */
export function newId(now: number = Date.now()): string {
  // Milliseconds and order count as one number, so that a burst or a clock set back never gives an id that sorts before.
  const next = BigInt(now) << 12n;
  last = next > last ? next : last + 1n;
  const head = last.toString(16).padStart(15, '0');
  const chance = randomBytes(8);
  chance[0] = ((chance[0] ?? 0) & 0x3f) | 0x80;
  const tail = chance.toString('hex');
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-7${head.slice(12)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
