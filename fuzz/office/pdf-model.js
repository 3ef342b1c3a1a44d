import { inflateSync } from 'node:zlib';

/*
 * A PDF as a list of its objects with their streams unpacked, and a PDF of such a list: with the places of its objects
 * in a table, in a false one, or in none.
 */

/** { objects: [{ id, head, stream }], trailer } of a PDF; `head` is its text before a stream. */
export function objectsOf(pdf) {
  const text = pdf.toString('latin1');
  const objects = [];
  let trailer = '';
  for (const { index, 0: begin, 1: id } of text.matchAll(/(?:^|[\r\n ])(\d+) \d+ obj\b/g)) {
    const from = index + begin.length;
    const end = text.indexOf('endobj', from);
    const own = text.slice(from, end < 0 ? undefined : end);
    const cut = /stream\r?\n/.exec(own);
    const head = own.slice(0, cut?.index).trim();
    const stream = cut ? unpacked(head, pdf, from + cut.index + cut[0].length) : null;
    if (/\/Type\s*\/ObjStm/.test(head) && stream) objects.push(...inside(head, stream));
    else if (/\/Type\s*\/XRef/.test(head)) trailer = kept(head);
    else objects.push({ id: Number(id), head, stream });
  }
  return { objects, trailer: kept(/trailer\s*(<<[\s\S]*?)startxref/.exec(text)?.[1] ?? '') || trailer };
}

/** What a trailer must say, of one written as a table or as a stream. */
function kept(trailer) {
  return [/\/Root \d+ \d+ R/, /\/Info \d+ \d+ R/]
    .map((key) => key.exec(trailer)?.[0] ?? '')
    .join(' ')
    .trim();
}

function unpacked(head, pdf, from) {
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(head)?.[1] ?? 0);
  const raw = pdf.subarray(from, from + length);
  if (!/FlateDecode/.test(head)) return { bytes: raw, isPlain: true };
  try {
    return { bytes: inflateSync(raw), isPlain: true };
  } catch {
    return { bytes: raw, isPlain: false };
  }
}

/** The objects of an object stream (ISO 32000 7.5.7). */
function inside(head, { bytes }) {
  const text = bytes.toString('latin1');
  const [first, count] = ['First', 'N'].map((key) =>
    Number(new RegExp(`/${key} (\\d+)`).exec(head)?.[1] ?? 0),
  );
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: count }, (_, n) => ({
    id: numbers[2 * n],
    head: text
      .slice(first + numbers[2 * n + 1], n + 1 < count ? first + numbers[2 * n + 3] : undefined)
      .trim(),
    stream: null,
  }));
}

/** `table`: 'true', 'false' or 'none'. */
export function pdfOf({ objects, trailer }, table = 'true') {
  const pieces = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = pieces[0].length;
  const places = new Map();
  for (const { id, head, stream } of objects) {
    places.set(id, at);
    const piece = Buffer.concat([
      Buffer.from(`${id} 0 obj\n${stream ? withLength(head, stream) : head}\n`, 'latin1'),
      ...(stream ? [Buffer.from('stream\n'), stream.bytes, Buffer.from('\nendstream\n')] : []),
      Buffer.from('endobj\n'),
    ]);
    pieces.push(piece);
    at += piece.length;
  }
  const size = objects.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  const rows = Array.from({ length: size }, (_, id) => {
    const place = places.get(id) ?? 0;
    return `${String(table === 'false' ? (place * 7) % at : place).padStart(10, '0')} 00000 ${place ? 'n' : 'f'} \n`;
  });
  const list = table === 'none' ? '' : `xref\n0 ${size}\n${rows.join('')}`;
  pieces.push(
    Buffer.from(`${list}trailer\n<</Size ${size} ${trailer}>>\nstartxref\n${at}\n%%EOF\n`, 'latin1'),
  );
  return Buffer.concat(pieces);
}

function withLength(head, { bytes, isPlain, length }) {
  const bare = isPlain
    ? head.replace(/\/Filter\s*(?:\[[^\]]*\]|\/\w+)|\/DecodeParms\s*<<[^>]*>>/g, '')
    : head;
  return bare.replace(/\/Length \d+(?: \d+ R)?/, `/Length ${length ?? bytes.length}`);
}
