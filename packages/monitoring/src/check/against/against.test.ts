import { readFileSync } from 'node:fs';
import type { Block } from '@rapporteur/document';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../bodies/preset.js';
import { aText } from '../../recognise/a-text.js';
import { profilesOf } from '../../recognise/profiles/other-texts.js';
import { recognise } from '../../recognise/recognise.js';
import type { CheckSubject } from '../context.js';
import { checkAgainst } from './against.js';

const sample = (path: string) =>
  readFileSync(new URL(`../../../../../sample/${path}`, import.meta.url), 'utf8');
const lake = profilesOf(JSON.parse(sample('body.json')) as Preset);
const report = sample('report.txt');

function subject(text: string, profile?: string): CheckSubject {
  const { reading, names } = recognise(aText(text), { profiles: lake, profile });
  return { reading, names, source: text.split('\n') };
}

/** "line: message" of each notice. */
function told(own: CheckSubject, other: CheckSubject): string[] {
  return checkAgainst(own, other).map(({ place, message }) => `${place.lines[0]}: ${message}`);
}

function put(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in the text`);
  return text.replace(from, to);
}

const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('two editions of a report', () => {
  const before = subject(report);

  it('that are one text have nothing to be told', () => {
    expect(told(subject(report), before)).toEqual([]);
  });

  it('tell a changed level, number, list and word, each at its line', () => {
    let text = put(report, 'requires Brezia and the Republic of', 'requests Brezia and the Republic of');
    text = put(text, '36, Aldoria Brezia and Dornland.', '36, Aldoria Brezia and Castell.');
    text = put(
      text,
      'the example was given by a class in Brezia'.replace('the', 'The'),
      'The example was given by a school in Brezia',
    );
    const notices = checkAgainst(subject(text), before);
    const found = notices.map(({ place, message, severity }) => `${place.lines[0]} ${severity}: ${message}`);
    const level = lineOf(text, 'Recommendation II-2 \n');
    expect(found).toContain(`${level} warning: The level of II-2 was “require” and is “request”.`);
    expect(found).toContain(
      `${lineOf(text, '36, Aldoria')} warning: The parties named in note 36 changed: Castell and the Isles new; Republic of Dornland gone.`,
    );
    expect(found.join('\n')).toMatch(/ info: Note 41 reads “school”; the other edition “class”\./);
    expect(found).toContain(
      `${lineOf(text, 'Recommendation III-5 \n')} warning: The addressees of III-5 in “pools” changed: Castell and the Isles new; Republic of Dornland gone.`,
    );
    expect(found.join('\n')).not.toMatch(/note 36 reads/i);
  });

  it('tell a recommendation and a paragraph that are gone or new', () => {
    const without = report.replace(/ Recommendation III-7 \n[^\n]*\n[^\n]*\n/, '');
    expect(without).not.toBe(report);
    const [gone] = told(subject(without), before).filter((line) => line.includes('III-7'));
    expect(gone).toMatch(/^1: Recommendation III-7 of the other edition \(line \d+\) is not here\.$/);
    expect(told(before, subject(without)).join('\n')).toMatch(/: Recommendation III-7 is new\./);
  });

  it('tell once that the numbers have moved', () => {
    const paragraphs = (from: number, texts: readonly string[]) =>
      texts.map((text, i) => `${from + i}. ${text}`).join('\n\n');
    const texts = [
      'Guards look after the northern pond in the winter months.',
      'Lessons in rowing are given on Sundays to all who ask.',
      'A fence stands round the quarry since the flood.',
      'Ropes are kept dry under the roof of the boat house.',
    ];
    const [old, now] = [
      paragraphs(1, texts),
      paragraphs(1, [
        texts[0],
        'Nobody swims where the mill race joins the river below town.',
        ...texts.slice(1),
      ]),
    ];
    const shown = told(subject(now, 'lake-report'), subject(old, 'lake-report'));
    expect(shown).toEqual([
      '3: Paragraph 2 is new.',
      '5: Paragraph 3 was Paragraph 2; what follows has moved with it.',
    ]);
  });
});

describe('a factsheet against its report', () => {
  const adopted = subject(report);
  const factsheet = sample('factsheet.txt');

  it('names what the report addresses to the party and the factsheet does not carry', () => {
    const found = told(subject(factsheet), adopted);
    expect(
      found.filter((line) => line.includes('does not carry it')).map((line) => /in (\S+) /.exec(line)?.[1]),
    ).toEqual(['III-6', 'III-7']);
  });

  it('finds another level, and a number that the report does not have', () => {
    const text = factsheet
      .replace('⁸ Recommendation II-1.', '⁸ Recommendation II-19.')
      .replace('**requires** Brezia to have the training', '**invites** Brezia to have the training');
    const found = told(subject(text), adopted).join('\n');
    expect(found).toContain('The report has no recommendation II-19.');
    expect(found).toContain('The report says “require” in III-4; the factsheet “invite”.');
  });

  it('finds a paragraph that the report does not have, and one that speaks of others', () => {
    const text = put(factsheet, '¹⁰ Para. 34.', '¹⁰ Para. 340.');
    const found = told(subject(text), adopted);
    expect(found).toContain(`${lineOf(text, '¹⁰ Para. 340.')}: The report has no paragraph 340.`);
    expect(told(subject(factsheet), adopted).join('\n')).not.toContain('The report has no');
  });
});

describe('a summary against its report', () => {
  const adopted = subject(report);

  it('finds another count of the same thing, and a recommendation that is not there', () => {
    const summary = (count: string) =>
      subject(
        `In short: ${count} parties have a law that names the person or body that answers for a bathing place.`,
        'unknown',
      );
    expect(told(summary('two'), adopted)).toEqual([
      expect.stringMatching(
        /^1: Here it is two; paragraph 16 of the other text \(line \d+\), which seems to be meant, has 3\.$/,
      ),
    ]);
    expect(told(summary('three'), adopted)).toEqual([]);
    expect(told(subject('It ends with Recommendation IX-9 on boats.', 'unknown'), adopted)).toEqual([
      '1: The other text has no recommendation IX-9.',
    ]);
  });
});

describe('a reply against the account of it', () => {
  const reply = sample('replies/brezia.txt');
  const answers = subject(reply)
    .reading.questions.flatMap(({ answer, items }) => [answer, ...items.map((item) => item.answer)])
    .filter((text): text is string => text !== null);
  const [longest = ''] = answers.map((text) => text.replace(/\s+/g, ' ')).sort((a, b) => b.length - a.length);
  const words = longest
    .split(' ')
    .slice(0, 25)
    .join(' ')
    .replace(/[.?!:;“”]/g, '');
  const account = (sentence: string) =>
    subject(`1. A first paragraph on ponds.\n\n2. ${sentence}`, 'lake-report');
  const given = {
    ...subject(reply),
    reading: { ...subject(reply).reading, document: { ...subject(reply).reading.document, party: 'XB' } },
  };

  it('asks about words in quotation marks that the reply does not have', () => {
    const right = `In Brezia, “${longest.split('. ')[0].split(' ').slice(0, 25).join(' ')}”.`;
    expect(told(account(right), given)).toEqual([]);
    const wrong = right.replace(longest.split(' ')[3], 'never');
    expect(told(account(wrong), given).join('\n')).toContain(
      'These words stand in quotation marks, and not so in the reply.',
    );
  });

  it('asks about a figure that the reply does not have, from either side', () => {
    const wrong = account(`In Brezia, ${words}, with 7345 boats.`);
    expect(told(wrong, given).join('\n')).toContain('The report has 7345 here');
    expect(told(given, wrong).join('\n')).toMatch(/The report has 7345 here.*\(Report, line 3\.\)/);
  });

  it('asks when nothing is said to have been said', () => {
    expect(told(account(`Brezia gave no information on whether ${words}.`), given).join('\n')).toContain(
      'The report says that nothing was said',
    );
  });

  it('is silent about a sentence on several parties', () => {
    expect(told(account(`In Brezia and Castell, ${words}, with 7345 boats.`), given)).toEqual([]);
  });
});

describe('two languages', () => {
  const english = [
    '1. In 2021, 12 ponds in Aldoria and Brezia were fenced, at a cost of 1,200 crowns.',
    '2. The guards wear red in Castell, as has been the custom for years and years, and they are paid by the week.',
    '3. There is a rope of 2.5 metres on every jetty.',
  ];
  const french = [
    '1. En 2021, 12 étangs en Aldorie et en Brézie ont été clôturés, pour un coût de 1 200 couronnes.',
    '2. Les gardes sont vêtus de rouge en Castel, comme c’est l’usage depuis des années, et ils sont payés à la semaine.',
    '3. Il y a une corde de 2,5 mètres sur chaque ponton.',
  ];
  const version = (texts: readonly string[], language: string) => {
    const children = texts.map((text, i): Block => {
      const places = [{ lines: [i * 2 + 1, i * 2 + 1] as const }];
      return {
        type: 'paragraph',
        number: Number.parseInt(text, 10),
        places,
        children: [{ type: 'text', value: text.replace(/^\d+\. /, ''), places }],
      };
    });
    const { reading, names } = recognise(
      { ...aText(''), children },
      { profiles: lake, profile: 'lake-report' },
    );
    expect(reading.paragraphs).toHaveLength(texts.length);
    const read = { reading, names, source: texts.flatMap((text) => [text, '']) };
    return { ...read, reading: { ...read.reading, document: { ...read.reading.document, language } } };
  };

  it('agree when figures, parties and numbers do', () => {
    expect(told(version(french, 'fr'), version(english, 'en'))).toEqual([]);
  });

  it('differ in a level, a list, a number of a recommendation; French levels are those of the preset', () => {
    const preset = JSON.parse(sample('body.json')) as Preset;
    const leadIn =
      'Recommendations for steps to be taken to improve the effective implementation of the Lake Convention';
    const both = [
      'Recommendation II-1\nThe Lake Protection Committee requires Aldoria and Brezia to fence their ponds.',
      'Recommendation II-2\nThe Lake Protection Committee invites parties to put up ropes.',
    ];
    const english = subject(
      ['II. Ponds', '1. Guards look after the northern pond.', leadIn, ...both].join('\n\n'),
      'lake-report',
    );
    expect(english.reading.recommendations.map(({ verb }) => verb)).toEqual(['require', 'invite']);
    const frenchText = (verb: string, parties: string, last: string) =>
      [
        'II. Étangs',
        '1. Les gardes veillent sur l’étang du nord.',
        `Recommandation II-1\nLe Comité de protection des lacs ${verb} de ${parties} que les étangs soient clôturés.`,
        `Recommandation ${last}\nLe Comité de protection des lacs invite les Parties à poser des cordes.`,
      ].join('\n\n');
    const inFrench = (text: string) => {
      const read = subject(text, 'lake-report');
      return {
        ...read,
        presets: [preset],
        reading: {
          ...read.reading,
          paragraphs: english.reading.paragraphs,
          footnotes: english.reading.footnotes,
          document: { ...read.reading.document, language: 'fr' },
        },
      };
    };
    const inEnglish = {
      ...english,
      reading: { ...english.reading, document: { ...english.reading.document, language: 'en' } },
    };
    expect(told(inFrench(frenchText('exige', 'l’Aldorie et de la Brézie', 'II-2')), inEnglish)).toEqual([]);
    const found = told(inFrench(frenchText('demande', 'l’Aldorie', 'II-3')), inEnglish);
    expect(found).toEqual([
      '1: Recommendation II-2 of the other language has no counterpart here.',
      '5: The level of II-1 is “request”; in the other language “require”.',
      '5: The parties of recommendation II-1 differ: Brezia only in the other language.',
      '8: Recommendation II-3 has no counterpart in the other language.',
    ]);
  });

  it('differ in a figure, a party, a paragraph', () => {
    const wrong = [french[0].replace('12 étangs', '21 étangs').replace(' et en Brézie', ''), french[1]];
    const found = told(version(wrong, 'fr'), version(english, 'en')).join('\n');
    expect(found).toContain(
      'The figures of paragraph 1 differ: 21 only here; 12 only in the other language.',
    );
    expect(found).toContain('The parties of paragraph 1 differ: Brezia only in the other language.');
    expect(found).toContain('Paragraph 3 of the other language has no counterpart here.');
  });
});
