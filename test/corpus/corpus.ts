import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBytes } from '@rapporteur/formats';
import { type Recognised, recognise } from '@rapporteur/monitoring';

/* The published documents stay outside the repository. They are looked for beside it, or where RAPPORTEUR_CORPUS says. */

const beside = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const folder = process.env.RAPPORTEUR_CORPUS ?? beside;
const goldFolder = join(folder, '..', 'gold');

export const corpusIsHere = existsSync(folder);
export const goldIsHere = existsSync(goldFolder);

if (!corpusIsHere)
  console.warn(
    `\n*** The published documents are not at ${folder}: every test on them is SKIPPED. Set RAPPORTEUR_CORPUS to run them. ***\n`,
  );

export function corpusBytes(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

export function corpusLines(name: string): string[] {
  return Buffer.from(corpusBytes(name)).toString('utf8').split('\n');
}

/** Reference answers that people read by hand from part of the documents. */
export function gold<T>(name: string): T {
  return JSON.parse(readFileSync(join(goldFolder, name), 'utf8')) as T;
}

const read = new Map<string, Recognised>();

/** A document of the corpus, read once. */
export function readCorpus(name: string): Recognised {
  const known = read.get(name);
  if (known) return known;
  const result = readBytes(corpusBytes(name), name);
  if (!result.ok) throw new Error(result.refusal.message);
  const recognised = recognise(result.document);
  read.set(name, recognised);
  return recognised;
}
