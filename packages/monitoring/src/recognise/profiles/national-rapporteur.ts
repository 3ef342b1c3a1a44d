import type { Preset } from '../../bodies/preset.js';
import { rapporteurName } from '../national/rapporteur-name.js';
import type { Profile, Sign } from '../profile.js';
import { bodyText } from './body-text.js';

/** It names itself near the top. */
export const namesRapporteur = { test: (text: string) => rapporteurName.test(text.slice(0, 3000)) };

/** The sentence or line in which the office is named, with what stands round the name: "Dutch", "in the Netherlands". */
export function wordsRoundName(text: string): string {
  const found = new RegExp(`[^.\\n]{0,60}${rapporteurName.source}[^.\\n]{0,120}`, 'gi');
  return (text.match(found) ?? []).join('\n');
}

/** A text of such an office is no body's and of no round; a preset gives it no more than the names of parties. */
export function nationalText(
  preset: Preset | null,
  kind: string,
  signs: readonly { readonly pattern: Sign; readonly weight: number }[],
): Profile {
  return { ...bodyText(preset, kind, signs), body: null, round: null };
}
