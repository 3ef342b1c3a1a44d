import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeMutants } from './pool.js';

/*
 * npm run fuzz -- --office [COUNT SEED FIRST]
 *
 * So many damaged DOCX and PDF files (10,000 unless told), and a few XLSX and Akoma Ntoso: read, recognised, checked,
 * given back with comments and tracked changes, written in every format and read again. Every fault is told and the
 * run goes on; the files that show one are left in `folder`.
 */
export async function runOffice({ count, seed, first, folder }) {
  const begun = performance.now();
  const sum = { read: 0, refused: 0, table: 0, 'at fault': 0 };
  const faults = new Map();
  let slowest = { milliseconds: 0 };
  let peak = 0;
  let done = 0;
  console.log(`${count} office mutants from seed ${seed}, beginning with number ${first}`);
  await judgeMutants({ seed, first, count, isThorough: (number) => number % 50 === 0 }, (answer) => {
    sum[answer.fault ? 'at fault' : answer.outcome] += 1;
    if (answer.fault) tell(answer);
    if (answer.milliseconds > slowest.milliseconds) slowest = answer;
    peak = Math.max(peak, process.memoryUsage.rss());
    done += 1;
    if (done % 500 === 0) console.error(`${done} …`);
  });
  const { number, how, milliseconds } = slowest;
  console.log(`read ${sum.read}, refused ${sum.refused}, tables ${sum.table}, at fault ${sum['at fault']}`);
  console.log(
    `slowest: mutant ${number} (${how}), ${(milliseconds / 1000).toFixed(1)} s with all that is written`,
  );
  console.log(
    `memory: at most ${Math.round(peak / 1e6)} MB; in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  if (faults.size > 0) await leave(faults, seed, folder);
  return faults.size === 0 ? 0 : 1;

  /** Each fault once, with how often it was met. */
  function tell({ number, how, fault }) {
    const plain = fault.replace(/\d+/g, '0');
    const known = faults.get(plain);
    if (known) known.push(number);
    else {
      faults.set(plain, [number]);
      console.log(`mutant ${number} of seed ${seed} (${how}): ${fault}`);
    }
  }
}

async function leave(faults, seed, folder) {
  const { mutantOf } = await import('./mutants.js');
  console.log(`Made again with: npm run fuzz -- --office 1 ${seed} NUMBER. The files are in ${folder}:`);
  for (const [fault, numbers] of faults) {
    const { name, bytes } = mutantOf(seed, numbers[0]);
    writeFileSync(join(folder, `${numbers[0]}-${name}`), bytes);
    console.log(`${numbers.length} x ${numbers[0]}-${name}: ${fault}`);
  }
}
