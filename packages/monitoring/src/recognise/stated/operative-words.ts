import { sentencesOf } from '@rapporteur/document';
import type { LevelForm, StatedStyle } from './stated-style.js';

/** A sentence in which a body asks for something, with the words for how much it asks. Offsets in the text. */
export interface StatedSentence {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly string[];
  /** It begins with the speaker. */
  readonly isOwn: boolean;
}

/** The sentences of a text in which the body itself asks, now: what others ask, or what it once asked, is none. */
export function statedSentences(text: string, style: StatedStyle): StatedSentence[] {
  const found: StatedSentence[] = [];
  let hasSpoken = false;
  for (const { from, to } of sentencesOf(text)) {
    const sentence = unquoted(text.slice(from, Math.min(to, from + longest))).replace(/\s+/g, ' ');
    const levels = levelsIn(sentence, style, hasSpoken);
    const isOwn = (style.speaker?.exec(sentence.slice(0, 60))?.index ?? nowhere) <= 5;
    if (levels.length > 0) found.push({ from, to, levels, isOwn });
    hasSpoken = levels.length > 0 || (style.speaker?.test(sentence.slice(0, 400)) ?? false);
  }
  return found;
}

/** Characters; whoever asks for something has said so by then. */
const longest = 3000;
const nowhere = Number.POSITIVE_INFINITY;

function levelsIn(sentence: string, style: StatedStyle, hasSpoken: boolean): string[] {
  const own = style.spoken?.exec(sentence) ?? (hasSpoken ? style.again?.exec(sentence) : null) ?? null;
  const first = own && fits(own, sentence, style) ? [levelOf(own[1], style)] : [];
  const from = own ? own.index + own[0].length : (style.speaker?.exec(sentence)?.index ?? -1);
  const joined = from >= 0 ? joinedLevels(sentence.slice(from), style) : [];
  const levels = [...first, ...joined].flatMap((form) => (form ? [form.level] : []));
  if (levels.length > 0) return levels;
  const asked = style.addressed?.exec(sentence);
  const level = asked ? levelOf(asked[1], style) : null;
  return level ? [level.level] : [];
}

/** "… and invites the State party to": only with the addressee right behind it. */
function joinedLevels(rest: string, style: StatedStyle): (LevelForm | null)[] {
  return [...rest.matchAll(style.joined ?? /(?!)/g)].map((match) => {
    const end = match.index + match[0].length;
    const behind = rest.slice(end, end + 60);
    const isClear = style.addressee.test(behind) || /^\s+it\b/.test(behind) || isPronoun(match[0]);
    return isClear ? levelOf(match[1], style) : null;
  });
}

/** "l'invite", "lui recommande". */
function isPronoun(words: string): boolean {
  return /\s(?:l['’]|lui\s|leur\s|les\s)\s*\p{L}[\p{L}\s]*$/iu.test(words);
}

/** What a body recommends "in its general comment" it does not recommend here. */
const elsewhere = /(?:^|,\s*)(?:in its|dans s(?:a|on|es))\s/iu;

function fits(match: RegExpExecArray, sentence: string, style: StatedStyle): boolean {
  const form = levelOf(match[1], style);
  if (!form || elsewhere.test(sentence.slice(0, match.index + match[0].length))) return false;
  const rest = sentence.slice(match.index + match[0].length);
  if (form.needs && !form.needs.test(rest)) return false;
  return form.isOpen || isPronoun(match[0]) || style.addressee.test(sentence);
}

/** Words in quotation marks are somebody's at another time: blanks stand for them. */
function unquoted(text: string): string {
  return text.replace(/“[^”]*”|«[^»]*»/g, (quotation) => ' '.repeat(quotation.length));
}

function levelOf(words: string, style: StatedStyle): LevelForm | null {
  return style.levels.find(({ form }) => form.test(words)) ?? null;
}
