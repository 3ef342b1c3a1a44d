import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DurableFiles, durableStartParams } from '../../worker/durable-files.js';
import { migratedTemplate, temporaryFolder } from '../rehearsal/embedded.js';
import {
  ForgetfulDisk,
  seededChance,
  WatchedDurableFiles,
  WatchedShippedFiles,
} from '../rehearsal/power-cut.js';

/*
 * The power goes at random moments of a day of writing. Each time what the disk was bound to hold is opened again, and
 * everything that had been acknowledged by then must be there. With the files as PGlite ships them the same test finds
 * losses: so it can fail.
 */

const seed = Number(process.env.POWER_CUT_SEED ?? 20220310);
const folder = temporaryFolder({ inMemory: true });
let template: Blob;
beforeAll(async () => {
  template = new Blob([(await migratedTemplate()) as Uint8Array<ArrayBuffer>]);
});
afterAll(() => folder.remove());

interface Cut {
  readonly directory: string;
  readonly acknowledged: readonly number[];
}

async function writeAndCut(name: string, isDurable: boolean): Promise<readonly Cut[]> {
  const root = join(folder.path, name);
  const first = await PGlite.create({ fs: new NodeFS(root), loadDataDir: template });
  await first.exec('create table deeds (number int primary key, words text)');
  await first.close();

  const disk = new ForgetfulDisk(root);
  disk.rememberAll();
  const random = seededChance(seed);
  const acknowledged: number[] = [];
  const cuts: Cut[] = [];
  const moments = new Set(Array.from({ length: 8 }, () => 30 + Math.floor(random() * 500)));
  disk.onTouch = () => {
    if (!moments.has(disk.touches)) return;
    const directory = join(folder.path, `${name}-cut-${cuts.length}`);
    // Every second time the blocks that were written and not synced are there or not, as chance has it.
    disk.cut(directory, cuts.length % 2 === 1 ? () => random() < 0.5 : null);
    cuts.push({ directory, acknowledged: [...acknowledged] });
  };
  const database = isDurable
    ? await PGlite.create({ fs: new WatchedDurableFiles(root, disk), startParams: durableStartParams })
    : await PGlite.create({ fs: new WatchedShippedFiles(root, disk) });
  for (let number = 1; number <= 150; number += 1) {
    await database.query('insert into deeds values ($1, $2)', [
      number,
      'word '.repeat(Math.floor(random() * 900)),
    ]);
    acknowledged.push(number);
    if (number % 40 === 0) await database.exec('checkpoint');
  }
  await database.close();
  return cuts;
}

async function deedsAfter({ directory }: Cut): Promise<readonly number[]> {
  const database = await PGlite.create({ fs: new DurableFiles(directory), startParams: durableStartParams });
  try {
    const { rows } = await database.query<{ number: number }>('select number from deeds order by number');
    await database.query(`insert into deeds values (100000, 'it can be written again')`);
    return rows.map(({ number }) => number);
  } finally {
    await database.close();
  }
}

test(`nothing that was acknowledged is lost (seed ${seed})`, async () => {
  const cuts = await writeAndCut('durable', true);
  expect(cuts.length).toBeGreaterThanOrEqual(6);
  expect(cuts.some(({ acknowledged }) => acknowledged.length > 40)).toBe(true);
  for (const cut of cuts) {
    const found = await deedsAfter(cut);
    const lost = cut.acknowledged.filter((number) => !found.includes(number));
    expect(lost, `${cut.acknowledged.length} deeds were acknowledged`).toEqual([]);
    // One more may be there: on the disk and not yet told.
    expect(found.length - cut.acknowledged.length).toBeLessThanOrEqual(1);
  }
});

test('the files as shipped lose deeds, and this test sees it', async () => {
  const cuts = (await writeAndCut('shipped', false)).filter(({ acknowledged }) => acknowledged.length > 0);
  expect(cuts.length).toBeGreaterThan(0);
  let losses = 0;
  for (const cut of cuts.slice(0, 3)) {
    const found = await deedsAfter(cut).catch((): readonly number[] => []);
    if (cut.acknowledged.some((number) => !found.includes(number))) losses += 1;
  }
  expect(losses).toBeGreaterThan(0);
});
