import type { Notice } from '@rapporteur/document';
import { type Refused, refuse } from './read-result.js';

export interface Decoded {
  readonly ok: true;
  readonly text: string;
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/**
 * Bytes to text, without the byte order mark. What had to be guessed or could not be read is a notice. `declared`
 * is the encoding that a page names itself; it is believed where the bytes are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded | Refused {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return refuse(
      'encoding-not-read',
      'This text is in UTF-32, which Rapporteur does not read. Save it as UTF-8.',
    );
  }
  const utf16 = seemsUtf16(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return refuse(
      'binary',
      `This is not a text: line ${lineAt(bytes, nul)} holds a zero byte, as programs and damaged files have. Give the text as UTF-8.`,
    );
  }
  if (hasManyControls(bytes.subarray(0, 65536), 1)) {
    return refuse('binary', 'This is not a text: it is full of control characters. Give the text as UTF-8.');
  }
  return decodeUtf8(bytes) ?? decodeDeclared(bytes, declared) ?? decodeBroken(bytes);
}

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text, encoding: 'utf-8', notices: [...mojibake(text), ...lostCharacters(text)] };
  } catch {
    return null;
  }
}

function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded | null {
  // What pages call Latin 1 is Windows-1252 to browsers, and that is the guess below.
  if (
    declared === null ||
    /^(?:utf-?8|utf-?16.*|iso-?8859-?1|latin-?1|us-ascii|windows-1252|x-cp1252)$/i.test(declared)
  )
    return null;
  try {
    const text = new TextDecoder(declared).decode(bytes);
    return { ok: true, text, encoding: declared.toLowerCase(), notices: lostCharacters(text) };
  } catch {
    return null;
  }
}

/** Not valid UTF-8: UTF-8 with a few broken bytes (half a file, a bad copy), or else Windows-1252. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const { sound, broken, firstBroken } = countSequences(bytes);
  const line = lineAt(bytes, firstBroken);
  if (sound > broken) {
    const text = new TextDecoder('utf-8').decode(bytes);
    const message = `${broken === 1 ? 'A character' : `${broken} characters`} could not be read, the first in line ${line}: the file seems cut or damaged. Each stands as \uFFFD.`;
    return {
      ok: true,
      text,
      encoding: 'utf-8',
      notices: [notice('broken-characters', 'warning', message, line), ...mojibake(text)],
    };
  }
  const text = decodeWindows1252(bytes);
  const message = `The text is not UTF-8 and was read as Windows-1252. Look at the accents in line ${line}; if they are wrong, save the text as UTF-8.`;
  return {
    ok: true,
    text,
    encoding: 'windows-1252',
    notices: [notice('encoding-guessed', 'info', message, line)],
  };
}

/** The 32 characters in which Windows-1252 differs from ISO 8859-1, from 0x80; \uFFFD where it has none. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** By hand, since the TextDecoder of Node 20 reads "windows-1252" as ISO 8859-1 and loses quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] as string);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | Refused {
  const text = new TextDecoder(encoding).decode(bytes);
  const sample = text.slice(0, 32768);
  if (
    hasManyControls(
      Uint8Array.from(sample, (c) => Math.min(c.charCodeAt(0), 255)),
      0,
    )
  ) {
    return refuse('binary', 'This is not a text: it is full of control characters. Give the text as UTF-8.');
  }
  return { ok: true, text, encoding, notices: lostCharacters(text) };
}

/** By its mark, or by zero bytes on one side only: half of every letter, space or line end of the Latin alphabet. */
function seemsUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const length = Math.min(bytes.length & ~1, 8192);
  const zeros = [0, 0] as [even: number, odd: number];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1 ? 1 : 0]++;
  const enough = length / 2 / 20;
  const [even, odd] = zeros;
  if (odd > 0 && odd >= enough && even * 20 <= odd) return 'utf-16le';
  if (even > 0 && even >= enough && odd * 20 <= even) return 'utf-16be';
  return null;
}

/** How many sequences of several bytes are sound UTF-8, and how many bytes or sequences are not. */
function countSequences(bytes: Uint8Array): { sound: number; broken: number; firstBroken: number } {
  let sound = 0;
  let broken = 0;
  let firstBroken = bytes.length;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const wanted =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let found = 0;
    while (found < wanted && ((bytes[i + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (wanted > 0 && found === wanted) sound++;
    else if (broken++ === 0) firstBroken = i;
    i += 1 + found;
  }
  return { sound, broken, firstBroken };
}

/** UTF-8 that was once read as Windows-1252 and saved again: "â€™" for an apostrophe, "Ã©" for an e with accent. */
const MOJIBAKE = /â€[\u0090-\u00ff“”™œ˜…ž¡¢¦]|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]/g;

function mojibake(text: string): Notice[] {
  let count = 0;
  let first = -1;
  for (const match of text.matchAll(MOJIBAKE)) {
    if (count++ === 0) first = match.index;
    if (count > 1000) break;
  }
  // Two or three are quoted mistakes; one in 5,000 characters is a habit of the whole file.
  if (count < 3 || (count <= 1000 && count * 5000 < text.length)) return [];
  const line = lineOf(text, first);
  const message = `Accents and quotation marks look wrongly converted ("${text.slice(first, first + 3)}" in line ${line}): the text was probably saved in a wrong encoding. Ask for the original, or save it again as UTF-8.`;
  return [notice('wrong-encoding', 'warning', message, line)];
}

function lostCharacters(text: string): Notice[] {
  const first = text.indexOf('\uFFFD');
  if (first < 0) return [];
  const line = lineOf(text, first);
  return [
    notice(
      'lost-characters',
      'warning',
      `The text holds the sign for a lost character (\uFFFD), first in line ${line}: something was lost when it was made.`,
      line,
    ),
  ];
}

function hasManyControls(bytes: Uint8Array, from: number): boolean {
  let controls = 0;
  for (const byte of bytes)
    if (byte >= from && (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) controls++;
  return controls > 0 && controls * 50 > bytes.length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  return line;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (const _ of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) line++;
  return line;
}

function notice(rule: string, severity: Notice['severity'], message: string, line: number): Notice {
  return { rule, severity, message, place: { lines: [line, line] } };
}
