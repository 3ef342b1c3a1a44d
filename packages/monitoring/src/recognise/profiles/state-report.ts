import type { Preset, WordLists } from '../../bodies/preset.js';
import type { StatePreset } from '../../bodies/state-preset.js';
import type { Front } from '../../readings/reading.js';
import type { Draft } from '../draft.js';
import type { FrontSource, Profile, Sign } from '../profile.js';
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
    stated: statedStyle(preset.recommendations),
    repeated: beginsWith(preset.headings.repeated),
    bareNotes: preset.notes === 'bare',
    front: (draft, source) => frontOfStateReport(preset, draft, source),
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

/** Lines before the first numbered paragraph that are looked at for the State and the body. */
const coverLines = 80;
const ofReport = /report|rapport|observations|review|examen|évaluation|evaluation/i;

function frontOfStateReport(
  preset: StatePreset,
  draft: Draft,
  { front, statesIn }: FrontSource,
): Partial<Front> {
  const cover = coverOf(draft);
  const text = draft.lines.map((line) => line.text).join('\n');
  return {
    body: bodyOf(preset, cover, front.symbol),
    party: stateUnderReview(cover, text, statesIn),
  };
}

function coverOf(draft: Draft): string[] {
  const first = draft.blocks.findIndex(({ kind }) => kind === 'paragraph');
  const blocks = first < 0 ? draft.blocks : draft.blocks.slice(0, first);
  return blocks
    .flatMap(({ lines }) => lines)
    .slice(0, coverLines)
    .map((line) => draft.lines[line].text);
}

function bodyOf(
  { names, bodies = [] }: StatePreset,
  cover: readonly string[],
  symbol: string | null,
): string | null {
  if (names) return names.en;
  const words = cover.join(' ').replace(/\s+/g, ' ').replace(/’/g, "'");
  const known = bodies.find(
    (body) =>
      words.includes(body.names.en) || words.includes(body.names.fr) || symbol?.startsWith(body.symbol),
  );
  if (known) return known.names.en;
  return (
    cover.find((line) =>
      /^(?:Committee|Comité) (?:on|against|for|of|sur|pour|contre|des?|du)\s/.test(line),
    ) ?? null
  );
}

/** How often a State must be named to be taken for the one under review where no title names it. */
const often = 3;

/** The State that a title names, or the line below one; else the one that the text names most. */
function stateUnderReview(
  cover: readonly string[],
  text: string,
  statesIn: FrontSource['statesIn'],
): string | null {
  const counts = new Map<string, number>();
  for (const code of statesIn(text)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  const titles = cover.flatMap((line, n) => {
    const alone =
      line.length < 60 && cover.slice(Math.max(0, n - 6), n).some((above) => ofReport.test(above));
    return ofReport.test(line) || alone ? statesIn(titleCase(line)) : [];
  });
  const leading = new Set(most.slice(0, 3).map(([code]) => code));
  return titles.find((code) => leading.has(code)) ?? (most[0] && most[0][1] >= often ? most[0][0] : null);
}

/** Covers print names in capitals: "BELGIUM". */
function titleCase(line: string): string {
  return /\p{Ll}/u.test(line)
    ? line
    : line.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
