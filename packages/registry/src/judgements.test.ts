import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ImportedReport, importReport, type ReportToImport } from './commands/import-report.js';
import { judgeFinding, undoJudgement } from './commands/judge-finding.js';
import { withdrawReading } from './commands/publish.js';
import type { Database } from './database.js';
import { firstBreak } from './history/history.js';
import { listFindings } from './queries/findings.js';
import { listJudgements, reviewFindings } from './queries/review.js';
import { aParagraph, aReading, aReport } from './rehearsal/a-reading.js';
import { bothEngines } from './rehearsal/both-engines.js';
import { thePublic, type Viewer } from './viewer.js';

const operator = { name: 'operator', now: new Date('2031-06-01T08:00:00Z') };
const judge: Viewer = { kind: 'user', name: 'operator', bodies: ['lumen'] };

describe.each(bothEngines)('judgements on %s', (_name, open) => {
  let db: Database;
  let close: () => Promise<void>;
  let rounds = 0;
  let round = '';
  beforeAll(async () => {
    ({ db, close } = await open());
  });
  afterAll(() => close?.());
  beforeEach(() => {
    rounds += 1;
    round = `lumen-${rounds}`;
  });

  const take = async (parts: Partial<ReportToImport> = {}): Promise<string> => {
    const report = aReport(parts);
    const outcome = await importReport(db, operator, { ...report, round: { ...report.round, key: round } });
    return (outcome as ImportedReport).edition;
  };
  const said = async () =>
    (await listFindings(db, thePublic, { round }))?.findings.map(
      ({ key, standing, polarity, parties }) =>
        `${key} ${standing} ${polarity} ${parties.map(({ code }) => code).join()}`,
    );
  const asRead = ['2-1 read has AD', '2-2 read has BE', '3-1 read has CY', 'b1-1 read other AD,BE'];

  test('change the rows at once, are logged, and can be taken back', async () => {
    const edition = await take();
    const rejected = await judgeFinding(db, operator, { edition, asked: { act: 'reject', key: '3-1' } });
    await judgeFinding(db, operator, {
      edition,
      asked: {
        act: 'correct',
        key: 'b1-1',
        said: { claim: 'Shared lamps', polarity: 'has', parties: ['AD', 'DK'] },
      },
    });
    expect(await said()).toEqual(['2-1 read has AD', '2-2 read has BE', 'b1-1 corrected has AD,DK']);
    const { judgement } = rejected as { judgement: string };
    expect(await undoJudgement(db, operator, { edition, judgement })).toMatchObject({ judgement: /^/ });
    expect((await said())?.slice(2)).toEqual(['3-1 read has CY', 'b1-1 corrected has AD,DK']);
    expect(await undoJudgement(db, operator, { edition, judgement })).toMatchObject({
      refused: 'judgement-unknown',
    });
    const review = await reviewFindings(db, judge, { round }, 'b1');
    expect(review?.open?.judgements).toMatchObject([
      { act: 'correct', key: 'b1-1', by: 'operator', isCarried: false },
    ]);
    const { id } = await db
      .selectFrom('rounds')
      .select('id')
      .where('key', '=', round)
      .executeTakeFirstOrThrow();
    const deeds = await db
      .selectFrom('history')
      .select('act')
      .where('round_id', '=', id)
      .orderBy('sequence')
      .execute();
    expect(deeds.map(({ act }) => act)).toEqual([
      'import-report',
      'judge-finding',
      'judge-finding',
      'undo-judgement',
    ]);
    expect(await firstBreak(db, id)).toBeNull();
  });

  test('are refused, and then nothing changes', async () => {
    const edition = await take();
    const ask = (asked: Parameters<typeof judgeFinding>[2]['asked'], seen?: string) =>
      judgeFinding(db, operator, { edition, asked, ...(seen ? { seen } : {}) });
    expect(await ask({ act: 'accept', key: '9-9' })).toMatchObject({ refused: 'finding-unknown' });
    expect(await ask({ act: 'accept', key: '3-1' }, 'what-was-seen')).toMatchObject({
      refused: 'finding-changed',
    });
    expect(
      await ask({ act: 'correct', key: '3-1', said: { claim: 'x', polarity: 'has', parties: ['US'] } }),
    ).toMatchObject({ refused: 'party-not-of-round' });
    expect(
      await judgeFinding(db, operator, { edition: 'none', asked: { act: 'accept', key: '3-1' } }),
    ).toMatchObject({ refused: 'no-such-edition' });
    expect(await said()).toEqual(asRead);
  });

  test('two people decide one after the other: the second is told that it changed', async () => {
    const edition = await take();
    const review = await reviewFindings(db, judge, { round }, '3');
    const seen = review?.open?.standing[0]?.state ?? '';
    const act = (key: 'accept' | 'reject') =>
      judgeFinding(db, operator, { edition, asked: { act: key, key: '3-1' }, seen });
    const outcomes = await Promise.all([act('accept'), act('reject')]);
    expect(outcomes.filter((outcome) => 'judgement' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toHaveLength(1);
  });

  test('find their sentence in a new edition, or wait; none is lost', async () => {
    const first = await take();
    await judgeFinding(db, operator, { edition: first, asked: { act: 'reject', key: '3-1' } });
    await judgeFinding(db, operator, { edition: first, asked: { act: 'accept', key: '2-1' } });
    const base = aReading();
    const moved = base.paragraphs.map((paragraph) =>
      paragraph.number === 2
        ? { ...paragraph, text: 'Of keepers nothing is left to say.' }
        : paragraph.number === 3
          ? aParagraph({ ...paragraph, number: 7 })
          : paragraph,
    );
    const findings = base.findings
      .filter(({ paragraph }) => paragraph !== 2)
      .map((finding) => (finding.paragraph === 3 ? { ...finding, paragraph: 7 } : finding));
    const edition = { ...aReport().edition, date: '2032-01-01', fileSha256: 'b'.repeat(64) };
    const second = await take({ edition, reading: aReading({ paragraphs: moved, findings }) });
    expect(await said()).toEqual(['b1-1 read other AD,BE']);
    const review = await reviewFindings(db, judge, { round });
    expect(review?.waiting).toMatchObject([
      { act: 'accept', key: '2-1', why: 'lost', isCarried: true, parties: ['AD'] },
    ]);
    expect(review?.waiting[0]?.quotation).toContain('Andorra trains its lamp keepers');
    // Let go by a person, and only then gone from the queue.
    await undoJudgement(db, operator, { edition: second, judgement: review?.waiting[0]?.id ?? '' });
    expect((await reviewFindings(db, judge, { round }))?.waiting).toEqual([]);
    // The earlier edition keeps what was decided over it, and shows again when the new one is withdrawn.
    await withdrawReading(db, operator, { edition: second });
    expect(await said()).toEqual(['2-1 accepted has AD', '2-2 read has BE', 'b1-1 read other AD,BE']);
  });

  test('go out and come back in, with who, when and what was undone', async () => {
    const edition = await take();
    const act = (asked: Parameters<typeof judgeFinding>[2]['asked']) =>
      judgeFinding(db, operator, { edition, asked }) as Promise<{ judgement: string }>;
    await act({ act: 'accept', key: '2-1' });
    const { judgement } = await act({ act: 'reject', key: '3-1' });
    await act({ act: 'reject', key: '2-2' });
    await undoJudgement(db, operator, { edition, judgement });
    const before = await said();
    const judgements = await listJudgements(db, judge, edition);
    expect(judgements).toHaveLength(4);
    expect(await listJudgements(db, thePublic, edition)).toEqual([]);
    round = `${round}-again`;
    const again = await take({ judgements });
    expect(await said()).toEqual(before);
    const back = await listJudgements(db, judge, again);
    const facts = (list: typeof back) => list.map(({ by, at, decision }) => [by, at, decision.act]);
    expect(facts(back)).toEqual(facts(judgements));
  });

  test('are seen by those who judge, and by nobody else', async () => {
    await take();
    expect(await reviewFindings(db, thePublic, { round })).toBeNull();
    expect(await reviewFindings(db, { kind: 'user', name: 'x', bodies: ['other'] }, { round })).toBeNull();
    expect((await reviewFindings(db, judge, { round }))?.texts).toMatchObject([
      { name: '2', holder: 'paragraph', chapter: 'I. Lighthouses', findings: 2, open: 2 },
      { name: '3', findings: 1 },
      { name: 'b1', holder: 'box', findings: 1 },
    ]);
  });
});
