import { describe, expect, it } from 'vitest';
import type { Reading } from '../readings/reading.js';
import { aReadingWithFindings } from './a-finding.js';
import { type AskedAct, judgeFinding } from './judge-finding.js';
import { citationOfFinding, type JudgedFindings, judgedFindings } from './judged-findings.js';
import { type FindingJudgement, isJudgementRefusal } from './judgement.js';

const ponds =
  'The rule was looked at in detail. Austria, Belgium and Cyprus fence their ponds. Denmark does not fence any.';
const boats = 'Boats are counted each spring (Austria and Denmark). Nets are mended in winter.';

function first(): Reading {
  return aReadingWithFindings([
    [
      ponds,
      { list: 'Austria, Belgium and Cyprus', parties: ['AT', 'BE', 'CY'], qualifiers: { BE: 'in part' } },
      { list: 'Denmark', parties: ['DK'], polarity: 'lacks', claim: 'does not fence any' },
    ],
    [boats, { list: 'Austria and Denmark', parties: ['AT', 'DK'], claim: 'Boats are counted each spring' }],
  ]);
}

/** A person at work on one edition: acts follow each other, each decided on what stands. */
function aDesk(reading: Reading, edition: string, before: readonly FindingJudgement[] = []) {
  const judgements = [...before];
  const now = (): JudgedFindings => judgedFindings(reading, edition, judgements);
  return {
    judgements,
    now,
    ask(asked: AskedAct): string {
      const decided = judgeFinding(asked, {
        findings: now().findings,
        parties: ['AT', 'BE', 'CY', 'DK'],
        citationOf: citationOfFinding(reading),
      });
      if (isJudgementRefusal(decided)) return decided.code;
      const id = `j${judgements.length + 1}`;
      judgements.push({ id, edition, ...decided, by: 'operator', at: '2026-01-01T00:00:00Z' });
      return id;
    },
    undo(judgement: string) {
      const decision = { act: 'undo' as const, judgement };
      judgements.push({ id: 'u', edition, subject: null, decision, by: 'operator', at: '' });
    },
  };
}

const said = ({ findings }: JudgedFindings) =>
  findings.map(
    ({ key, standing, record }) => `${key} ${standing} ${record.polarity} ${record.parties.join()}`,
  );

const asRead = ['1-1 read has AT,BE,CY', '1-2 read lacks DK', '2-1 read has AT,DK'];

describe('findings as they stand', () => {
  it('are those of the reading, named by their paragraph, each with its sentence', () => {
    const { findings } = aDesk(first(), 'e1').now();
    expect(said({ findings, rejected: [], orphans: [] })).toEqual(asRead);
    expect(
      findings.map(({ sentenceAt: [from, to], holder }) => [ponds, boats][holder.index]?.slice(from, to)),
    ).toEqual([
      'Austria, Belgium and Cyprus fence their ponds.',
      'Denmark does not fence any.',
      'Boats are counted each spring (Austria and Denmark).',
    ]);
  });

  it('change by acts, and each act can be undone', () => {
    const desk = aDesk(first(), 'e1');
    desk.ask({ act: 'accept', key: '2-1' });
    const corrected = desk.ask({
      act: 'correct',
      key: '1-1',
      said: { claim: ' fence  their ponds ', polarity: 'has', parties: ['AT', 'CY'] },
    });
    desk.ask({ act: 'reject', key: '1-2' });
    expect(said(desk.now())).toEqual(['1-1 corrected has AT,CY', '2-1 accepted has AT,DK']);
    expect(desk.now().findings[0]?.record.qualifiers).toEqual({});
    expect(desk.now().rejected.map(({ key }) => key)).toEqual(['1-2']);
    desk.undo(corrected);
    desk.undo('j3');
    expect(said(desk.now())).toEqual([
      '1-1 read has AT,BE,CY',
      '1-2 read lacks DK',
      '2-1 accepted has AT,DK',
    ]);
  });

  it('split into parts that can be judged, and merge', () => {
    const desk = aDesk(first(), 'e1');
    const part = (...parties: string[]) => ({
      claim: 'fence their ponds',
      polarity: 'has' as const,
      parties,
    });
    desk.ask({ act: 'split', key: '1-1', parts: [part('AT', 'BE'), part('CY')] });
    expect(desk.ask({ act: 'accept', key: '1-1b' })).toBe('j2');
    expect(said(desk.now()).slice(0, 2)).toEqual(['1-1a split has AT,BE', '1-1b accepted has CY']);
    expect(desk.ask({ act: 'merge', key: '1-1a', with: '1-1b' })).toBe('j3');
    expect(said(desk.now())).toEqual(['1-1a merged has AT,BE,CY', '1-2 read lacks DK', '2-1 read has AT,DK']);
    // Without the split its parts are no more: what hung on them waits for a person.
    desk.undo('j1');
    expect(said(desk.now())).toEqual(asRead);
    expect(desk.now().orphans.map(({ judgement, why }) => [judgement.id, why])).toEqual([
      ['j2', 'changed'],
      ['j3', 'changed'],
    ]);
  });
});

describe('an act is refused', () => {
  const claim = 'fence their ponds';
  const correct = (given: object): AskedAct => ({
    act: 'correct',
    key: '1-1',
    said: { claim, polarity: 'has', parties: ['AT'], ...given },
  });
  const split = (...lists: string[][]): AskedAct => ({
    act: 'split',
    key: '1-1',
    parts: lists.map((parties) => ({ claim, polarity: 'has', parties })),
  });
  it.each<[string, AskedAct]>([
    ['finding-unknown', { act: 'accept', key: '9-9' }],
    ['finding-unknown', { act: 'merge', key: '1-1', with: '9-9' }],
    ['nothing-corrected', correct({ parties: ['CY', 'BE', 'AT'] })],
    ['claim-empty', correct({ claim: ' ' })],
    ['claim-too-long', correct({ claim: 'a'.repeat(401) })],
    ['no-party', correct({ parties: [] })],
    ['party-not-of-round', correct({ parties: ['US'] })],
    ['split-too-small', split(['AT', 'BE', 'CY'])],
    ['split-loses-party', split(['AT'], ['BE'])],
    ['split-loses-party', split(['AT', 'BE'], ['CY', 'DK'])],
    ['no-party', split(['AT', 'BE', 'CY'], [])],
    ['merge-with-itself', { act: 'merge', key: '1-1', with: '1-1' }],
    ['merge-contradicts', { act: 'merge', key: '1-1', with: '1-2' }],
    ['merge-across-texts', { act: 'merge', key: '1-1', with: '2-1' }],
  ])('with %s', (code, asked) => {
    const desk = aDesk(first(), 'e1');
    expect(desk.ask(asked)).toBe(code);
    expect(said(desk.now())).toEqual(asRead);
  });

  it('where it was accepted before', () => {
    const desk = aDesk(first(), 'e1');
    desk.ask({ act: 'accept', key: '1-1' });
    expect(desk.ask({ act: 'accept', key: '1-1' })).toBe('already-accepted');
  });
});

describe('in a new edition', () => {
  function judged() {
    const desk = aDesk(first(), 'e1');
    desk.ask({ act: 'reject', key: '1-2' });
    desk.ask({
      act: 'correct',
      key: '2-1',
      said: { claim: 'Boats are counted', polarity: 'has', parties: ['AT'] },
    });
    desk.ask({ act: 'accept', key: '1-1' });
    return desk.judgements;
  }

  it('a judgement finds its sentence again, though paragraphs moved and words around it changed', () => {
    const second = aReadingWithFindings([
      ['An opening paragraph that was not there before.'],
      [
        boats.replace('winter', 'autumn'),
        { list: 'Austria and Denmark', parties: ['AT', 'DK'], claim: 'Boats are counted each spring' },
      ],
      [
        ponds.replace('in detail', 'again, and with care'),
        { list: 'Austria, Belgium and Cyprus', parties: ['AT', 'BE', 'CY'] },
        { list: 'Denmark', parties: ['DK'], polarity: 'lacks', claim: 'does not fence any' },
      ],
    ]);
    const now = aDesk(second, 'e2', judged()).now();
    expect(said(now)).toEqual(['2-1 corrected has AT', '3-1 accepted has AT,BE,CY']);
    expect(now.orphans).toEqual([]);
  });

  it('two findings of one sentence that say the same are judged each for itself', () => {
    const twice = 'Nets are mended in Upper Austria and Lower Austria.';
    const reading = aReadingWithFindings([
      [
        twice,
        { list: 'Upper Austria', claim: 'Nets are mended', qualifiers: { AT: 'Upper' } },
        { list: 'Lower Austria', claim: 'Nets are mended', qualifiers: { AT: 'Lower' } },
      ],
    ]);
    const desk = aDesk(reading, 'e1');
    for (const key of ['1-1', '1-2']) desk.ask({ act: 'accept', key });
    const now = judgedFindings(reading, 'e2', desk.judgements);
    expect(now.findings.map(({ standing }) => standing)).toEqual(['accepted', 'accepted']);
    expect(now.orphans).toEqual([]);
  });

  it('a judgement waits where the text now says something else, and where the sentence is gone', () => {
    const second = aReadingWithFindings([
      [
        ponds
          .replace('Denmark does not fence any.', 'Rivers were not looked at.')
          .replace('Belgium', 'Denmark'),
        { list: 'Austria, Denmark and Cyprus', parties: ['AT', 'DK', 'CY'] },
      ],
      [boats, { list: 'Austria and Denmark', parties: ['AT', 'DK'], claim: 'Boats are counted each spring' }],
    ]);
    const now = aDesk(second, 'e2', judged()).now();
    expect(said(now)).toEqual(['1-1 read has AT,DK,CY', '2-1 corrected has AT']);
    expect(now.orphans.map(({ judgement, why, near }) => [judgement.id, why, near])).toEqual([
      ['j1', 'lost', []],
      ['j3', 'changed', ['1-1']],
    ]);
  });

  it('each judgement is applied or waits: none is lost', () => {
    const earlier = judged();
    const empty = aReadingWithFindings([['Nothing of it is left.']]);
    expect(aDesk(empty, 'e2', earlier).now().orphans).toHaveLength(earlier.length);
    const desk = aDesk(empty, 'e2', earlier);
    for (const { id } of earlier) desk.undo(id);
    expect(desk.now().orphans).toEqual([]);
  });
});
