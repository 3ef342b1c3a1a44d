import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParties } from './find-parties.js';
import { partyName } from './party-name.js';

/* Each line: a text as reports write it, and the parties that it names, in order. An empty list: nobody. */

type Case = readonly [text: string, parties: string];

function codesIn(text: string, language?: 'en' | 'fr' | 'nl'): string {
  return findParties(text, { language: language ?? null })
    .map(({ code }) => code)
    .join(' ');
}

const groups: Record<string, readonly Case[]> = {
  'a list': [
    ['Albania, the Czech Republic, Malta and the Netherlands', 'AL CZ MT NL'],
    ['Serbia and Montenegro', 'RS ME'],
    ['Denmark Estonia, Liechtenstein Lithuania', 'DK EE LI LT'],
    ['Bosnia and Herzegovina and Croatia', 'BA HR'],
    ['Trinidad and Tobago, Antigua and Barbuda, Saint Kitts and Nevis', 'TT AG KN'],
    ['(Latvia; Malta/Spain - Italy)', 'LV MT ES IT'],
    ['In Austria,91 Cyprus92 and Finland.', 'AT CY FI'],
  ],
  'the longest name': [
    ['Guinea, Equatorial Guinea, Guinea-Bissau and Papua New Guinea', 'GN GQ GW PG'],
    ['Niger and Nigeria', 'NE NG'],
    ['Dominica and the Dominican Republic', 'DM DO'],
    ['Sudan and South Sudan, Samoa and American Samoa', 'SD SS WS US'],
    ['the Republic of Korea and the Democratic People’s Republic of Korea', 'KR KP'],
    ['the Republic of the Congo and the Democratic Republic of the Congo', 'CG CD'],
    ['Ireland and Northern Ireland', 'IE GB'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
    ['Serbia (Republic of Serbia)', 'RS RS'],
    ['Korea, Republic of, and Moldova, Republic of Korea', 'KR MD KR'],
    ['the Kingdom of the Netherlands and the Netherlands (Kingdom of the)', 'NL NL'],
  ],
  'names by date and document': [
    ['Turkey, Türkiye, Turkiye and TÜRKIYE', 'TR TR TR TR'],
    ['“The former Yugoslav Republic of Macedonia”, North Macedonia, Macedonia FYR, FYROM', 'MK MK MK MK'],
    ['the Slovak Republic and Slovakia, Czechia and the Czech Republic', 'SK SK CZ CZ'],
    ['Moldova, the Republic of Moldova, Moldova (Republic of)', 'MD MD MD'],
    ['Swaziland and Eswatini, Burma and Myanmar, Cape Verde and Cabo Verde', 'SZ SZ MM MM CV CV'],
    ['DPR Korea, Viet Nam, Lao PDR, Brunei Darussalam', 'KP VN LA BN'],
    [
      'Iran (Islamic Republic of), Bolivia (Plurinational State of), Venezuela (Bolivarian Republic of)',
      'IR BO VE',
    ],
    ["Côte d’Ivoire, Cote d'Ivoire and Sao Tome and Principe", 'CI CI ST'],
    ['the State of Palestine, the Holy See, Kosovo*', 'PS VA XK'],
    ['Bosnia-Herzegovina, Bosnia & Herzegovina, BiH', 'BA BA BA'],
  ],
  'abbreviations in their own letters only': [
    ['the UK, the USA, the U.S. and the UAE', 'GB US US AE'],
    ['A US-based company told us that it was in use', 'US'],
    ['WHAT CHILDREN TELL US', ''],
    ['Tell us. Us and them.', ''],
    ['in the U.K.', 'GB'],
    ['US$ 100, 100 US dollars and 100 Swiss francs', ''],
  ],
  'names cut or shouted': [
    ['Bosnia \nand Herzegovina, North\nMacedonia, the Slovak \n Republic, San\u00a0Marino', 'BA MK SK SM'],
    ['Liech-\ntenstein and the Nether- lands', 'LI NL'],
    ['Liech\u00adtenstein', 'LI'],
    ['BOSNIA AND HERZEGOVINA', 'BA'],
    ['FACTSHEET – THE NETHERLANDS', 'NL'],
    ['Tu\u0308rkiye', 'TR'],
    ["Ukraine’s law and Italy's law", 'UA IT'],
    ['the Slovak republic', 'SK'],
  ],
  'parts of a State': [
    ['in Republika Srpska, the Federation of Bosnia and Herzegovina and the Brcko District', 'BA BA BA'],
    ['the Flemish community and the German-speaking Community', 'BE BE'],
    ['Åland and Aland', 'FI FI'],
    ['Scotland, Wales, Jersey and the Isle of Man', 'GB GB GB GB'],
    ['the Land of Baden-Württemberg', 'DE'],
    ['the Canton of St. Gallen', 'CH'],
    ['Greenland and the Faroe Islands', 'DK DK'],
    ['Aruba, Curaçao and the Caribbean Netherlands', 'NL NL NL'],
    ['Catalonia and the Basque Country', 'ES ES'],
    ['the northern part of Cyprus', 'CY'],
  ],
  'adjectives that can only mean the State': [
    ['under Dutch law and the Croatian Criminal Code', 'NL HR'],
    ['according to the Austrian and Croatian Criminal Codes', 'AT HR'],
    ['the Swedish Prosecution Authority, the Danish National Police', 'SE DK'],
    ['a Swiss cybercrime unit', 'CH'],
    ['the Norwegian government', 'NO'],
    ['a Dutch-based provider', 'NL'],
    ['Under French and Moldovan legislation', 'FR MD'],
  ],
  'adjectives that mean a language, a people or persons': [
    ['in English, French and German.', ''],
    ['translated into Greek', ''],
    ['Danish and Swedish versions', ''],
    ['Portuguese sign language', ''],
    ['the Russian-speaking minority', ''],
    ['available in Polish (on the website)', ''],
    ['It is in Dutch and in French on the website', ''],
    ['Danish, Finnish or Norwegian citizens', ''],
    ['the Russian minority', ''],
    ['the German community in Switzerland', 'CH'],
    ['Bosnian Serbs, Turkish Cypriots and Latin American States', ''],
    ['the American University of Armenia', 'AM'],
  ],
  'names that name something else': [
    ['the Luxembourg Guidelines and the Luxembourg Terminology Guidelines', ''],
    ['the Budapest Convention, the Lanzarote Convention, Strasbourg', ''],
    ['Atlanta, Georgia and New Jersey', 'US'],
    ['Michael Jordan, Hermann Hesse and Ms France', ''],
    ['In Jordan and in Chad', 'JO TD'],
    ['the Norwegian Refugee Council in Greece', 'GR'],
    ['https://example.org/Netherlands/Malta and www.Italy.example', ''],
    ['info@Malta.example, Report_Malta_2022 and Malta.pdf', ''],
    ['https://example.org/news/arrest-in-\nPortugal and Spain', 'ES'],
    ['see https://example.org/ Slovenia and Belgium/Netherlands/Malta', 'SI BE NL MT'],
    ['example.org/news/Malta and https://example.org/news/ Malta/law', ''],
    ['Malta. The law', 'MT'],
    ['the turkey, the chad and the china', ''],
    ['Belgiums and Austrialand', ''],
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    it.each(cases)('%s', (text, parties) => {
      expect(codesIn(text)).toBe(parties);
    });
  });
}

describe('French and Dutch', () => {
  it.each<Case>([
    ['les Pays-Bas, la République de Moldova, l’Albanie et la Macédoine du Nord', 'NL MD AL MK'],
    ['la Bosnie-Herzégovine, la Fédération de Russie et le Royaume-Uni', 'BA RU GB'],
    ['le droit néerlandais, le code pénal croate et les autorités suisses', 'NL HR CH'],
    ['en néerlandais, en français et en suédois', ''],
    ['Chypre, Malte, Saint-Marin et l’ex-République yougoslave de Macédoine', 'CY MT SM MK'],
  ])('fr: %s', (text, parties) => {
    expect(codesIn(text, 'fr')).toBe(parties);
  });

  it.each<Case>([
    ['Nederland, het Verenigd Koninkrijk, Tsjechië en Bosnië en Herzegovina', 'NL GB CZ BA'],
    ['het Nederlandse Wetboek van Strafrecht en het Duitse recht', 'NL DE'],
    ['in het Nederlands en in het Frans', ''],
    ['Noord-Macedonië, Oekraïne, Letland en Litouwen', 'MK UA LV LT'],
  ])('nl: %s', (text, parties) => {
    expect(codesIn(text, 'nl')).toBe(parties);
  });

  it('keeps a first name of another language out', () => {
    expect(codesIn('Maurice and Dominique met Malte', 'en')).toBe('');
    expect(codesIn('Maurice et Malte', 'fr')).toBe('MU MT');
  });
});

describe('what is said of a place', () => {
  it('gives its offsets, form and territory', () => {
    const text = 'In Republika Srpska and under Dutch law, the Polish police and Turkey';
    expect(
      findParties(text).map(({ from, to, ...rest }) => ({ ...rest, words: text.slice(from, to) })),
    ).toEqual([
      { code: 'BA', form: 'subdivision', territory: 'Republika Srpska', words: 'Republika Srpska' },
      { code: 'NL', form: 'adjective', territory: null, words: 'Dutch' },
      { code: 'PL', form: 'authority', territory: null, words: 'Polish' },
      { code: 'TR', form: 'name', territory: null, words: 'Turkey' },
    ]);
  });

  it('leaves the article out and takes "the former" in', () => {
    const text = 'The Netherlands and the former Yugoslav Republic of Macedonia';
    const words = findParties(text).map(({ from, to }) => text.slice(from, to));
    expect(words).toEqual(['Netherlands', 'former Yugoslav Republic of Macedonia']);
  });

  it('gives nationalities of persons when asked', () => {
    const found = findParties('Danish or Norwegian citizens', { demonyms: true });
    expect(found.map(({ code, form }) => [code, form])).toEqual([
      ['DK', 'demonym'],
      ['NO', 'demonym'],
    ]);
  });
});

const codes =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TN TR UA US CA JP MX KR KP CD CG CI VA PS XK VN LA'.split(
    ' ',
  );
const languages = ['en', 'fr', 'nl'] as const;

describe('any list of names is found back', () => {
  it.each(languages)('in %s', (language) => {
    const and = { en: ' and ', fr: ' et ', nl: ' en ' }[language];
    const lists = fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 30 });
    const gaps = fc.constantFrom(' ', '\n', ' \n', '\u00a0');
    fc.assert(
      fc.property(lists, gaps, fc.constantFrom('article', 'plain', 'in', 'of'), (list, gap, style) => {
        const names = list.map((code) => partyName(code, { language, style }));
        const text = [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(and);
        expect(codesIn(text.replaceAll(' ', gap), language)).toBe(list.join(' '));
      }),
    );
  });

  it('and no text, however odd, makes it fail or give places out of order', () => {
    const words = fc.constantFrom(
      'Bosnia',
      'and',
      'Herzegovina',
      'United',
      'Kingdom',
      '(',
      'Dutch',
      '-',
      'U.S',
      '.',
      'https://',
      '\n',
      'İ',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary' }))),
        fc.constantFrom('', ' '),
        (parts, gap) => {
          const text = parts.join(gap);
          let end = 0;
          for (const { from, to } of findParties(text, { language: 'fr' })) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
