import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  exportRoundArchive,
  importRoundArchive,
  isRefusal,
  undoRoundArchive,
} from '../../packages/registry/src/index.js';
import { openEmbeddedInMemory } from '../../packages/registry/src/rehearsal/embedded.js';
import { aSampleRound, type SampleRound } from './sample-round.js';

/* The invented round half-way through, with everything that people did in it, moves into an empty registry. */

const operator = { name: 'operator' };
let sample: SampleRound;
let empty: Awaited<ReturnType<typeof openEmbeddedInMemory>>;

beforeAll(async () => {
  [sample, empty] = await Promise.all([aSampleRound(), openEmbeddedInMemory()]);
}, 240_000);
afterAll(async () => {
  await empty?.close();
  await sample?.close();
});

function must<Outcome extends object>(outcome: Outcome): Exclude<Outcome, { refused: unknown }> {
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome as Exclude<Outcome, { refused: unknown }>;
}

it('gives the same records and digests, and leaves as it came', async () => {
  const { db } = sample.registry;
  const archive = must(await exportRoundArchive(db, 'lake-2'));
  const imported = must(await importRoundArchive(empty.db, operator, { text: archive.text }));
  for (const table of ['replies', 'contributions', 'consultations', 'letters', 'history', 'files'])
    expect(imported.counts[table], table).toBeGreaterThan(0);
  expect(must(await exportRoundArchive(empty.db, 'lake-2')).rowsDigest).toBe(archive.rowsDigest);
  expect(must(await undoRoundArchive(empty.db, operator, { round: 'lake-2' }))).toEqual({ round: 'lake-2' });
  expect(await empty.db.selectFrom('people').selectAll().execute()).toEqual([]);
}, 120_000);
