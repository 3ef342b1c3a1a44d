import { readJson } from '@rapporteur/formats';
import { type Preset, type Profile, profilesOf } from '@rapporteur/monitoring';
import { readInput } from './input.js';
import { WrongUse } from './wrong-use.js';

export interface OwnBody {
  readonly preset: Preset;
  /** How its texts are read: first its reports, then questionnaires, replies and factsheets. */
  readonly profiles: readonly [report: Profile, ...others: Profile[]];
}

/** A body that a person described in a file like `sample/body.json`. */
export async function readOwnBody(file: string): Promise<OwnBody> {
  const json = readJson(new TextDecoder().decode(await readInput(file)));
  if (!json.ok) throw new WrongUse(`${file}: ${json.refusal.message}`);
  const preset = json.value as Preset;
  try {
    return { preset, profiles: profilesOf(preset) as [Profile, ...Profile[]] };
  } catch (error) {
    const reason = (error as Error).message;
    throw new WrongUse(`${file} is not the preset of a body (${reason}). Compare it with sample/body.json.`);
  }
}
