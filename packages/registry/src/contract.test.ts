import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportedReport, importReport } from './commands/import-report.js';
import type { Database } from './database.js';
import { findFinding, findingsOfParty, listFindings } from './queries/findings.js';
import { gapsOf } from './queries/gaps.js';
import { findParty, listParties } from './queries/parties.js';
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
import { aReading, aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic } from './viewer.js';

const at = { round: 'lumen-1' };

describe.each(bothEngines)('a published report on %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await open());
    const imported = (await importReport(db, { name: 'operator' }, aReport())) as ImportedReport;
    expect(imported).toMatchObject({ outcome: 'imported', published: true, supersedes: null });
  });
  afterAll(() => close?.());

  test('values come out alike', async () => {
    const { rows } =
      await sql`select 7::bigint as n, '2022-03-10'::date as d, '2022-03-10T10:00:00+02'::timestamptz as t, array['a'] as a, 1.5::numeric as f`.execute(
        db,
      );
    expect(rows).toEqual([{ n: 7, d: '2022-03-10', t: '2022-03-10T08:00:00.000Z', a: ['a'], f: '1.5' }]);
  });

  test('rounds', async () => {
    const [round] = await listRounds(db, thePublic);
    expect(round).toMatchObject({
      key: 'lumen-1',
      launched: '2030-01-02',
      body: { key: 'lumen' },
      published: true,
    });
    const found = await findRound(db, thePublic, 'lumen-1');
    expect(found?.parties.map(({ code }) => code)).toEqual(['AD', 'BE', 'CY', 'DK']);
    expect(found?.publications[0]?.editions[0]).toMatchObject({ date: '2031-05-06', hasText: true });
    expect(await findRound(db, thePublic, 'no\u0000such')).toBeNull();
  });

  test('contents', async () => {
    const contents = await reportContents(db, thePublic, at);
    expect(
      contents?.chapters.map(({ key, paragraphs, recommendations }) => [key, paragraphs, recommendations]),
    ).toEqual([
      ['front', null, []],
      ['opening-words', [1, 1], []],
      ['I', [2, 3], ['I-1', 'I-2']],
      ['II', [4, 4], ['II-1']],
    ]);
  });

  test('a chapter with everything that hangs on it', async () => {
    const chapter = await reportChapter(db, thePublic, at, 'I');
    expect(
      chapter?.nodes.map((node) => [
        node.type,
        'number' in node ? node.number : node.type === 'passage' ? node.text : null,
      ]),
    ).toEqual([
      ['section', 'I'],
      ['section', 'I.1'],
      ['passage', 'A word of thanks to the ferrymen.'],
      ['paragraph', 2],
      ['paragraph', 3],
      ['box', 1],
      ['recommendation', 'I-1'],
      ['recommendation', 'I-2'],
    ]);
    expect(chapter?.previous?.key).toBe('opening-words');
    expect(chapter?.nodes[3]).toMatchObject({
      section: 'I.1',
      parties: [
        { code: 'AD', place: 'text', class: 'monitored' },
        { code: 'BE', place: 'note', class: 'monitored' },
        { code: 'US', place: null, class: 'non-party' },
      ],
      footnotes: [
        { number: 1, parties: ['BE'], offset: 3 },
        { number: 4, offset: null },
      ],
      recommendations: [
        { number: 'I-1', verb: 'require' },
        { number: 'I-2', verb: 'invite' },
      ],
    });
    expect(chapter?.nodes[5]).toMatchObject({
      key: 'I-P1',
      parties: ['AD', 'BE'],
      items: [{ parties: ['AD'] }, { parties: ['AD', 'BE'] }],
    });
    expect(chapter?.nodes[6]).toMatchObject({
      addressees: {
        parties: [
          { code: 'BE', partly: 'the coast' },
          { code: 'DK', partly: null },
        ],
      },
      laterNotes: [{ party: 'DK', footnote: 2, text: 'Denmark wrote later that lamps had come.' }],
    });
    expect(await reportChapter(db, thePublic, at, 'XX')).toBeNull();
  });

  test('one paragraph, the whole, the reading', async () => {
    expect(await reportParagraph(db, thePublic, at, 3)).toMatchObject({
      paragraph: { text: 'Cyprus paints every tower white.' },
      previous: 2,
      next: 4,
      chapter: { key: 'I' },
    });
    expect(await reportParagraph(db, thePublic, at, 1e12)).toBeNull();
    const whole = await wholeReport(db, thePublic, at);
    expect(whole?.chapters.map(({ nodes }) => nodes.length)).toEqual([1, 2, 8, 3]);
    expect(whole?.looseFootnotes.map(({ number }) => number)).toEqual([3]);
    expect((await reportReading(db, thePublic, at))?.reading).toEqual(aReport().reading);
  });

  test('recommendations by every filter', async () => {
    const numbers = async (filters: Parameters<typeof listRecommendations>[3]) =>
      (await listRecommendations(db, thePublic, at, filters))?.recommendations.map(({ number }) => number);
    expect(await numbers({})).toEqual(['I-1', 'I-2', 'II-1']);
    expect(await numbers({ chapters: ['II'] })).toEqual(['II-1']);
    expect(await numbers({ verbs: ['require', 'invite'] })).toEqual(['I-1', 'I-2']);
    expect(await numbers({ party: 'DK' })).toEqual(['I-1', 'I-2', 'II-1']);
    expect(await numbers({ party: 'CY', listedOnly: true })).toEqual(['II-1']);
    expect(await numbers({ article: '3' })).toEqual(['I-1', 'II-1']);
    expect(await numbers({ addresseeKinds: ['all'] })).toEqual(['I-2']);
    const two = await findRecommendation(db, thePublic, at, 'II-1');
    expect(
      two?.recommendation.addressees.subItems.map(({ parties }) => parties.map(({ code }) => code)),
    ).toEqual([['CY'], ['CY', 'DK']]);
    expect(two?.related.map(({ number }) => number)).toEqual([4]);
    expect(two?.previous).toBe('I-2');
  });

  test('parties', async () => {
    expect(
      (await listParties(db, thePublic, at))?.parties.map(({ code, namedInParagraphs }) => [
        code,
        namedInParagraphs,
      ]),
    ).toEqual([
      ['AD', 1],
      ['BE', 1],
      ['CY', 1],
      ['DK', 0],
    ]);
    const belgium = await findParty(db, thePublic, at, 'BE');
    expect(belgium?.namedIn).toEqual([{ paragraph: 2, chapter: 'I', place: 'note' }]);
    expect(belgium?.listedIn.map(({ number }) => number)).toEqual(['I-1']);
    expect(belgium?.addressedToAll.map(({ number }) => number)).toEqual(['I-2']);
    expect(belgium?.practices.map(({ key }) => key)).toEqual(['I-P1']);
    expect(await findParty(db, thePublic, at, 'US')).toBeNull();
  });

  test('findings by every filter', async () => {
    const keys = async (filters: Parameters<typeof listFindings>[3]) =>
      (await listFindings(db, thePublic, at, filters))?.findings.map(({ key }) => key);
    expect(await keys({})).toEqual(['2-1', '2-2', '3-1', 'b1-1']);
    expect(await keys({ party: 'BE' })).toEqual(['2-2', 'b1-1']);
    expect(await keys({ polarity: 'other' })).toEqual(['b1-1']);
    expect(await keys({ paragraph: 2 })).toEqual(['2-1', '2-2']);
    expect(await keys({ chapter: 'I', party: 'CY' })).toEqual(['3-1']);
    expect(await keys({ chapter: 'II' })).toEqual([]);
    expect(await keys({ party: 'U\u0000' })).toEqual([]);
    expect((await listFindings(db, thePublic, at, { chapter: 'II' }))?.total).toBe(4);
  });

  test('what is said of one party, with qualifier, note and sentence', async () => {
    const cyprus = await findingsOfParty(db, thePublic, at, 'CY');
    expect(cyprus?.findings).toEqual([
      {
        key: '3-1',
        chapter: 'I',
        section: 'I.1',
        paragraph: 3,
        holder: 'paragraph',
        footnote: null,
        container: 'paragraph',
        sentence: 'Cyprus paints every tower white.',
        claim: 'paints every tower white',
        polarity: 'has',
        voice: null,
        stated: { text: 'one party', n: 1, of: 4 },
        quantifier: null,
        exhaustive: true,
        derived: false,
        confidence: 0.95,
        standing: 'read',
        parties: [{ code: 'CY', qualifier: 'the coast' }],
        others: [],
      },
    ]);
    expect((await findingsOfParty(db, thePublic, at, 'BE'))?.findings[0]).toMatchObject({
      footnote: 1,
      sentence: 'Andorra trains its lamp keepers, and keepers elsewhere watch.',
      others: [{ code: 'US', class: 'non-party' }],
      exhaustive: false,
    });
    expect((await findingsOfParty(db, thePublic, at, 'DK'))?.findings).toEqual([]);
    expect(await findingsOfParty(db, thePublic, at, 'US')).toBeNull();
  });

  test('one finding with the text that holds it', async () => {
    const page = await findFinding(db, thePublic, at, '3-1');
    expect(page).toMatchObject({
      finding: { key: '3-1' },
      within: { type: 'paragraph', number: 3, findings: ['3-1'] },
      previous: '2-2',
      next: 'b1-1',
    });
    expect(page?.roundParties.map(({ code }) => code)).toEqual(['AD', 'BE', 'CY', 'DK']);
    expect((await findFinding(db, thePublic, at, 'b1-1'))?.within).toMatchObject({
      type: 'box',
      key: 'I-P1',
    });
    expect(await findFinding(db, thePublic, at, '99-1')).toBeNull();
  });

  test('what the text calls missing', async () => {
    expect((await gapsOf(db, thePublic, at))?.gaps).toEqual([
      {
        chapter: 'II',
        section: 'II',
        paragraph: 4,
        holder: 'paragraph',
        footnote: null,
        kind: 'no-information',
        sentence: 'No information was given on their lamps.',
        words: 'No information was given',
        parties: [],
        questions: [],
      },
    ]);
  });

  test('search', async () => {
    const page = await search(db, thePublic, { text: 'keeper' });
    expect(page.hits.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
      'box I-P1',
      'paragraph 2',
      'section I.1',
    ]);
    expect(
      page.hits
        .find(({ kind }) => kind === 'paragraph')
        ?.fragments.filter(({ hit }) => hit)
        .map(({ text }) => text),
    ).toEqual(['keepers', 'keepers']);
    expect((await search(db, thePublic, { text: 'ii-1' })).hits[0]).toMatchObject({
      kind: 'recommendation',
      key: 'II-1',
      chapter: 'II',
      round: 'lumen-1',
    });
  });

  test('what the text calls missing, by the questions that it links its sections to', async () => {
    const plain = aReading();
    const [heading] = plain.headings;
    if (!heading) throw new Error('The reading has headings.');
    const reading = aReading({
      headings: [...plain.headings, { ...heading, number: null, title: 'Appendix', lines: [80, 80] }],
      questions: [
        {
          number: '3',
          title: 'Harbour',
          group: null,
          text: 'Who lights it?',
          answer: null,
          items: [],
          lines: [81, 82],
          spans: [],
        },
      ],
    });
    const other = aReport();
    await importReport(
      db,
      { name: 'operator' },
      {
        ...other,
        round: { ...other.round, key: 'lumen-asked', number: 9 },
        reading,
      },
    );
    const found = await gapsOf(db, thePublic, { round: 'lumen-asked' });
    expect(found?.gaps.map(({ paragraph, questions }) => [paragraph, questions])).toEqual([[4, ['3']]]);
    expect(found?.questions).toEqual([{ number: '3', label: null, title: 'Harbour' }]);
  });
});
