import { basename } from 'node:path';
import type { Document, Notice } from '@rapporteur/document';
import { readBytes } from '@rapporteur/formats';
import { profiles, type Reading, type Recognised, recognise } from '@rapporteur/monitoring';
import { readInput } from './input.js';
import { startProgress } from './progress.js';
import { didYouMean } from './suggestion.js';
import { WrongUse } from './wrong-use.js';

/** The tree of a file that a person named, and what its format's reader has to say. */
export async function readDocument(
  file: string,
): Promise<{ document: Document; notices: readonly Notice[] }> {
  const result = readBytes(await readInput(file), basename(file));
  if (!result.ok) throw new WrongUse(`${file}: ${result.refusal.message}`);
  return result;
}

/** What monitoring recognises in a file. */
export async function recogniseFile(file: string, profile: string | undefined): Promise<Recognised> {
  refuseUnknownProfile(profile);
  const { document, notices } = await readDocument(file);
  const progress = startProgress();
  const { reading, tree } = recognise(document, { profile, onStep: progress.step });
  progress.end();
  const all: Reading = { ...reading, notices: [...notices, ...reading.notices] };
  return { reading: all, tree };
}

function refuseUnknownProfile(profile: string | undefined): void {
  const ids = profiles.map(({ id }) => id);
  if (profile === undefined || ids.includes(profile)) return;
  throw new WrongUse(
    `There is no profile ${profile}.${didYouMean(profile, ids)} The profiles are ${ids.join(', ')}.`,
  );
}
