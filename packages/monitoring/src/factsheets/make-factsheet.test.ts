import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aReading } from '../readings/a-reading.js';
import type { Reading } from '../readings/reading.js';
import { aRecommendation } from '../recommendations/a-recommendation.js';
import type { Disposition, Factsheet } from './factsheet.js';
import { factsheet, factsheetForLaterParty, monitoredPartiesOf } from './make-factsheet.js';
import { isFactsheetRefusal } from './refusals.js';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const notAlready = 'parties that are not already doing so';

/** Two parties, NL and TR, and GB that joined later. */
const reading = aReading({
  document: { date: '2022-03-10' },
  headings: [{ number: 'II', level: 1, title: 'Boats' }],
  paragraphs: [
    {
      number: 1,
      section: 'II.1',
      text: 'Dutch law asks for a list. No such list exists in Turkey.',
      mentions: ['NL', 'TR'],
      others: [{ code: 'GB', class: 'outside-round' }],
    },
  ],
  recommendations: [
    aRecommendation({ id: 'II-1', section: 'II.1', lines: [20, 21], spans: [[20, 21]] }),
    aRecommendation({
      id: 'II-2',
      verb: 'require',
      section: 'II.1',
      lines: [22, 23],
      text: `The Lake Committee requires ${notAlready} to paint boats in: - lakes - rivers.`,
      addressees: {
        kind: 'not-already',
        parties: ['NL', 'TR'],
        source: 'sub-items',
        subItems: [
          { label: 'lakes', parties: ['TR'] },
          { label: 'rivers', parties: ['NL', 'TR'] },
        ],
      },
      laterNotes: [{ footnote: 7, party: 'TR' }],
    }),
    aRecommendation({
      id: 'II-3',
      section: 'II.1',
      lines: [24, 25],
      text: `The Lake Committee invites ${notAlready} to extend the painting of Recommendation II-2 to oars.`,
      addressees: { kind: 'not-already' },
      crossReferences: ['II-2'],
    }),
    aRecommendation({
      id: 'II-4',
      verb: 'request',
      section: 'II.1',
      lines: [26, 27],
      text: `The Lake Committee requests ${notAlready} to keep a list.`,
      addressees: { kind: 'not-already' },
    }),
    aRecommendation({
      id: 'II-5',
      section: 'II.1',
      lines: [28, 29],
      text: 'The Lake Committee invites Turkey to swim.',
      addressees: { kind: 'named', parties: ['TR'], source: 'text' },
    }),
    aRecommendation({
      id: 'II-6',
      section: 'II.1',
      lines: [30, 31],
      text: 'The Lake Committee invites parties to keep a list of boats.',
      addressees: { kind: 'unspecified' },
    }),
    aRecommendation({
      id: 'II-7',
      section: 'II.1',
      lines: [32, 33],
      text: 'The Lake Committee invites parties that have no lake to dig one.',
      addressees: { kind: 'unspecified', condition: 'that have no lake' },
    }),
  ],
});

describe('factsheet', () => {
  const sheet = made('NL');
  const [section] = sheet.sections;
  const dispositionById = new Map(sheet.dispositions.map((disposition) => [disposition.id, disposition]));

  it('has one disposition for each recommendation, in the order of the report', () => {
    expect(ids(sheet.dispositions)).toEqual(['II-1', 'II-2', 'II-3', 'II-4', 'II-5', 'II-6', 'II-7']);
    expect(sheet.dispositions.map(({ disposition }) => disposition)).toEqual([
      'generic',
      'specific',
      'specific',
      'as-addressed',
      'not-addressed',
      'generic',
      'as-addressed',
    ]);
  });

  it('puts the listed ones for the party, with its own sub-items only', () => {
    expect(section?.specific).toEqual([
      {
        id: 'II-2',
        verb: 'require',
        text: 'The Lake Committee requires the Netherlands to paint boats in:\n- rivers.',
        subItems: ['rivers'],
      },
      {
        id: 'II-3',
        verb: 'invite',
        text: 'The Lake Committee invites the Netherlands, if it is not already doing so, to extend the painting of Recommendation II-2 to oars.',
        subItems: [],
      },
    ]);
    expect(dispositionById.get('II-3')?.reason).toContain('II-2');
  });

  it('prints what has no list in the words of the report, with the paragraphs that name the party', () => {
    expect(section?.asAddressed).toEqual([
      {
        id: 'II-4',
        verb: 'request',
        text: `The Lake Committee requests ${notAlready} to keep a list.`,
        paragraphs: [1],
      },
      {
        id: 'II-7',
        verb: 'invite',
        text: 'The Lake Committee invites parties that have no lake to dig one.',
        paragraphs: [1],
      },
    ]);
  });

  it('infers nothing in the text: what the paragraphs may mean is a question in the dispositions', () => {
    expect(dispositionById.get('II-4')).toMatchObject({
      status: 'computed',
      proposal: { disposition: 'not-repeated', rule: 5, paragraphs: [1] },
    });
    expect(JSON.stringify(sheet.sections)).not.toContain('To be decided');
    expect(made('TR').dispositions.find(({ id }) => id === 'II-4')?.proposal).toMatchObject({
      disposition: 'specific',
      rule: 3,
      paragraphs: [1],
    });
    expect(
      sheet.dispositions
        .filter(({ disposition }) => disposition === 'not-addressed')
        .map(({ proposal }) => proposal),
    ).toEqual([null]);
  });

  it('quotes the sentences on the party, and names the party as on the day of the report', () => {
    expect(section?.observations).toEqual([{ paragraphs: [1], text: 'Dutch law asks for a list.' }]);
    const turkey = made('TR');
    expect(turkey.sections[0]?.observations).toEqual([
      { paragraphs: [1], text: 'No such list exists in Turkey.' },
    ]);
    expect(turkey.sections[0]?.specific[0]?.text).toContain('requires Turkey to');
  });

  it('says of a note added after adoption, and takes nobody off the list', () => {
    const disposition = made('TR').dispositions.find(({ id }) => id === 'II-2');
    expect(disposition).toMatchObject({ disposition: 'specific', reason: expect.stringContaining('Note 7') });
  });

  it('speaks French where French is asked for', () => {
    const sheet = factsheet(reading, 'NL', { language: 'fr' }) as Factsheet;
    expect(sheet.dispositions[0]?.reason).toBe('Adressée à toutes les Parties.');
  });

  it('prints twins once and cites both', () => {
    const twins = aReading({
      recommendations: [
        aRecommendation({
          id: 'II-1',
          addressees: { parties: ['NL'], kind: 'not-already', source: 'footnote' },
        }),
        aRecommendation({
          id: 'II-2',
          addressees: { parties: ['NL'], kind: 'not-already', source: 'footnote' },
        }),
      ],
    });
    const sheet = factsheet(twins, 'NL') as Factsheet;
    expect(ids(sheet.sections[0]?.specific ?? [])).toEqual(['II-1']);
    expect(sheet.dispositions.map(({ mergedInto }) => mergedInto)).toEqual([null, 'II-1']);
  });
});

describe('a refusal', () => {
  it.each([
    ['QQ', 'party-unknown'],
    ['nl', 'party-unknown'],
    ['JP', 'party-not-monitored'],
    ['GB', 'party-joined-later'],
  ])('%s: %s', (party, code) => {
    expect(factsheet(reading, party)).toMatchObject({ code });
  });

  it('names the recommendations that concern a later party', () => {
    const refusal = factsheet(reading, 'GB');
    expect(isFactsheetRefusal(refusal) && refusal.message).toContain('the United Kingdom');
    expect(isFactsheetRefusal(refusal) && refusal.message).toContain('II-1');
  });

  it('is given for a text without recommendations', () => {
    expect(factsheet(aReading(), 'NL')).toMatchObject({ code: 'no-recommendations' });
  });

  it('a report on one State has nothing to sort by party', () => {
    const recommendation = aRecommendation({ id: '12(a)', spans: [] });
    const reading = aReading({ document: { party: 'NL' }, recommendations: [recommendation] });
    const refused = factsheet(reading, 'NL');
    expect(refused).toMatchObject({ code: 'report-on-one-state' });
    expect(factsheet(reading, 'FR')).toEqual(refused);
    expect(monitoredPartiesOf(reading)).toEqual(['NL']);
  });
});

describe('factsheetForLaterParty', () => {
  it('holds what is addressed to all, under its name, and nothing that was found of it', () => {
    const sheet = factsheetForLaterParty(reading, 'GB');
    const [section] = sheet.sections;
    expect(ids(section?.generic ?? [])).toEqual(['II-1']);
    expect(section?.generic[0]?.text).toContain('all parties, including the United Kingdom, to');
    expect(ids(section?.asAddressed ?? [])).toEqual(['II-3', 'II-4', 'II-6', 'II-7']);
    expect(section?.specific).toEqual([]);
    expect(section?.observations).toEqual([]);
    expect(sheet.dispositions.map(({ proposal }) => proposal)).toEqual(Array(7).fill(null));
  });
});

describe('the sample report', () => {
  const at = (name: string) => fileURLToPath(new URL(`../../../../sample/${name}`, import.meta.url));
  const body = JSON.parse(readFileSync(at('body.json'), 'utf8'));
  const names = body.parties.map((party: { code: string; names: { lang: string; name: string }[] }) => ({
    code: party.code,
    names: party.names.filter(({ lang }) => lang === 'en').map(({ name }) => name),
  }));
  const expected = JSON.parse(readFileSync(at('report.expected.json'), 'utf8'));
  const sample: Reading = aReading({ ...expected, boxes: expected.boxes.map(withTexts), rest: [] });

  it('gives every party one disposition for each recommendation, printed where it says', () => {
    expect(monitoredPartiesOf(sample)).toEqual(['XA', 'XB', 'XC', 'XD']);
    for (const party of monitoredPartiesOf(sample)) {
      const sheet = factsheet(sample, party, { names }) as Factsheet;
      expect(ids(sheet.dispositions)).toEqual(ids(sample.recommendations));
      const printed = (kind: Disposition['disposition']) =>
        ids(sheet.dispositions.filter(({ disposition }) => disposition === kind));
      expect(sheet.sections.flatMap(({ specific }) => ids(specific))).toEqual(printed('specific'));
      expect(sheet.sections.flatMap(({ generic }) => ids(generic))).toEqual(printed('generic'));
      expect(sheet.sections.flatMap(({ asAddressed }) => ids(asAddressed))).toEqual(printed('as-addressed'));
    }
  });

  it('keeps in every text the verb of the recommendation', () => {
    for (const party of monitoredPartiesOf(sample)) {
      const { sections } = factsheet(sample, party, { names }) as Factsheet;
      for (const { specific, generic, asAddressed } of sections) {
        for (const { verb, text } of [...specific, ...generic, ...asAddressed])
          expect(text).toContain(`${verb}s`);
      }
    }
  });

  it('addresses Brezia in part where the report does', () => {
    const sheet = factsheet(sample, 'XB', { names }) as Factsheet;
    const texts = sheet.sections.flatMap(({ specific }) => specific).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Brezia (Upper Brezia)'))).toHaveLength(2);
  });

  it('leaves the children’s chapter out of the observations', () => {
    const { sections } = factsheet(sample, 'XB', { names }) as Factsheet;
    expect(sections.map(({ chapter }) => chapter)).toEqual(['II', 'III', 'IV', 'V']);
  });
});

function withTexts(box: { items: object[] }) {
  return { ...box, text: '', items: box.items.map((item) => ({ text: '', ...item })) };
}

function made(party: string): Factsheet {
  const sheet = factsheet(reading, party);
  if (isFactsheetRefusal(sheet)) throw new Error(sheet.message);
  return sheet;
}
