import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLoaders } from '../packages/cli/src/commands/index.js';
import { settings } from '../packages/cli/src/environment.js';
import { rules } from '../packages/monitoring/src/check/rules.js';
import { refusalCodes } from '../packages/web/src/edge/refusals.js';
import { namesIn, readNames, tablesIn } from './docs/names-in-code.js';
import { deadLinks, missingFiles, type Page, reachableFrom, readPages } from './docs/pages.js';
import { filesBelow } from './floors/source.js';

/* The manual fails the build when something that a person can meet is missing from it. */

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = readPages(root);
const names = readNames(root);

function page(path: string): Page {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`${path} does not exist`);
  return found;
}

/** Each name stands on the page in back quotes. */
function missingOn(path: string, expected: readonly string[]): string[] {
  const { text } = page(path);
  return expected.filter((name) => !new RegExp(`\`${name}(?![\\w-])`).test(text));
}

describe('the manual names', () => {
  it('every command and every option', async () => {
    const sections = page('docs/guide/readers/command-line.md').text.split(/^## /m);
    for (const [name, load] of Object.entries(commandLoaders)) {
      const section = sections.find((candidate) => candidate.startsWith(`\`${name}`));
      expect(section, `a section for ${name}`).toBeDefined();
      const missing = Object.keys((await load()).options).filter(
        (option) => !section?.includes(`\`--${option}`),
      );
      expect(missing, `options of ${name}`).toEqual([]);
    }
  });

  it('every format', () => {
    const folder = join(root, 'packages/formats/src');
    const isFormat = (name: string) =>
      ['read.ts', 'write.ts'].some((file) => existsSync(join(folder, name, file)));
    const formats = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => isFormat(name));
    expect(formats.length).toBeGreaterThan(2);
    expect(
      missingOn(
        'docs/guide/readers/formats.md',
        formats.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('every code of a refusal', () => {
    expect(names.refusalCodes.length).toBeGreaterThan(5);
    const codes = [...names.refusalCodes, ...refusalCodes];
    expect(missingOn('docs/guide/readers/refusals.md', codes)).toEqual([]);
  });

  it('every rule of a notice', () => {
    expect(names.noticeRules.length).toBeGreaterThan(3);
    expect(missingOn('docs/guide/readers/notices.md', names.noticeRules)).toEqual([]);
  });

  it('every rule of the checker, on a page of its own', () => {
    const missing = rules.filter(
      ({ name }) => !pages.some(({ path }) => path === `docs/guide/secretariat/rules/${name}.md`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('every setting, and no setting is read that is not listed', () => {
    expect(missingOn('docs/guide/operators/settings.md', settings)).toEqual([]);
    expect(names.environment.filter((name) => !settings.some((setting) => setting === name))).toEqual([]);
  });

  it('every table and view of the database', () => {
    const folder = join(root, 'packages/registry/migrations');
    const tables = readdirSync(folder).flatMap((name) => tablesIn(readFileSync(join(folder, name), 'utf8')));
    expect(tables.length).toBeGreaterThan(5);
    expect(missingOn('docs/guide/operators/database.md', tables)).toEqual([]);
  });

  it('every npm script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const usages = Object.keys(scripts).map((name) =>
      ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
    );
    const missing = usages.filter((usage) => !page('CONTRIBUTING.md').text.includes(usage));
    expect(missing.filter((usage) => usage !== 'npm run rapporteur')).toEqual([]);
  });
});

describe('the pages', () => {
  it('link to what exists', () => {
    expect(deadLinks(pages, root)).toEqual([]);
  });

  it('name files that exist', () => {
    expect(pages.flatMap((each) => missingFiles(each, root).map((path) => `${each.path}: ${path}`))).toEqual(
      [],
    );
  });

  it('are reachable from the README', () => {
    const reachable = reachableFrom(page('README.md'), pages);
    expect(pages.filter((each) => !reachable.includes(each)).map(({ path }) => path)).toEqual([]);
  });

  it('give each word of the glossary in English and in French', () => {
    const rows = page('GLOSSARY.md')
      .text.split('\n')
      .filter((line) => /^\| (?!English|-)/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row, row).toMatch(/^\|( [^|]*\S ?\|){3}$/);
  });
});

describe('the repository', () => {
  it('names no path of the machine on which it was made', () => {
    const machinePath = new RegExp(
      `(^|[\\s"'\`(=])/(${['home', 'root', 'Users', 'work', 'mnt'].join('|')})/`,
    );
    const found = filesBelow(root, '.')
      .filter((path) => /\.(ts|tsx|js|json|md|yml|css|sql|csv)$/.test(path) && path !== 'package-lock.json')
      .filter((path) => machinePath.test(readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('what is missing is found', () => {
  it('in code', () => {
    const text = `
      function notice(line: number, rule: string) { return { rule, line }; }
      const all = [notice(1, 'first-rule'), { rule: 'second-rule' }, { rule: isLate ? 'third-rule' : 'fourth-rule' }];
      export type RefusalCode = 'empty' | 'binary';
      interface FactsheetRefusal { readonly code: 'party-unknown' | 'no-recommendations' }
      const port = process.env.PORT ?? setting('RAPPORTEUR_PORT');`;
    expect(namesIn([text])).toEqual({
      noticeRules: ['first-rule', 'fourth-rule', 'second-rule', 'third-rule'],
      refusalCodes: ['binary', 'empty', 'no-recommendations', 'party-unknown'],
      environment: ['PORT', 'RAPPORTEUR_PORT'],
    });
    expect(tablesIn('create table round (\n);\nCREATE VIEW published_round as\n')).toEqual([
      'published_round',
      'round',
    ]);
  });

  it('on pages', () => {
    const planted = {
      path: 'README.md',
      text: 'See [a](missing.md), [b](#no-such-title), [c](https://example.org) and `packages/none.ts`.\n\n# Title',
    };
    expect(deadLinks([planted], root)).toEqual(['README.md -> missing.md', 'README.md -> #no-such-title']);
    expect(missingFiles(planted, root)).toEqual(['packages/none.ts']);
  });
});
