import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import nl from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import { expect, test } from 'vitest';

/*
 * This test is also the generator: `npx vitest run packages/monitoring/src/parties/iso-names.test.ts --update`
 * writes the module anew when the library has changed. The product carries the 20 KB table, not the library.
 */
type Names = Record<string, string | string[]>;

function isoNamesModule(languages: readonly Names[]): string {
  const codes = Object.keys(languages[0] ?? {}).sort();
  const rows = codes.map((code) => [code, ...languages.map((names) => namesOf(names, code))].join(' | '));
  return [
    '/* Written by iso-names.test.ts from the package i18n-iso-countries (MIT): code | English | French | Dutch. */',
    `export const isoNames = \`\n${rows.join('\n')}\n\`;\n`,
  ].join('\n');
}

function namesOf(names: Names, code: string): string {
  return [...new Set([names[code] ?? []].flat())].join('; ');
}

test('the table of names is what the library of ISO names gives', async () => {
  const module = isoNamesModule([en.countries, fr.countries, nl.countries]);
  await expect(module).toMatchFileSnapshot('./iso-names.ts');
});
