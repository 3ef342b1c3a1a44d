import { readJson } from '@rapporteur/formats';
import { implementationReport, type Preset, type Profile } from '@rapporteur/monitoring';
import { readInput } from './input.js';
import { WrongUse } from './wrong-use.js';

/** The profile of the reports of a body that a person described in a file like `sample/body.json`. */
export async function readOwnBody(file: string): Promise<Profile> {
  const json = readJson(new TextDecoder().decode(await readInput(file)));
  if (!json.ok) throw new WrongUse(`${file}: ${json.refusal.message}`);
  try {
    return implementationReport(json.value as Preset);
  } catch (error) {
    const reason = (error as Error).message;
    throw new WrongUse(`${file} is not the preset of a body (${reason}). Compare it with sample/body.json.`);
  }
}
