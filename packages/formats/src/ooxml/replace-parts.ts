import { deflateSync } from 'fflate';
import type { Refused } from '../read-result.js';
import { crc32 } from './crc32.js';
import { damaged, readDirectory, type ZipEntry } from './zip-directory.js';

/** A part as it stands packed in a ZIP. */
interface Packed extends Omit<ZipEntry, 'at'> {
  readonly data: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** Names are in UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8 = 0x800;
const VERSION = 20;
/** The first day that a ZIP can name: the clock plays no part. */
const FIRST_DAY = 0x21;

/**
 * The package with some parts changed or added, by name, as text. Every other part is copied as it stands packed, byte
 * for byte and unopened.
 */
export function replaceParts(
  bytes: Uint8Array,
  xmlByName: ReadonlyMap<string, string>,
): { readonly ok: true; readonly bytes: Uint8Array } | Refused {
  const entries = readDirectory(bytes);
  if (!(entries instanceof Map)) return entries as Refused;
  const parts: Packed[] = [];
  // Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3).
  const left = new Map([...xmlByName].map(([name, xml]) => [name.toLowerCase(), { name, xml }]));
  for (const entry of (entries as ReadonlyMap<string, ZipEntry>).values()) {
    const changed = left.get(entry.name.toLowerCase());
    left.delete(entry.name.toLowerCase());
    const part = changed ? packed(entry.name, changed.xml) : copied(bytes, entry);
    if (!part) return damaged(`its part ${entry.name} is not where its list says`);
    parts.push(part);
  }
  for (const { name, xml } of left.values()) parts.push(packed(name, xml));
  return { ok: true, bytes: zipOf(parts) };
}

function copied(bytes: Uint8Array, entry: ZipEntry): Packed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL_HEADER) return null;
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const to = from + entry.packed;
  return to > bytes.length ? null : { ...entry, data: bytes.subarray(from, to) };
}

function packed(name: string, xml: string): Packed {
  const plain = new TextEncoder().encode(xml);
  const data = deflateSync(plain, { level: 6 });
  return {
    name,
    method: DEFLATED,
    packed: data.length,
    unpacked: plain.length,
    crc: crc32(plain),
    data,
  };
}

function zipOf(parts: readonly Packed[]): Uint8Array {
  const named = parts.map((part) => ({ part, name: new TextEncoder().encode(part.name) }));
  const size = named.reduce((sum, { part, name }) => sum + 30 + 46 + 2 * name.length + part.packed, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (length: 2 | 4, ...values: number[]) => {
    for (const value of values) {
      if (length === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += length;
    }
  };
  const copy = (from: Uint8Array) => {
    bytes.set(from, at);
    at += from.length;
  };
  const describe = (part: Packed, name: Uint8Array) => {
    put(2, VERSION, UTF8, part.method, 0, FIRST_DAY);
    put(4, part.crc, part.packed, part.unpacked);
    put(2, name.length, 0);
  };
  const offsets = named.map(({ part, name }) => {
    const offset = at;
    put(4, LOCAL_HEADER);
    describe(part, name);
    copy(name);
    copy(part.data);
    return offset;
  });
  const directory = at;
  named.forEach(({ part, name }, n) => {
    put(4, ENTRY);
    put(2, VERSION);
    describe(part, name);
    put(2, 0, 0, 0);
    put(4, 0, offsets[n] as number);
    copy(name);
  });
  const length = at - directory;
  put(4, END);
  put(2, 0, 0, parts.length, parts.length);
  put(4, length, directory);
  put(2, 0);
  return bytes;
}
