import { describe, expect, it } from 'vitest';
import { partyName } from './party-name.js';

describe('the name of a party', () => {
  it.each([
    ['NL', 'the Netherlands', 'les Pays-Bas', 'Nederland'],
    ['CZ', 'the Czech Republic', 'la République tchèque', 'Tsjechië'],
    ['SK', 'the Slovak Republic', 'la République slovaque', 'Slowakije'],
    ['MD', 'the Republic of Moldova', 'la République de Moldova', 'Moldavië'],
    ['RU', 'the Russian Federation', 'la Fédération de Russie', 'de Russische Federatie'],
    ['GB', 'the United Kingdom', 'le Royaume-Uni', 'het Verenigd Koninkrijk'],
    ['BA', 'Bosnia and Herzegovina', 'la Bosnie-Herzégovine', 'Bosnië en Herzegovina'],
    ['CY', 'Cyprus', 'Chypre', 'Cyprus'],
    ['AL', 'Albania', 'l’Albanie', 'Albanië'],
    ['XK', 'Kosovo*', 'le Kosovo*', 'Kosovo*'],
  ])('%s as a subject: %s, %s, %s', (code, en, fr, nl) => {
    expect(partyName(code, { language: 'en' })).toBe(en);
    expect(partyName(code, { language: 'fr' })).toBe(fr);
    expect(partyName(code, { language: 'nl' })).toBe(nl);
  });

  it.each([
    ['NL', 'in the Netherlands', 'aux Pays-Bas', 'des Pays-Bas'],
    ['DK', 'in Denmark', 'au Danemark', 'du Danemark'],
    ['AZ', 'in Azerbaijan', 'en Azerbaïdjan', 'de l’Azerbaïdjan'],
    ['MT', 'in Malta', 'à Malte', 'de Malte'],
    ['AD', 'in Andorra', 'en Andorre', 'd’Andorre'],
    ['HU', 'in Hungary', 'en Hongrie', 'de la Hongrie'],
    ['MX', 'in Mexico', 'au Mexique', 'du Mexique'],
  ])('%s with a preposition: %s, %s, %s', (code, en, fr, of) => {
    expect(partyName(code, { language: 'en', style: 'in' })).toBe(en);
    expect(partyName(code, { language: 'fr', style: 'in' })).toBe(fr);
    expect(partyName(code, { language: 'fr', style: 'of' })).toBe(of);
  });

  it('is the name of the day of the document', () => {
    expect(partyName('TR', { language: 'en', date: '2022-03-10' })).toBe('Turkey');
    expect(partyName('TR', { language: 'en', date: '2022-06-01' })).toBe('Türkiye');
    expect(partyName('TR', { language: 'fr', date: '2022-03-10' })).toBe('la Turquie');
    expect(partyName('MK', { language: 'en', date: '2017-05-12' })).toBe(
      '“the former Yugoslav Republic of Macedonia”',
    );
    expect(partyName('MK', { language: 'en', date: '2022-03-10' })).toBe('North Macedonia');
  });

  it('is the code itself where the register has none', () => {
    expect(partyName('ZZ', { language: 'en' })).toBe('ZZ');
  });

  it('stands plain in a table', () => {
    expect(partyName('NL', { language: 'en', style: 'plain' })).toBe('Netherlands');
    expect(partyName('NL', { language: 'fr', style: 'plain' })).toBe('Pays-Bas');
  });
});
