import { nastyNumbers, randomBytes } from '../nasty.js';
import { pdfOf } from './pdf-model.js';

/* Damage to a PDF: to its objects, the ways between them, its streams, and what is drawn on its pages. */

/** The bytes of a PDF with one to a few changes to its objects. */
export function damagedPdf({ objects, trailer }, chance) {
  const changed = objects.map((object) => ({ ...object }));
  const file = { objects: changed, trailer };
  for (let turn = 1 + chance.below(chance.of([1, 3, 10])); turn > 0 && file.objects.length > 0; turn -= 1)
    chance.of(changes)(chance.of(file.objects), chance, file);
  return pdfOf(file, chance.of(['true', 'true', 'true', 'false', 'none']));
}

const token = /-?\d*\.?\d+/g;
const names =
  'Type Kids Parent Count Contents Resources Font MediaBox Length Filter K P S Pg MCID StructParents Nums Names Limits Dests Outlines First Next Prev'.split(
    ' ',
  );

const changes = [
  inHead((object, chance) => swapped(object.head, token, chance, () => chance.of(nastyNumbers))),
  inHead((object, chance, { objects }) =>
    swapped(object.head, /\d+ 0 R/g, chance, () => `${chance.of(objects).id} 0 R`),
  ),
  inHead((object, chance) => swapped(object.head, /\d+ 0 R/g, chance, () => `${object.id} 0 R`)),
  inHead((object, chance) => swapped(object.head, /\d+ 0 R/g, chance, () => '999999 0 R')),
  // The tree of pages or tags leads back to where it came from.
  (_, chance, { objects }) => {
    const parents = objects.filter(({ head }) => /\/Kids|\/K[ [\d]/.test(head));
    const [one, other] = [chance.of(parents), chance.of(parents)];
    if (one) one.head = one.head.replace(/(\/K(?:ids)?\s*\[)/, `$1${other.id} 0 R `);
  },
  (object, _, file) => {
    file.objects = file.objects.filter((one) => one !== object);
  },
  (object, chance, { objects }) => {
    objects.push({ ...object, head: chance.of(objects).head });
  },
  inHead((object, chance) => swapped(object.head, /\/[A-Z]\w*/g, chance, () => `/${chance.of(names)}`)),
  inHead((object, chance) => object.head.slice(0, chance.below(object.head.length + 1))),
  inHead((object, chance) => '['.repeat(chance.of([5, 600, 20_000])) + object.head),
  inHead((object, chance) => '<</A '.repeat(chance.of([5, 600, 20_000])) + object.head),
  inHead((object) => `${object.id} 0 R`),
  (_, chance, { objects }) =>
    onStream(objects, chance, (stream) => ({ ...stream, length: Number(chance.of(nastyNumbers)) || 0 })),
  (_, chance, { objects }) =>
    onStream(objects, chance, (stream) => ({
      ...stream,
      bytes: stream.bytes.subarray(0, chance.below(stream.bytes.length + 1)),
    })),
  (_, chance, { objects }) =>
    onStream(objects, chance, (stream) => ({ ...stream, bytes: flipped(stream.bytes, chance) })),
  (_, chance, { objects }) =>
    onStream(objects, chance, (stream) => ({ ...stream, bytes: randomBytes(chance, 4000) })),
  (_, chance, { objects }) => {
    const object = chance.of(objects.filter(({ stream }) => stream));
    if (!object) return;
    const filter = chance.of([
      'FlateDecode',
      'LZWDecode',
      'ASCII85Decode',
      'ASCIIHexDecode',
      'RunLengthDecode',
      'DCTDecode',
      'JBIG2Decode',
      'JPXDecode',
      'Crypt',
      'Nope',
    ]);
    object.head = object.head.replace(/>>$/, `/Filter [${`/${filter} `.repeat(chance.of([1, 2, 40]))}]>>`);
    object.stream = { ...object.stream, isPlain: false };
  },
  ...new Array(6).fill((_, chance, { objects }) => {
    const pages = objects.filter(
      ({ stream }) => stream && /\b(?:Tj|TJ|BDC|BT)\b/.test(stream.bytes.toString('latin1')),
    );
    onStream(pages, chance, (stream) => ({
      ...stream,
      bytes: Buffer.from(drawnElse(stream.bytes.toString('latin1'), chance), 'latin1'),
    }));
  }),
  (_, chance, file) => {
    file.trailer += chance.of(trailers);
  },
];

const trailers = [
  '/Prev 9',
  '/Prev 0',
  '/Encrypt <</Filter/Standard/V 1/R 2/O(x)/U(y)/P -1>>',
  '/Root 1 0 R',
  '/XRefStm 9',
];

function inHead(change) {
  return (object, chance, file) => {
    object.head = change(object, chance, file);
  };
}

/** What is drawn on a page, with operators left out, moved, repeated, or given other numbers. */
function drawnElse(text, chance) {
  let lines = text.split('\n');
  for (let turn = 1 + chance.below(6); turn > 0 && lines.length > 0; turn -= 1) {
    const at = chance.below(lines.length);
    lines = chance.of(drawings)(lines, at, chance);
  }
  return lines.join('\n');
}

const drawings = [
  (lines, at) => [...lines.slice(0, at), ...lines.slice(at + 1)],
  (lines, at, chance) => [
    ...lines.slice(0, at),
    ...new Array(chance.of([2, 30, 500])).fill(lines[at]),
    ...lines.slice(at),
  ],
  (lines, at, chance) => [
    ...lines.slice(0, at),
    ...new Array(chance.of([1, 50, 3000])).fill(chance.of(operators)),
    ...lines.slice(at),
  ],
  (lines, at, chance) =>
    lines.map((line, n) => (n === at ? swapped(line, token, chance, () => chance.of(nastyNumbers)) : line)),
  (lines, _, chance) =>
    lines.map((line) =>
      /T[md]|cm$/.test(line)
        ? swapped(line, token, chance, () => chance.of(['0', '1e9', '-1', '99999999', '0.00001']))
        : line,
    ),
  (lines, _, chance) => [...lines].sort(() => chance.next() - 0.5),
  (lines, _, chance) => lines.slice(0, chance.below(lines.length)),
];

const operators = [
  ...[
    'q',
    'Q',
    'BT',
    'ET',
    'EMC',
    '/P <</MCID 0>> BDC',
    '/P <</MCID 1>> BDC',
    '/Artifact BMC',
    '/Span <</ActualText (x)>> BDC',
  ],
  ...[
    '1 0 0 1 0 0 cm',
    '0 0 0 0 0 0 cm',
    '1e9 0 0 1e9 0 0 Tm',
    '0 Tf',
    '/F1 0 Tf',
    '/F1 -12 Tf',
    '/F1 1e6 Tf',
    '/Nope 12 Tf',
    '(x) Tj',
  ],
  ...[
    '[(a) 1e9 (b)] TJ',
    '() Tj',
    '/Im0 Do',
    '/Fm0 Do',
    '0 0 1e9 1e9 re f',
    '0 0 1 900 re S',
    'BI /W 9999 /H 9999 ID x EI',
    '-999 Tz',
    '1e9 TL T*',
    '3 Tr',
  ],
];

function swapped(text, place, chance, value) {
  const found = [...text.matchAll(place)];
  if (found.length === 0) return text;
  const { index, 0: old } = chance.of(found);
  return text.slice(0, index) + value() + text.slice(index + old.length);
}

function onStream(objects, chance, change) {
  const object = chance.of(objects.filter(({ stream }) => stream));
  if (object) object.stream = change(object.stream);
}

function flipped(bytes, chance) {
  const copy = Buffer.from(bytes);
  for (let turn = chance.below(20); turn >= 0 && copy.length > 0; turn -= 1)
    copy[chance.below(copy.length)] ^= 1 << chance.below(8);
  return copy;
}
