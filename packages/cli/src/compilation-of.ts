import { basename } from 'node:path';
import type { Document } from '@rapporteur/document';
import { type ComposeLanguage, composeCompilation } from '@rapporteur/monitoring';
import type { Given } from './command.js';
import { recognitionChoice } from './recognition-options.js';
import { type RecognisedFile, recogniseFile } from './text-file.js';
import { WrongUse } from './wrong-use.js';

/** The replies that a person named, as one text, question by question. */
export async function compilationOf(given: Given): Promise<Document> {
  if (given.operands.length === 0)
    throw new WrongUse('Name the replies: rapporteur convert --compile REPLY… -o OUT.docx.');
  const replies: { readonly file: string; readonly read: RecognisedFile }[] = [];
  for (const file of given.operands) replies.push({ file, read: await askedIn(file, given) });
  const asked = given.text('questionnaire');
  const questionnaire = asked === undefined ? null : (await askedIn(asked, given)).reading;
  const question = given.text('question');
  const readings = [...(questionnaire ? [questionnaire] : []), ...replies.map(({ read }) => read.reading)];
  const numbers = [...new Set(readings.flatMap(({ questions }) => questions.map(({ number }) => number)))];
  if (question !== undefined && !numbers.includes(question))
    throw new WrongUse(`There is no question ${question}. The questions are ${numbers.join(', ')}.`);
  return composeCompilation(
    replies.map(({ file, read }) => ({ reading: read.reading, name: basename(file) })),
    questionnaire,
    {
      language: given.text('language') as ComposeLanguage | undefined,
      names: replies[0]?.read.names,
      question,
    },
  );
}

async function askedIn(file: string, given: Given): Promise<RecognisedFile> {
  const read = await recogniseFile(file, recognitionChoice(given));
  if (read.reading.questions.length > 0) return read;
  throw new WrongUse(
    `${file}: no question was recognised in this text. If it is a reply, name its profile: --profile reply.`,
  );
}
