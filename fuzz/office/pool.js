import { availableParallelism } from 'node:os';
import { JudgingThread } from '../judging-thread.js';

const program = new URL('./thread.js', import.meta.url);

/**
 * Judges the mutants `first` to `first + count - 1` of a seed in as many threads as the machine has processors, and
 * tells `onAnswer` of each: { number, fault, how, outcome, milliseconds }. An answer of false from it ends the run.
 */
export async function judgeMutants({ seed, first = 1, count, isThorough = () => false }, onAnswer) {
  let next = first;
  let isOn = true;
  const work = async () => {
    const thread = new JudgingThread(program);
    try {
      while (isOn && next < first + count) {
        const number = next;
        next += 1;
        const answer = await thread.ask({ seed, number, isThorough: isThorough(number) });
        if (onAnswer({ number, how: '', outcome: 'at fault', milliseconds: 0, ...answer }) === false)
          isOn = false;
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
}
