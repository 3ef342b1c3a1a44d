import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, as `npm run fuzz` runs it
import { judgeMutants } from '../fuzz/office/pool.js';

/*
 * 300 damaged files of Word, PDF, Excel and Akoma Ntoso, the same in every run: each is refused with a sentence, or read,
 * recognised, checked, given back with comments and tracked changes, and written in every format. 10,000 others are
 * run by hand: npm run fuzz -- --office. The threads run the built packages.
 */

const seed = 4;
const count = 300;

interface Answer {
  readonly number: number;
  readonly fault: string | null;
  readonly how: string;
  readonly outcome: string;
}

it('holds against 300 damaged office files', { timeout: 240_000 }, async () => {
  const answers: Answer[] = [];
  await judgeMutants(
    { seed, count, isThorough: (number: number) => number % 100 === 0 },
    (answer: Answer) => void answers.push(answer),
  );
  const faults = answers.flatMap(({ number, how, fault }) =>
    fault === null ? [] : [`npm run fuzz -- --office 1 ${seed} ${number} (${how}): ${fault}`],
  );
  expect(faults).toEqual([]);
  expect(answers.length).toBe(count);
  // Damage that nothing survives would prove nothing.
  expect(answers.filter(({ outcome }) => outcome === 'read').length).toBeGreaterThan(count / 3);
  expect(answers.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(count / 20);
});
