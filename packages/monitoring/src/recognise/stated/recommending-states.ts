import type { NamedPlace, Names } from '../../parties/names.js';

/** The States in the brackets of a recommendation, in order: "(Spain) (Iran (Islamic Republic of))". */
export function recommendingStates(text: string, names: Names): string[] {
  return [...new Set(bracketsOf(text).flatMap((words) => statesOf(words, names)))];
}

/** Outermost brackets, without the brackets. */
function bracketsOf(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') {
      if (depth === 0) from = i + 1;
      depth++;
    } else if (text[i] === ')' && depth > 0) {
      depth--;
      if (depth === 0) found.push(text.slice(from, i).replace(/\s+/g, ' '));
    }
  }
  return found;
}

/** All the States of a bracket that holds nothing but States; none of one that says anything else. */
function statesOf(words: string, names: Names): string[] {
  const outside = words.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
  for (const form of [words, outside]) {
    const places = names.places(form);
    if (places.length > 0 && isOnlyNames(form, places)) return places.map(({ code }) => code);
  }
  return [];
}

function isOnlyNames(words: string, places: readonly NamedPlace[]): boolean {
  let rest = words;
  for (const { from, to } of places) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  return !/[\p{L}\d]/u.test(
    rest.replace(/(?<!\p{L})(?:the|and|as well as|et|la|le|les|l['’]|ainsi que)(?!\p{L})/giu, ' '),
  );
}
