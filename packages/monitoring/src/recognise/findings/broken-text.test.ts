import { expect, it } from 'vitest';
import { namesFor } from '../../parties/names.js';
import { itemLabel } from '../shapes.js';
import type { BlockText } from '../text.js';
import { english } from './grammar/english.js';
import { french } from './grammar/french.js';
import { type FindingSource, readFindings } from './read-findings.js';

/* Drafts are unfinished, and a text taken from a PDF is torn: whatever stands there, nothing is thrown. */

const names = namesFor(
  { round: { monitored: ['AT', 'BE', 'BA', 'CY', 'DK', 'FI', 'GE', 'HU'], outsideRound: ['IE'] } },
  'en',
);

function source(text: string, note = ''): FindingSource {
  let from = 0;
  const pieces = text.split('\n').map((line) => {
    const piece = { label: itemLabel(line), from, to: from + line.length, lines: [] };
    from += line.length + 1;
    return piece;
  });
  const body: BlockText = { text, pieces, marks: note ? [{ note: 1, offset: text.length }] : [], starts: [] };
  return {
    paragraph: 1,
    container: 'paragraph',
    body,
    linesAt: () => [1, 1],
    noteText: () => note || null,
    noteLines: () => [1, 1],
  };
}

const whole =
  'Only three parties (Austria, Belgium (Flemish community) and Cyprus) keep a register; the other parties, except Denmark, do not:\n− in Finland, for example, ponds are fenced.\n− This is also the case in Georgia, in Hungary with its guard and in Bosnia and Herzegovina (Republika Srpska).';

const wholeInFrench =
  'Seules trois Parties (l’Autriche, la Belgique (communauté flamande) et Chypre) tiennent un registre ; toutes les Parties, sauf le Danemark, n’en ont pas :\n− en Finlande, par exemple, les étangs sont clôturés.';

it.each([
  ['a sentence', whole, english],
  ['a sentence in French', wholeInFrench, french],
])('takes every half of %s', (_, text, grammar) => {
  for (let to = 0; to <= text.length; to++) {
    for (const half of [text.slice(0, to), text.slice(to)]) {
      for (const { at, parties } of readFindings(source(half, half), names, grammar)) {
        expect(at[0]).toBeLessThanOrEqual(at[1]);
        expect(at[1]).toBeLessThanOrEqual(half.length);
        expect(new Set(parties).size).toBe(parties.length);
      }
    }
  }
});

it.each([
  ['empty brackets', 'Parties () and (Austria, ) and ( and Belgium ((Cyprus) have () it (.'],
  ['a list that breaks off', 'This is the case in Austria, Belgium, and'],
  ['a list of nothing', 'Several parties: , , and .'],
  ['brackets that close first', ')) Austria) and (Belgium))) do not (('],
  ['only marks', '[]{}()§¶\'"“”«»…–—'],
  ['only a colon', ':\n−\n−\n−'],
  ['nothing', ''],
  ['an item without a lead', '− Austria\n− \n− and Belgium'],
  ['a quotation that never ends', '“Austria and Belgium said that “they “have “it'],
  ['letters of other writings', 'Αυστρία и Бельгия, 在 Austria 和 Belgium。'],
  ['half a surrogate', 'Austria \ud83d and Belgium \udc00 keep it.'],
])('does not throw over %s', (_, text) => {
  expect(() => readFindings(source(text, text), names)).not.toThrow();
});

it.each([
  ['brackets', () => '('.repeat(20_000)],
  ['brackets with a name', () => 'Austria ('.repeat(600)],
  ['names', () => 'Austria, Belgium and '.repeat(290)],
  ['sentences', () => 'Austria and Belgium keep a register, but not Cyprus (Denmark). '.repeat(2_000)],
  ['items', () => `In two parties, it is planned:\n${'− In Austria, this is the case.\n'.repeat(4_000)}`],
  ['leads', () => 'In two parties, it is planned:\n− In Austria, yes.\n− In Belgium, no.\n'.repeat(2_000)],
  ['commas', () => `In Austria${', '.repeat(2_900)}and Belgium`],
  ['blanks', () => `In Austria${' '.repeat(5_000)}and Belgium`],
  ['others', () => 'while the other parties '.repeat(240)],
  ['French denials', () => `L’Autriche ${'n’a pas de n’a '.repeat(390)}et la Belgique`],
  ['French articles', () => `L’Autriche ${'de la, '.repeat(800)}et la Belgique`],
])(
  'takes time in proportion to many %s',
  (_, text) => {
    const given = source(text());
    readFindings(given, names);
    readFindings(given, names, french);
  },
  20_000,
);

it('takes ten thousand paragraphs in proportion', () => {
  const time = (count: number) => {
    const begun = performance.now();
    for (let n = 0; n < count; n++) readFindings(source(`${n} of 43 parties: ${whole}`), names);
    return performance.now() - begun;
  };
  time(500);
  const [few, many] = [time(1_000), time(10_000)];
  expect(many / few).toBeLessThan(25);
}, 60_000);
