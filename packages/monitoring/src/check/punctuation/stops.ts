import { quotedIn, touches } from '../quotations.js';
import { type Slip, withWordBefore } from './slip.js';

/** Words that open a sentence and seldom stand inside one with a capital. */
const opener =
  /\b(?:The|This|These|Those|However|Moreover|Furthermore|Therefore|Nevertheless|It|They|There|Although|While|If|When|Such|Some|Many|Most|All|Other|Another|As|In|For|On|At|By|With)\b/g;
/** What follows them in a sentence: a word in small letters, or a comma. */
const goesOn = /^(?:,? \p{Ll}+| addition,|,)/u;
/** Behind a name more is asked: the verb soon after. */
const verbSoon =
  /^(?: \p{Ll}+){0,3} (?:is|are|was|were|has|have|had|can|could|may|shall|should|will|would|must|does|do|did)\b/u;

/** A stop that is missing: between two sentences, or at the end where this text has one. */
export function stopSlips(text: string, endsWithStop: boolean): Slip[] {
  const slips: Slip[] = inverted(text);
  for (const { index, 0: word } of text.matchAll(opener)) {
    if (text[index - 1] !== ' ') continue;
    const before = text.slice(Math.max(0, index - 120), index).trimEnd();
    const end = index + word.length;
    const after = text.slice(end, end + 60);
    const begins = /\p{Ll}{2}[)”]?$/u.test(before) && !/\p{Lu}\p{Ll}+$/u.test(before) ? goesOn : verbSoon;
    if (
      !/[\p{L})”]$/u.test(before) ||
      !begins.test(after) ||
      isLabelOrAddress(before) ||
      isTitle(before, after)
    )
      continue;
    if (touches(quotedIn(text), index - 2, end)) continue;
    slips.push({
      from: withWordBefore(text, index).from,
      to: end,
      overLines: false,
      message: 'A stop seems to be missing between two sentences.',
      confidence: 'likely',
    });
  }
  if (endsWithStop && isUnended(text)) {
    slips.push({
      ...withWordBefore(text, text.trimEnd().length),
      message: 'The stop at the end is missing.',
      confidence: 'likely',
      severity: 'info',
    });
  }
  return slips;
}

/** "Is it sometimes unclear which one." begins like a question and ends like a statement. */
function inverted(text: string): Slip[] {
  return [...text.matchAll(/(?:Is|Are|Was|Were|Has|Have|Can|Could) (?:it|there|this|they) /g)].flatMap(
    ({ index, 0: words }): Slip[] => {
      if (index > 0 && !/[.!?] $/.test(text.slice(index - 2, index))) return [];
      const sentence = /^[^?.!\n]{20,260}\.(?=\s|$)/.exec(text.slice(index, index + 270))?.[0];
      if (!sentence || touches(quotedIn(text), index, index + sentence.length)) return [];
      return [
        {
          from: index,
          to: index + words.trimEnd().length,
          message:
            'This sentence begins like a question and ends with a stop. Have two words changed places?',
          confidence: 'likely',
        },
      ];
    },
  );
}

/** A label ("b)") opens an item; an address of the web has no stop behind it, and a broken one leaves pieces beside. */
function isLabelOrAddress(before: string): boolean {
  return (
    !/(?:^|[\s“(/])[“(]*\p{L}{2,}(?:[-’/]\p{L}+)*[)”]?$/u.test(before) ||
    /(?:www\.|https?:)\S*(?:\s\S+){0,2}$/.test(before)
  );
}

/** Words with capitals on both sides are a title: "the report Finding The Way Home". */
function isTitle(before: string, after: string): boolean {
  return /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(before) && /^[\p{Ll} ]*\p{Lu}/u.test(after);
}

/** Ends with a word of a sentence: not with an address, a number alone or a list of names one a line. */
function isUnended(text: string): boolean {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (last.length < 60 || /(?:www\.|https?:|@)\S*$/.test(last)) return false;
  return /[\p{L}\d]$/u.test(last) && /\p{Ll}{2,}(?:[,;:]?\s+\p{Ll}{2,}){3}/u.test(last);
}
