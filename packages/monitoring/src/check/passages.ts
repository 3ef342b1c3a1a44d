import type { CheckContext } from './context.js';
import { sentencesIn } from './sentences.js';
import type { TextUnit } from './text-units.js';

/** A sentence, as the words that carry its sense: endings and small words gone, names of States apart. */
export interface Passage {
  readonly unit: TextUnit;
  /** Place among the sentences of its unit. */
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly stems: readonly string[];
  /** Codes of the States that it names, in alphabetical order. */
  readonly parties: string;
}

const small = new Set(
  (
    'the a an of and or to in on for by with from at as is are was were be been being has have had do does did will would shall should may might can could must not ' +
    'no that which who whom whose this these those such it its he she his her they their them there also than then both each any all some other into within under'
  ).split(' '),
);

/** Sentences of these units that are long enough to be told apart: eight words that carry sense. */
export function passagesOf(context: CheckContext, units: readonly TextUnit[]): Passage[] {
  return units.flatMap((unit) => {
    const names = context.namesIn(unit);
    return sentencesIn(unit.text).flatMap(({ from, to }, n): Passage[] => {
      if (to - from < 50) return [];
      const inside = names.filter((name) => name.from >= from && name.to <= to);
      const stems = stemsOf(withoutNames(unit.text, from, to, inside));
      if (stems.length < 8) return [];
      return [
        { unit, n, from, to, stems, parties: [...new Set(inside.map(({ code }) => code))].sort().join(' ') },
      ];
    });
  });
}

function withoutNames(
  text: string,
  from: number,
  to: number,
  names: readonly { readonly from: number; readonly to: number }[],
): string {
  let left = '';
  let at = from;
  for (const name of names) {
    left += `${text.slice(at, name.from)} `;
    at = Math.max(at, name.to);
  }
  return left + text.slice(at, to);
}

/** Letters and figures are what is no sign: without the flag for Unicode, which is slow. */
const words = /[^\s!-/:-@[-`{-\xbf\u2000-\u206f]+/g;

/** Words that carry sense, without their endings. */
export function stemsOf(text: string): string[] {
  const found = text.toLowerCase().match(words) ?? [];
  return found.filter((word) => !small.has(word)).map(stem);
}

/** "receive", "received", "receiving" are one: the same practice may be told in another tense. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ied|ies|ed|es|e|s)$/, '') : word;
}
