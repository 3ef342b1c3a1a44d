import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breachesOfManifest, breachesOfNames, breachesOfSources } from './floors/breaches.js';
import { floors, forbiddenPairs } from './floors/floors.js';
import { filesBelow, readSources, sourceOf } from './floors/source.js';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the house', () => {
  const sources = readSources(root);

  it('keeps its floors', () => {
    expect(breachesOfSources(sources)).toEqual([]);
  });

  it('was seen whole: every floor has its face, and the faces import what lies below', () => {
    for (const { name } of floors)
      expect(sources.map(({ path }) => path)).toContain(`packages/${name}/src/index.ts`);
    const workspaceImports = sources
      .flatMap(({ imports }) => imports)
      .filter(({ name }) => name.startsWith('@rapporteur/'));
    expect(workspaceImports.length).toBeGreaterThan(10);
  });

  it.each(floors)('permits every package that $name names in its manifest', (floor) => {
    const { dependencies = {}, ...manifest } = JSON.parse(
      readFileSync(`${root}packages/${floor.name}/package.json`, 'utf8'),
    );
    expect(breachesOfManifest(floor, Object.keys(dependencies))).toEqual([]);
    expect(manifest.devDependencies ?? {}, 'tools are named in the root').toEqual({});
    expect(Object.keys(manifest.exports), 'one face').toEqual(['.']);
  });

  it('pins every version exactly', () => {
    const manifests = ['package.json', ...floors.map(({ name }) => `packages/${name}/package.json`)];
    for (const path of manifests) {
      const {
        dependencies = {},
        devDependencies = {},
        optionalDependencies = {},
      } = JSON.parse(readFileSync(root + path, 'utf8'));
      for (const [name, version] of Object.entries({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
      })) {
        expect(version, `${path}: ${name}`).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      }
    }
  });

  it('names every room for its subject', () => {
    const paths = ['packages', 'scripts', 'test', 'docs'].flatMap((folder) => filesBelow(root, folder));
    expect(breachesOfNames(paths)).toEqual([]);
  });

  it('has a sentence for every pair that is forbidden', () => {
    for (const upper of floors) {
      for (const { name } of floors) {
        const isForbidden = name !== upper.name && !upper.below.includes(name);
        expect(`${upper.name} -> ${name}` in forbiddenPairs, `${upper.name} -> ${name}`).toBe(isForbidden);
      }
    }
  });
});

describe('a planted breach is found', () => {
  const planted = (path: string, text: string) => breachesOfSources([sourceOf(path, text)]);

  it.each([
    [
      'packages/document/src/a.ts',
      "import { x } from '@rapporteur/monitoring';",
      'knows nothing of what it is about',
    ],
    [
      'packages/formats/src/a.ts',
      "import type { X } from '@rapporteur/monitoring';",
      'read by monitoring, from the tree',
    ],
    [
      'packages/monitoring/src/a.test.ts',
      "import { x } from '@rapporteur/formats';",
      'no matter of monitoring',
    ],
    ['packages/registry/src/a.ts', "export { x } from '@rapporteur/formats';", 'turn bytes into trees'],
    ['packages/web/src/a.tsx', "const x = await import('@rapporteur/cli');", 'passed in'],
    ['packages/web/src/a.ts', "import { x } from '@rapporteur/registry/dist/x.js';", 'one face'],
    ['packages/web/src/a.ts', "import { x } from '../../registry/src/x.js';", 'over the wall'],
    ['packages/web/src/a.ts', "import parse5 from 'parse5';", 'names parse5'],
    ['packages/cli/src/a.ts', "type X = import('react').ReactNode;", 'names react'],
    [
      'packages/formats/src/a.ts',
      "import { f } from 'mdast-util-from-markdown/lib/x';\nimport 'left-pad';",
      'a.ts:2 names left-pad',
    ],
    ['packages/monitoring/src/a.ts', "import { readFileSync } from 'node:fs';", 'reaches nothing'],
    ['packages/document/src/a.ts', 'const now = Date.now();', 'uses Date.now'],
    ['packages/document/src/a.ts', 'const now = new Date();', 'uses new Date()'],
    ['packages/monitoring/src/a.ts', 'const id = crypto.randomUUID();', 'uses crypto.randomUUID'],
    ['packages/monitoring/src/a.ts', 'const dice = () => Math.random();', 'uses Math.random'],
    ['packages/web/src/a.ts', 'const port = process.env.PORT;', 'only cli'],
    ['packages/registry/src/a.ts', "import { env } from 'node:process';", 'only cli'],
    [
      'packages/monitoring/src/parties/a.ts',
      "import { x } from '../recognise/x.js';",
      'a noun of monitoring never imports a verb',
    ],
    [
      'packages/monitoring/src/compose/a.ts',
      "import { x } from '../recognise/x.js';",
      'never import each other',
    ],
    ['packages/web/src/a.ts', "import { x } from './b';", 'end in .js'],
    ['packages/web/src/a.ts', "import { x } from './rehearsal/x.js';", 'for tests only'],
    ['packages/attic/src/a.ts', "import 'node:fs';", 'no known floor'],
    ['packages/web/src/a.ts', 'const x = await import(name);', 'computed name'],
  ])('%s: %s', (path, text, sentence) => {
    const breaches = planted(path, text);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(sentence);
  });

  it('is not seen in comments, strings, dates that were passed in, or tests', () => {
    expect(
      planted('packages/document/src/a.ts', "// Date.now()\nconst x = 'new Date()'; const d = new Date(0);"),
    ).toEqual([]);
    expect(
      planted('packages/monitoring/src/a.test.ts', "import 'node:fs'; import 'vitest'; Date.now();"),
    ).toEqual([]);
  });

  it('follows a reader for the browser through what it imports', () => {
    const reader = sourceOf('packages/formats/src/html/read.ts', "import { x } from '../decode.js';");
    const decode = sourceOf('packages/formats/src/decode.ts', "import { TextDecoder } from 'node:util';");
    expect(breachesOfSources([reader, decode]).join()).toContain(
      'html/read.ts must also run inside a browser',
    );
    expect(breachesOfSources([decode])).toEqual([]);
  });

  it('follows a light command into the packages that it loads', () => {
    const read = sourceOf('packages/cli/src/commands/read.ts', "import { x } from '@rapporteur/web';");
    const face = sourceOf('packages/web/src/index.ts', '');
    expect(breachesOfSources([read, face]).join()).toContain('needs neither database nor server');
  });

  it('sees a ring of imports, and no ring in imports of types', () => {
    const a = (line: string) => sourceOf('packages/web/src/a.ts', line);
    const b = sourceOf('packages/web/src/b.ts', "import { a } from './a.js';");
    expect(breachesOfSources([a("import { b } from './b.js';"), b]).join()).toContain('in a ring');
    expect(breachesOfSources([a("import type { B } from './b.js';"), b])).toEqual([]);
  });

  it('sees a name without a subject', () => {
    expect(
      breachesOfNames([
        'packages/web/src/utils.ts',
        'packages/web/src/helpers/x.ts',
        'packages/web/src/words.ts',
      ]),
    ).toHaveLength(2);
  });

  it('sees a package in the wrong manifest', () => {
    const document = floors.find(({ name }) => name === 'document');
    expect(document && breachesOfManifest(document, ['left-pad'])).toEqual([
      'packages/document/package.json names left-pad: document reaches nothing and may use no package.',
    ]);
  });
});
