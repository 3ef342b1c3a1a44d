import { readFileSync } from 'node:fs';
import { type Block, plainText } from '@rapporteur/document';
import { readBytes, readFileBytes, writeAs } from '@rapporteur/formats';
import { composeCompilation, type Reading, recognise } from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../packages/monitoring/src/bodies/preset.js';
import { profilesOf } from '../packages/monitoring/src/recognise/profiles/other-texts.js';
import { ownNames } from '../packages/monitoring/src/recognise/profiles/own-names.js';
import { corpusIsHere, readCorpus } from './corpus/corpus.js';

/* Replies of several States become one text, question by question, in every format that a text is written in. */

const bytesOf = (name: string) => readFileSync(new URL(`../sample/${name}`, import.meta.url));
const preset = JSON.parse(bytesOf('body.json').toString('utf8')) as Preset;
const names = ownNames(preset);
function sample(name: string): Reading {
  const read = readBytes(bytesOf(name), name);
  if (!read.ok) throw new Error(read.refusal.message);
  return recognise(read.document, { profiles: profilesOf(preset) }).reading;
}
const replies = () =>
  ['replies/dornland.txt', 'replies/brezia.txt'].map((name) => ({ reading: sample(name) }));

/** What stands between a heading and the next one, by their titles: "Question 3. Swimming lessons > Brezia". */
function sections(blocks: readonly Block[]): Map<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') path.splice(block.depth - 1, path.length, plainText(block));
    const key = path.slice(1).join(' > ');
    if (block.type !== 'heading' && block.type !== 'footnote' && key !== '')
      found.set(key, `${found.get(key) ?? ''}${plainText(block)}\n`);
  }
  return found;
}

describe('the replies of the sample', () => {
  const made = () => composeCompilation(replies(), sample('questionnaire.txt'), { names });

  it('stand under each question in the order of the States’ names, each with its source', () => {
    const found = sections(made().children);
    expect(found.get('Question 3. Swimming lessons > Brezia')).toBe(
      'For a: no. For b: yes, 20 lessons in the fourth year of school. Families pay according to their means; a fund pays the rest.\n(Reply, question 3)\n',
    );
    expect(found.get('Question 3. Swimming lessons > Dornland')).toMatch(
      /^No\.\n.*\(Reply of 11 June 2024, question 3\)\n$/s,
    );
    const states = [...found.keys()].filter((key) => key.startsWith('Question 3. Swimming lessons > '));
    expect(states.map((key) => key.split(' > ')[1])).toEqual(['Brezia', 'Dornland']);
  });

  it('say where a reply holds no answer, and nothing of a State whose reply is not here', () => {
    const document = made();
    const found = sections(document.children);
    const silent = 'No answer to this question was found in the reply.\n';
    expect(found.get('Question 9. Records of accidents > Question 9.2 > Dornland')).toBe(silent);
    expect(found.get('Question 10. Research > Question 10.1 > Brezia')).toBe(silent);
    // Also where the reply does not repeat what was asked.
    expect(
      [...found].filter(([, text]) => text === silent).map(([key]) => key.replace(/^[^>]* > /, '')),
    ).toEqual([
      'Question 1, prompt 1 > Dornland',
      'Question 9.2 > Dornland',
      'Question 10.1 > Brezia',
      'Question 10.2 > Brezia',
      'Question 10, prompt 1 > Brezia',
      'Question 10, prompt 1 > Dornland',
    ]);
    expect(plainText(document)).not.toMatch(/Aldoria\n|Castell/);
  });

  it('keep their notes, under new numbers, each where it was marked', () => {
    const { children } = made();
    const notes = children.filter((block) => block.type === 'footnote');
    expect(notes.map((note) => [note.number, plainText(note)])).toEqual([
      [1, '“Read” includes pictures, colours and raised letters. (note 1 of the source)'],
      [2, 'In schools without a pool nearby: 12 lessons. (note 1 of the source)'],
    ]);
    const marked = children.find((block) => plainText(block).startsWith('For a: no.'));
    expect(marked?.type === 'paragraph' && marked.children.map((child) => child.type)).toEqual([
      'text',
      'noteMark',
      'text',
    ]);
  });

  it('can be asked for one question only, and in French', () => {
    const document = composeCompilation(replies(), null, { names, question: '3', language: 'fr' });
    expect(document.title).toBe('Compilation des réponses à la question 3');
    const questions = document.children.filter((block) => block.type === 'heading' && block.depth === 2);
    expect(questions.map((block) => plainText(block))).toEqual(['Question 3. Swimming lessons']);
    const quoted = document.children.find((block) => plainText(block).startsWith('For a: no.'));
    expect(quoted?.lang).toBe('en');
  });

  it.each(['html', 'md', 'json', 'docx', 'pdf', 'xml'] as const)(
    'is written as %s, no answer lost',
    async (format) => {
      const bytes = await writeAs(format, made());
      const back = await readFileBytes(bytes, `compilation.${format}`);
      if (!back.ok) throw new Error(back.refusal.message);
      const flat = (text: string) => text.replace(/[\s-]+/g, '');
      const words = flat(plainText(back.document));
      for (const text of replies().flatMap(({ reading }) => answersOf(reading)))
        for (const line of text.split('\n')) expect(words).toContain(flat(line.replace(/^(?:-|\d\.) /, '')));
    },
  );
});

function answersOf({ questions }: Reading): string[] {
  return questions
    .flatMap(({ answer, items }) => [answer, ...items.map((item) => item.answer)])
    .filter((answer) => answer !== null);
}

/** How many of what is asked in one have no answer: the question itself, its sub-questions, its prompts. */
function unanswered({ number, text, items, answer }: Reading['questions'][number]): number {
  const units = new Map<string, boolean>();
  const take = (address: string, isAnswered: boolean) =>
    units.set(address, (units.get(address) ?? false) || isAnswered);
  if (text !== null || items.length === 0) take(number, answer !== null);
  for (const item of items) take(item.label.replace(/\.[a-z]$/, ''), item.answer !== null);
  return [...units.values()].filter((isAnswered) => !isAnswered).length;
}

describe.runIf(corpusIsHere)('a published reply', () => {
  it('has each of its answers under the question that it answers', () => {
    const { reading } = readCorpus('reply-netherlands.txt');
    const found = sections(composeCompilation([{ reading }]).children);
    const states = [...found].filter(([key]) => key.endsWith('> Netherlands'));
    const silent = states.filter(([, text]) => text.startsWith('No answer'));
    const all = states.map(([, text]) => text.replace(/\s+/g, '')).join('');
    for (const answer of answersOf(reading))
      expect(all).toContain(
        answer
          .split('\n')[0]
          ?.replace(/^(?:[-•]|[a-z]\)) /, '')
          .replace(/\s+/g, ''),
      );
    const missing = reading.questions.reduce((count, question) => count + unanswered(question), 0);
    expect(silent).toHaveLength(missing);
  });
});
