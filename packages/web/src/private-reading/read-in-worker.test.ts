import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readInWorker } from './read-in-worker.js';

/* The thread runs the built package: `npm run build` comes first, as in `npm test`. */

const text = (paragraphs: number) =>
  new TextEncoder().encode(
    Array.from(
      { length: paragraphs },
      (_, i) => `${i + 1}. The harbour of Aldoria keeps a book of what went wrong on day ${i}.\n\n`,
    ).join(''),
  );

it('reads a large text while the server goes on answering', async () => {
  let ticks = 0;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    ticks += 1;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const read = await readInWorker({ bytes: text(9000), name: 'long.txt', presets: [] });
  clearInterval(timer);
  expect(read.ok && read.reading.paragraphs.length).toBe(9000);
  expect(ticks).toBeGreaterThan(20);
  // Taking over the reading is the one thing that this thread does itself.
  expect(longest).toBeLessThan(1000);
});

it('says what is wrong with a file, and asks a third to come back', async () => {
  const pdf = readInWorker({ bytes: new TextEncoder().encode('%PDF-1.7\n'), name: 'a.pdf', presets: [] });
  const long = readInWorker({ bytes: text(2000), name: 'b.txt', presets: [] });
  const third = await readInWorker({ bytes: text(1), name: 'c.txt', presets: [] });
  expect(third).toEqual({ ok: false, why: { kind: 'busy' } });
  expect(await pdf).toEqual({ ok: false, why: { kind: 'format', code: 'pdf-broken' } });
  expect((await long).ok).toBe(true);
  await wait(0);
  expect((await readInWorker({ bytes: text(1), name: 'd.txt', presets: [] })).ok).toBe(true);
});
