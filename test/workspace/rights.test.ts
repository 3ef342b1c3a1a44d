import { isRefusal, viewerOfPerson } from '@rapporteur/registry';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { innerTables, publishedTables } from '../../packages/registry/src/database.js';
import { deskFiles, deskPages } from '../../packages/web/src/pages/desk-pages.js';
import { aFilledRound } from './filled/a-filled-round.js';
import { matches } from './filled/canaries.js';
import { everyAct } from './filled/every-act.js';
import { kindsOf, type SampleRound } from './sample-round.js';

/*
 * Who reaches which page, file and act of a filled round, as a table that people read and correct: rights.expected.md.
 * A change of a right is a change of that file.
 */

/** Whose mandates give what another's here give. */
const doubles = new Set([
  'secretariat:2',
  'member:XB',
  'member:XD',
  'contributor:XA:education',
  'contributor:XC:interior',
]);

describe('rights', () => {
  let round: SampleRound;
  const faults: string[] = [];
  beforeAll(async () => {
    round = await aFilledRound((line) => faults.push(line));
  }, 240_000);
  afterAll(() => round?.close());

  it('to pages and files are those of the table', async () => {
    const rows: string[][] = [];
    const people = await Promise.all(
      kindsOf(round)
        .filter(({ kind }) => !doubles.has(kind))
        .map(async ({ kind, id }) => ({ kind, visitor: await round.as(id) })),
    );
    // The record of a page is loaded as the page is, and written faster.
    const patterns = [
      ...deskPages.map(({ address }) => [address, `${address}.json`] as const),
      ...deskFiles.map(({ address }) => [address, address] as const),
    ];
    for (const [address, asked] of patterns) {
      // One of the files that are long in the making stands for all.
      const isMade = /\.(?:pdf|docx|xlsx|html|md|csv)$/.test(asked);
      const all = (await round.addressesOf(asked)).slice(0, isMade ? 1 : undefined);
      const cells: string[] = [];
      for (const { visitor } of people) {
        const statuses: number[] = [];
        for (const each of all) statuses.push((await visitor.get(each)).statusCode);
        cells.push(statusesInWords(statuses));
      }
      rows.push([
        address,
        ...grouped(
          people.map(({ kind }) => kind),
          cells,
        ),
      ]);
    }
    expect(faults).toEqual([]);
    await expect(tableOf(['page or file', 'who reaches how many of how many'], rows)).toMatchFileSnapshot(
      './rights.pages.expected.md',
    );
  }, 600_000);

  it('to acts are those of the table, and who lacks one leaves nothing', async () => {
    const { db } = round.registry;
    const rows: string[][] = [];
    const done: string[] = [];
    const before = await everything(db);
    for (const { name, run, input, spared = [] } of await everyAct(round)) {
      const outcomes: Record<string, string[]> = {};
      for (const { kind, id } of kindsOf(round)) {
        if (id === null || doubles.has(kind)) continue;
        const isSpared = spared.some((each) => matches(each, kind));
        const outcome = isSpared
          ? null
          : await run(db, await viewerOfPerson(db, id, round.time.now), input as never);
        const said = outcome === null ? 'may' : !isRefusal(outcome) ? 'DONE' : wordFor(outcome.refused);
        outcomes[said] = [...(outcomes[said] ?? []), kind];
      }
      if (outcomes.DONE) done.push(`${name} by ${outcomes.DONE.join(', ')}`);
      rows.push([name, (outcomes.may ?? ['nobody']).join(', '), (outcomes.refused ?? []).join(', ')]);
    }
    expect(done).toEqual([]);
    expect(await everything(db)).toEqual(before);
    await expect(
      tableOf(['act', 'who may', 'who knows of it and may not; to everybody else it is not there'], rows),
    ).toMatchFileSnapshot('./rights.acts.expected.md');
  }, 600_000);

  it('are told to nobody in the list of what was refused', async () => {
    const rows = await round.registry.db.selectFrom('refused_acts').selectAll().execute();
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['not-permitted', 'unknown-thing']));
  });
});

function wordFor(code: string): string {
  if (code === 'not-permitted') return 'refused';
  return code === 'unknown-thing' ? 'unknown' : 'may';
}

function statusesInWords(statuses: readonly number[]): string {
  const open = statuses.filter((status) => status === 200).length;
  const others = [...new Set(statuses.filter((status) => status !== 200 && status !== 404))].sort();
  return [open === 0 ? '' : `${open}/${statuses.length}`, ...others].filter((word) => word !== '').join(' ');
}

/** "2/4: contact-person:XA, …" for each different cell; nothing where it is not there. */
function grouped(kinds: readonly string[], cells: readonly string[]): string[] {
  const by = new Map<string, string[]>();
  for (const [place, cell] of cells.entries())
    if (cell !== '' && cell !== '303') by.set(cell, [...(by.get(cell) ?? []), kinds[place] ?? '']);
  return [[...by].map(([cell, who]) => `**${cell}** ${who.join(', ')}`).join('<br>')];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

/** How many rows each table has, and the digest of them all; what was refused is told on purpose. */
async function everything(db: SampleRound['registry']['db']): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of [...publishedTables, ...innerTables]) {
    if (['refused_acts', 'sessions', 'done_once'].includes(table)) continue;
    const { rows } = await sql<{
      it: string;
    }>`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as it from ${sql.table(table)} t`.execute(
      db,
    );
    found[table] = rows[0]?.it ?? '';
  }
  return found;
}
