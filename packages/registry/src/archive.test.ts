import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportedArchive, exportRoundArchive } from './archive/export-round.js';
import { type ImportedArchive, importRoundArchive } from './archive/import-round.js';
import { leftOutTables, withheldColumns } from './archive/left-out.js';
import { archiveTables, forgottenTables } from './archive/tables.js';
import { undoRoundArchive } from './archive/undo-import.js';
import { importReport } from './commands/import-report.js';
import { beginSession } from './commands/people/sessions.js';
import type { Database } from './database.js';
import { transact } from './engine/one-transaction.js';
import { appendHistory, firstBreak } from './history/history.js';
import { isRefusal } from './refusal.js';
import { aReport } from './rehearsal/a-reading.js';
import { fillEmptyTables } from './rehearsal/a-row-of-each.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { aPersonHolding } from './rehearsal/some-people.js';

const key = 'lumen-1';
const operator = { name: 'operator' };

describe.each(bothEngines)('the archive of a round, %s', (_name, open) => {
  let from: Database;
  let to: Database;
  const closes: (() => Promise<void>)[] = [];
  let archive: ExportedArchive;
  let person: string;

  beforeAll(async () => {
    from = await opened();
    to = await opened();
    await importReport(from, operator, aReport());
    person = await aPersonHolding(
      from,
      { kind: 'secretariat', body: 'lumen' },
      { address: 'anna@example.org' },
    );
    await fillEmptyTables(from);
    archive = await exported(from);
  });
  afterAll(async () => {
    for (const close of closes) await close();
  });

  async function opened(): Promise<Database> {
    const { db, close } = await open();
    closes.push(close);
    return db;
  }

  async function exported(db: Database): Promise<ExportedArchive> {
    const outcome = await exportRoundArchive(db, key);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    return outcome;
  }

  const take = (text: string, dryRun = false) => importRoundArchive(to, operator, { text, dryRun });
  const codeOf = async (text: string) => {
    const outcome = await take(text);
    return isRefusal(outcome) ? outcome.refused : outcome.outcome;
  };

  it('knows of every table whether it travels, and why not', async () => {
    expect(await forgottenTables(from)).toEqual([]);
    await sql`create table left_alone (id uuid primary key, round text)`.execute(to);
    expect(await forgottenTables(to)).toEqual(['left_alone']);
    await sql`drop table left_alone`.execute(to);
  });

  it('leaves out or withholds every column that looks like a secret', async () => {
    const secret = /token|secret|passw|(^|_)hash|code_hash|public_key/;
    const open = (await archiveTables(from)).flatMap(({ name, columns }) =>
      columns
        .filter((column) => secret.test(column))
        .filter((column) => !withheldColumns[name]?.some((each) => each.column === column))
        .map((column) => `${name}.${column}`),
    );
    expect(open).toEqual([]);
  });

  it('has a row of every table that travels, and of none that does not', async () => {
    const tables = archive.text
      .split('\n')
      .flatMap((line) => /^\{"table":"(\w+)".*"rows":(\d+)\}$/.exec(line) ?? []);
    for (const { name } of await archiveTables(from)) expect(tables, name).toContain(name);
    expect(archive.text).not.toMatch(/"rows":0\}/);
    for (const name of Object.keys(leftOutTables)) {
      expect(tables).not.toContain(name);
      expect(archive.text).not.toContain(`${name}.`);
    }
    for (const [name, columns] of Object.entries(withheldColumns))
      for (const { column, as } of columns)
        if (as === 'null') expect(archive.text).not.toContain(`${name}.${column} 1`);
  });

  it('holds no link of an invitation, and nothing that is locked for a concern', async () => {
    expect(archive.text).toContain('consultation_expressions.text 1');
    expect(archive.text).not.toContain('invitations.token_hash 1');
    await from.updateTable('consultation_expressions').set({ state: 'locked' }).execute();
    const { text } = await exported(from);
    expect(text).not.toContain('consultation_expressions.text 1');
    expect(/"table":"consultation_expressions".*\n(.*)/.exec(text)?.[1]).toMatch(/"text":"".*"bytes":null/);
    await from.updateTable('consultation_expressions').set({ state: 'to-review' }).execute();
  });

  it('is taken in nowhere by half, damaged, in another version or under another name', async () => {
    const lines = archive.text.split('\n');
    expect(await codeOf('A text.\n')).toBe('archive-unknown');
    expect(await codeOf('')).toBe('archive-unknown');
    expect(await codeOf(archive.text.replace('"version":1', '"version":7'))).toBe('archive-version');
    expect(await codeOf(archive.text.slice(0, archive.text.length / 2))).toBe('archive-cut');
    expect(await codeOf(`${lines.slice(0, 9).join('\n')}\n`)).toBe('archive-cut');
    expect(await codeOf(archive.text.trimEnd())).toBe('archive-cut');
    expect(await codeOf(archive.text.replace('Lumen', 'Lumem'))).toBe('archive-damaged');
    expect(await codeOf([...lines.slice(0, 5), ...lines.slice(6)].join('\n'))).toBe('archive-damaged');
    expect(await to.selectFrom('bodies').selectAll().execute()).toEqual([]);
  });

  it('is rehearsed without leaving anything', async () => {
    expect(await take(archive.text, true)).toMatchObject({ outcome: 'would-import', round: key });
    expect(await to.selectFrom('rounds').selectAll().execute()).toEqual([]);
  });

  it('gives the same records, table by table, and the same chain of digests', async () => {
    const taken = (await take(archive.text)) as ImportedArchive;
    expect(taken).toMatchObject({ outcome: 'imported' });
    for (const { name, columns } of await archiveTables(from)) {
      const withheld = withheldColumns[name]?.map(({ column }) => column) ?? [];
      const own = sql.join(columns.filter((each) => !withheld.includes(each)).map((each) => sql.ref(each)));
      const all = async (db: Database) =>
        (
          await sql<{
            row: string;
          }>`select row(${own})::text as row from ${sql.table(name)} order by 1`.execute(db)
        ).rows.map(({ row }) => row);
      expect(await all(to), name).toEqual(await all(from));
      expect(taken.counts[name], name).toBe((await all(from)).length);
    }
    const { id, body_id } = await to.selectFrom('rounds').select(['id', 'body_id']).executeTakeFirstOrThrow();
    expect(await firstBreak(to, id)).toBe(null);
    expect(await firstBreak(to, body_id)).toBe(null);
    expect((await exported(to)).rowsDigest).toBe(archive.rowsDigest);
    const account = await to
      .selectFrom('people')
      .select(['email', 'password_hash'])
      .where('id', '=', person)
      .executeTakeFirst();
    expect(account).toEqual({ email: 'anna@example.org', password_hash: null });
  });

  it('changes nothing the second time', async () => {
    expect(await codeOf(archive.text)).toBe('already-there');
  });

  it('is not taken in where the round went on', async () => {
    await sql`update rounds set title_en = 'Changed'`.execute(from);
    const changed = await exported(from);
    await sql`update rounds set title_en = title_fr`.execute(from);
    expect(await codeOf(changed.text)).toBe('archive-round-there');
  });

  it('stays once something was done with it here, and else goes without a trace', async () => {
    const { id, body_id } = await to.selectFrom('rounds').select(['id', 'body_id']).executeTakeFirstOrThrow();
    const session = await beginSession(to, { person, manner: 'test', client: 'test', now: new Date() });
    expect(await undoRoundArchive(to, operator, { round: key })).toMatchObject({
      refused: 'import-built-upon',
    });
    await to.deleteFrom('sessions').where('id', '=', session.id).execute();
    expect(await undoRoundArchive(to, operator, { round: key })).toEqual({ round: key });
    for (const { name } of await archiveTables(to)) {
      const { rows } = await sql`select 1 from ${sql.table(name)}`.execute(to);
      expect(rows, name).toEqual([]);
    }
    expect(await undoRoundArchive(to, operator, { round: key })).toMatchObject({
      refused: 'import-already-undone',
    });
    expect(await undoRoundArchive(to, operator, { round: 'none' })).toMatchObject({
      refused: 'import-unknown',
    });

    expect(await codeOf(archive.text)).toBe('imported');
    await transact(to, (tx) =>
      appendHistory(tx, {
        ...{
          round: id,
          body: body_id,
          at: '2026-06-01T10:00:00.000Z',
          actor: `person:${person}`,
          manner: 'said',
        },
        ...{ act: 'enter-stage', thing: { kind: 'round', id } },
      }),
    );
    expect(await firstBreak(to, id)).toBe(null);
    expect(await undoRoundArchive(to, operator, { round: key })).toMatchObject({
      refused: 'import-built-upon',
    });
    await expect(sql`delete from history`.execute(to)).rejects.toThrow(/append-only/);
  });

  it('does not come beside another body or round of the same name', async () => {
    const third = await opened();
    await importReport(third, operator, aReport());
    expect(await importRoundArchive(third, operator, { text: archive.text })).toMatchObject({
      refused: 'archive-other-body',
    });
  });
});
