import type { OpenDataSet, Reading } from '@rapporteur/monitoring';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importOpenData } from './commands/import-open-data.js';
import { type ImportedReport, importReport } from './commands/import-report.js';
import type { Database } from './database.js';
import { readMigrations } from './engine/migrate.js';
import { listParties } from './queries/parties.js';
import { findRecommendation, listRecommendations } from './queries/recommendations.js';
import { reportChapter, reportParagraph, reportReading } from './queries/reports.js';
import { findRound } from './queries/rounds.js';
import { aHeading, aParagraph, aReading, aRecommendation, aReport } from './rehearsal/a-reading.js';
import { anOpenData } from './rehearsal/an-open-data-set.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic } from './viewer.js';

const at = { round: 'lamps-of-cyprus' };

/** A report on the lamps of Cyprus: two paragraphs that recommend, in the words of no body that is built in. */
function onCyprus(): Reading {
  const to = {
    kind: 'named',
    parties: ['CY'],
    source: null,
    condition: null,
    subItems: [],
    partly: {},
  } as const;
  const within = { chapter: '', spans: [], addressees: to };
  const reading = aReading({
    headings: [aHeading({ number: null, title: 'Lamps', lines: [2, 2] })],
    paragraphs: [
      aParagraph({
        number: 4,
        text: 'Cyprus has lamps, as Denmark has.',
        lines: [4, 4],
        mentions: ['CY', 'DK'],
      }),
      aParagraph({
        number: 5,
        text: 'Accepted:\n5.1. Light them (Denmark).\n5.2. Clean them (Andorra).',
        lines: [6, 8],
      }),
      aParagraph({ number: 6, text: 'The Group implores Cyprus to count lamps.', lines: [10, 10] }),
    ],
    boxes: [],
    footnotes: [],
    findings: [],
    rest: [],
    recommendations: [
      aRecommendation({ ...within, id: '5.1', text: 'Light them (Denmark).', lines: [7, 7], by: ['DK'] }),
      aRecommendation({ ...within, id: '5.2', text: 'Clean them (Andorra).', lines: [8, 8], by: ['AD'] }),
      aRecommendation({
        ...within,
        id: '§ 6',
        text: 'The Group implores Cyprus to count lamps.',
        lines: [10, 10],
      }),
    ].map((each) =>
      each.id === '§ 6'
        ? { ...each, verb: 'implore', verbs: ['implore', 'hope'] }
        : { ...each, verb: null, verbs: [], position: each.id === '5.1' ? 'accepted' : 'noted' },
    ),
  });
  return { ...reading, document: { ...reading.document, party: 'CY' } };
}

describe.each(bothEngines)('a report on one State on %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await open());
    const place = aReport();
    const imported = (await importReport(
      db,
      { name: 'operator' },
      {
        ...place,
        round: {
          ...place.round,
          key: at.round,
          kind: 'one-state',
          parties: [{ code: 'CY', standing: 'monitored', signed: null, ratified: null, inForce: null }],
        },
        reading: onCyprus(),
      },
    )) as ImportedReport;
    expect(imported).toMatchObject({ outcome: 'imported', published: true });
  });
  afterAll(() => close?.());

  test('keeps the State under review, and the words of the body', async () => {
    const round = await findRound(db, thePublic, at.round);
    expect(round).toMatchObject({ kind: 'one-state', publications: [{ editions: [{ state: 'CY' }] }] });
    const list = await listRecommendations(db, thePublic, at);
    expect(list?.edition.state).toBe('CY');
    expect(
      list?.recommendations.map((each) => [
        each.number,
        each.verb,
        each.verbs,
        each.recommendedBy,
        each.statedPosition,
        each.chapter,
        each.paragraphs,
      ]),
    ).toEqual([
      ['5.1', null, [], ['DK'], 'accepted', 'lamps', [5]],
      ['5.2', null, [], ['AD'], 'noted', 'lamps', [5]],
      ['§ 6', 'implore', ['implore', 'hope'], [], null, 'lamps', [6]],
    ]);
    expect((await reportReading(db, thePublic, at))?.reading).toEqual(onCyprus());
  });

  test('is narrowed by level, position and recommending State, without a count of States', async () => {
    const numbers = async (filters: Parameters<typeof listRecommendations>[3]) =>
      (await listRecommendations(db, thePublic, at, filters))?.recommendations.map(({ number }) => number);
    expect(await numbers({ verbs: ['implore'] })).toEqual(['§ 6']);
    expect(await numbers({ positions: ['accepted', 'noted'] })).toEqual(['5.1', '5.2']);
    expect(await numbers({ positions: ['accepted'], by: 'AD' })).toEqual([]);
    expect(await numbers({ by: 'AD' })).toEqual(['5.2']);
    expect((await listRecommendations(db, thePublic, at))?.choices).toMatchObject({
      verbs: [{ value: 'implore', count: 1 }],
      positions: [
        { value: 'accepted', count: 1 },
        { value: 'noted', count: 1 },
      ],
      recommendingStates: ['AD', 'DK'],
    });
  });

  test('ties each to the paragraph that makes it, and to no other', async () => {
    const page = await findRecommendation(db, thePublic, at, '5.2');
    expect(page?.related.map(({ number }) => number)).toEqual([5]);
    expect((await reportParagraph(db, thePublic, at, 5))?.paragraph.recommendations).toEqual([
      { number: '5.1', verb: null },
      { number: '5.2', verb: null },
    ]);
    expect((await reportParagraph(db, thePublic, at, 4))?.paragraph.recommendations).toEqual([]);
  });

  test('had no words and no State before the migration, which takes them from the reading', async () => {
    await sql`update recommendations set verb = null, verbs = '{}'`.execute(db);
    await sql`update editions set state = null`.execute(db);
    const migration = readMigrations().find(({ name }) => name === '0007-reports-on-one-state')?.sql ?? '';
    await sql.raw(migration.slice(migration.indexOf('update recommendations'))).execute(db);
    const list = await listRecommendations(db, thePublic, at);
    expect(list?.edition.state).toBe('CY');
    expect(list?.recommendations.map(({ verb, verbs }) => [verb, verbs])).toEqual([
      [null, []],
      [null, []],
      ['implore', ['implore', 'hope']],
    ]);
  });

  test('comes back from its open data', async () => {
    const data = anOpenData();
    const given: OpenDataSet = {
      ...data,
      round: { ...data.round, key: 'from-open-data', kind: 'one-state' },
      report: { ...data.report, state: 'BE' },
      recommendations: [
        {
          number: '§ 6',
          chapter: data.sections[0]?.key ?? '',
          section: data.sections[0]?.key ?? '',
          heading: null,
          position: 900,
          label: { en: 'Lamps', fr: 'Lampes' },
          level: 'implore',
          levels: ['implore'],
          recommendedBy: ['DK', 'AD'],
          statedPosition: 'noted',
          addressees: {
            kind: 'named',
            source: null,
            conditional: false,
            parties: ['BE'],
            partly: {},
            subItems: [],
          },
          articles: [],
          crossReferences: [],
          footnotes: [],
          paragraphs: [],
          laterNotes: [],
        },
      ],
    };
    expect(await importOpenData(db, { name: 'operator' }, given)).toMatchObject({ outcome: 'imported' });
    const list = await listRecommendations(db, thePublic, { round: 'from-open-data' }, { by: 'AD' });
    expect(list).toMatchObject({
      edition: { state: 'BE', hasText: false },
      recommendations: [{ verb: 'implore', recommendedBy: ['DK', 'AD'], statedPosition: 'noted' }],
    });
  });

  test('monitors that State alone', async () => {
    expect((await listParties(db, thePublic, at))?.parties.map(({ code }) => code)).toEqual(['CY']);
    const chapter = await reportChapter(db, thePublic, at, 'lamps');
    expect(chapter?.nodes[1]).toMatchObject({
      parties: [
        { code: 'CY', class: 'monitored' },
        { code: 'DK', class: 'outside-round' },
      ],
    });
  });
});
