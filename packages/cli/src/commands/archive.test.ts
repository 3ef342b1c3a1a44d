import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rapporteur } from '../a-command-line.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runIn = (data: string, ...args: string[]) =>
  rapporteur(args, { folder, environment: { RAPPORTEUR_DATA: join(folder, data) } });

describe('the archive of a round', () => {
  it('goes out of one registry and into another, and can be taken back', async () => {
    writeFileSync(join(folder, 'dates.csv'), 'Party,Ratification\nFR,2010-09-27\n');
    const asTable = ['--as', 'ratifications', '--round', 'lanzarote-2'];
    expect((await runIn('old', 'import', 'table', 'dates.csv', ...asTable)).status).toBe(0);

    expect(await runIn('old', 'export', '--round', 'lanzarote-2')).toMatchObject({ status: 2 });
    const out = await runIn('old', 'export', '--round', 'lanzarote-2', '-o', 'round.jsonl');
    expect(out.status).toBe(0);
    expect(statSync(join(folder, 'round.jsonl')).mode & 0o077).toBe(0);

    const rehearsed = await runIn('new', 'import', 'round.jsonl', '--dry-run');
    expect(rehearsed.stderr).toMatch(
      /can be imported, and nothing was kept: the round lanzarote-2, \d+ records/,
    );
    const taken = await runIn('new', 'import', 'round.jsonl');
    expect(taken.stderr).toMatch(/was imported: the round lanzarote-2, \d+ records. To take it back: /);
    expect((await runIn('new', 'export', '--round', 'lanzarote-2', '-o', 'again.jsonl')).status).toBe(0);
    expect(rowsOf('again.jsonl')).toEqual(rowsOf('round.jsonl'));

    expect(await runIn('new', 'import', '--undo', 'lanzarote-2')).toMatchObject({ status: 0 });

    const text = readFileSync(join(folder, 'round.jsonl'), 'utf8');
    writeFileSync(join(folder, 'half.jsonl'), text.slice(0, text.length / 2));
    expect(await runIn('new', 'import', 'half.jsonl')).toMatchObject({
      status: 2,
      stderr: 'The file ends in the middle: what should stand at its end is not there.\n',
    });
  }, 480_000);
});

/** Without the head, which says when it was made, and the digest of all. */
function rowsOf(name: string): readonly string[] {
  return readFileSync(join(folder, name), 'utf8').split('\n').slice(1, -2);
}
