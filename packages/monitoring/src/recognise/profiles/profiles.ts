import { type Block, type Document, plainText } from '@rapporteur/document';
import type { Profile } from '../profile.js';
import { lanzaroteReport, lanzaroteTexts } from './lanzarote-report.js';
import { nationalTexts, otherTexts, stateReports } from './other-texts.js';
import { unknown } from './unknown.js';

/** Every built-in profile. The order decides between equals. */
export const profiles: readonly Profile[] = [
  lanzaroteReport,
  ...lanzaroteTexts,
  ...otherTexts(null),
  ...nationalTexts(null),
  ...stateReports(null),
  unknown,
];

/** How much of a text is looked at for signs of a house style. */
const sample = 400_000;

export interface ChosenProfile {
  readonly profile: Profile;
  /** The share of its signs, by weight, that the text shows: 0 to 1. 1 where it was asked for, 0 for `unknown`. */
  readonly confidence: number;
}

/** The profile asked for, or the one for which most signs speak; `unknown` when none does. */
export function chooseProfile(
  document: Document,
  id: string | null,
  more: readonly Profile[],
): ChosenProfile {
  const all = [...more, ...profiles];
  if (id !== null) return { profile: all.find((profile) => profile.id === id) ?? unknown, confidence: 1 };
  const text = sampleOf(document);
  let best: Profile = unknown;
  let most = 0;
  for (const profile of all) {
    const weight = weightOf(profile, text, Math.max(1, most));
    if (weight >= 1 && weight > most) [best, most] = [profile, weight];
  }
  return { profile: best, confidence: shareOf(best, most) };
}

/** Sums of tenths are not exact. */
const rounding = 1e-6;

/** What the signs of a profile weigh in a text; those left over are not looked for when they can not bring it to `least`. */
function weightOf({ signs }: Profile, text: string, least: number): number {
  let left = signs.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  let found = 0;
  for (const { pattern, weight } of signs) {
    if (found + left < least - rounding) return found;
    left -= Math.max(0, weight);
    if (pattern.test(text)) found += weight;
  }
  return found;
}

function shareOf({ signs }: Profile, found: number): number {
  const all = signs.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  return all === 0 ? 0 : Math.round(Math.min(1, found / all) * 100) / 100;
}

function sampleOf(document: Document): string {
  const parts: string[] = document.title ? [document.title] : [];
  let length = 0;
  // What stands at the edges of pages comes last: a table of contents among it would ask every question twice.
  const isFurniture = ({ type }: Block) => type === 'furniture';
  const inText = document.children.filter((block) => !isFurniture(block));
  for (const block of [...inText, ...document.children.filter(isFurniture)]) {
    // A blank line goes before a block as it does in a plain text, where lines are all there is.
    const text = block.type === 'line' ? block.value : `\n${printed(block)}`;
    parts.push(text);
    length += text.length + 1;
    if (length > sample) break;
  }
  return parts.join('\n');
}

/** With the number or label that a plain text would print before it. */
function printed(block: Block): string {
  if (block.type === 'list') return block.children.map(printed).join('\n\n');
  const words = plainText(block);
  if (block.type === 'listItem') return `${block.label} ${words}`;
  if (block.type === 'recommendation') return `Recommendation ${block.id}\n${words}`;
  const isNumbered = (block.type === 'paragraph' || block.type === 'heading') && block.number !== null;
  return isNumbered ? `${block.number}. ${words}` : words;
}
