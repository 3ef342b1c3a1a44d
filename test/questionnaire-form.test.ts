import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, writeAs } from '@rapporteur/formats';
import {
  type AskCondition,
  bilingual,
  composeQuestionnaire,
  composeQuestionnaireForm,
  editQuestionnaire,
  isQuestionnaireRefusal,
  noWords,
  type Questionnaire,
  type QuestionnaireEdit,
  questionsFor,
  type Reading,
  recognise,
} from '@rapporteur/monitoring';
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

const reserved: AskCondition = {
  kind: 'fact',
  fact: 'reservation',
  provision: '7',
  holds: true,
  words: noWords,
};
const built: readonly QuestionnaireEdit[] = [
  { edit: 'add-question', to: 'k1', written: { title: { en: 'Guards' }, genderPrompt: true } }, // k2
  {
    edit: 'add-item',
    to: 'k2',
    level: 'sub-question', // k3
    written: {
      asked: { en: 'Are there guards?' },
      guidance: { en: 'Only lakes count.' },
      answer: { type: 'yes-no' },
    },
  },
  {
    edit: 'add-item',
    to: 'k2',
    level: 'sub-question', // k4
    written: {
      asked: { en: 'Who pays?' },
      conditions: [{ kind: 'answer', of: 'k3', values: ['yes', 'partly'] }],
      answer: {
        type: 'number',
        unit: bilingual('euros', 'euros'),
        period: bilingual('each year', 'chaque année'),
      },
      evidence: { en: 'the rule' },
    },
  },
  { edit: 'add-item', to: 'k2', level: 'letter', written: { asked: { en: 'for pools;' } } },
  {
    edit: 'add-item',
    to: 'k2',
    level: 'letter',
    written: { asked: { en: 'for lakes' }, answer: { type: 'text' } },
  },
  {
    edit: 'add-item',
    to: 'k2',
    level: 'prompt',
    written: { asked: { en: 'Please add links' }, answer: { type: 'links' } },
  },
  { edit: 'add-part', heading: { en: 'Lessons', fr: 'Leçons' } }, // k8
  {
    edit: 'add-question',
    to: 'k8',
    written: {
      title: { en: 'Places' },
      asked: { en: 'Where do children learn to swim?' },
      answer: {
        type: 'choice',
        several: true,
        options: [
          { key: 'school', label: bilingual('at school', 'à l’école') },
          { key: 'home', label: bilingual('at home', 'à la maison') },
        ],
      },
    },
  },
  { edit: 'add-question', to: 'k8', written: { asked: { en: 'How many?' }, conditions: [reserved] } },
];
const everyAnswer = built.reduce<Questionnaire>(
  (now, edit) => {
    const next = editQuestionnaire(now, edit);
    if (isQuestionnaireRefusal(next)) throw new Error(next.message);
    return next;
  },
  {
    ...{ id: 'q', body: 'lake', round: 'lake-2', version: 1, status: 'draft', symbol: null, launch: null },
    ...{
      title: bilingual('Questionnaire'),
      introduction: noWords,
      genderPrompt: noWords,
      changes: [],
      lastKey: 1,
    },
    parts: [{ key: 'k1', heading: bilingual('Camps', 'Camps'), questions: [] }],
  },
);

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
    const answerTo = (address: string) => {
      if (address === 'state') return ['Greece'];
      if (address === 'date') return ['31 August 2026'];
      return answerOf(address);
    };
    const answerOf = (address: string) => [
      `The answer about ${address.replace('→', ' arrow ')} has two parts.`,
      'This is the second one.',
    ];
    const reply = readingOf(fillIn(form, answerTo), 'reply.docx');
    expect(reply.document.profile).toMatch(/reply/);
    expect(reply.questions.map(({ number }) => number)).toEqual(asked.questions.map(({ number }) => number));
    expect(reply.document).toMatchObject({ party: 'GR', date: '2026-08-31' });
    const questionFields = fields.filter((address) => address !== 'state' && address !== 'date');
    expect(fields.length).toBe(questionFields.length + 2);
    const got = questionFields.map((address) => [address, answerIn(reply, address)?.replace(/\s+/g, ' ')]);
    expect(got).toEqual(questionFields.map((address) => [address, answerTo(address).join(' ')]));
  });

  it('without an answer gives none: prompts are no text', async () => {
    const form = await writeAs('docx', composeQuestionnaireForm(questionnaire()));
    const read = readBytes(form, 'form.docx');
    expect(read.ok && JSON.stringify(read.document)).not.toContain('Click here');
  });
});

describe('a questionnaire with all that it can ask', () => {
  const form = () => writeAs('docx', composeQuestionnaire(everyAnswer, { language: 'en', isForm: true }));
  const hard: Readonly<Record<string, readonly string[]>> = {
    '1.1': ['38'],
    '1.2': ['Question 2.  Not a question', '2.1.  Not one either?'],
    '1.2.b': ['a. first', 'b. second'],
    '1→1': ['→ Please see https://example.org/a.', 'https://example.org/b'],
    '2': ['Pools', 'yes'],
    '3': ['No.'],
  };

  it('comes back, whatever stands in its fields', async () => {
    const bytes = await form();
    expect(fieldsOf(bytes)).toEqual(['state', 'date', '1.1', '1.2', '1.2.b', '1→1', '2', '3']);
    const reply = readingOf(
      fillIn(bytes, (address) => hard[address] ?? ['']),
      'reply.docx',
    );
    const got = Object.fromEntries(Object.keys(hard).map((address) => [address, answerIn(reply, address)]));
    expect(got).toEqual(Object.fromEntries(Object.entries(hard).map(([at, said]) => [at, said.join('\n')])));
    expect(reply.questions.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  it('asks a party what is asked of it', async () => {
    const fact = { party: 'XB', fact: 'reservation', provision: '7', from: null, until: null };
    const fields = (party: string) => {
      const asked = questionsFor(everyAnswer, party, [fact], { on: '2026-03-01' });
      const text = composeQuestionnaire(everyAnswer, { language: 'fr', isForm: true, asked });
      return text.children.flatMap((block) => (block.type === 'box' ? [block.title] : []));
    };
    expect(fields('XA')).toEqual(['state', 'date', '1.1', '1.2', '1.2.b', '1→1', '2']);
    expect(fields('XB')).toEqual(['state', 'date', '1.1', '1.2', '1.2.b', '1→1', '2', '3']);
  });

  it('says in words what each answer is to hold, and when it is asked', async () => {
    const read = readBytes(await form(), 'form.docx');
    const text = read.ok ? JSON.stringify(read.document) : '';
    for (const words of [
      'If the answer to 1.1 is yes or partly: Who pays? (a number, euros, each year)',
      'yes, no, partly, not applicable or no information',
      'one or more of: at school; at home',
      'Please attach: the rule',
      'For Parties having made a reservation under Article 7: How many?',
      'Please say where the answer differs for girls and for boys.',
      'Only lakes count.',
    ])
      expect(text).toContain(words);
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
