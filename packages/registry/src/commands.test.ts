import { readdirSync, readFileSync } from 'node:fs';
import type { OpenDataSet, ParagraphRecord } from '@rapporteur/monitoring';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveDispositions } from './commands/dispositions.js';
import { importOpenData } from './commands/import-open-data.js';
import { type ImportedReport, importReport } from './commands/import-report.js';
import {
  forgetExpiredReadings,
  forgetPrivateReading,
  keepPrivateReading,
} from './commands/private-readings.js';
import { publish, withdrawReading } from './commands/publish.js';
import { type Database, innerTables, publishedTables } from './database.js';
import { firstBreak } from './history/history.js';
import { dataVersion } from './queries/data-version.js';
import { reportOpenData } from './queries/open-data.js';
import { findParty, listParties } from './queries/parties.js';
import { readPrivate } from './queries/private-readings.js';
import { publishedOnly } from './queries/published-only.js';
import { findRecommendation, listRecommendations } from './queries/recommendations.js';
import {
  reportChapter,
  reportContents,
  reportParagraph,
  reportReading,
  wholeReport,
} from './queries/reports.js';
import { findRound, listRounds } from './queries/rounds.js';
import { search } from './queries/search.js';
import { aBox, aReading, aReport } from './rehearsal/a-reading.js';
import { anOpenData } from './rehearsal/an-open-data-set.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic, type UserViewer } from './viewer.js';

const operator = { name: 'operator' };
const secretariat: UserViewer = { kind: 'user', name: 'secretariat:anna', bodies: ['lumen'] };
const stranger: UserViewer = { kind: 'user', name: 'secretariat:bo', bodies: ['another'] };
const at = { round: 'lumen-1' };
const [firstParagraph] = aReading().paragraphs as [ParagraphRecord];
const file = (letter: string) => ({ ...aReport().edition, fileSha256: letter.repeat(64) });

describe.each(bothEngines)('acts on %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let first: string;
  beforeAll(async () => {
    ({ db, close } = await open());
  });
  afterAll(() => close?.());

  test('a rehearsal does everything and keeps nothing', async () => {
    const before = await dataVersion(db, thePublic);
    expect(await importReport(db, operator, aReport({ dryRun: true }))).toMatchObject({
      outcome: 'would-import',
      counts: { paragraphs: 4 },
    });
    expect(await listRounds(db, secretariat)).toEqual([]);
    expect(await db.selectFrom('bodies').selectAll().execute()).toEqual([]);
    expect(await dataVersion(db, thePublic)).toBe(before);
  });

  test('a draft is seen by its body and by nobody else', async () => {
    const imported = (await importReport(db, operator, aReport({ publish: false }))) as ImportedReport;
    first = imported.edition;
    expect(imported).toMatchObject({ outcome: 'imported', published: false });
    for (const viewer of [thePublic, stranger]) {
      expect(await listRounds(db, viewer)).toEqual([]);
      expect(await findRound(db, viewer, 'lumen-1')).toBeNull();
      for (const query of [reportContents, wholeReport, reportReading, listRecommendations, listParties])
        expect(await query(db, viewer, at)).toBeNull();
      expect(await reportChapter(db, viewer, at, 'I')).toBeNull();
      expect(await reportParagraph(db, viewer, at, 2)).toBeNull();
      expect(await findRecommendation(db, viewer, at, 'I-1')).toBeNull();
      expect(await findParty(db, viewer, at, 'BE')).toBeNull();
      expect((await search(db, viewer, { text: 'lamp', round: 'lumen-1' })).found).toBe(0);
    }
    expect((await listRounds(db, secretariat)).map(({ key, published }) => [key, published])).toEqual([
      ['lumen-1', false],
    ]);
    expect((await wholeReport(db, secretariat, at))?.chapters).toHaveLength(4);
    expect((await search(db, secretariat, { text: 'lamp', round: 'lumen-1' })).found).toBeGreaterThan(0);
    expect((await search(db, secretariat, { text: 'lamp' })).found).toBe(0);
  });

  test('publishing opens it and raises the data version; twice is refused', async () => {
    const before = await dataVersion(db, thePublic);
    expect(await publish(db, operator, { edition: first })).toMatchObject({ edition: first });
    expect(await dataVersion(db, thePublic)).toBe(before + 1);
    expect(await reportContents(db, thePublic, at)).not.toBeNull();
    expect(await publish(db, operator, { edition: first })).toMatchObject({ refused: 'already-published' });
    expect(await publish(db, operator, { edition: 'nonsense' })).toMatchObject({
      refused: 'no-such-edition',
    });
    expect(await dataVersion(db, thePublic)).toBe(before + 1);
  });

  test('the same file again changes nothing and says so', async () => {
    const before = await dataVersion(db, thePublic);
    expect(await importReport(db, operator, aReport())).toMatchObject({
      outcome: 'already-there',
      edition: first,
    });
    expect(await dataVersion(db, thePublic)).toBe(before);
    expect(await db.selectFrom('editions').select('id').execute()).toHaveLength(1);
  });

  test('two imports of one file at once make one edition', async () => {
    const report = aReport({ edition: { ...file('b'), language: 'fr' } });
    const outcomes = (await Promise.all([
      importReport(db, operator, report),
      importReport(db, operator, report),
    ])) as ImportedReport[];
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already-there', 'imported']);
    await withdrawReading(db, operator, { edition: outcomes[0]?.edition ?? '' });
  });

  test('a new edition supersedes, and withdrawing it brings the old one back', async () => {
    const reading = aReading({
      paragraphs: [{ ...firstParagraph, text: 'Corrected words about lanterns.' }],
    });
    const corrected = (await importReport(
      db,
      operator,
      aReport({ reading, edition: { ...file('c'), date: '2031-06-01' } }),
    )) as ImportedReport;
    expect(corrected.supersedes).toBe(first);
    expect((await reportParagraph(db, thePublic, at, 1))?.paragraph.text).toContain('Corrected');
    expect(
      (await reportParagraph(db, thePublic, { ...at, date: '2031-05-06' }, 1))?.paragraph.text,
    ).toContain('spring');
    expect((await reportContents(db, thePublic, at))?.otherEditions.map(({ date }) => date)).toEqual([
      '2031-05-06',
    ]);
    expect((await search(db, thePublic, { text: 'ferrymen' })).found).toBe(1);

    expect(await withdrawReading(db, operator, { edition: corrected.edition })).toMatchObject({
      edition: corrected.edition,
    });
    expect(await withdrawReading(db, operator, { edition: corrected.edition })).toMatchObject({
      refused: 'already-withdrawn',
    });
    expect(await publish(db, operator, { edition: corrected.edition })).toMatchObject({
      refused: 'withdrawn',
    });
    expect((await reportParagraph(db, thePublic, at, 1))?.paragraph.text).toContain('spring');
    expect(await reportContents(db, thePublic, { ...at, date: '2031-06-01' })).toBeNull();
  });

  test('what does not fit is refused and leaves nothing', async () => {
    const before = await dataVersion(db, thePublic);
    const elsewhere = aReport({
      body: { key: 'another', name: { en: 'Another', fr: 'Autre' } },
      edition: file('d'),
    });
    expect(await importReport(db, operator, elsewhere)).toMatchObject({ refused: 'round-of-another-body' });
    const reply = aReport({ publication: { ...aReport().publication, kind: 'reply' }, edition: file('d') });
    expect(await importReport(db, operator, reply)).toMatchObject({ refused: 'publication-of-another-kind' });
    const paragraphs = [...aReading().paragraphs, firstParagraph];
    expect(
      await importReport(db, operator, aReport({ reading: aReading({ paragraphs }), edition: file('d') })),
    ).toMatchObject({ refused: 'number-twice' });
    const homeless = aReading({ paragraphs: [], findings: aReading().findings });
    expect(await importReport(db, operator, aReport({ reading: homeless }))).toMatchObject({
      refused: 'finding-without-text',
    });
    expect(await db.selectFrom('bodies').select('key').execute()).toEqual([{ key: 'lumen' }]);
    expect(await dataVersion(db, thePublic)).toBe(before);
  });

  test('text that PostgreSQL can not hold is kept as far as it can be', async () => {
    const reading = aReading({
      paragraphs: [{ ...firstParagraph, text: 'nul \u0000 and half \ud800 a pair' }],
    });
    const hostile = (await importReport(
      db,
      operator,
      aReport({ reading, edition: { ...file('e'), language: 'fr' } }),
    )) as ImportedReport;
    expect((await reportParagraph(db, thePublic, { ...at, language: 'fr' }, 1))?.paragraph.text).toBe(
      'nul \uFFFD and half \uFFFD a pair',
    );
    await withdrawReading(db, operator, { edition: hostile.edition });
  });

  test('dispositions are saved; proposals stay inside; decisions stay', async () => {
    const proposal = {
      disposition: 'specific',
      rule: 3,
      reason: 'Paragraph 2 names it.',
      paragraphs: [2],
    } as const;
    const computed = {
      id: 'I-2',
      disposition: 'generic',
      status: 'computed',
      mergedInto: null,
      reason: 'All parties.',
      paragraphs: [],
      proposal,
    } as const;
    const given = {
      edition: first,
      dispositions: [
        { party: 'BE', dispositions: [computed] },
        { party: 'CY', dispositions: [{ ...computed, proposal: null }] },
      ],
    };
    expect(await saveDispositions(db, operator, given)).toEqual({ saved: 2, kept: 0 });
    expect((await findParty(db, thePublic, at, 'BE'))?.dispositions).toEqual([
      {
        recommendation: 'I-2',
        party: 'BE',
        disposition: 'generic',
        status: 'computed',
        mergedInto: null,
        reason: 'All parties.',
        paragraphs: [],
        proposal: null,
      },
    ]);
    expect((await findParty(db, secretariat, at, 'BE'))?.dispositions[0]?.proposal).toEqual(proposal);
    expect(
      (await findRecommendation(db, secretariat, at, 'I-2'))?.dispositions.map(({ party }) => party),
    ).toEqual(['BE', 'CY']);
    await db
      .updateTable('dispositions')
      .set({ status: 'decided', disposition: 'specific' })
      .where('party', '=', 'BE')
      .execute();
    expect(await saveDispositions(db, operator, given)).toEqual({ saved: 1, kept: 1 });
    const unknown = {
      edition: first,
      dispositions: [{ party: 'BE', dispositions: [{ ...computed, id: 'IX-9' }] }],
    };
    expect(await saveDispositions(db, operator, unknown)).toMatchObject({
      refused: 'unknown-recommendation',
    });
  });

  test('the history is a chain that only grows', async () => {
    const { id } = await db.selectFrom('rounds').select('id').executeTakeFirstOrThrow();
    const entries = await db.selectFrom('history').selectAll().orderBy('sequence').execute();
    expect(entries.map(({ act }) => act)).toEqual([
      'import-report',
      'publish',
      'import-report',
      'withdraw-reading',
      'import-report',
      'withdraw-reading',
      'import-report',
      'withdraw-reading',
      'save-dispositions',
      'save-dispositions',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/lantern|keeper|lights/);
    expect(await firstBreak(db, id)).toBeNull();
    await expect(
      db.updateTable('history').set({ actor: 'nobody' }).where('sequence', '=', 2).execute(),
    ).rejects.toThrow('append-only');
    await expect(db.deleteFrom('history').execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('readings').set({ content: '{}' }).execute()).rejects.toThrow('append-only');
    await sql`alter table history disable trigger user`.execute(db);
    await db.updateTable('history').set({ actor: 'nobody' }).where('sequence', '=', 2).execute();
    expect(await firstBreak(db, id)).toBe(2);
    await db.updateTable('history').set({ actor: 'operator' }).where('sequence', '=', 2).execute();
    await sql`alter table history enable trigger user`.execute(db);
    expect(await firstBreak(db, id)).toBeNull();
  });

  test('a private reading is found by its address alone, and gone after a day', async () => {
    const now = new Date('2031-01-01T00:00:00Z');
    const before = await dataVersion(db, thePublic);
    const { address, expiresAt } = await keepPrivateReading(db, { reading: 'words of mine' }, now);
    expect(address).toMatch(/^[0-9a-f]{32}$/);
    expect(expiresAt).toBe('2031-01-02T00:00:00.000Z');
    expect(await readPrivate(db, address, now)).toMatchObject({ content: { reading: 'words of mine' } });
    expect(await readPrivate(db, address, new Date('2031-01-02T00:00:00Z'))).toBeNull();
    expect(await readPrivate(db, `${address.slice(1)}0`, now)).toBeNull();
    expect(await readPrivate(db, "' or 1=1 --", now)).toBeNull();
    expect(JSON.stringify(await db.selectFrom('private_readings').selectAll().execute())).not.toContain(
      address,
    );
    expect(await forgetExpiredReadings(db, new Date('2031-01-01T23:59:59Z'))).toBe(0);
    expect(await forgetExpiredReadings(db, new Date('2031-01-02T00:00:00Z'))).toBe(1);
    const other = await keepPrivateReading(db, 1, now);
    expect(await forgetPrivateReading(db, other.address)).toBe(true);
    expect(await dataVersion(db, thePublic)).toBe(before);
  });

  test('a search takes anything that is typed', async () => {
    const typed = [
      "'",
      '"',
      '"unclosed',
      "a' & b | !c <-> d:*",
      '!!',
      '(((',
      ':*',
      '\\',
      '%_',
      '\u0000',
      'a\u0000b',
      '\ud800',
      '-',
      'or or or',
      '<b>',
      "'; drop table rounds; --",
      'x'.repeat(10_000),
      `${'lamp '.repeat(2_000)}`,
      '\u0002lamp\u0003',
      '   ',
      '🗼',
      'ﷺ'.repeat(200),
    ];
    for (const text of typed)
      await expect(search(db, thePublic, { text, round: 'lumen-1' })).resolves.toMatchObject({ page: 1 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        await search(db, thePublic, { text, language: text.slice(0, 3), round: text.slice(0, 4) });
      }),
      { numRuns: 40 },
    );
    expect(await search(db, thePublic, { text: 'lamp', page: -3, pageSize: 1e9 })).toMatchObject({
      page: 1,
      pageSize: 100,
    });
    expect((await search(db, thePublic, { text: 'lamp', page: 5, pageSize: 1 })).found).toBeGreaterThan(1);
    expect((await search(db, thePublic, { text: 'lamp', page: Number.NaN, pageSize: Number.NaN })).page).toBe(
      1,
    );
    const { hits } = await search(db, thePublic, { text: 'lamp' });
    expect(
      hits
        .flatMap(({ fragments }) => fragments)
        .filter(({ hit }) => hit)
        .every(({ text }) => /^lamps?$/i.test(text)),
    ).toBe(true);
    expect((await search(db, thePublic, { text: 'lamp', language: 'fr' })).found).toBe(0);
  });

  test('open data makes a skeleton, which a text covers and which comes back without it', async () => {
    const data = JSON.parse(
      readFileSync(new URL('../../../data/lanzarote-2/round.json', import.meta.url), 'utf8'),
    ) as OpenDataSet;
    const round = { round: data.round.key };
    const first = await importOpenData(db, operator, data);
    expect(first).toMatchObject({ outcome: 'imported' });
    expect(await importOpenData(db, operator, data)).toMatchObject({ outcome: 'already-there' });
    const skeleton = await listRecommendations(db, thePublic, round);
    expect(skeleton?.edition.hasText).toBe(false);
    for (const [place, expected] of data.recommendations.entries()) {
      const found = skeleton?.recommendations[place];
      expect(found).toMatchObject({
        number: expected.number,
        verb: expected.level,
        label: expected.label,
        text: null,
        paragraphs: expected.paragraphs,
        addressees: { conditional: expected.addressees.conditional },
      });
      expect(found?.addressees.parties.map(({ code }) => code)).toEqual(expected.addressees.parties);
      expect(
        found?.addressees.subItems.map(({ topic, parties }) => [topic, parties.map(({ code }) => code)]),
      ).toEqual(expected.addressees.subItems.map(({ label, parties }) => [label, parties]));
      expect(found?.laterNotes.map(({ footnote, party }) => ({ footnote, party }))).toEqual(
        expected.laterNotes,
      );
    }
    const whole = await wholeReport(db, thePublic, round);
    const nodes = whole?.chapters.flatMap((chapter) => chapter.nodes) ?? [];
    expect(nodes.filter(({ type }) => type === 'paragraph')).toHaveLength(data.paragraphs.length);
    expect(nodes.filter(({ type }) => type === 'section')).toHaveLength(data.sections.length);
    expect(
      nodes.flatMap((node) =>
        node.type === 'box' && node.kind === 'practice' ? node.items.map(({ label }) => label) : [],
      ),
    ).toEqual(data.practices.map(({ label }) => label));
    expect(await reportOpenData(db, thePublic, round)).toEqual(data);
    expect((await findRound(db, thePublic, data.round.key))?.questions).toHaveLength(data.questions.length);
    expect(
      (await search(db, thePublic, { text: "lignes d'assistance", language: 'fr' })).hits[0],
    ).toMatchObject({ isLabel: true });

    const labelled = {
      ...data,
      recommendations: data.recommendations.map((each) => ({
        ...each,
        label: { en: 'Lamps', fr: 'Lampes' },
      })),
    };
    expect(await importOpenData(db, operator, labelled)).toMatchObject({ outcome: 'imported' });
    expect((await listRecommendations(db, thePublic, round))?.recommendations[0]?.label?.en).toBe('Lamps');
    expect(await reportOpenData(db, thePublic, round)).toEqual(labelled);
    expect(
      await db
        .selectFrom('editions')
        .select('id')
        .where('has_text', '=', false)
        .where('withdrawn_at', 'is', null)
        .execute(),
    ).toHaveLength(1);
    expect(await importOpenData(db, operator, { ...data, version: 2 } as never)).toMatchObject({
      refused: 'unknown-format',
    });
  });

  test('a text that cuts a box otherwise takes no label of another item, and leaves the open data as it came', async () => {
    const data = anOpenData();
    const lumen = { round: data.round.key };
    await importOpenData(db, operator, data);
    const report = aReport();
    await importReport(db, operator, {
      ...report,
      round: { ...report.round, key: lumen.round },
      reading: aReading({
        boxes: [
          aBox({
            lines: [30, 39],
            parties: ['AD', 'BE', 'CY', 'DK'],
            items: [
              { text: 'By way of preface.', lines: [31, 31], parties: [] },
              { text: 'Shared lamps, told in one breath with oil.', lines: [32, 32], parties: ['AD', 'BE'] },
              { text: 'Towers of Cyprus.', lines: [33, 33], parties: ['CY'] },
              { text: 'Danish nights.', lines: [34, 34], parties: ['DK'] },
              { text: 'Danish days.', lines: [35, 35], parties: ['DK'] },
            ],
          }),
        ],
      }),
    });
    const found = await findParty(db, thePublic, lumen, 'CY');
    expect(found?.edition).toMatchObject({ hasText: true, sourceUrl: data.report.url });
    const documents = (await findRound(db, thePublic, lumen.round))?.publications.flatMap(
      (of) => of.editions,
    );
    expect(documents).toEqual([found?.edition]);
    const [box] = found?.practices ?? [];
    expect(box?.items.map(({ label }) => label?.en ?? null)).toEqual([
      null,
      null,
      'Towers',
      'Nights',
      'Days',
    ]);
    expect(await reportOpenData(db, thePublic, lumen)).toEqual(data);
  });

  test('for the public every table becomes its published view, and one without a view is refused', async () => {
    const asked: string[] = [];
    const reader = publishedOnly(db);
    for (const table of publishedTables)
      asked.push(reader.selectFrom(`${table} as t`).selectAll().compile().sql);
    expect(asked.every((text) => /from "published_/.test(text))).toBe(true);
    for (const table of innerTables)
      expect(() => reader.selectFrom(table).selectAll().compile()).toThrow('no view');
    expect(() => reader.deleteFrom('rounds').compile()).toThrow('only reads');
    expect(sql`select * from ${sql.table('editions')}`.compile(reader).sql).toContain('published_editions');
  });

  test('the types of the tables are those of the migrated schema', async () => {
    const { rows } = await sql<{ name: string; column: string; nullable: string }>`
      select table_name as name, column_name as column, is_nullable as nullable from information_schema.columns
      where table_schema = 'public' order by table_name, ordinal_position`.execute(db);
    const folder = new URL('./database/', import.meta.url);
    const source = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const columns = (table: string) =>
      rows
        .filter(({ name }) => name === table)
        .map(({ column, nullable }) => `${column}${nullable === 'YES' ? '?' : ''}`);
    const typed = new Map(
      [...source.matchAll(/^interface (\w+)Table \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [
        name.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase(),
        [...body.matchAll(/^ {2}(\w+): (.*);$/gm)].map(
          ([, column, type = '']) => `${column}${type.endsWith('| null') ? '?' : ''}`,
        ),
      ]),
    );
    const tables = new Set(
      rows.map(({ name }) => name).filter((name) => !name.startsWith('published_') && name !== 'migrations'),
    );
    expect([...typed.keys()].sort()).toEqual([...tables].sort());
    for (const [table, own] of typed) expect(own, table).toEqual(columns(table));
    expect([...publishedTables, ...innerTables].sort()).toEqual([...tables].sort());
    for (const table of publishedTables) {
      const plain = (names: string[]) => names.map((name) => name.replace('?', ''));
      expect(plain(columns(`published_${table}`)), table).toEqual(plain(columns(table)));
    }
  });
});
