import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JudgingThread } from './judging-thread.js';
import { mutantOf } from './mutants.js';
import { shrink } from './shrink.js';

/*
 * npm run fuzz [-- COUNT SEED]
 * npm run fuzz -- --office [COUNT SEED FIRST]
 *
 * Reads, recognises, writes and reads back so many damaged samples (2,000 unless told). Whatever the bytes are: no
 * throw, no hang, bounded memory, and every line that is not blank in exactly one leaf. The first fault ends the run
 * and leaves the smallest text that shows it.
 */

export async function main(args) {
  const isOffice = args[0] === '--office';
  const [count = isOffice ? '10000' : '2000', seed = String(Date.now() % 1_000_000), first = '1'] =
    args.slice(isOffice ? 1 : 0);
  if (![count, seed, first].every(isNumber)) {
    console.error('How many, and from which seed? npm run fuzz -- 2000 17');
    return 2;
  }
  if (isOffice) {
    const { runOffice } = await import('./office/run.js');
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-fuzz-'));
    return runOffice({ count: Number(count), seed: Number(seed), first: Number(first), folder });
  }
  return texts(count, seed);
}

async function texts(count, seed) {
  const thread = new JudgingThread();
  const begun = performance.now();
  console.log(`${count} mutants from seed ${seed}`);
  try {
    for (let number = 1; number <= Number(count); number += 1) {
      const mutant = mutantOf(Number(seed), number);
      const fault = await thread.fault(mutant);
      if (fault !== null) return await tell(thread, { ...mutant, number, seed, fault });
      if (number % 500 === 0) console.error(`${number} …`);
    }
  } finally {
    await thread.end();
  }
  console.log(`all well, in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return 0;
}

async function tell(thread, { name, bytes, number, seed, fault }) {
  console.log(`mutant ${number} of seed ${seed}: ${fault}`);
  const small = await shrink(Buffer.from(bytes), async (fewer) =>
    sameFault(await thread.fault({ name, bytes: fewer }), fault),
  );
  const file = join(mkdtempSync(join(tmpdir(), 'rapporteur-fuzz-')), name);
  writeFileSync(file, small);
  console.log(`The smallest text found that shows it (${small.length} bytes) is ${file}:`);
  console.log(small.length > 1500 ? '(too long to show)' : JSON.stringify(small.toString('utf8')));
  return 1;
}

/** The same sentence but for its numbers. */
function sameFault(one, other) {
  const plain = (fault) => fault?.replace(/\d+/g, '0');
  return plain(one) === plain(other);
}

function isNumber(text) {
  return /^\d{1,9}$/.test(text);
}
