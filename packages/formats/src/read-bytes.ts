import type { Notice } from '@rapporteur/document';
import { readAkomaNtoso } from './akoma-ntoso/read.js';
import { type DocxReadOptions, readDocx } from './docx/read.js';
import { decodeText } from './encoding.js';
import { readHtml } from './html/read.js';
import { readDocumentJson } from './json/read-document.js';
import { MAX_BYTES, MAX_MARKUP_BYTES, megabytes } from './limits.js';
import { readMarkdown } from './markdown/read.js';
import { type ReadResult, type Refused, refuse } from './read-result.js';
import { isDocx, refusalBySignature } from './signature.js';
import { readTxt } from './txt/read.js';

type Reader = (text: string) => ReadResult;
interface Format {
  readonly label: string;
  readonly read: Reader;
  readonly maxBytes: number;
}

const TXT: Format = { label: 'A text', read: readTxt, maxBytes: MAX_BYTES };
const MARKDOWN: Format = { label: 'A Markdown text', read: readMarkdown, maxBytes: MAX_MARKUP_BYTES };
const HTML: Format = { label: 'An HTML page', read: readHtml, maxBytes: MAX_MARKUP_BYTES };
const JSON_TREE: Format = { label: 'A tree in JSON', read: readDocumentJson, maxBytes: MAX_BYTES };

const AKOMA_NTOSO: Format = { label: 'An XML file', read: readAkomaNtoso, maxBytes: MAX_MARKUP_BYTES };

const FORMAT_BY_ENDING: ReadonlyMap<string, Format> = new Map([
  ['txt', TXT],
  ['text', TXT],
  ['md', MARKDOWN],
  ['markdown', MARKDOWN],
  ['html', HTML],
  ['htm', HTML],
  ['xhtml', HTML],
  ['json', JSON_TREE],
  ['xml', AKOMA_NTOSO],
  ['akn', AKOMA_NTOSO],
]);

/** How a format is read that leaves a choice: what becomes of the tracked changes of a Word document. */
export type ReadOptions = DocxReadOptions;

/** Any file to a tree. `name` is used for its ending only; what the bytes are goes before what the name says. */
export function readBytes(bytes: Uint8Array, name: string, options: ReadOptions = {}): ReadResult {
  const read = readBytesWithSource(bytes, name, options);
  if (!read.ok) return read;
  const { ok, document, notices } = read;
  return { ok, document, notices };
}

/** The same with the decoded text, to which the lines of the tree refer. */
export type ReadWithSource = (Extract<ReadResult, { ok: true }> & { readonly source: string }) | Refused;

export function readBytesWithSource(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): ReadWithSource {
  if (isDocx(bytes)) return readWordDocument(bytes, name, options);
  const other = refusalBySignature(bytes);
  if (other) return other;
  const known = FORMAT_BY_ENDING.get(endingOf(name));
  const limit = (known ?? TXT).maxBytes;
  if (bytes.length > limit) return tooLarge(bytes.length, known ?? TXT);

  const decoded = decodeText(bytes, known === HTML ? declaredEncoding(bytes) : null);
  if (!decoded.ok) return decoded;
  if (!/\S/.test(decoded.text)) {
    return refuse(
      'empty',
      bytes.length === 0 ? 'This file is empty.' : 'This file holds nothing but blank lines.',
    );
  }
  const format = known ?? formatOf(decoded.text);
  if (bytes.length > format.maxBytes) return tooLarge(bytes.length, format);
  const result = format.read(decoded.text);
  if (!result.ok) return result;
  const notices = [...decoded.notices, ...otherName(name, known), ...result.notices];
  return { ...result, notices, source: decoded.text };
}

function readWordDocument(bytes: Uint8Array, name: string, options: ReadOptions): ReadWithSource {
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'too-large',
      `A Word document may have at most ${megabytes(MAX_BYTES)}; this one has ${megabytes(bytes.length)}. Save it without its pictures, or split it.`,
    );
  }
  const result = readDocx(bytes, options);
  if (!result.ok || /^(?:doc[xm]?|dot[xm]?|)$/.test(endingOf(name))) return result;
  const message = `The name ends in .${endingOf(name)}, but the file is a Word document and was read as one.`;
  const notice: Notice = { rule: 'name-and-content-differ', severity: 'info', message, place: {} };
  return { ...result, notices: [notice, ...result.notices] };
}

function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** `<meta charset="…">` or its older form, in the first kilobyte as browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

function formatOf(text: string): Format {
  if (looksLikeHtml(text)) return HTML;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:\w+:)?akomaNtoso\b/.test(
    text.slice(0, 4096),
  )
    ? AKOMA_NTOSO
    : TXT;
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)\b/i.test(
    text.slice(0, 4096),
  );
}

function otherName(name: string, known: Format | undefined): Notice[] {
  const ending = endingOf(name);
  if (known || !/^(?:docx?|pdf|odt|rtf|xlsx?|pptx?)$/.test(ending)) return [];
  const message = `The name ends in .${ending}, but the file is a plain text and was read as one.`;
  return [{ rule: 'name-and-content-differ', severity: 'info', message, place: {} }];
}

function tooLarge(size: number, format: Format): Refused {
  return refuse(
    'too-large',
    `${format.label} may have at most ${megabytes(format.maxBytes)}; this one has ${megabytes(size)}. Split it and give the parts one by one.`,
  );
}
