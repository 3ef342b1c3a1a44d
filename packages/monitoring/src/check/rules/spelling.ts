import type { CheckContext } from '../context.js';
import { quotedIn, touches } from '../quotations.js';
import type { Rule, RuleFinding } from '../rule.js';
import { doubledWords } from '../spelling/doubled-words.js';
import { articleSlips } from '../spelling/indefinite-articles.js';
import { joinedWords } from '../spelling/joined-words.js';
import { wrongWords } from '../spelling/real-words.js';
import { referenceSlips } from '../spelling/reference-words.js';
import { strayLetters } from '../spelling/stray-letters.js';
import { unknownWords } from '../spelling/unknown-words.js';
import type { TextUnit } from '../text-units.js';

/**
 * Words printed twice, letters that strayed, "an" for "a", and words that are misspelt: with the dictionary of the text's language where one is given,
 * without it only words that refer to a number. What an author can not mend is not judged: names, quotations,
 * passages in another language, terms that the text uses often.
 */
export const spelling: Rule = {
  name: 'spelling',
  severity: 'warning',
  finds: 'Words that stand twice in a row, and words that are misspelt.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const { language } = context.reading.document;
    const isEnglish = (language ?? 'en') === 'en';
    const units = context.units.filter(({ quoted }) => !quoted);
    const speller = context.spellers?.[language ?? 'en'];
    const misspelt = speller
      ? unknownWords(
          units.map(({ text }) => text),
          speller,
        )
      : [];
    if (isEnglish) yield* inTwoForms(context, units);
    for (const [n, unit] of units.entries()) {
      for (const { from, to } of doubledWords(unit.text, language)) {
        yield notice(context, unit, from, to, {
          confidence: 'certain',
          message: `“${unit.text.slice(from, to)}”: this word stands twice.`,
          expected: unit.text.slice(from, to).split(/\s/)[0],
        });
      }
      for (const { from, to } of outsideQuotations(unit, strayLetters(unit.text))) {
        yield notice(context, unit, from, to, {
          confidence: 'likely',
          message: `“${unit.text.slice(from, to)}”: a letter seems to have strayed.`,
        });
      }
      for (const { from, to, meant } of outsideQuotations(unit, [
        ...referenceSlips(unit.text),
        ...(isEnglish ? [...articleSlips(unit.text), ...wrongWords(unit.text)] : []),
        ...(misspelt[n] ?? []),
      ])) {
        yield notice(context, unit, from, to, {
          confidence: 'likely',
          message: `“${unit.text.slice(from, to)}”: is it meant to be “${meant}”?`,
          expected: meant,
        });
      }
    }
  },
};

/** "Cyber safety" once, where the text has "cybersafety": each odd form is one notice. */
function* inTwoForms(context: CheckContext, units: readonly TextUnit[]): Iterable<RuleFinding> {
  for (const { from, to, meant, usual, text } of joinedWords(units.map((unit) => unit.text))) {
    const unit = units[text];
    if (touches(quotedIn(unit.text), from, to)) continue;
    yield {
      severity: 'info',
      ...notice(context, unit, from, to, {
        confidence: 'likely',
        message: `“${unit.text.slice(from, to)}”: the text has “${meant}” elsewhere (${usual}).`,
        expected: meant,
      }),
    };
  }
}

function outsideQuotations<T extends { readonly from: number; readonly to: number }>(
  { text }: TextUnit,
  slips: readonly T[],
): T[] {
  if (slips.length === 0) return [];
  const quoted = quotedIn(text);
  return slips.filter(
    ({ from, to }, n) => !touches(quoted, from, to) && slips.findIndex((other) => other.from === from) === n,
  );
}

function notice(
  context: CheckContext,
  unit: TextUnit,
  from: number,
  to: number,
  said: Pick<RuleFinding, 'confidence' | 'message' | 'expected'>,
): RuleFinding {
  return { ...said, place: context.placeIn(unit, from, to), actual: unit.text.slice(from, to) };
}
