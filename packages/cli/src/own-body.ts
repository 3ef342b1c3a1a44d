import { readJson } from '@rapporteur/formats';
import { implementationReport, type Preset, type Profile } from '@rapporteur/monitoring';
import { readInput } from './input.js';
import { WrongUse } from './wrong-use.js';

export interface OwnBody {
  readonly preset: Preset;
  /** How its reports are read. */
  readonly profile: Profile;
}

/** A body that a person described in a file like `sample/body.json`. */
export async function readOwnBody(file: string): Promise<OwnBody> {
  const json = readJson(new TextDecoder().decode(await readInput(file)));
  if (!json.ok) throw new WrongUse(`${file}: ${json.refusal.message}`);
  const preset = json.value as Preset;
  try {
    return { preset, profile: implementationReport(preset) };
  } catch (error) {
    const reason = (error as Error).message;
    throw new WrongUse(`${file} is not the preset of a body (${reason}). Compare it with sample/body.json.`);
  }
}
