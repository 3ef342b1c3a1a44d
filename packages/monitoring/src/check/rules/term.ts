import type { PresetTerm } from '../../bodies/preset.js';
import type { CheckContext } from '../context.js';
import { ownPreset } from '../own-preset.js';
import { quotedIn, touches } from '../quotations.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';

/**
 * Words that the body would rather not use, with the word it prefers and why: data of its preset. Told once for each
 * word, with all its places. Never of quotations and provisions, of names of laws and bodies, or of a sentence that
 * tells what a law says where laws use the word; and only in texts of the body itself.
 */
export const term: Rule = {
  name: 'term',
  severity: 'info',
  finds: 'A word that the body would rather not use.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const { language, profile } = context.reading.document;
    if (language === 'fr' || language === 'nl' || /reply|questionnaire/.test(profile)) return;
    const preset = ownPreset(context);
    const words = wordsOf(preset?.terms ?? []);
    if (words.length === 0) return;
    const any = new RegExp(words.map(({ word }) => word).join('|'));
    const units = context.units.filter(
      ({ quoted, kind, text }) => !quoted && kind !== 'heading' && any.test(text),
    );
    for (const { word, entry } of words) {
      const places = units.flatMap((unit) =>
        placesOf(unit, word, entry).map((from) => context.placeIn(unit, from, from + word.length)),
      );
      if (places.length === 0) continue;
      const [place, ...related] = places;
      yield {
        confidence: 'arguable',
        message: `“${word}”${places.length > 1 ? ` (${places.length} places)` : ''}: the body prefers “${entry.prefer.en}”, since ${entry.reason.en}. Is it the word of a law or of a quotation?`,
        place,
        related,
        actual: word,
        expected: entry.prefer.en,
      };
    }
  },
};

/** The longest words first: "virtual child pornography" before "child pornography". */
function wordsOf(terms: readonly PresetTerm[]): { readonly word: string; readonly entry: PresetTerm }[] {
  return terms
    .flatMap((entry) => entry.avoid.en.map((word) => ({ word, entry })))
    .sort((a, b) => b.word.length - a.word.length);
}

/** In small letters only: with capitals it is a part of the name of a law, a body or a book. */
function placesOf({ text }: TextUnit, word: string, { inLaws }: PresetTerm): number[] {
  if (!text.includes(word)) return [];
  const quoted = quotedIn(text);
  const sentences = sentencesIn(text);
  return [...text.matchAll(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'))]
    .map(({ index }) => index)
    .filter((at) => {
      if (touches(quoted, at, at + word.length) || isAddress(text, at)) return false;
      const sentence = sentences.find(({ from, to }) => at >= from && at < to);
      return !(
        inLaws &&
        sentence &&
        ofLaw.test(leadIn(text, sentence.from) + text.slice(sentence.from, sentence.to))
      );
    });
}

/** The words that a list item goes on with: "offences of:" stands once, above all items. */
function leadIn(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  const isItem = (line: string) => /^\s*(?:[-−–•]|\(?[a-z\d]{1,3}[.)])/.test(line);
  if (!isItem(text.slice(at)) && !isItem(lines.at(-1) ?? '')) return '';
  return lines.findLast((line) => line.trim() !== '' && !isItem(line)) ?? '';
}

const ofLaw =
  /\b(?:Articles?|Sections?|Chapter|Directive|Acts?|laws?|legislation|provisions?|offences?|crimes?|criminal|criminali[sz]\w+|penal|penalt\w+|punish\w+|jurisdiction|possess\w+|procur\w+|prosecut\w+|imprisonment|code)\b/i;

function isAddress(text: string, at: number): boolean {
  return /(?:www\.|https?:)\S*$/.test(text.slice(Math.max(0, at - 120), at));
}
