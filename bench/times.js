/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Medians in milliseconds of several acts, done in turns (a b a b …) so that a busy machine slows all of them alike.
 * What each did first, on cold code, is not counted when `warm` turns go before.
 */
export async function medianTimes(acts, { turns, warm = 0 }) {
  const times = acts.map(() => []);
  for (let turn = -warm; turn < turns; turn += 1) {
    for (const [n, act] of acts.entries()) {
      globalThis.gc?.();
      const begun = performance.now();
      await act();
      if (turn >= 0) times[n].push(performance.now() - begun);
    }
  }
  return times.map(median);
}
