import { alphaTwo } from '../../parties/alpha-3.js';
import type { Cover } from './cover.js';

/** The State that a text is about: its code where the register knows it, and how the text calls it. */
export interface State {
  readonly code: string | null;
  readonly name: string | null;
  readonly confidence: number;
}

export interface NamedState {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** What a report on one State is called; the name behind "on" or "of" is that of the State, also where no register holds it. */
const onOneState =
  /\b(?:country report|concluding observations|(?:evaluation|compliance|periodic|baseline|state) report|fact\s?-?sheet|periodic review|report submitted|observations finales|rapport (?:d[’']évaluation|par pays|périodique|soumis)|examen périodique|fiche)\b/i;
const nameAtEnd =
  /(?:(?:^|\s)(?:[Oo]n|[Oo]f|[Bb]y|[Cc]oncerning|[Rr]egarding|[Cc]oncernant|[Ss]ur|[Pp]ar|de)\s|d[’']|[:–—-]\s)(?:the |la |le |les |l[’'])?(\p{Lu}[\p{L}’'-]+(?: (?:and |of |et |de )?\p{Lu}[\p{L}’'-]+){0,3})\s*(?:\([^()]{0,30}\))?$/u;

function namedIn(text: string): string | null {
  return onOneState.test(text) ? (nameAtEnd.exec(text)?.[1] ?? null) : null;
}

const countryReport =
  /^(?:country (?:report|factsheet|profile)|state(?: party)?(?: under review| concerned)?|party|fact\s?-?sheet|pays|état(?: partie)?)\s*[:–—-]\s*(?:the |la |le |les |l[’'])?(\p{Lu}.{1,50})$/iu;

/** @param statesIn every State that words name, in order */
export function stateIn(
  cover: Cover,
  title: string | null,
  symbol: string | null,
  statesIn: (text: string) => readonly NamedState[],
): State | null {
  const three = symbol?.match(/\/([A-Z]{3})(?=\/|$)/g)?.map((part) => alphaTwo(part.slice(1))) ?? [];
  const bySymbol = three.find((code) => code !== null) ?? null;
  const printed = byTitle(cover, title, statesIn);
  if (bySymbol) {
    const isSame = printed?.code === bySymbol;
    return { code: bySymbol, name: isSame ? printed.name : null, confidence: isSame ? 0.98 : 0.9 };
  }
  return printed;
}

function byTitle(
  { lines }: Cover,
  title: string | null,
  statesIn: (text: string) => readonly NamedState[],
): State | null {
  const nameAt = (text: string, { from, to }: NamedState) => text.slice(from, to);
  for (const [words, confidence] of [
    ...(title ? [[title, 0.95] as const] : []),
    ...lines
      .filter(({ text }) => namedIn(text) !== null || countryReport.test(text))
      .map(({ text }) => [text, 0.85] as const),
  ]) {
    const states = statesIn(words);
    const [first] = states;
    if (first && states.every(({ code }) => code === first.code))
      return { code: first.code, name: nameAt(words, first), confidence };
  }
  // A line with nothing on it but the State's name.
  for (const { text } of lines) {
    const [first, second] = statesIn(text);
    if (first && !second && text.length - (first.to - first.from) <= 4)
      return { code: first.code, name: nameAt(text, first), confidence: 0.85 };
  }
  for (const text of [title ?? '', ...lines.map((line) => line.text)]) {
    const name = countryReport.exec(text)?.[1] ?? namedIn(text);
    if (name && /^\p{Lu}/u.test(name) && statesIn(text).length === 0 && !isThing(name))
      return { code: null, name: calm(name), confidence: 0.5 };
  }
  return null;
}

/** Words that begin with a capital and are no State: a convention, a committee, a theme. */
function isThing(name: string): boolean {
  return /\b(?:convention|committee|council|report|recommendations?|rights|child|children|women|group|round|protocol|charter|europe|parties|states|implementation|system|standards?|human|working|activities|annual|periodic|review|rivers?|comité|droits|conseil|convention|enfants?|femmes)\b/i.test(
    name,
  );
}

/** "BREZIA" -> "Brezia". */
function calm(name: string): string {
  return /^[\p{Lu}\s’'-]+$/u.test(name)
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
