/*
 * The floors of the house, as data. Imports go down only; each floor reaches one thing more than the one below.
 * ARCHITECTURE.md says why.
 */

export interface Floor {
  readonly name: string;
  readonly reach: string;
  /** Workspace packages that it may import. */
  readonly below: readonly string[];
  /** Third-party packages that it may import; a scope with a star stands for all of it. */
  readonly thirdParty: readonly string[];
  /** Whether it may name `node:` modules at all. */
  readonly knowsNode: boolean;
  /** Whether it may look at the clock and throw dice. Below, time and ids are passed in. */
  readonly knowsTimeAndChance: boolean;
  readonly knowsEnvironment: boolean;
}

export const floors: readonly Floor[] = [
  {
    name: 'document',
    reach: 'nothing',
    below: [],
    thirdParty: [],
    knowsNode: false,
    knowsTimeAndChance: false,
    knowsEnvironment: false,
  },
  {
    name: 'monitoring',
    reach: 'nothing',
    below: ['document'],
    thirdParty: [],
    knowsNode: false,
    knowsTimeAndChance: false,
    knowsEnvironment: false,
  },
  {
    name: 'formats',
    reach: 'bytes',
    below: ['document'],
    thirdParty: [
      '@expo-google-fonts/*',
      '@myriaddreamin/typst-ts-node-compiler-*',
      'dejavu-fonts-ttf',
      'diff',
      'entities',
      'fast-xml-parser',
      'fflate',
      'jpeg-js',
      'mdast-util-*',
      'micromark-*',
      'parse5',
      'pdfjs-dist',
      'pngjs',
    ],
    knowsNode: true,
    knowsTimeAndChance: true,
    knowsEnvironment: false,
  },
  {
    name: 'registry',
    reach: 'the database',
    below: ['document', 'monitoring'],
    thirdParty: ['@electric-sql/pglite', 'kysely', 'pg', 'pg-boss'],
    knowsNode: true,
    knowsTimeAndChance: true,
    knowsEnvironment: false,
  },
  {
    name: 'web',
    reach: 'the visitor',
    below: ['document', 'monitoring', 'formats', 'registry'],
    thirdParty: [
      '@fastify/*',
      '@fontsource-variable/*',
      '@node-rs/argon2',
      '@simplewebauthn/server',
      'fastify',
      'intl-messageformat',
      'openid-client',
      'react',
      'react-dom',
      'zod',
    ],
    knowsNode: true,
    knowsTimeAndChance: true,
    knowsEnvironment: false,
  },
  {
    name: 'cli',
    reach: 'the machine',
    below: ['document', 'monitoring', 'formats', 'registry', 'web'],
    thirdParty: ['dictionary-en-gb', 'nodemailer'],
    knowsNode: true,
    knowsTimeAndChance: true,
    knowsEnvironment: true,
  },
];

/** Why one floor may not know another. */
export const forbiddenPairs: Readonly<Record<string, string>> = {
  'document -> monitoring': 'A text with addresses knows nothing of what it is about.',
  'document -> formats': 'The tree stands in the middle; readers and writers come to it.',
  'document -> registry': 'A text can be worked on without a database.',
  'document -> web': 'A text can be worked on without a visitor.',
  'document -> cli': 'A text can be worked on without a machine: also inside a browser.',
  'monitoring -> formats':
    'The subject is told in trees and records; which bytes they came from is no matter of monitoring.',
  'monitoring -> registry':
    'The rules of monitoring are pure; the registry calls them and stores what they answer.',
  'monitoring -> web': 'The rules of monitoring hold whoever looks at them.',
  'monitoring -> cli': 'The rules of monitoring hold on any machine.',
  'formats -> monitoring':
    'A format carries any text; what the text says is read by monitoring, from the tree.',
  'formats -> registry': 'A format turns bytes into a tree and back, and stores nothing.',
  'formats -> web': 'A format turns bytes into a tree and back, whoever asked for it.',
  'formats -> cli': 'A format turns bytes into a tree and back, on any machine.',
  'registry -> formats':
    'The registry stores records; web and cli turn bytes into trees before they call it.',
  'registry -> web': 'The registry answers questions and does not know who shows the answers.',
  'registry -> cli': 'What the registry needs of the machine is passed in.',
  'web -> cli': 'What the pages need of the machine is passed in.',
};

/** Nouns of monitoring never import verbs; verbs never import each other. */
export const verbsOfMonitoring = ['recognise', 'check', 'compose'];

/** Readers that also run inside a browser, with everything that they import. */
export const browserSafeReaders = ['txt', 'markdown', 'html', 'docx'];

/** Commands that must stay light: they never load the registry or the pages. */
export const lightCommands = ['read', 'check', 'factsheet', 'convert'];

/** A name that says only that a line has no room. */
export const namesWithoutSubject = ['utils', 'common', 'shared', 'lib', 'core', 'helpers', 'misc', 'types'];
