import { type AnyNode, type Document, plainText, walk } from '@rapporteur/document';
import { describe, expect, it } from 'vitest';
import type { Factsheet } from '../factsheets/factsheet.js';
import { factsheet, factsheetForLaterParty } from '../factsheets/make-factsheet.js';
import { aReading } from '../readings/a-reading.js';
import { aRecommendation } from '../recommendations/a-recommendation.js';
import { composeFactsheet } from './factsheet.js';

const listed = { kind: 'not-already', parties: ['NL'], source: 'footnote' } as const;
const toThose = 'parties that are not already doing so';
const reading = aReading({
  headings: [
    { number: 'II', level: 1, title: 'Boats' },
    { number: 'III', level: 1, title: 'Oars' },
  ],
  paragraphs: [
    {
      number: 1,
      section: 'II.1',
      text: 'Boats float in the Netherlands. Few boats are old.',
      mentions: ['NL'],
    },
  ],
  footnotes: [{ number: 7, text: 'After adoption it was heard that boats are counted.', mentions: ['NL'] }],
  boxes: [
    {
      section: 'III.1',
      parties: ['NL'],
      items: [{ text: 'In the Netherlands oars float.', lines: [50, 50], parties: ['NL'] }],
    },
  ],
  recommendations: [
    aRecommendation({
      id: 'II-1',
      text: `The Lake Committee invites ${toThose} to paint boats.`,
      addressees: listed,
    }),
    aRecommendation({
      id: 'II-2',
      text: `The Lake Committee invites ${toThose} to clean boats.`,
      addressees: listed,
    }),
    aRecommendation({
      id: 'II-3',
      verb: 'require',
      text: `The Lake Committee requires ${toThose} to sail.`,
      addressees: listed,
    }),
    aRecommendation({
      id: 'II-4',
      text: `The Lake Committee invites ${toThose} to count boats.`,
      addressees: listed,
      laterNotes: [{ footnote: 7, party: 'NL' }],
    }),
    aRecommendation({
      id: 'III-1',
      text: 'Mindful of the wind, the Lake Committee invites all parties to row.',
    }),
    aRecommendation({
      id: 'III-2',
      text: `The Lake Committee invites ${toThose} to float.`,
      addressees: { kind: 'not-already' },
    }),
  ],
});
const sheet = factsheet(reading, 'NL') as Factsheet;
const document = composeFactsheet(reading, sheet);
const nodes = (doc: Document, type: AnyNode['type']) => [...walk(doc)].filter((node) => node.type === type);
const texts = (doc: Document, type: AnyNode['type']) => nodes(doc, type).map(plainText);

describe('composeFactsheet', () => {
  it('says first that it is unofficial, made by software, and from what', () => {
    expect(document).toMatchObject({ kind: 'factsheet', title: 'Factsheet: Netherlands', lang: 'en' });
    expect(texts(document, 'paragraph')[0]).toBe(
      'Unofficial. Made by software from LPC(2025)02_en final. Only the adopted text is authoritative.',
    );
    expect(texts(document, 'paragraph')[1]).toBe('Report on boats (LPC(2025)02_en final), 10 April 2025.');
  });

  it('has a heading only where something stands under it', () => {
    expect(texts(document, 'heading')).toEqual([
      'Boats',
      'Observations on the Netherlands and recommendations to it',
      'Oars',
      'Generic recommendations',
      'Printed as addressed in the text',
      'Promising practice',
      'Every recommendation accounted for',
    ]);
  });

  it('prints strong before weak, and those that begin alike as items under one lead-in with its verb in bold', () => {
    const blocks = document.children.map(plainText);
    const require = blocks.indexOf('The Lake Committee requires the Netherlands to sail.');
    expect(blocks[require + 1]).toBe('The Lake Committee invites the Netherlands:');
    expect(blocks[require + 2]).toBe('to paint boats.\nto clean boats.');
    expect(blocks[require + 3]).toBe('The Lake Committee invites the Netherlands to count boats.');
    expect(texts(document, 'strong')).toEqual(['requires', 'invites', 'invites', 'invites', 'invites']);
  });

  it('gives each recommendation a note with its number', () => {
    const notes = texts(document, 'footnote').filter((note) => note.startsWith('Recommendation'));
    expect(notes.sort()).toEqual(
      ['II-1', 'II-2', 'II-3', 'II-4', 'III-1', 'III-2'].map((id) => `Recommendation ${id}.`),
    );
    const marks = nodes(document, 'noteMark').map((mark) => 'number' in mark && mark.number);
    const numbers = nodes(document, 'footnote').map((note) => 'number' in note && note.number);
    expect(marks).toEqual(numbers);
    expect(marks).toEqual(marks.map((_, at) => at + 1));
  });

  it('puts a later note right behind the name', () => {
    const paragraph = nodes(document, 'paragraph').find((node) => plainText(node).includes('to count boats'));
    const children = paragraph && 'children' in paragraph ? paragraph.children : [];
    const at = children.findIndex(({ type }) => type === 'noteMark');
    expect(plainText(children[at - 1] as AnyNode)).toMatch(/the Netherlands$/);
    expect(texts(document, 'footnote').join()).toContain(
      'the adopted list is unchanged: After adoption it was heard',
    );
  });

  it('accounts for every recommendation by number', () => {
    const account = plainText(document.children.at(-8) as AnyNode);
    expect(account).toBe(
      'Addressed to the Netherlands (4): II-1, II-2, II-3, II-4.\n' +
        'Addressed to all parties, or to parties without restriction (1): III-1.\n' +
        'Without a list of addressees, printed as addressed (1): III-2.',
    );
  });

  it('cites the paragraph of an observation', () => {
    expect(texts(document, 'listItem')[0]).toBe(
      'Boats float in the Netherlands. Few boats are old. (paragraph 1)',
    );
  });

  it('leads to paragraphs and recommendations where it is asked to, and nowhere else', () => {
    expect(nodes(document, 'reference')).toEqual([]);
    const linked = composeFactsheet(reading, sheet, { asReferences: true });
    const targets = nodes(linked, 'reference').map((node) => 'target' in node && node.target);
    expect(new Set(targets)).toEqual(new Set(['para 1', 'II-1', 'II-2', 'II-3', 'II-4', 'III-1', 'III-2']));
    expect(plainText(linked)).toBe(plainText(document));
  });

  it('keeps proposals out of the text', () => {
    expect(sheet.dispositions.some(({ proposal }) => proposal)).toBe(true);
    expect(plainText(document)).not.toContain('decided');
  });

  it('speaks French, and marks what it quotes as English', () => {
    const french = composeFactsheet(reading, sheet, { language: 'fr' });
    expect(french.title).toBe('Fiche : Pays-Bas');
    expect(texts(french, 'heading')).toContain('Recommandations générales');
    expect(texts(french, 'paragraph')[1]).toContain('10 avril 2025');
    const quoted = french.children.find((block) =>
      plainText(block).startsWith('The Lake Committee requires'),
    );
    expect(quoted?.lang).toBe('en');
  });

  it('says of a later party that nothing was found of it', () => {
    const later = composeFactsheet(reading, factsheetForLaterParty(reading, 'GB'));
    expect(plainText(later)).toContain('The round was launched before the United Kingdom joined');
    expect(texts(later, 'heading')).not.toContain('Observations on the United Kingdom');
  });
});
