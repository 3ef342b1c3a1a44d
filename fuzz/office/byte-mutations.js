import { randomBytes } from '../nasty.js';

/** A file with its bytes flipped, cut, doubled, moved or written over, one to a few times. */
export function damagedBytes(bytes, chance) {
  let changed = Buffer.from(bytes);
  for (let turn = 1 + chance.below(chance.of([1, 4, 30])); turn > 0 && changed.length > 0; turn -= 1) {
    const [a, b] = [chance.below(changed.length + 1), chance.below(changed.length + 1)];
    const [from, to] = [
      Math.min(a, b),
      chance.below(3) === 0 ? Math.max(a, b) : Math.min(a, b) + chance.below(50),
    ];
    changed = chance.of(changes)(changed, from, Math.min(to, changed.length), chance);
  }
  return changed;
}

const changes = [
  ...new Array(4).fill((bytes, from, _, chance) => {
    if (from < bytes.length) bytes[from] ^= 1 << chance.below(8);
    return bytes;
  }),
  (bytes, from, _, chance) => {
    if (from < bytes.length) bytes[from] = chance.of([0, 10, 32, 60, 255]);
    return bytes;
  },
  (bytes, from) => bytes.subarray(0, from),
  (bytes, from, to) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
  (bytes, from, to) => Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]),
  (bytes, from, to, chance) =>
    Buffer.concat([bytes.subarray(0, from), randomBytes(chance, 200), bytes.subarray(to)]),
  (bytes, from) => Buffer.concat([bytes.subarray(from), bytes.subarray(0, from)]),
];
