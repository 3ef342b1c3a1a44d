import { sentencesOf } from '@rapporteur/document';
import type { LevelForm, StatedStyle } from './stated-style.js';

/** A sentence in which a body asks for something, with the words for how much it asks. Offsets in the text. */
export interface StatedSentence {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly string[];
}

/** The sentences of a text in which the body itself asks, now: what others ask, or what it once asked, is none. */
export function statedSentences(text: string, style: StatedStyle): StatedSentence[] {
  const found: StatedSentence[] = [];
  let hasSpoken = false;
  for (const { from, to } of sentencesOf(text)) {
    const sentence = text.slice(from, to).replace(/\s+/g, ' ');
    const levels = levelsIn(sentence, style, hasSpoken);
    if (levels.length > 0) found.push({ from, to, levels });
    hasSpoken = levels.length > 0 || (style.speaker?.test(sentence.slice(0, 400)) ?? false);
  }
  return found;
}

function levelsIn(sentence: string, style: StatedStyle, hasSpoken: boolean): string[] {
  const own = style.spoken?.exec(sentence) ?? (hasSpoken ? style.again?.exec(sentence) : null) ?? null;
  const first = own && fits(own, sentence, style) ? [levelOf(own[1], style)] : [];
  const from = own ? own.index + own[0].length : (style.speaker?.exec(sentence)?.index ?? -1);
  const second = from >= 0 ? joinedLevel(sentence.slice(from), style) : null;
  const levels = [...first, second].flatMap((form) => (form ? [form.level] : []));
  if (levels.length > 0) return levels;
  const asked = style.addressed?.exec(sentence);
  const level = asked ? levelOf(asked[1], style) : null;
  return level ? [level.level] : [];
}

/** "… and invites the State party to": only with the addressee right behind it. */
function joinedLevel(rest: string, style: StatedStyle): LevelForm | null {
  const match = style.joined?.exec(rest);
  if (!match) return null;
  const behind = rest.slice(match.index + match[0].length, match.index + match[0].length + 60);
  const isPronoun = /\s(?:l['’]|lui\s|leur\s)\s*\p{L}+$/iu.test(match[0]);
  return style.addressee.test(behind) || isPronoun ? levelOf(match[1], style) : null;
}

function fits(match: RegExpExecArray, sentence: string, style: StatedStyle): boolean {
  const form = levelOf(match[1], style);
  if (!form) return false;
  const rest = sentence.slice(match.index + match[0].length);
  if (form.needs && !form.needs.test(rest)) return false;
  const isPronoun = /\s(?:l['’]|lui\s|leur\s)\s*\p{L}+$/iu.test(match[0]);
  return form.isOpen || isPronoun || style.addressee.test(sentence);
}

function levelOf(words: string, style: StatedStyle): LevelForm | null {
  return style.levels.find(({ form }) => form.test(words)) ?? null;
}
