/**
 * The smallest text that still shows a fault, as far as leaving out lines and then characters finds it. `isFaulty`
 * answers for a text; at most `tries` questions are asked.
 */
export async function shrink(bytes, isFaulty, tries = 600) {
  const asked = { left: tries };
  const lines = await withoutParts(splitLines(bytes), isFaulty, asked);
  const whole = Buffer.concat(lines);
  if (whole.length > 2000) return whole;
  const parts = await withoutParts(
    [...whole].map((byte) => Buffer.from([byte])),
    isFaulty,
    asked,
  );
  return Buffer.concat(parts);
}

/** Leaves out halves, quarters … single parts, as long as the fault stays. */
async function withoutParts(all, isFaulty, asked) {
  let parts = all;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < parts.length && asked.left > 0; ) {
      const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
      asked.left -= 1;
      if (fewer.length > 0 && (await isFaulty(Buffer.concat(fewer)))) parts = fewer;
      else at += size;
    }
  }
  return parts;
}

function splitLines(bytes) {
  const lines = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}
