import { basename } from 'node:path';
import type { Document, Notice } from '@rapporteur/document';
import { readBytes } from '@rapporteur/formats';
import {
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
}

/** What monitoring recognises in a file that a person named. */
export async function recogniseFile(file: string, choice: RecognitionChoice): Promise<RecognisedFile> {
  const body = choice.body === undefined ? null : await readOwnBody(choice.body);
  const own = body ? [body.profile] : [];
  refuseUnknownProfile(choice.profile, [...own, ...profiles]);
  const { document, notices } = await readDocument(file);
  const progress = startProgress();
  const { reading, tree } = recognise(document, {
    profile: choice.profile,
    profiles: own,
    onStep: progress.step,
  });
  progress.end();
  const whole: Reading = { ...reading, notices: [...notices, ...reading.notices] };
  return { reading: whole, tree, names: body?.profile.names ?? [], preset: body?.preset ?? null };
}

/** The tree of a file, and what its format's reader has to say. */
async function readDocument(file: string): Promise<{ document: Document; notices: readonly Notice[] }> {
  const result = readBytes(await readInput(file), basename(file));
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
