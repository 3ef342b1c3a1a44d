import type { Preset, WordLists } from '../../bodies/preset.js';
import type { StatePreset } from '../../bodies/state-preset.js';
import type { Front } from '../../readings/reading.js';
import type { Draft } from '../draft.js';
import type { FrontSource, Profile, Sign } from '../profile.js';
import { itemStarts } from '../stated/item-starts.js';
import { statedStyle } from '../stated/stated-style.js';
import { ownNames } from './own-names.js';
import { ownWords } from './own-words.js';

/**
 * The house style of reports on one State, from a preset. With the preset of another body beside it, that body's
 * names of States are known too: "lake-greta".
 */
export function stateReport(preset: StatePreset, own: Preset | null = null): Profile {
  const signs = preset.signs.map(({ pattern, within, weight }) => ({
    pattern: within ? inBeginning(pattern, within) : new RegExp(pattern, 'imu'),
    weight,
  }));
  const id = `${preset.id}${/^(?:working-group|concluding-observations)$/.test(preset.id) ? '' : '-report'}`;
  return {
    id: own ? `${own.id}-${id}` : id,
    kind: 'state-report',
    body: preset.names?.en ?? null,
    signs: own
      ? [
          ...signs.map(({ pattern, weight }) => ({ pattern, weight: weight * 0.95 })),
          { pattern: ownWords(own), weight: 0.2 },
        ]
      : signs,
    headings: ['roman', 'letter'],
    parts: [beginsWith(preset.headings.parts)].flatMap((part) => part ?? []),
    boxes: [],
    voices: null,
    recommendations: null,
    laterNote: null,
    round: null,
    names: [...ownNames(preset), ...(own ? ownNames(own) : [])],
    stages: [itemStarts],
    stated: statedStyle(preset.recommendations),
    repeated: beginsWith(preset.headings.repeated),
    bareNotes: preset.notes === 'bare',
    front: frontOfStateReport,
  };
}

function inBeginning(pattern: string, within: number): Sign {
  const words = new RegExp(pattern, 'imu');
  return { test: (text) => words.test(text.slice(0, within)) };
}

/** "…" stands for whatever comes between. */
function beginsWith({ en, fr }: WordLists): RegExp | null {
  const words = [...en, ...(fr ?? [])].map((beginning) =>
    beginning
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/['’]/g, "['’]")
      .replace(/…/g, '.{0,80}?'),
  );
  return words.length > 0 ? new RegExp(`^(?:${words.join('|')})(?!\\p{L})`, 'iu') : null;
}

/** How often a State must be named, and how much more than any other, to be the one under review. */
const often = 3;
const lead = 2;

/** Where the cover names no State, the one that the text names most by far is under review. */
function frontOfStateReport(draft: Draft, { front, statesIn }: FrontSource): Partial<Front> {
  if (front.party !== null) return { party: front.party };
  const counts = new Map<string, number>();
  for (const code of statesIn(draft.lines.map((line) => line.text).join('\n')))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return { party: first && first[1] >= often && first[1] >= (second?.[1] ?? 0) * lead ? first[0] : null };
}
