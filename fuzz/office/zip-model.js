import { crc32 as checksum, deflateRawSync, inflateRawSync } from 'node:zlib';

/*
 * A ZIP as a list of its files, put together by hand, so that every field can lie: sizes, checksums, methods, places,
 * two names for one file, one place for two.
 */

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** The files of a sound ZIP: { name, bytes }. */
export function filesOf(zip) {
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const file = {
      name: zip.toString('utf8', at + 46, at + 46 + name),
      bytes: zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed,
    };
    at += 46 + name + extra + comment;
    return file;
  });
}

/**
 * A ZIP of these files. Beside `name` and `bytes`, a file may say `method`, `flags`, `crc`, `packed`, `unpacked`, `at`
 * and `localName` as its fields are to read, `data` as its packed bytes, and `sameAs`, the number of the file whose
 * bytes it shares. `tail` may lie about the `count` and the `directory`.
 */
export function zipOf(files, tail = {}) {
  const pieces = [];
  let at = 0;
  const put = (buffer) => {
    pieces.push(buffer);
    at += buffer.length;
  };
  const entries = files.map((file) => ({ ...file, ...packed(file) }));
  const places = [];
  for (const entry of entries) {
    places.push(places[entry.sameAs] ?? at);
    if (places[entry.sameAs] !== undefined) continue;
    put(header(LOCAL, entry, Buffer.from(entry.localName ?? entry.name), null));
    put(entry.data);
  }
  const directory = at;
  for (const [n, entry] of entries.entries())
    put(header(ENTRY, entry, Buffer.from(entry.name), entry.at ?? places[n]));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE((tail.count ?? entries.length) & 0xffff, 8);
  end.writeUInt16LE((tail.count ?? entries.length) & 0xffff, 10);
  end.writeUInt32LE((at - directory) >>> 0, 12);
  end.writeUInt32LE((tail.directory ?? directory) >>> 0, 16);
  return Buffer.concat([...pieces, end]);
}

function packed({ bytes, method = 8, data, crc, packed, unpacked }) {
  const body = data ?? (method === 8 ? deflateRawSync(bytes, { level: 1 }) : bytes);
  return {
    method,
    data: body,
    crc: crc ?? checksum(bytes),
    packed: packed ?? body.length,
    unpacked: unpacked ?? bytes.length,
  };
}

function header(signature, entry, name, place) {
  const isListed = place !== null;
  const buffer = Buffer.alloc((isListed ? 46 : 30) + name.length);
  buffer.writeUInt32LE(signature);
  const fields = isListed ? 6 : 4;
  buffer.writeUInt16LE(20, fields);
  buffer.writeUInt16LE(entry.flags ?? 0x800, fields + 2);
  buffer.writeUInt16LE(entry.method, fields + 4);
  buffer.writeUInt16LE(0x21, fields + 8);
  buffer.writeUInt32LE(entry.crc >>> 0, fields + 10);
  buffer.writeUInt32LE(entry.packed >>> 0, fields + 14);
  buffer.writeUInt32LE(entry.unpacked >>> 0, fields + 18);
  buffer.writeUInt16LE(name.length, fields + 22);
  if (isListed) buffer.writeUInt32LE(place >>> 0, 42);
  name.copy(buffer, isListed ? 46 : 30);
  return buffer;
}
