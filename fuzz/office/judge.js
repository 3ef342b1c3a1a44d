import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { built } from '../built.js';
import { step, stepOf } from '../step.js';
import { bases } from './bases.js';

/* What must hold for any office file at all. Throws a sentence that says what does not. */

const formats = await built('formats');
const { check, implementationReport, recognise } = await built('monitoring');
const { readDocumentJson, readDocx, readFileBytes, readXlsx, sourceLines, writeAs, writtenFormats } = formats;
const body = JSON.parse(readFileSync(new URL('../../sample/body.json', import.meta.url), 'utf8'));
const profiles = [implementationReport(body)];
const date = '2026-01-01T00:00:00Z';
const codes = codesOf(
  readFileSync(new URL('../../packages/formats/dist/read-result.d.ts', import.meta.url), 'utf8'),
);

/** @param isThorough writes PDF as well, which takes ten times as long as all else */
export async function judge({ name, bytes }, isThorough) {
  if (name.endsWith('.xlsx')) return void isAnswer(step('reading', () => readXlsx(bytes)));
  const read = await stepOf('reading', () => readFileBytes(bytes, name));
  if (!isAnswer(read)) return 'refused';
  const { reading, tree, names } = step('recognising', () => recognise(read.document, { profiles }));
  const source = step('lines', () => sourceLines(read.source, read.document.format));
  const notices = step('checking', () => check({ reading, names, source, presets: [body] }));
  for (const notice of [...read.notices, ...reading.notices, ...notices]) isSentence(notice.message);
  if (read.document.format === 'docx') await inWord(bytes, notices);
  await isWritten(tree, isThorough);
  return 'read';
}

/** Tracked changes in every view, comments at every notice, and what changed since another edition. */
async function inWord(bytes, notices) {
  for (const changes of ['rejected', 'shown']) isAnswer(step(changes, () => readDocx(bytes, { changes })));
  const commented = step('comments', () => formats.noticesOnDocx(bytes, notices, { language: 'en', date }));
  if (isAnswer(commented))
    isReadAgain(
      'with comments',
      step('comments read', () => readDocx(commented.bytes)),
    );
  const [other] = bases.docx;
  for (const [newer, earlier] of [
    [bytes, other.bytes],
    [other.bytes, bytes],
  ]) {
    const tracked = step('tracked changes', () =>
      formats.trackChanges(newer, earlier, { author: 'A', date }),
    );
    if (isAnswer(tracked))
      isReadAgain(
        'with tracked changes',
        step('changes read', () => readDocx(tracked.bytes)),
      );
  }
}

/** What was read goes out in every format and comes back in. */
async function isWritten(tree, isThorough) {
  const there = JSON.parse(JSON.stringify(tree));
  for (const format of writtenFormats) {
    if (format === 'pdf' && !isThorough) continue;
    const bytes = await stepOf(`writing ${format}`, () => writtenOrNot(format, tree));
    if (bytes === null) continue;
    if (format === 'docx' || format === 'xml') isXml(format, Buffer.from(bytes));
    const back = await stepOf(`our own ${format} read`, () => readFileBytes(bytes, `own.${format}`));
    isReadAgain(format, back);
    if (format !== 'json') continue;
    const json = readDocumentJson(Buffer.from(bytes).toString());
    if (!json.ok || !isDeepStrictEqual(JSON.parse(JSON.stringify(json.document)), there))
      throw new Error('our own JSON gives another tree');
  }
}

/** Null where the format can not hold the text, and says so in a sentence. */
async function writtenOrNot(format, tree) {
  try {
    return await writeAs(format, tree, { language: 'en', date: '2026-01-01' });
  } catch (error) {
    if (error.name !== 'NotWritten') throw error;
    isSentence(error.message);
    return null;
  }
}

function isReadAgain(what, read) {
  if (!read.ok && read.refusal.code !== 'empty' && read.refusal.code !== 'pdf-without-text')
    throw new Error(`our own file (${what}) is refused: ${read.refusal.message}`);
}

/** Whether it was read; a refusal must be one of the list, in a sentence. */
function isAnswer(read) {
  if (read.ok) return true;
  if (!codes.has(read.refusal.code)) throw new Error(`the refusal ${read.refusal.code} is not of the list`);
  isSentence(read.refusal.message);
  return false;
}

function isSentence(message) {
  if (
    typeof message !== 'string' ||
    !/[.?!”)…]$/.test(message.trim()) ||
    /\bundefined\b|\bNaN\b|\[object/.test(message)
  )
    throw new Error(`this is no sentence: ${JSON.stringify(message)?.slice(0, 300)}`);
}

/** No character in it that XML forbids. */
function isXml(format, bytes) {
  const texts = format === 'xml' ? [bytes.toString()] : packedTexts(bytes);
  for (const text of texts) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
    const found = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bBcC]|[eE]|1[0-9a-fA-F]);|0;)/.exec(
      text,
    );
    if (found) throw new Error(`our own ${format} holds ${JSON.stringify(found[0])}, which no XML may`);
  }
}

function packedTexts(zip) {
  const texts = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, name, extra] = [
      zip.readUInt16LE(at + 8),
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ];
    const from = at + 30 + name + extra;
    if (size === 0) break;
    const packed = zip.subarray(from, from + size);
    texts.push((method === 8 ? inflateRawSync(packed) : packed).toString());
    at = from + size;
  }
  return texts;
}

function codesOf(declarations) {
  const union = /RefusalCode = ([^;]*);/.exec(declarations)?.[1] ?? '';
  return new Set([...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code));
}
