import type { Preset } from '../../bodies/preset.js';
import type { Profile, Sign } from '../profile.js';
import { ownNames } from './own-names.js';
import { bodyName, ownWords } from './own-words.js';

/** What the other texts of a round have in common with each other: a body, or none that we know, and its parties. */
export function bodyText(
  preset: Preset | null,
  kind: string,
  signs: readonly { readonly pattern: Sign; readonly weight: number }[],
): Profile {
  const round = preset?.rounds?.[0];
  return {
    id: preset ? `${preset.id}-${kind}` : kind,
    kind,
    body: preset ? bodyName(preset) : null,
    signs: preset
      ? [
          ...signs.map(({ pattern, weight }) => ({ pattern, weight: weight * 0.9 })),
          { pattern: ownWords(preset), weight: 0.2 },
        ]
      : signs,
    headings: [],
    parts: [],
    boxes: [],
    voices: null,
    recommendations: null,
    laterNote: null,
    round: round ? { monitored: round.parties, outsideRound: round.outsideRound } : null,
    names: preset ? ownNames(preset) : [],
  };
}
