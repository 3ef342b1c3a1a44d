import { readFileSync } from 'node:fs';
import { built } from '../built.js';
import { pdfByHand, wordByHand } from './by-hand.js';
import { objectsOf, pdfOf } from './pdf-model.js';
import { filesOf } from './zip-model.js';

/* The sound files that are damaged: our writers' from the samples, and some made by hand. The same in every thread. */

const { readBytes, writeAs, writeXlsx } = await built('formats');
const { implementationReport, recognise } = await built('monitoring');
const sample = (name) => readFileSync(new URL(`../../sample/${name}`, import.meta.url));
const profiles = [implementationReport(JSON.parse(sample('body.json')))];

const small = [
  'other-bodies/working-group.txt',
  'other-bodies/country-report.txt',
  'national-report.txt',
  'questionnaire.txt',
];

/** Files by kind, each with its parts where it has any: { bytes, files } or { bytes, objects, trailer }. */
export const bases = { docx: [word(wordByHand())], pdf: [pdf(pdfOf(pdfByHand()))], xml: [], xlsx: [] };

for (const name of [...small, 'report.txt']) {
  const { tree } = recognise(readBytes(sample(name), name).document, { profiles });
  bases.docx.push(word(await written('docx', tree)));
  // The long one is left to the Word files: a page takes far longer than its words.
  if (name === 'report.txt') continue;
  bases.pdf.push(pdf(await written('pdf', tree)));
  bases.xml.push({ bytes: await written('xml', tree) });
}
bases.xlsx.push(word(Buffer.from(writeXlsx([table()]))));

async function written(format, tree) {
  return Buffer.from(await writeAs(format, tree, { title: 'Ponds', language: 'en', date: '2026-01-01' }));
}

function word(bytes) {
  return { bytes, files: filesOf(bytes) };
}

function pdf(bytes) {
  return { bytes, ...objectsOf(bytes) };
}

function table() {
  return {
    name: 'Parties',
    columns: ['Party', 'Ponds', 'Since'],
    rows: [
      ['Aldoria', 3, '=1+1'],
      ['Brezia', 4, 'a & b'],
    ],
  };
}
