import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '@rapporteur/formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rapporteur } from '../a-command-line.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  rapporteur(args, { folder, environment: { RAPPORTEUR_DATA: join(folder, 'data') } });
const give = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

describe('import table', () => {
  it('takes a table in, gives back what it does not take, and takes that when it is mended', async () => {
    give(
      'dates.csv',
      'Pays;Ratification;Note\nSuisse;18.03.2014;a\nFrance;12/07/2010;"b; c"\nFrence;2010-09-27;d\n',
    );
    const ratifications = ['--as', 'ratifications', '--round', 'lanzarote-2'];

    const dry = await run('import', 'table', 'dates.csv', ...ratifications, '--dry-run');
    expect(dry.status).toBe(1);
    expect(dry.stdout.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['2', 'add'],
      ['3', 'reject'],
      ['4', 'reject'],
      [''],
    ]);
    expect(dry.stderr).toContain('3 lines = 1 added + 0 replaced + 0 there already + 2 rejected');
    expect(dry.stderr).toContain('--dates day-first');

    const done = await run('import', 'table', 'dates.csv', ...ratifications);
    expect(done).toMatchObject({ status: 1, stdout: '' });
    expect(done.stderr).toContain('imported as lanzarote-2/1');
    const rejects = readFileSync(join(folder, 'dates.rejects.csv'), 'utf8');
    expect(rejects.split('\n').map((line) => line.split(',')[0])).toEqual(['\uFEFFline', '3', '4', '']);
    expect(rejects).toContain('12/07/2010,b; c\n');

    give('mended.csv', rejects.replaceAll('12/07/2010', '2010-09-27').replaceAll('Frence', 'FR'));
    const mended = await run('import', 'table', 'mended.csv', ...ratifications, '--rejects', 'left.csv');
    expect(mended.stderr).toContain('2 lines = 1 added + 0 replaced + 0 there already + 1 rejected');
    expect(readFileSync(join(folder, 'left.csv'), 'utf8')).toMatch(
      /^\uFEFFline,why,Pays,Ratification,Note\n3,Line 2 speaks of the same[^\n]*,FR,2010-09-27,d\n$/,
    );

    const list = await run('import', '--list');
    expect(list.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'lanzarote-2/2',
      'lanzarote-2/1',
      '',
    ]);
    expect(await run('import', '--undo', 'lanzarote-2/2')).toMatchObject({
      status: 0,
      stderr: 'The import lanzarote-2/2 was undone: 1 record taken back.\n',
    });

    const exported = await run('export', '-o', 'out');
    expect(exported.status).toBe(0);
    expect(readdirSync(join(folder, 'out/lanzarote-2'))).toContain('ratifications.csv');
    const again = await run('import', 'table', 'out/lanzarote-2/ratifications.csv', ...ratifications);
    expect(again.stderr).toContain('1 line = 0 added + 0 replaced + 1 there already + 0 rejected');
  }, 240_000);

  it('takes the sheet of a workbook that is named, with a map in a file', async () => {
    give(
      'book.xlsx',
      writeXlsx([
        { name: 'Read me', columns: ['A note'], rows: [['x']] },
        {
          name: 'Data',
          columns: ['Who', 'When', 'What'],
          rows: [
            ['NL', '2021', 7],
            ['FR', '2021', 1.234],
          ],
        },
      ]),
    );
    give('map.json', JSON.stringify({ Who: 'party', When: 'period', What: 'value' }));
    const table = [
      'import',
      'table',
      'book.xlsx',
      '--as',
      'indicators',
      '--round',
      'lanzarote-2',
      '--dry-run',
    ];
    expect((await run(...table)).stderr).toContain('“Read me”, “Data”');
    expect((await run(...table, '--sheet', 'Dat')).stderr).toContain('Did you mean Data?');
    const missing = await run(...table, '--sheet', 'data', '--map-file', 'map.json');
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('--map "COLUMN=FIELD"');
    const named = await run(
      ...table,
      '--sheet',
      'data',
      '--map-file',
      'map.json',
      '--map',
      '#3=value',
      '--map',
      'Who=-',
    );
    expect(named.status).toBe(2);
  }, 240_000);

  it('is told from the import of a text', async () => {
    expect((await run('import', 'x.csv', '--as', 'answers')).stderr).toContain('--as is for tables');
    expect((await run('import', 'table', 'x.csv')).stderr).toContain('Say what the lines are');
    expect((await run('import', 'table', 'x.csv', '--as', 'answers')).stderr).toContain('--round KEY');
  }, 60_000);
});
