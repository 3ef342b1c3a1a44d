import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importReport } from './commands/import-report.js';
import { type ImportedTable, importTable, type TableToImport } from './commands/import-table.js';
import { insertRows } from './commands/save-edition-rows.js';
import { undoTable } from './commands/undo-table.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { newId } from './ids.js';
import { findParty } from './queries/parties.js';
import { findRound } from './queries/rounds.js';
import { listTableImports, listTableRecords } from './queries/tables.js';
import { aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic } from './viewer.js';

const operator = { name: 'operator' };
const secretariat = { kind: 'user', name: 'anna', bodies: ['lumen'] } as const;
let files = 0;

/** A table of lines whose cells are parted by bars. */
function aTable(
  kind: TableToImport['kind'],
  text: string,
  parts: Partial<TableToImport> = {},
): TableToImport {
  const rows = text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split('|').map((cell) => cell.trim()) }));
  files += 1;
  return {
    round: 'lumen-1',
    kind,
    rows,
    fileName: `table-${files}.csv`,
    fileSha256: String(files).padStart(64, '0'),
    sheet: null,
    ...parts,
  };
}

describe.each(bothEngines)('tables on %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await open());
    await importReport(db, operator, aReport());
    const round = await roundRow();
    await insertRows(
      db as Parameters<typeof insertRows>[0],
      'questions',
      ['1', '2', '10'].map((number, position) => ({
        id: newId(),
        ...round,
        position,
        number,
        items: number === '2' ? ['a', 'b'] : [],
        parties: [],
      })),
    );
  });
  afterAll(() => close?.());

  const roundRow = () =>
    db
      .selectFrom('rounds')
      .select(['id as round_id', 'body_id'])
      .where('key', '=', 'lumen-1')
      .executeTakeFirstOrThrow();
  const take = async (table: TableToImport) => (await importTable(db, operator, table)) as ImportedTable;
  const denmark = async () =>
    (await findRound(db, thePublic, 'lumen-1'))?.parties.find(({ code }) => code === 'DK');

  test('ratifications: stored with their source, and every other line told', async () => {
    const done = await take(
      aTable(
        'ratifications',
        `Dates of the treaty
         State | Signature | Ratification | Entry into force | Source
         Denmark | 2028-01-05 | 12 February 2030 | 2030-06-01 | treaty office
         Belgum | 2028-01-05 | | |
         Cyprus | 03/04/2028 | | |
         Denmark | | 2031-01-01 | |
         Andorra | | 2029-01-01 | |`,
      ),
    );
    expect(done).toMatchObject({
      outcome: 'imported',
      import: 'lumen-1/1',
      lines: { all: 5, added: 1, replaced: 0, unchanged: 1, rejected: 3 },
      mapping: { headLine: 2, linesAbove: [1] },
    });
    expect(done.told.map(({ line, act }) => [line, act])).toEqual([
      [4, 'reject'],
      [5, 'reject'],
      [6, 'reject'],
    ]);
    expect(done.told[0]?.says).toContain('Did you mean Belgium (BE)?');
    expect(done.told[1]?.says).toContain('2028-04-03 or 2028-03-04');
    expect(done.told[2]?.says).toContain('Line 3');
    expect(await denmark()).toMatchObject({
      ratified: '2030-02-12',
      inForce: '2030-06-01',
      facts: [
        { fact: 'in-force', dated: '2030-06-01', source: 'treaty office' },
        { fact: 'ratified', dated: '2030-02-12', source: 'treaty office' },
        { fact: 'signed', dated: '2028-01-05', source: 'treaty office' },
      ],
    });
    const party = await findParty(db, thePublic, { round: 'lumen-1' }, 'DK');
    expect(party?.party.ratified).toBe('2030-02-12');
  });

  test('a dry run says each line and keeps nothing', async () => {
    const table = aTable(
      'ratifications',
      'Country | Ratified\nDK | 2030-02-13\nBE | 2029-01-01\nXX | 2030-01-01',
      {
        dryRun: true,
      },
    );
    const said = await take(table);
    expect(said).toMatchObject({ outcome: 'would-import', import: null });
    expect(said.told).toMatchObject([
      {
        line: 2,
        act: 'replace',
        says: 'DK: ratified 2030-02-13; ratified was 2030-02-12, source was treaty office',
      },
      { line: 3, act: 'keep' },
      { line: 4, act: 'reject' },
    ]);
    expect((await denmark())?.ratified).toBe('2030-02-12');
    expect(await listTableImports(db, secretariat)).toHaveLength(1);
  });

  test('a later table takes the place of an earlier one, and undoing goes backwards', async () => {
    const table = aTable('ratifications', 'Country | Ratified\nDK | 2030-02-13');
    expect(await take(table)).toMatchObject({ import: 'lumen-1/2', lines: { replaced: 1 } });
    expect((await denmark())?.ratified).toBe('2030-02-13');
    expect(await take(table)).toMatchObject({ outcome: 'already-there', import: 'lumen-1/2' });
    expect(await undoTable(db, operator, { import: 'lumen-1/1' })).toEqual({
      refused: 'import-built-upon',
      message:
        'The import lumen-1/2 put something else in the place of a record of lumen-1/1. Undo lumen-1/2 first.',
    });
    expect(await undoTable(db, operator, { import: 'lumen-1/2' })).toEqual({
      import: 'lumen-1/2',
      records: 1,
    });
    expect((await denmark())?.ratified).toBe('2030-02-12');
    expect(await undoTable(db, operator, { import: 'lumen-1/2' })).toMatchObject({
      refused: 'import-already-undone',
    });
    expect(await undoTable(db, operator, { import: 'lumen-1/1' })).toEqual({
      import: 'lumen-1/1',
      records: 3,
    });
    expect(await denmark()).toEqual(aReport().round.parties?.find(({ code }) => code === 'DK'));
    // What was undone may come again.
    expect(await take(table)).toMatchObject({ outcome: 'imported', import: 'lumen-1/3' });
    await undoTable(db, operator, { import: 'lumen-1/3' });
    expect(await undoTable(db, operator, { import: 'lumen-1/99' })).toMatchObject({
      refused: 'import-unknown',
    });
    expect(await undoTable(db, operator, { import: 'nonsense' })).toMatchObject({
      refused: 'import-unknown',
    });
  });

  test('parties: a standing makes a State a party of the round, and it stays while others speak of it', async () => {
    const parties = aTable(
      'parties',
      'code,name_en,name_fr,class,basis'.replaceAll(',', '|') +
        '\nAD|Andorra|Andorre|monitored|party-at-launch' +
        '\nFR|France|France|outside-round|ratified-after-launch' +
        '\nDE|Belgium||monitored|',
    );
    const done = await take(parties);
    expect(done).toMatchObject({ import: 'lumen-1/4', lines: { added: 1, unchanged: 1, rejected: 1 } });
    expect(done.told[0]?.says).toBe('The code says DE and the name BE (“Belgium”).');
    const round = await findRound(db, thePublic, 'lumen-1');
    expect(round?.parties.find(({ code }) => code === 'FR')).toMatchObject({ standing: 'joined-later' });

    const figures = aTable('indicators', 'Indicator|State|Year|Value|Unit\nLamps lit|FR|2030|1 204|lamps');
    expect(await take(figures)).toMatchObject({ import: 'lumen-1/5', lines: { added: 1 } });
    expect(await undoTable(db, operator, { import: 'lumen-1/4' })).toMatchObject({
      refused: 'import-built-upon',
      message: expect.stringContaining('FR is a party of this round by the import lumen-1/4'),
    });
    await undoTable(db, operator, { import: 'lumen-1/5' });
    expect(await undoTable(db, operator, { import: 'lumen-1/4' })).toMatchObject({ records: 1 });
  });

  test('recommendations, answers and figures find what they are about', async () => {
    const recommendations = await take(
      aTable(
        'recommendations',
        'No. | Recommendation | Recommended by | State under review | Response\n' +
          'I–1 | Light every tower | France; Cyprus | Belgium | Supported\n' +
          'Rec. II-1 | Mark the harbours | | Cyprus | Noted\n' +
          'IV-9 | Something else | | Cyprus | Noted\n' +
          'I-2 | | | France | Noted\n' +
          'I-2 | | | Denmark | perhaps',
      ),
    );
    expect(recommendations.lines).toEqual({ all: 5, added: 2, replaced: 0, unchanged: 0, rejected: 3 });
    expect(recommendations.told.map(({ says }) => says)).toEqual([
      'The report has no recommendation “IV-9”.',
      'FR is no party of this round. Import it first, as a table of parties.',
      expect.stringContaining('“perhaps” is no position'),
    ]);
    const answers = await take(
      aTable(
        'answers',
        'State|Question|Answer|Language\nCY|2(b)|Yes, every lamp.|en\nCY|2c|Also.|en\nCY|Question 1||en\nCY|11|No.|en',
      ),
    );
    expect(answers.lines).toMatchObject({ all: 4, added: 1, rejected: 3 });
    const figures = await take(
      aTable(
        'indicators',
        'Indicator|State|Period|Value|Unit\nLamps|CY|2030|1,5|lamps\nLamps|DK|2030|<5|lamps\nLamps|BE|2030|1,204|lamps\nLamps|AD|2030|3|towers',
        { options: { areNumbersTyped: true } },
      ),
    );
    expect(figures.lines).toMatchObject({ added: 2, rejected: 2 });
    const records = await listTableRecords(db, secretariat, 'lumen-1');
    expect(records).toMatchObject([
      {
        home: 'positions',
        recommendation: 'I-1',
        party: 'BE',
        recommended_by: ['FR', 'CY'],
        position: 'accepted',
      },
      { home: 'positions', recommendation: 'II-1', party: 'CY', position: 'noted' },
      { home: 'answers', party: 'CY', question: '2', item: 'b', text: 'Yes, every lamp.' },
      {
        home: 'figures',
        party: 'CY',
        value: 1.5,
        said: null,
        first_day: '2030-01-01',
        last_day: '2030-12-31',
      },
      { home: 'figures', party: 'DK', value: null, said: '<5' },
    ]);
    expect(await listTableRecords(db, thePublic, 'lumen-1')).toEqual([]);
    expect(await listTableImports(db, thePublic)).toEqual([]);
    expect(await listTableRecords(db, { ...secretariat, bodies: ['other'] }, 'lumen-1')).toEqual([]);
  });

  test('what can not be a table of this kind is refused whole', async () => {
    const refusal = async (table: TableToImport) => importTable(db, operator, table);
    expect(await refusal(aTable('answers', 'State|Question|Remarks\nCY|1|x'))).toMatchObject({
      refused: 'column-missing',
    });
    expect(
      await refusal(aTable('ratifications', 'State|Ratification|Ratified\nCY|2030-01-01|')),
    ).toMatchObject({
      refused: 'column-twice',
      message: expect.stringContaining('#2=ratified'),
    });
    expect(await refusal(aTable('ratifications', 'State|Ratified'))).toMatchObject({
      refused: 'table-empty',
    });
    expect(
      await refusal(aTable('ratifications', 'State|Ratified\nCY|2030-01-01', { round: 'lumen-0' })),
    ).toMatchObject({
      refused: 'round-unknown',
      message: expect.stringContaining('lumen-1'),
    });
    const asked = (columns: Record<string, string>) =>
      refusal(aTable('ratifications', 'State|When\nCY|2030-01-01', { asked: columns, dryRun: true }));
    expect(await asked({ Whn: 'ratified' })).toMatchObject({
      refused: 'column-unknown',
      message: 'No column has the head “Whn”. Did you mean “When”?',
    });
    expect(await asked({ When: 'ratifed' })).toMatchObject({ refused: 'field-unknown' });
    expect(await asked({ When: 'ratified' })).toMatchObject({ outcome: 'would-import', lines: { added: 1 } });
  });

  test('five thousand lines come in, and the chain of the history is whole', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `Lamp ${at}|CY|2030|${at}|lamps`);
    const table = aTable('indicators', ['Indicator|State|Year|Value|Unit', ...lines].join('\n'));
    const done = await take(table);
    expect(done.lines).toEqual({ all: 5_000, added: 5_000, replaced: 0, unchanged: 0, rejected: 0 });
    const again = await take({ ...table, fileSha256: 'f'.repeat(64) });
    expect(again).toMatchObject({ outcome: 'nothing-new', import: null, lines: { unchanged: 5_000 } });
    expect(await undoTable(db, operator, { import: done.import ?? '' })).toMatchObject({ records: 5_000 });
    expect(await firstBreak(db, (await roundRow()).round_id)).toBeNull();
  }, 60_000);
});
