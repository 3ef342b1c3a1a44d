import { type Refused, refuse } from './read-result.js';

/*
 * Files that are no text, told by their first bytes whatever their name says, so that a person hears what the
 * file is and not "binary". DOCX and PDF have their own codes: their readers are to come.
 */

const EXPORT_AS_TEXT = 'Open it and save it as plain text (UTF-8), Markdown or HTML, then give that file.';

const SIGNATURES: readonly (readonly [start: string, refused: Refused])[] = [
  [
    '%PDF-',
    refuse(
      'pdf-not-read-yet',
      'This is a PDF, and Rapporteur does not read PDF yet. Take its text out first, for example with "pdftotext FILE OUT.txt", then give the .txt file.',
    ),
  ],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    refuse(
      'office-file',
      `This is a file of an older Office program (.doc, .xls, .ppt), which Rapporteur does not read. ${EXPORT_AS_TEXT}`,
    ),
  ],
  ['{\\rtf', refuse('office-file', `This is an RTF file, which Rapporteur does not read. ${EXPORT_AS_TEXT}`)],
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

/** What the bytes seem to be, as the refusal to give; null when nothing speaks against a text. */
export function refusalBySignature(bytes: Uint8Array): Refused | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return refusalOfZip(bytes);
  // A word of plain text may begin with the letters of a signature: "BZh" or "ID3" alone is no proof.
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (!found || (isPlainAscii(found[0]) && !hasControlBytes(bytes))) return null;
  return found[1];
}

function refusalOfZip(bytes: Uint8Array): Refused {
  const names =
    String.fromCharCode(...bytes.subarray(0, 4096)) + String.fromCharCode(...bytes.subarray(-4096));
  if (names.includes('word/')) {
    return refuse(
      'docx-not-read-yet',
      `This is a Word document (.docx), and Rapporteur does not read DOCX yet. ${EXPORT_AS_TEXT}`,
    );
  }
  if (/xl\/|ppt\/|opendocument/.test(names)) {
    return refuse(
      'office-file',
      `This is an office file (spreadsheet, slides or OpenDocument), which Rapporteur does not read. ${EXPORT_AS_TEXT}`,
    );
  }
  return archive('an archive (ZIP)');
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
