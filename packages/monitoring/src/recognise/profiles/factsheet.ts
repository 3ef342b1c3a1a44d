import type { Preset } from '../../bodies/preset.js';
import type { Front } from '../../readings/reading.js';
import { factsheetStage } from '../carried/factsheet-stage.js';
import type { Draft } from '../draft.js';
import type { FrontSource, Profile } from '../profile.js';
import { bodyText } from './body-text.js';

/** What a body's report says to one party: chapters, observations, recommendations carried over, practices. */
export function factsheet(preset: Preset | null): Profile {
  const signs = [
    { pattern: /^[\s#*]*(?:country )?fact\s?-?sheet\b/im, weight: 0.5 },
    {
      pattern:
        /^[\s#*]*generic recommendations?(?: of the\b|\s*$)|^[\s#*]*observations? (?:and recommendations? )?of the\b.{0,200}\bspecific to\b/im,
      weight: 0.4,
    },
    {
      pattern:
        /^\s*(?:(?:[⁰¹²³⁴-⁹]{1,4}|\d{1,3}\.?|\[\^\d+\]:)\s+)?recommendations? [IVXLC]+-\d{1,3}(?:[.,;]|\s+and\b)/im,
      weight: 0.4,
    },
  ];
  const profile = bodyText(preset, 'factsheet', signs);
  return { ...profile, headings: ['roman'], stages: [factsheetStage], front: frontOfFactsheet };
}

const title = /^(?:country )?fact\s?-?sheet\b/i;
const updated = /\b(?:last update|updated|version)\W{1,4}(\d{1,2})\.(\d{1,2})\.(\d{4})/i;

function frontOfFactsheet(draft: Draft, { front, statesIn }: FrontSource): Partial<Front> {
  const cover: string[] = [];
  for (const { kind, lines } of draft.blocks) {
    if (kind === 'contents' || kind === 'recommendation') break;
    cover.push(...lines.map((line) => draft.lines[line].text));
  }
  const named = [draft.document.title ?? '', ...cover].find((text) => title.test(text)) ?? null;
  const day = cover.map((text) => updated.exec(text)).find((match) => match !== null);
  const date = day ? `${day[3]}-${day[2].padStart(2, '0')}-${day[1].padStart(2, '0')}` : front.date;
  return { title: named ?? front.title, date, party: statesIn(named ?? '')[0] ?? null };
}
