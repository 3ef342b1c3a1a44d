import { randomBytes } from '../nasty.js';
import { zipOf } from './zip-model.js';

/* Damage to a package: to its list of files, and to what it says of them. */

/** The bytes of a package with one to a few changes to its files and their list. */
export function damagedZip(files, chance) {
  let changed = files;
  const tail = {};
  for (let turn = 1 + chance.below(3); turn > 0 && changed.length > 0; turn -= 1) {
    const at = chance.below(changed.length);
    changed = chance.of(changes)(changed, at, chance, tail);
  }
  return zipOf(changed, tail);
}

const changes = [
  (files, at) => files.filter((_, n) => n !== at),
  (files, at) => [...files, files[at]],
  (files, at, chance) => [...files, { ...files[at], name: chance.of(names(files[at].name)) }],
  (files, at, chance) => saying(files, at, { name: chance.of(names(files[at].name)) }),
  (files, at, chance) => saying(files, at, { localName: chance.of(files).name }),
  (files, at, chance) => {
    const other = chance.below(files.length);
    return saying(saying(files, at, { bytes: files[other].bytes }), other, { bytes: files[at].bytes });
  },
  (files, at, chance) => saying(files, at, { bytes: chance.of(files).bytes }),
  (files, at, chance) => saying(files, at, { sameAs: chance.below(Math.max(1, at)) }),
  (files, at, chance) =>
    saying(files, at, { bytes: files[at].bytes.subarray(0, chance.below(files[at].bytes.length + 1)) }),
  (files, at, chance) => saying(files, at, { bytes: randomBytes(chance, 3000) }),
  (files, at, chance) => saying(files, at, { method: chance.of([0, 1, 8, 9, 12, 14, 93, 99, 65535]) }),
  (files, at, chance) => saying(files, at, { flags: chance.of([0, 1, 8, 64, 0x2000, 0xffff]) }),
  (files, at, chance) => saying(files, at, { crc: chance.below(0xffffffff) }),
  (files, at, chance) => saying(files, at, { packed: chance.of(sizes) }),
  (files, at, chance) => saying(files, at, { unpacked: chance.of(sizes) }),
  (files, at, chance) => saying(files, at, { at: chance.of(sizes) }),
  (files, at, chance) =>
    saying(files, at, { bytes: Buffer.alloc(chance.of([1e5, 3e6, 5e6]), chance.of([' ', 'a', '<', '<a>'])) }),
  (files, at) => saying(files, at, { bytes: Buffer.from(files[at].bytes.toString(), 'utf16le') }),
  (files, at, chance) =>
    saying(files, at, {
      bytes: Buffer.from(`\ufeff${files[at].bytes.toString()}`, chance.of(['utf8', 'utf16le'])),
    }),
  (files, _, chance, tail) => telling(files, tail, { count: chance.of([0, 1, 4999, 5001, 65535]) }),
  (files, _, chance, tail) => telling(files, tail, { directory: chance.of(sizes) }),
  (files) => [...files].reverse(),
];

/** The files, one of which says something else of itself. */
function saying(files, at, fields) {
  return files.map((file, n) => (n === at ? { ...file, ...fields } : file));
}

function telling(files, tail, fields) {
  Object.assign(tail, fields);
  return files;
}

const sizes = [0, 1, 30, 1000, 65535, 5e6, 7e7, 0x7fffffff, 0xfffffffe, 0xffffffff];

function names(own) {
  return [
    ...['../../out.xml', '/etc/passwd', 'C:\\x', 'a\u0000b', '', 'word/document.xml', 'word/vbaProject.bin'],
    ...[
      own.toUpperCase(),
      own.replace(/\//g, '\\'),
      `./${own}`,
      `${own}/`,
      'x'.repeat(60_000),
      'xl/workbook.xml',
    ],
  ];
}
