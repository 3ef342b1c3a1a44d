import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { decideConcern, raiseConcern } from './commands/consultations/protect.js';
import { withdrawParticipant } from './commands/consultations/withdraw-participant.js';
import { importReport } from './commands/import-report.js';
import { listBackups } from './engine/backups.js';
import { openRegistry } from './engine/open-registry.js';
import { newId } from './ids.js';
import { aHeldConsultation, aText, done } from './rehearsal/a-held-consultation.js';
import { aReport } from './rehearsal/a-reading.js';
import { temporaryFolder } from './rehearsal/embedded.js';

/*
 * That what was erased is gone, also from the backups: every file is opened, as whoever found one would open it, and the
 * bytes of the whole are looked through.
 */

const folder = temporaryFolder({ inMemory: true });
afterAll(() => folder.remove());

/** Chance, so that no compression hides it, in words that the forms take. */
const aSecret = () => Array.from(randomBytes(12), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

test('erased content is in no row, no file of the database, no new backup; and after its days in no old one', async () => {
  const dataDirectory = join(folder.path, 'erasing');
  const registry = await openRegistry({ dataDirectory, backups: { every: 0, days: 30 } });
  const { db } = registry;
  const backups = registry.backups;
  if (!backups) throw new Error('no backups');
  await importReport(db, { name: 'operator' }, aReport());
  const round = await db.selectFrom('rounds').select(['id', 'key', 'body_id']).executeTakeFirstOrThrow();
  const body = await db.selectFrom('bodies').select('key').executeTakeFirstOrThrow();
  await db
    .insertInto('round_parties')
    .values({
      ...{ id: newId(), body_id: round.body_id, round_id: round.id, party: 'XA', standing: 'monitored' },
      ...{ signed_on: null, ratified_on: null, in_force_on: null },
    })
    .execute();
  await db.deleteFrom('questions').where('round_id', '=', round.id).execute();
  await db
    .insertInto('questions')
    .values({
      ...{
        id: newId(),
        body_id: round.body_id,
        round_id: round.id,
        position: 1,
        number: '1',
        kind: 'monitoring',
      },
      ...{ group_en: null, group_fr: null, label_en: 'Water', label_fr: 'Eau', items: [], parties: [] },
    } as never)
    .execute();
  const held = await aHeldConsultation(db, { body: body.key, round: round.key });
  const [withdrawn, decided, staying] = [aSecret(), aSecret(), aSecret()];
  await aText(db, held, { number: 1, text: `The steps slip, ${withdrawn}.` });
  const concern = {
    ...held.name,
    expression: await aText(db, held, { number: 2, text: `A placeholder, ${decided}.` }),
  };
  await aText(db, held, { number: 3, text: `The slide is fun, ${staying}.` });
  const counts = (bytes: Buffer) => [withdrawn, decided, staying].map((secret) => bytes.includes(secret));
  const inBackup = (path: string) => counts(gunzipSync(readFileSync(path)));
  const inFiles = () => counts(allBytes(join(dataDirectory, 'database')));

  const before = await backups.make();
  // Without this the rest would prove nothing: a backup does hold what stood in the rows, and the search finds it.
  expect(inBackup(before.path)).toEqual([true, true, true]);

  await done(withdrawParticipant, db, await held.as('facilitator'), {
    ...held.name,
    group: 1,
    participant: 1,
  });
  await done(raiseConcern, db, await held.as('facilitator'), concern);
  await done(decideConcern, db, await held.as('lead'), { ...concern, decision: 'erased' });
  // Out of the rows is not yet out of the files.
  expect(inFiles()).toEqual([true, true, true]);

  const after = await backups.make();
  expect(inBackup(after.path)).toEqual([false, false, true]);
  expect(inFiles()).toEqual([false, false, true]);

  // The old backup grows old: its name says when it was made. So does a database that a restore has put aside.
  const aged = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19).replaceAll(':', '-');
  const old = join(backups.folder, `rapporteur-${aged(31)}.tar.gz`);
  renameSync(before.path, old);
  const aside = join(dataDirectory, `database.before-${aged(31)}`);
  mkdirSync(aside);
  writeFileSync(join(aside, 'file'), withdrawn);
  const young = join(backups.folder, `rapporteur-${aged(29)}.tar.gz`);
  writeFileSync(young, readFileSync(after.path));
  await backups.make();
  expect(listBackups(backups.folder).map(({ path }) => path)).not.toContain(old);
  expect(listBackups(backups.folder).map(({ path }) => path)).toContain(young);
  for (const { path } of listBackups(backups.folder))
    expect(inBackup(path), path).toEqual([false, false, true]);
  await registry.close();
  expect(counts(allBytes(dataDirectory))).toEqual([false, false, true]);
}, 120_000);

/** Every file below a folder; backups are looked at unpacked, elsewhere. */
function allBytes(at: string): Buffer {
  return Buffer.concat(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .map((name) => join(at, name))
      .filter((path) => statSync(path).isFile() && !path.endsWith('.gz'))
      .map((path) => readFileSync(path)),
  );
}
