import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Chance } from './chance.js';

/* Damaged texts: each is made from the samples by its seed and number alone, and can be made again. */

const folder = new URL('../sample/', import.meta.url);
const samples = readdirSync(folder, { recursive: true })
  .filter((name) => /\.(txt|md|html)$/.test(name) && !name.startsWith('marked') && name !== 'README.md')
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** { name, bytes } of the mutant with this number; `name` carries the ending that says how it is read. */
export function mutantOf(seed, number) {
  const chance = new Chance(seed * 1_000_003 + number);
  const sample = chance.of(samples);
  const name = `mutant${extname(sample.name)}`;
  const kind = chance.below(20);
  if (kind === 0) return { name, bytes: randomBytes(chance) };
  if (kind === 1) return { name, bytes: Buffer.from(salad(chance)) };
  let lines = sample.text.split('\n');
  const changes = 1 + chance.below(chance.of([2, 10, 60]));
  for (let turn = 0; turn < changes && lines.length > 0; turn += 1)
    lines = chance.of(lineChanges)(lines, chance);
  let text = lines.join(chance.of(['\n', '\n', '\n', '\r\n', '\r', '\u2028']));
  if (chance.below(4) === 0) text = chance.of(textChanges)(text, chance);
  return { name, bytes: chance.of(encodings)(text, chance) };
}

/** Words and signs that mean something to a reader of reports, and signs that should mean nothing. */
const pieces = [
  ...[
    '1. ',
    '2. ',
    '3. ',
    '17. ',
    '500. ',
    '4294967296. ',
    'I. ',
    'II. ',
    'XIV. ',
    'II.1. ',
    'A. ',
    '1',
    '12',
    '− ',
    '- ',
    'a) ',
    '(ii) ',
    '* ',
  ],
  ...[
    'Recommendation II-1',
    'Recommendation II-9999',
    'Promising practice',
    'Difficulties',
    'Appendix I',
    'Executive summary',
    'Question 9',
  ],
  ...[
    'Spain',
    'the Netherlands',
    'Bosnia',
    'and Herzegovina',
    'Aldoria',
    'parties',
    'invites',
    'requires that',
    'all parties',
    'except',
  ],
  ...[
    'Article 20(2)',
    'paragraphs 1-9',
    'para 53',
    '10 March 2022',
    'https://a.example/',
    'www.',
    'ECLI:XA:SC:2018:213',
    'ETS 201',
    '¹²',
    '.12',
    '…',
    '(',
    ')',
    '((((',
    '“',
    '”',
    '‘',
    '’',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '```',
    '| a | b |',
    '|---|---|',
    '[^1]',
    '[^1]: ',
    '::: box',
    '<p>',
    '</div>',
    '<sup>1</sup>',
    '<!--',
    '&amp;',
    '<table><tr>',
    '<script>',
    '---',
    '\\',
    '_',
    '**',
  ],
  ...[
    '\f',
    '\t',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\u0007',
    '\ud800',
    '\udc00',
    '𝒳',
    'é',
    'e\u0301',
    'ﬁ',
    '\u0085',
    '\v',
    ' ',
    '',
  ],
];

const lineChanges = [
  (lines, chance) => without(lines, chance.below(lines.length), 1 + chance.below(6)),
  (lines, chance) => withInserted(lines, chance.below(lines.length), [chance.of(lines)]),
  (lines, chance) => withInserted(lines, chance.below(lines.length), ['']),
  (lines, chance) =>
    withInserted(
      lines,
      chance.below(lines.length),
      chance.of(samples).text.split('\n').slice(0, chance.below(40)),
    ),
  (lines, chance) => withInserted(lines, chance.below(lines.length), repeated(chance.of(pieces), chance)),
  (lines, chance) => {
    const at = chance.below(lines.length);
    const count = 1 + chance.below(30);
    return withInserted(without(lines, at, count), chance.below(lines.length), lines.slice(at, at + count));
  },
  (lines, chance) =>
    changed(lines, chance, (line) => [line.slice(0, chance.below(60)), line.slice(chance.below(60))]),
  (lines, chance) => changed(lines, chance, (line) => [`${line} ${chance.of(lines)}`]),
  (lines, chance) => changed(lines, chance, (line) => [line.replace(/\d+/, String(chance.below(600)))]),
  (lines, chance) => changed(lines, chance, (line) => [chance.of(pieces) + line]),
  (lines, chance) => changed(lines, chance, (line) => [line + chance.of(pieces)]),
  (lines, chance) =>
    changed(lines, chance, (line) => {
      const at = chance.below(line.length + 1);
      return [line.slice(0, at) + chance.of(pieces) + line.slice(at + chance.below(3))];
    }),
  (lines, chance) =>
    changed(lines, chance, (line) => [chance.of(pieces).repeat(1 + chance.below(300)) + line]),
  (lines, chance) => changed(lines, chance, (line) => [line.toUpperCase()]),
];

const textChanges = [
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => text.slice(chance.below(text.length + 1)),
  (text) => text.replace(/\n+/g, ' '),
  (text) => text.replace(/\n/g, '\n\n'),
  (text) => text.replace(/\d/g, '1'),
  (text) => text.replace(/ /g, ''),
  (text) => text + text,
];

const encodings = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
  (text, chance) => flipped(Buffer.from(text), chance),
  (text) => Buffer.from(Buffer.from(text).toString('latin1')),
];

function without(lines, at, count) {
  return [...lines.slice(0, at), ...lines.slice(at + count)];
}

function withInserted(lines, at, more) {
  return [...lines.slice(0, at), ...more, ...lines.slice(at)];
}

function changed(lines, chance, change) {
  const at = chance.below(lines.length);
  return [...lines.slice(0, at), ...change(lines[at]), ...lines.slice(at + 1)];
}

function repeated(piece, chance) {
  return Array.from({ length: 1 + chance.below(chance.of([3, 3, 40, 400])) }, () => piece);
}

function flipped(bytes, chance) {
  for (let turn = chance.below(20); turn >= 0; turn -= 1)
    bytes[chance.below(bytes.length)] ^= 1 << chance.below(8);
  return bytes;
}

function randomBytes(chance) {
  return Uint8Array.from({ length: chance.below(5000) }, () => chance.below(256));
}

function salad(chance) {
  return Array.from(
    { length: chance.below(400) },
    () => chance.of(pieces) + chance.of(['', ' ', '\n', '\n\n']),
  ).join('');
}
