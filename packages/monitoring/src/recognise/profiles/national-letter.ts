import type { Preset } from '../../bodies/preset.js';
import type { Front } from '../../readings/reading.js';
import { isoDay, writtenDay } from '../dates.js';
import type { Draft } from '../draft.js';
import { letterStage, subjectLine } from '../national/letter-stage.js';
import type { FrontSource, Profile } from '../profile.js';
import { namesRapporteur, nationalText, wordsRoundName } from './national-rapporteur.js';

/** A letter of an independent national rapporteur. */
export function nationalLetter(preset: Preset | null): Profile {
  return { ...nationalText(preset, 'national-letter', signs), stages: [letterStage], front: frontOfLetter };
}

const signs = [
  { pattern: namesRapporteur, weight: 0.5 },
  { pattern: /^(?:subject|re|objet|betreft|onderwerp)\b[ \t:]*\S/im, weight: 0.3 },
  { pattern: /^(?:date|datum)\b[ \t:]*\d/im, weight: 0.2 },
  { pattern: /^(?:to (?:the|mr|ms)|aan (?:de|het)|dear)\b/im, weight: 0.2 },
];

function frontOfLetter(draft: Draft, { front, statesIn }: FrontSource): Partial<Front> {
  const words = (kind: string) =>
    draft.blocks
      .find((block) => block.kind === kind)
      ?.lines.map((line) => draft.lines[line].text)
      .join(' ') ?? null;
  const head = draft.blocks
    .filter(({ kind }) => kind === 'letterhead' || kind === 'subject')
    .flatMap(({ lines }) => lines.map((line) => draft.lines[line].text));
  const days = head.flatMap((text) => [...text.matchAll(writtenDay)].map(([day]) => isoDay(day)));
  const text = draft.lines.map((line) => line.text).join('\n');
  return {
    title: words('subject')?.replace(subjectLine, '') ?? front.title,
    date: days.find((day) => day !== null) ?? front.date,
    party: statesIn(wordsRoundName(text))[0] ?? null,
  };
}
