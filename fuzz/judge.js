import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { linesAstray } from '../packages/monitoring/dist/recognise/owned-lines.js';
import { built } from './built.js';
import { step } from './step.js';

/* What must hold for any bytes at all. Throws a sentence that says what does not. */

const { readBytes, readDocumentJson, writeHtml, writeJson, writeMarkdown } = await built('formats');
const {
  composeFactsheet,
  factsheet,
  implementationReport,
  isFactsheetRefusal,
  monitoredPartiesOf,
  recognise,
} = await built('monitoring');
const body = JSON.parse(readFileSync(new URL('../sample/body.json', import.meta.url), 'utf8'));
const profiles = [implementationReport(body)];

export function judge({ name, bytes }) {
  const read = step('reading', () => readBytes(bytes, name));
  if (!read.ok) return;
  const { reading, tree } = step('recognising', () => recognise(read.document, { profiles }));
  if (read.document.format === 'txt') noLineAstray(reading, read.document);
  step('JSON of the reading', () => JSON.stringify(reading));
  comesBack(tree);
  const [party] = monitoredPartiesOf(reading);
  if (party === undefined) return;
  const made = step('a factsheet', () => factsheet(reading, party));
  if (!isFactsheetRefusal(made)) step('its document', () => writeHtml(composeFactsheet(reading, made)));
}

/** Every line that is not blank belongs to exactly one leaf of the reading. */
function noLineAstray(reading, document) {
  const source = document.children.map((line) => line.value);
  const { lost, twice } = linesAstray(reading, source);
  if (lost.length > 0) throw new Error(`line ${lost[0]} is in no leaf of the reading`);
  if (twice.length > 0) throw new Error(`line ${twice[0]} is in two leaves of the reading`);
}

/** A text may hold a few of them; without its markup they may be more than a few. */
const controls = /[^\P{Cc}\s]/u;

/** What goes out comes back in: the same tree from JSON, and a readable text from HTML and Markdown. */
function comesBack(tree) {
  const json = step('our own JSON read back', () =>
    readDocumentJson(step('writing JSON', () => writeJson(tree))),
  );
  if (!json.ok) throw new Error(`our own JSON is refused: ${json.refusal.message}`);
  const there = JSON.parse(JSON.stringify(tree));
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(json.document)), there))
    throw new Error('our own JSON gives another tree');
  for (const [name, write] of [
    ['a.html', writeHtml],
    ['a.md', writeMarkdown],
  ]) {
    const text = step(`writing ${name}`, () => write(tree));
    const back = step(`our own ${name} read back`, () => readBytes(Buffer.from(text), name));
    if (!back.ok && back.refusal.code !== 'empty' && !(back.refusal.code === 'binary' && controls.test(text)))
      throw new Error(`our own ${name} is refused: ${back.refusal.message}`);
    if (back.ok) step(`recognising our own ${name}`, () => recognise(back.document, { profiles }));
  }
}
