import { extname } from 'node:path';
import type { Document } from '@rapporteur/document';
import type { WriteAsOptions, WrittenFormat } from '@rapporteur/formats';
import type { Reading } from '@rapporteur/monitoring';
import type { Command, Given } from '../command.js';
import { oneFile, refuseToWriteOver } from '../operands.js';
import { writeFiles } from '../output.js';
import { pathFor } from '../paths.js';
import { recognitionChoice, recognitionOptions } from '../recognition-options.js';
import { didYouMean } from '../suggestion.js';
import type { Edition } from '../tracked-edition.js';
import { written } from '../written.js';
import { WrongUse } from '../wrong-use.js';

export const convert: Command = {
  name: 'convert',
  operands: 'FILE -o OUT',
  summary: 'Turns a text into another format, or several replies into one compilation.',
  options: {
    ...recognitionOptions,
    form: {
      type: 'boolean',
      about: 'a questionnaire as a form to be filled in, with a field for each answer',
    },
    compile: {
      type: 'boolean',
      about: 'one compilation of several replies, question by question: convert --compile REPLY… -o OUT',
    },
    questionnaire: {
      type: 'string',
      value: 'FILE',
      about: 'with --compile: says what was asked; as the replies repeat it unless given',
    },
    question: { type: 'string', value: 'N', about: 'with --compile: the replies to this question only' },
    language: {
      type: 'string',
      choices: ['en', 'fr'],
      about: 'with --compile: of the words round questions and answers; en unless said',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      about: 'the file to write; its ending says the format: html, md, json, docx, pdf or xml (Akoma Ntoso)',
    },
    against: {
      type: 'string',
      value: 'FILE',
      about: 'an earlier edition: what has changed since is shown in OUT.docx as tracked changes',
    },
  },
  async run(given) {
    refuseWithoutCompile(given);
    const file = given.flag('compile') ? null : oneFile(convert, given);
    const output = given.text('output');
    if (output === undefined)
      throw new WrongUse('Name the file to write: rapporteur convert FILE -o OUT.docx.');
    const format = await formatOf(output);
    const against = given.text('against');
    refuseToWriteOver([...given.operands, against, given.text('questionnaire')], output);
    if (file === null) {
      if (against !== undefined || given.flag('form'))
        throw new WrongUse('--compile goes with neither --form nor --against.');
      const { compilationOf } = await import('../compilation-of.js');
      const bytes = await written(format, await compilationOf(given));
      writeFiles([{ path: pathFor(output), bytes }]);
      return 0;
    }
    if (against !== undefined && format !== 'docx')
      throw new WrongUse('Changes are tracked in Word files only: with --against, -o OUT.docx.');
    if (against !== undefined && given.flag('form'))
      throw new WrongUse('Give --form or --against, not both.');
    const newer = await edition(file, given);
    const tree = given.flag('form') ? await formOf(newer.read.reading) : newer.read.tree;
    const bytes =
      against === undefined
        ? await written(format, tree, newer.facts)
        : await (await import('../tracked-edition.js')).trackedEdition(newer, await edition(against, given));
    writeFiles([{ path: pathFor(output), bytes }]);
    return 0;
  },
};

function refuseWithoutCompile(given: Given): void {
  const option = ['questionnaire', 'question', 'language'].find((name) => given.text(name) !== undefined);
  if (option !== undefined && !given.flag('compile'))
    throw new WrongUse(`--${option} goes with --compile: rapporteur convert --compile REPLY… -o OUT.docx.`);
}

async function edition(file: string, given: Given): Promise<Edition> {
  const { recogniseFile } = await import('../text-file.js');
  const read = await recogniseFile(file, recognitionChoice(given));
  return { file, read, facts: await factsOf(read.reading) };
}

async function formatOf(output: string): Promise<WrittenFormat> {
  const { isWrittenFormat, writtenFormats } = await import('@rapporteur/formats');
  const format = extname(output).slice(1).toLowerCase();
  if (isWrittenFormat(format)) return format;
  const near = didYouMean(format, writtenFormats);
  const known = `${writtenFormats.slice(0, -1).join(', ')} or ${writtenFormats.at(-1)}`;
  throw new WrongUse(`The ending of ${output} is none that convert writes: ${known}.${near}`);
}

async function formOf(reading: Reading): Promise<Document> {
  if (reading.questions.length === 0)
    throw new WrongUse('No question was recognised in this text, so there is no form to make of it.');
  const { composeQuestionnaireForm } = await import('@rapporteur/monitoring');
  return composeQuestionnaireForm(reading);
}

/** What the reading knows of its text. A text with a symbol is somebody's: its copy says that it is no original. */
async function factsOf({ document }: Reading): Promise<WriteAsOptions> {
  const { title, symbol, body, date, language } = document;
  const { unofficialNotice } = await import('@rapporteur/monitoring');
  return {
    title: title ?? undefined,
    symbol: symbol ?? undefined,
    body: body ?? undefined,
    date: date ?? undefined,
    notice: symbol === null ? undefined : unofficialNotice(symbol, language),
  };
}
