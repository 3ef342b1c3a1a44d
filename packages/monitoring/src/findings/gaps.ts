import { sentencesOf } from '@rapporteur/document';
import * as french from './gaps-in-french.js';

/*
 * What a text itself calls missing or unclear. Only its own words count: nothing is concluded from what it leaves
 * out. Not named is not "no".
 */

export type GapKind = 'no-information' | 'unclear';

/** A sentence that says so; characters [from, to) of the text, and its telling words. */
export interface Gap {
  readonly kind: GapKind;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const facts =
  '(?:information|data|statistics|figures|details?|answers?|repl(?:y|ies)|responses?|explanations?|clarifications?|indications?)';
const given = '(?:given|provided|submitted|supplied|sent|received|available|forthcoming|included|collected)';
const telling = '(?:provide|give|submit|supply|send|include)';
const verbs = '(?:specify|specified|indicate|inform|clarify|reply|respond|state|explain|mention)';
const be = '(?:is|are|was|were|has been|have been|had been)';

/** "gave no information", "did not specify", "no data are available", "information is lacking", "without indicating". */
const noInformation = [
  `\\b(?:provid|giv|submitt?|supply|send|includ)(?:e|es|ed|ing|s)?\\s+(?:\\w+\\s+){0,1}(?:no|little|insufficient|incomplete)\\s+(?:\\w+\\s+){0,3}${facts}`,
  `\\b(?:gave|ha[sd]|have|offers?|offered)\\s+(?:\\w+\\s+){0,1}(?:no|little|insufficient|incomplete)\\s+(?:\\w+\\s+){0,3}${facts}`,
  `\\b(?:did|do|does|has|have|had|could|can)(?:\\s*not|n[’']t)\\s+(?:\\w+\\s+){0,2}(?:${telling}(?!\\s+for\\b)|provided|given|submitted|supplied|sent|included)\\s+(?:\\w+\\s+){0,3}${facts}`,
  `\\b(?:did|has|have|had)(?:\\s+not|n[’']t)\\s+(?:\\w+ly\\s+)?(?:${verbs}|replied|responded|informed|indicated|clarified|stated|explained|mentioned|answered?)\\b`,
  `\\b(?:do|does)(?:\\s+not|n[’']t)\\s+(?:\\w+ly\\s+)?(?:specify|indicate|clarify|state)\\s+(?:whether|if|how|what|which|the)\\b`,
  `\\bno\\s+(?:\\w+\\s+){0,3}${facts}\\s+(?:\\S+\\s+){0,8}?${be}\\s+(?:\\w+ly\\s+)?${given}\\b`,
  `\\bthere\\s+${be}\\s+(?:\\w+ly\\s+)?(?:no|little|insufficient|a lack of|an absence of)\\s+(?:\\w+\\s+){0,3}${facts}\\b`,
  `\\b${facts}\\s+(?:\\S+\\s+){0,8}?${be}\\s+(?:\\w+ly\\s+)?(?:lacking|missing|incomplete|insufficient|absent)\\b`,
  `\\b${facts}\\s+(?:\\S+\\s+){0,8}?${be}\\s+(?:therefore\\s+)?(?:not|un)\\s*(?:yet\\s+)?(?:always\\s+)?${given}\\b`,
  `\\b(?:in the absence of|for (?:a )?lack of|due to (?:a |the )?lack of|lacks?)\\s+(?:\\w+\\s+){0,2}(?:information|data|statistics|figures|replies)\\b`,
  `\\bwithout\\s+(?:\\w+ly\\s+)?(?:specifying|indicating|clarifying|stating|explaining|providing\\s+(?:\\w+\\s+){0,3}${facts})\\b`,
  `\\b(?:did|has|have|had)(?:\\s+not|n[’']t)\\s+(?:\\w+\\s+){0,2}receive[d]?\\s+(?:\\w+\\s+){0,3}${facts}`,
  `\\b(?:not all|few|only (?:a )?few|hardly any) (?:\\w+ )?(?:parties|countries|states) (?:have )?(?:provided|gave|given|submitted|specified|indicated|clarified|mentioned|replied)\\b`,
  `\\b(?:almost not|hardly|little to no)\\s+(?:mention(?:ed)?|addressed|information)\\b`,
  `\\b(?:unable|not able|not in a position|not possible)\\s+to\\s+(?:\\w+\\s+){0,2}(?:${telling}|determine|establish|assess|ascertain|conclude)\\b`,
];

const unclear = [
  `\\b(?:unclear|not (?:\\w+ly )?clear|not (?:fully |always |entirely )?clear|lack of clarity|ambiguous|uncertain)\\b(?!\\s+(?:and|or)\\s+understandable)`,
  `\\b(?:can(?:\\s?not|[’']t)|could not)\\s+be\\s+(?:\\w+ly\\s+)?(?:determined|established|ascertained|concluded|verified|deduced)\\b`,
];

/** What a law, a court or a child does not say is a finding on them, and no gap of the text. */
const otherSubject =
  /\b(?:law|laws|legislation|code|act|article|articles|provisions?|definition|convention|protocol|decree|regulations?|judges?|courts?|children|child|victims?|users?|providers?|who)\s+(?:\([^)]*\)\s+)?(?:that\s+)?(?:currently\s+|explicitly\s+|expressly\s+)?$/i;

const patterns: readonly (readonly [GapKind, RegExp])[] = [
  ['no-information', new RegExp(noInformation.join('|'), 'gi')],
  ['no-information', new RegExp(french.noInformation.join('|'), 'giu')],
  ['unclear', new RegExp(unclear.join('|'), 'gi')],
  ['unclear', new RegExp(french.unclear.join('|'), 'giu')],
];

/** The sentences of a text that call something missing or unclear, in order; one that does both says the first. */
export function gapsIn(text: string): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  for (const piece of text.split('\n')) {
    for (const sentence of sentencesOf(piece)) {
      const words = piece.slice(sentence.from, sentence.to);
      const found = words.length > longestSentence ? null : tellingWords(words);
      if (found) gaps.push({ ...found, from: start + sentence.from, to: start + sentence.to });
    }
    start += piece.length + 1;
  }
  return gaps;
}

/** A text without full stops is no sentence. */
const longestSentence = 3000;

function tellingWords(sentence: string): Pick<Gap, 'kind' | 'words'> | null {
  for (const [kind, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      // What is quoted is somebody else's text.
      const before = sentence.slice(0, match.index);
      const opened = before.match(/[“”«»]/g)?.at(-1);
      if (opened === '“' || opened === '«') continue;
      if (!otherSubject.test(before) && !french.otherSubject.test(before)) return { kind, words: match[0] };
    }
  }
  return null;
}
