/** A party's name where it stands in a text. */
export interface NamePlace {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** Names that follow each other with nothing but commas, "and", brackets and note marks between. */
export interface NameList {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[];
  readonly places: readonly NamePlace[];
}

const between =
  /^(?:\s|,|;|and\b|or\b|as well as\b|et\b|ou\b|ainsi que\b|en\b|both\b|also\b|in\b|(?:(?:a|the|some|other|one|most) )?parts? of\b|the\b|la\b|le\b|les\b|l’|du\b|de\b|\d{1,4}(?!\d|\s*%))*$/i;

/** The lists of names in a text, in order. `places` must ascend and not overlap. */
export function nameLists(text: string, places: readonly NamePlace[]): NameList[] {
  const lists: NameList[] = [];
  let run: NamePlace[] = [];
  let runEnd = 0;
  for (const place of places) {
    if (run.length > 0 && !between.test(text.slice(runEnd, place.from))) {
      lists.push(toList(text, run, runEnd));
      run = [];
    }
    const inBrackets = run.length > 0 && place.to <= runEnd;
    if (inBrackets) continue;
    run.push(place);
    runEnd = afterBrackets(text, place.to);
  }
  if (run.length > 0) lists.push(toList(text, run, runEnd));
  return lists;
}

function toList(text: string, run: readonly NamePlace[], end: number): NameList {
  const from = beforeName(text, run[0]?.from ?? 0);
  return { from, to: end, codes: [...new Set(run.map(({ code }) => code))], places: run };
}

/** A party in a list with what is said of it there: "Belgium (Flemish community)", "a part of Castell". */
export function itemOf(text: string, list: NameList, code: string): string | null {
  const place = list.places.find((candidate) => candidate.code === code);
  return place
    ? text.slice(beforeName(text, place.from), Math.min(afterBrackets(text, place.to), list.to))
    : null;
}

const ownWordsBefore =
  /(?:\b(?:(?:a|some|other|one|most) )?parts? of )?(?:\bthe |\bla |\ble |\bles |\bl[’'])?$/iu;

/** Back over "the " and "other parts of ", which belong to the name that follows. */
function beforeName(text: string, at: number): number {
  if (!/[ ’']/.test(text[at - 1] ?? '')) return at;
  return at - (ownWordsBefore.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0);
}

/** Past a bracket that opens right after a name and closes again; a bracket left open is not the name's. */
function afterBrackets(text: string, at: number): number {
  const opening = /^\s?\(/.exec(text.slice(at, at + 2));
  if (!opening) return at;
  let depth = 0;
  for (let i = at + opening[0].length - 1; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i + 1;
  }
  return at;
}
