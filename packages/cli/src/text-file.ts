import { basename } from 'node:path';
import type { Document } from '@rapporteur/document';
import { type ReadWithSource, readIsolated, sourceLines } from '@rapporteur/formats';
import {
  type Names,
  type OwnName,
  type Preset,
  type Profile,
  profiles,
  type Reading,
  recognise,
} from '@rapporteur/monitoring';
import { readInput } from './input.js';
import { readOwnBody } from './own-body.js';
import { startProgress } from './progress.js';
import type { RecognitionChoice } from './recognition-options.js';
import { didYouMean } from './suggestion.js';
import { WrongUse } from './wrong-use.js';

export interface RecognisedFile {
  readonly reading: Reading;
  readonly tree: Document;
  /** Names of parties that stand in no register, from the body's preset. */
  readonly names: readonly OwnName[];
  readonly preset: Preset | null;
  /** How States are named in the text, and what each is to its round. */
  readonly states: Names;
  /** The decoded text as it stands in the file. */
  readonly source: string;
  /** Its lines, without markup, each word in its place; index 0 is line 1. */
  readonly lines: readonly string[];
}

/** What monitoring recognises in a file that a person named. */
export async function recogniseFile(file: string, choice: RecognitionChoice): Promise<RecognisedFile> {
  const body = choice.body === undefined ? null : await readOwnBody(choice.body);
  const own = body?.profiles ?? [];
  refuseUnknownProfile(choice.profile, [...own, ...profiles]);
  const { document, notices, source } = await readDocument(file, choice);
  const progress = startProgress();
  const {
    reading,
    tree,
    names: states,
  } = recognise(document, {
    profile: choice.profile,
    profiles: own,
    onStep: (step, done, of) => progress.step(doingBySteps[step] ?? 'Reading the text', done, of),
  });
  progress.end();
  const whole: Reading = { ...reading, notices: [...notices, ...reading.notices] };
  return {
    reading: whole,
    tree,
    names: body?.profiles[0].names ?? [],
    preset: body?.preset ?? null,
    states,
    source,
    lines: sourceLines(source, document.format),
  };
}

/** The tree of a file, and what its format's reader has to say. */
async function readDocument(
  file: string,
  { changes }: RecognitionChoice,
): Promise<Extract<ReadWithSource, { ok: true }>> {
  const result = await readIsolated(await readInput(file), basename(file), changes ? { changes } : {});
  if (!result.ok) throw new WrongUse(`${file}: ${result.refusal.message}`);
  return result;
}

function refuseUnknownProfile(profile: string | undefined, known: readonly Profile[]): void {
  const ids = known.map(({ id }) => id);
  if (profile === undefined || ids.includes(profile)) return;
  throw new WrongUse(
    `There is no profile ${profile}.${didYouMean(profile, ids)} The profiles are ${ids.join(', ')}.`,
  );
}

/** The steps of recognition, in words for whoever waits. */
const doingBySteps: Readonly<Record<string, string>> = {
  lines: 'Looking at the lines',
  pages: 'Telling pages and running heads from the text',
  footnotes: 'Finding the notes',
  marks: 'Finding the marks of the notes',
  blocks: 'Finding headings, paragraphs and recommendations',
};
