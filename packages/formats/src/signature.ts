import { readDirectory, withPassword } from './ooxml/zip-directory.js';
import { type Refused, refuse } from './read-result.js';

/*
 * Files that are no text, told by their first bytes whatever their name says, so that a person hears what the
 * file is and not "binary". A Word document is told by the names of its parts.
 */

const EXPORT_AS_TEXT = 'Open it and save it as plain text (UTF-8), Markdown or HTML, then give that file.';

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const SAVE_AS_DOCX =
  'Open it in a word processor and save it as DOCX (with LibreOffice also: "soffice --headless --convert-to docx FILE"), then give that file.';

const SIGNATURES: readonly (readonly [start: string, refused: Refused])[] = [
  [
    '%PDF-',
    refuse(
      'pdf-not-read-here',
      'This is a PDF, which can not be read inside a browser. The command line and the site read it; or take its text out first, for example with "pdftotext FILE OUT.txt", and give the .txt file.',
    ),
  ],
  [
    COMPOUND_FILE,
    refuse(
      'office-file',
      `This is a file of an older Office program (.doc, .xls, .ppt), which Rapporteur does not read. ${SAVE_AS_DOCX}`,
    ),
  ],
  ['{\\rtf', refuse('office-file', `This is an RTF file, which Rapporteur does not read. ${SAVE_AS_DOCX}`)],
  ['\x89PNG', picture('a PNG picture')],
  ['\xff\xd8\xff', picture('a JPEG picture')],
  ['GIF8', picture('a GIF picture')],
  ['II*\0', picture('a TIFF picture')],
  ['MM\0*', picture('a TIFF picture')],
  ['RIFF', picture('a picture or a recording (RIFF)')],
  ['ID3', picture('a sound recording (MP3)')],
  ['OggS', picture('a recording (Ogg)')],
  ['\0\0\0\x18ftyp', picture('a video (MP4)')],
  ['\0\0\0\x20ftyp', picture('a video (MP4)')],
  ['\x1f\x8b', archive('a compressed file (gzip)')],
  ['7z\xbc\xaf', archive('an archive (7z)')],
  ['Rar!', archive('an archive (RAR)')],
  ['BZh', archive('a compressed file (bzip2)')],
  ['\xfd7zXZ', archive('a compressed file (xz)')],
  ['\x7fELF', refuse('binary', 'This is a program, not a text.')],
  ['SQLite format 3\0', refuse('binary', 'This is a database (SQLite), not a text.')],
];

/** A Word document, whatever its name: the part that holds its text is named. */
export function isDocx(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const parts = readDirectory(bytes);
  // What can not be opened is told by its reader, as far as its names show what it was.
  const names = parts instanceof Map ? [...parts.keys()].join('\n') : namesInZip(bytes);
  return /(?:^|\n)word\/|word\/document\d*\.xml|word\/_rels\//i.test(names);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The names of parts stand before each part and in the list at the end. */
function namesInZip(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 8192)) + String.fromCharCode(...bytes.subarray(-16384));
}

/** What the bytes seem to be, as the refusal to give; null when nothing speaks against a text. */
export function refusalBySignature(bytes: Uint8Array): Refused | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (isZip(bytes)) return refusalOfZip(bytes);
  if (start.startsWith(COMPOUND_FILE) && isEncryptedPackage(bytes)) return withPassword();
  // A word of plain text may begin with the letters of a signature: "BZh" or "ID3" alone is no proof.
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (!found || (isPlainAscii(found[0]) && !hasControlBytes(bytes))) return null;
  return found[1];
}

function refusalOfZip(bytes: Uint8Array): Refused {
  const names = namesInZip(bytes);
  if (/opendocument\.text/.test(names)) {
    return refuse(
      'office-file',
      `This is an OpenDocument text (.odt), which Rapporteur does not read. ${SAVE_AS_DOCX}`,
    );
  }
  if (/xl\/|ppt\/|opendocument/.test(names)) {
    return refuse(
      'office-file',
      `This is an office file (spreadsheet or slides), which Rapporteur does not read as a text. A table comes in with "rapporteur import table". ${EXPORT_AS_TEXT}`,
    );
  }
  return archive('an archive (ZIP)');
}

/** An Office file with a password is packed into the older container; the name of its stream is in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 1 << 20) - name.length;
  for (let at = 512; at <= last; at++) {
    let same = 0;
    while (same < name.length && bytes[at + same] === name[same]) same++;
    if (same === name.length) return true;
  }
  // The list of streams may stand anywhere; at the end of a large file as a rule.
  return String.fromCharCode(...bytes.subarray(-65536)).includes(String.fromCharCode(...name));
}

function isPlainAscii(signature: string): boolean {
  return /^[A-Za-z0-9!]+$/.test(signature);
}

function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

function picture(what: string): Refused {
  return refuse(
    'picture-or-recording',
    `This is ${what}, not a text. If it shows a page, recognise its text first (OCR), then give the text.`,
  );
}

function archive(what: string): Refused {
  return refuse('archive', `This is ${what}, not a text. Unpack it, then give the text that is in it.`);
}
