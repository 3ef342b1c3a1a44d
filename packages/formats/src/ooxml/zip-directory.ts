import { type Refused, refuse } from '../read-result.js';
import { MAX_PARTS } from './limits.js';

/** One file of a ZIP, as its directory at the end says (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Offset of the entry's own header. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** After the end stands a comment of at most this length. */
const MAX_COMMENT = 0xffff;

/** The files of a ZIP by name, or why it is none that may be opened. Nothing is unpacked yet. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged('its end is missing, so it was cut off or is no office file');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > MAX_PARTS) {
    return refuse(
      'too-many-parts',
      `This office file holds more than ${MAX_PARTS.toLocaleString('en')} parts, the limit. Save it again in the program that made it.`,
    );
  }
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY)
      return damaged('its list of parts is broken');
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged('its list of parts is broken');
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    if (view.getUint16(at + 8, true) & 1) return withPassword();
    if (isUnsafe(name))
      return unsafe(`a part with the name "${printable(name)}", which leads out of the file`);
    // Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3).
    if (folded.has(name.toLowerCase())) return unsafe(`the part "${printable(name)}" twice`);
    folded.add(name.toLowerCase());
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name);
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
}

export function damaged(how: string): Refused {
  return refuse(
    'package-damaged',
    `This office file is damaged: ${how}. Get it again, or open it in the program that made it and save it anew.`,
  );
}

export function unsafe(what: string): Refused {
  return refuse(
    'package-unsafe',
    `This office file holds ${what}; no word processor writes that, and it is not opened. Open it in a word processor and save it anew if you trust its author.`,
  );
}

export function withPassword(): Refused {
  return refuse(
    'office-password',
    'This office file is protected by a password. Open it, save it without the password, then give that file.',
  );
}
