import type { Reading } from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import { linesAstray } from '../../packages/monitoring/src/recognise/owned-lines.js';
import { corpusLines, corpusIsHere as isHere, readCorpus } from './corpus.js';

/*
 * The texts round the report: a State's reply, the body's factsheet on it, and a report and a letter of its independent
 * national rapporteur. Facts and figures only, counted by eye; skipped, loudly, where the texts are not at hand.
 */

const read = (name: string) => readCorpus(name).reading;

const upTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1));
const labels = (reading: Reading) =>
  reading.questions.flatMap(({ items }) => items.map(({ label }) => label));
const count = (from: Reading, pattern: RegExp) => labels(from).filter((label) => pattern.test(label)).length;

describe.runIf(isHere)('a State’s reply', () => {
  const name = 'reply-netherlands.txt';

  it('is known, with its author inferred and said to be so', () => {
    const { document, notices } = read(name);
    expect(document).toMatchObject({
      profile: 'lanzarote-committee-reply',
      body: 'Lanzarote Committee',
      party: 'NL',
      language: 'en',
      title: null,
      date: null,
    });
    expect(notices.map(({ rule }) => rule)).toEqual(['party-inferred']);
  });

  it('has 16 questions in four groups, each sub-question, item and prompt', () => {
    const reading = read(name);
    expect(reading.questions.map(({ number }) => number)).toEqual(upTo(16));
    expect(reading.questions.map(({ group }) => group)).toEqual([
      ...Array<string>(5).fill('Prevention'),
      ...Array<string>(2).fill('Protection'),
      ...Array<string>(8).fill('Prosecution'),
      'Partnerships',
    ]);
    expect([count(reading, /^\d+\.\d+$/), count(reading, /\.[a-z]$/), count(reading, /→\d$/)]).toEqual([
      30, 65, 7,
    ]);
    expect(reading.footnotes.map(({ number, markedIn }) => [number, markedIn?.question])).toEqual([
      [1, '5'],
      [2, '9'],
      [3, '9'],
      [4, '9'],
      [5, '9'],
      [6, '10'],
      [7, '10'],
      [8, '12'],
    ]);
  });

  it('has every printed answer where it is printed, and none where nothing is', () => {
    const { questions } = read(name);
    const answers = new Map(
      questions.flatMap(
        ({ number, answer, items }) =>
          [[number, answer], ...items.map((item) => [item.label, item.answer])] as [string, string | null][],
      ),
    );
    const answered = [...answers].filter(([, answer]) => answer !== null).map(([label]) => label);
    const expected =
      '1.1 1.2 1.3 1→1 1→2 2.1 2.2 3 4 5.1 5.2 5→1 6.1 6.2 6→1 7 8.1 8.1.c 8.2 8.3 9.1 9.2 9.3 9.4 9.5 9.6 9.7 9.9 9.10 9.11 9.12 ' +
      '10.1 10.2 11 12 13.1 13→1 13→2.a 13→2.b 14 15→1 16.2';
    expect(answered).toEqual(expected.split(' '));
    expect([answers.get('8.1.c'), answers.get('13→2.a')]).toEqual(['No.', 'yes']);
    expect([...answers.values()].join('\n')).not.toMatch(/scholar_url|^13$/m);
  });

  it('loses no line', () => {
    expect(linesAstray(read(name), corpusLines(name))).toEqual({ lost: [], twice: [] });
  });
});

describe.runIf(isHere)('the questionnaire in the appendix of the report', () => {
  it('has the same outline as the reply, and no answer', () => {
    const report = read('implementation-report-2022.txt');
    expect(labels(report)).toEqual(labels(read('reply-netherlands.txt')));
    expect(report.questions.map(({ title }) => title)).toEqual(
      read('reply-netherlands.txt').questions.map(({ title }) => title),
    );
    expect(
      report.questions
        .flatMap(({ answer, items }) => [answer, ...items.map((item) => item.answer)])
        .every((answer) => answer === null),
    ).toBe(true);
  });
});

describe.runIf(isHere)('the body’s factsheet', () => {
  const name = 'factsheet-netherlands-2023.txt';
  const specific =
    'II-6 II-8 II-9 III-16 III-18 III-28 III-8 IV-7 IV-8 IV-9 VI-1 VI-3 VI-4 X-4 X-5 X-6 X-7 XI-4'.split(' ');

  it('is known', () => {
    expect(read(name).document).toMatchObject({
      profile: 'lanzarote-committee-factsheet',
      body: 'Lanzarote Committee',
      party: 'NL',
      date: '2023-05-25',
    });
  });

  it('has 11 chapters, 112 notes with their marks and five boxes of practices', () => {
    const { headings, footnotes, boxes, notices } = read(name);
    expect(headings.filter(({ number }) => number).map(({ number }) => number)).toEqual(
      'I II III IV V VI VII VIII IX X XI'.split(' '),
    );
    expect(footnotes.map(({ number }) => String(number))).toEqual(upTo(112));
    expect(footnotes.filter(({ markedIn }) => markedIn === null)).toEqual([]);
    expect(boxes.map(({ kind }) => kind)).toEqual(Array(5).fill('practice'));
    expect(notices).toEqual([]);
  });

  it('carries 66 recommendations, 18 of them for this State, with the verbs of the report', () => {
    const { recommendations } = read(name);
    expect(recommendations).toHaveLength(66);
    expect(new Set(recommendations.map(({ id }) => id)).size).toBe(66);
    expect(
      recommendations.filter(({ addressees }) => addressees.kind === 'named').map(({ id }) => id),
    ).toEqual(specific);
    expect(
      recommendations.filter(({ addressees }) => addressees.kind === 'not-already').map(({ id }) => id),
    ).toEqual(['III-3', 'III-7']);
    const verbs = new Map(
      read('implementation-report-2022.txt').recommendations.map(({ id, verb }) => [id, verb]),
    );
    for (const { id, verb, addressees } of recommendations) {
      expect([id, verb]).toEqual([id, verbs.get(id)]);
      expect(addressees.parties).toEqual(specific.includes(id) ? ['NL'] : []);
    }
  });

  it('loses no line', () => {
    expect(linesAstray(read(name), corpusLines(name))).toEqual({ lost: [], twice: [] });
  });
});

describe.runIf(isHere)('the national rapporteur’s report', () => {
  const name = 'rapporteur-summary-report-2012.txt';

  it('has five conclusions, 25 recommendations by phase and two developments', () => {
    const { document, conclusions, recommendations, developments, notices } = read(name);
    expect(document).toMatchObject({
      profile: 'national-report',
      title: 'Child Pornography',
      body: null,
      party: 'NL',
    });
    expect(conclusions.map(({ number }) => number)).toEqual(upTo(5));
    const phases = [...new Set(recommendations.map(({ chapter }) => chapter))];
    expect(phases.map((phase) => recommendations.filter(({ chapter }) => chapter === phase).length)).toEqual([
      4, 4, 4, 7, 4, 1, 1,
    ]);
    expect([phases[0], phases[1], phases[6]]).toEqual([
      'Policy',
      'Prevention',
      'Public-private partnerships',
    ]);
    expect(new Set(recommendations.map(({ id }) => id)).size).toBe(25);
    expect(
      recommendations.every(({ verb, addressees }) => verb === null && addressees.kind === 'unspecified'),
    ).toBe(true);
    expect(developments.map(({ lines }) => lines)).toEqual([
      [117, 119],
      [121, 129],
    ]);
    expect(notices).toEqual([]);
  });

  it('loses no line', () => {
    expect(linesAstray(read(name), corpusLines(name))).toEqual({ lost: [], twice: [] });
  });
});

describe.runIf(isHere)('the national rapporteur’s letter', () => {
  const name = 'rapporteur-letter-2024.txt';

  it('has date, subject, addressee, attachments and the heads of two further pages', () => {
    const { document, rest, recommendations, developments } = read(name);
    expect(document).toMatchObject({
      profile: 'national-letter',
      date: '2024-05-14',
      party: 'NL',
      body: null,
    });
    expect(document.title).toMatch(/^Call for inputs: /);
    const kinds = (kind: string) => rest.filter((record) => record.kind === kind).length;
    expect([kinds('addressee'), kinds('subject'), kinds('attachment'), kinds('running-head')]).toEqual([
      1, 1, 3, 8,
    ]);
    expect(developments.map(({ lines }) => lines)).toEqual([
      [46, 46],
      [48, 48],
    ]);
    expect(recommendations).toEqual([]);
  });

  it('joins the sentence that a page parts', () => {
    expect(
      read(name).rest.some(({ lines, text }) => lines[0] === 50 && lines[1] === 52 && !text.includes('\n')),
    ).toBe(true);
  });

  it('loses no line', () => {
    expect(linesAstray(read(name), corpusLines(name))).toEqual({ lost: [], twice: [] });
  });
});
