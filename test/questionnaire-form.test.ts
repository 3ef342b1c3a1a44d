import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, writeAs } from '@rapporteur/formats';
import { composeQuestionnaireForm, type Reading, recognise } from '@rapporteur/monitoring';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { corpusIsHere, readCorpus } from './corpus/corpus.js';

/*
 * The questionnaire goes out as a Word form, is filled in as Word does it, and comes back as a reply: each answer under
 * the question whose field it was written into.
 */

function readingOf(bytes: Uint8Array, name: string): Reading {
  const result = readBytes(bytes, name);
  if (!result.ok) throw new Error(result.refusal.message);
  return recognise(result.document).reading;
}

const sample = () =>
  readingOf(readFileSync(new URL('../sample/questionnaire.txt', import.meta.url)), 'questionnaire.txt');
/** The questions of a published reply, as they were asked. */
const published = () => readCorpus('reply-netherlands.txt').reading;

const FIELD =
  /<w:tag w:val="rapporteur:answer:([^"]*)"\/>(<w:id w:val="\d+"\/>)<w:showingPlcHdr\/>(<\/w:sdtPr><w:sdtContent>)(<w:p>.*?<\/w:p>)(<\/w:sdtContent>)/g;

/** What Word does when somebody writes into a field: the prompt goes, and so does the word that it is one. */
function fillIn(bytes: Uint8Array, answerTo: (address: string) => readonly string[]): Uint8Array {
  const files = unzipSync(bytes);
  const body = strFromU8(files['word/document.xml'] as Uint8Array);
  const filled = body.replace(FIELD, (_, address, id, open, _prompt, close) => {
    const paragraphs = answerTo(address).map(
      (words) => `<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`,
    );
    return `<w:tag w:val="rapporteur:answer:${address}"/>${id}${open}${paragraphs.join('')}${close}`;
  });
  return zipSync({ ...files, 'word/document.xml': strToU8(filled) });
}

function fieldsOf(bytes: Uint8Array): string[] {
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  return [...body.matchAll(FIELD)].map(([, address]) => address as string);
}

function answerIn({ questions }: Reading, address: string): string | null | undefined {
  const whole = questions.find(({ number }) => number === address);
  if (whole) return whole.answer;
  return questions.flatMap(({ items }) => items).find(({ label }) => label === address)?.answer;
}

describe.each([
  ['the sample', sample],
  ...(corpusIsHere ? [['a published questionnaire', published] as const] : []),
] as const)('%s', (_, questionnaire) => {
  it('comes back answer by answer', async () => {
    const asked = questionnaire();
    const form = await writeAs('docx', composeQuestionnaireForm(asked));
    const fields = fieldsOf(form);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.length).toBeGreaterThanOrEqual(asked.questions.length);
    const answerTo = (address: string) => [
      `The answer about ${address.replace('→', ' arrow ')} has two parts.`,
      'This is the second one.',
    ];
    const reply = readingOf(fillIn(form, answerTo), 'reply.docx');
    expect(reply.document.profile).toMatch(/reply/);
    expect(reply.questions.map(({ number }) => number)).toEqual(asked.questions.map(({ number }) => number));
    const got = fields.map((address) => [address, answerIn(reply, address)?.replace(/\s+/g, ' ')]);
    expect(got).toEqual(fields.map((address) => [address, answerTo(address).join(' ')]));
  });

  it('without an answer gives none: prompts are no text', async () => {
    const form = await writeAs('docx', composeQuestionnaireForm(questionnaire()));
    const read = readBytes(form, 'form.docx');
    expect(read.ok && JSON.stringify(read.document)).not.toContain('Click here');
  });
});

it.skipIf(!process.env.OOXML_VALIDATOR)('is a file of which the Open XML SDK has no complaint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-form-'));
  const path = join(folder, 'form.docx');
  writeFileSync(path, await writeAs('docx', composeQuestionnaireForm(sample())));
  const answer = execFileSync(process.env.OOXML_VALIDATOR as string, [path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(answer).errors).toEqual([]);
});
