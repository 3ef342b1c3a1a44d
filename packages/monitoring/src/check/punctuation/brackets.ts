import { isShortened } from '../sentences.js';
import { type Slip, withNextWord, withWordBefore } from './slip.js';

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Brackets without a pair, over two sentences, or between a number and what it counts. */
export function bracketSlips(text: string): Slip[] {
  const slips: Slip[] = [];
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { index: i, 0: sign } of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push({ sign, at: i });
    const wanted = pairs[sign];
    if (!wanted) continue;
    const last = open.at(-1);
    if (last?.sign === wanted) {
      open.pop();
      if (open.length === 0 && sign === ')') slips.push(...overSentences(text, last.at, i));
    } else if (!isLabel(text, i) && !isFace(text, i)) {
      slips.push({
        ...withWordBefore(text, i + 1),
        message: `This bracket closes and was never opened: “${sign}”.`,
        confidence: 'certain',
      });
    }
  }
  for (const { sign, at } of open) {
    if (isFace(text, at)) continue;
    slips.push({
      ...withNextWord(text, at),
      message: `This bracket opens and is never closed: “${sign}”.`,
      confidence: 'certain',
    });
  }
  return text.includes('of ') ? [...slips, ...afterNumbers(text)] : slips;
}

/** "a)", "1)", "iv)" at the head of an item, also of one that runs on in the sentence. */
function isLabel(text: string, at: number): boolean {
  return /(?:^|[\s,;:(])(?:\p{L}|[ivxlIVXL]{1,5}|\d{1,3}(?:\.\d{1,2})?)\s?$/u.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

function isFace(text: string, at: number): boolean {
  return /[:;][-–]?$/.test(text.slice(Math.max(0, at - 2), at)) && !/\p{L}/u.test(text[at + 1] ?? '');
}

/** A bracket opened inside a sentence that holds the end of it and the beginning of the next. */
function overSentences(text: string, from: number, to: number): Slip[] {
  const before = text.slice(0, from).trimEnd();
  if (before === '' || /[.!?:…”’"»)]$/.test(before) || /[\n]\s*$/.test(text.slice(0, from))) return [];
  const inside = text.slice(from + 1, to);
  if (inside.endsWith('.') || inside.includes('\n')) return [];
  for (const stop of inside.matchAll(/(?<=[\p{Ll})]{2})\.\s+(?=\p{Lu}\p{Ll}+ \p{Ll})/gu)) {
    const at = from + 1 + stop.index;
    if (isShortened(text, at + 1)) continue;
    return [
      {
        from: withWordBefore(text, at).from,
        to: withNextWord(text, at).to,
        message:
          'A sentence ends inside a bracket that was opened in it and closes in the next one. Should the bracket close before the stop?',
        confidence: 'certain',
      },
    ];
  }
  return [];
}

/** "31 (out of 43) parties": the bracket belongs behind the noun. */
function afterNumbers(text: string): Slip[] {
  return [...text.matchAll(/ \((?:out )?of [^()]{1,30}\) /g)].flatMap(({ index, 0: bracket }): Slip[] => {
    const number = numberBefore.exec(text.slice(Math.max(0, index - 12), index))?.[0];
    const noun = nounBehind.exec(text.slice(index + bracket.length, index + bracket.length + 30))?.[0];
    if (!number || !noun) return [];
    const [from, to] = [index - number.length, index + bracket.length + noun.length];
    return [
      {
        from,
        to,
        confidence: 'likely',
        severity: 'info',
        message: `The bracket stands between the number and what is counted: “${text.slice(from, to)}”. Is it meant to stand behind the noun?`,
      },
    ];
  });
}

const numberBefore =
  /(?<![\p{L}\d.,(])(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty)$/iu;
/** A word that is not the verb or the link of the sentence that goes on. */
const nounBehind =
  /^(?!(?:and|are|but|did|does|do|had|has|have|is|of|or|that|the|were|was|which|with|also|can|could|may|must|who|whose|in|on|for|by|to|report|provide|consider|mention|state)\b)\p{Ll}{3,}(?<!ed)\b/u;
