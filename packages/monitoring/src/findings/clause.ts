import type { NamedPlace } from '../parties/names.js';

/** A sentence (or list item) of a paragraph, note or box, with what stands in it. Offsets are in `text`. */
export interface Clause {
  readonly text: string;
  /** The words that lead into a list item: "In some parties, cases are handled by:". */
  readonly leadIn: string;
  /** States named outside brackets that only qualify another name. */
  readonly names: readonly NamedPlace[];
  /** Brackets, outermost only; an unclosed one runs to the end. */
  readonly brackets: readonly Bracket[];
  /** Marks of notes. */
  readonly marks: readonly { readonly note: number; readonly offset: number }[];
}

export interface Bracket {
  /** Offset of "(" and the offset after ")". */
  readonly from: number;
  readonly to: number;
  /** The bracket stands right behind a name and says something of that party alone. */
  readonly qualifies: boolean;
}

/** A list of parties as it stands: the members and what is said of one of them in brackets. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly names: readonly NamedPlace[];
  readonly qualifiers: Readonly<Record<string, string>>;
  /** The bracket that holds the list; null in running text. */
  readonly bracket: Bracket | null;
}

export function bracketsOf(text: string, names: readonly NamedPlace[]): Bracket[] {
  const found: Bracket[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(' && depth++ === 0) from = i;
    if (text[i] === ')' && depth > 0 && --depth === 0) found.push(bracket(text, from, i + 1, names));
  }
  if (depth > 0) found.push(bracket(text, from, text.length, names));
  return found;
}

function bracket(text: string, from: number, to: number, names: readonly NamedPlace[]): Bracket {
  const owner = names.find((name) => name.to <= from && /^,?\s*$/.test(text.slice(name.to, from)));
  const inner = names.filter((name) => name.from > from && name.to < to);
  const others = owner ? inner.filter(({ code }) => code !== owner.code) : inner;
  return { from, to, qualifies: owner !== undefined && others.length < 2 };
}

/** Words that may stand between two members of one list. */
const between =
  /^[\s,;:&/]*(?:(?:and|or|as well as|along with|also|both|in|by|for|from|of|to|the|a|one|other|part|parts|partly|to some extent|to a lesser extent|more recently|recently|at least|well)[\s,;]*)*$/i;

/** Cuts the names of a clause into lists: one for each bracket that holds names, one for each run outside. */
export function runsOf(clause: Clause, words: RegExp = between): Run[] {
  const runs: Run[] = [];
  for (const held of clause.brackets) {
    if (held.qualifies) continue;
    const names = clause.names.filter((name) => name.from > held.from && name.to <= held.to);
    for (const part of partsOfBracket(clause, held, names)) runs.push(toRun(clause, part, held));
  }
  const outside = clause.names.filter(
    (name) => !clause.brackets.some((held) => name.from > held.from && name.to <= held.to),
  );
  let current: NamedPlace[] = [];
  for (const name of outside) {
    const last = current.at(-1);
    if (last && !joins(clause, last, name, words)) {
      runs.push(toRun(clause, current, null));
      current = [];
    }
    current.push(name);
  }
  if (current.length > 0) runs.push(toRun(clause, current, null));
  return runs.sort((a, b) => a.from - b.from);
}

/** One list a bracket, unless a stop inside it begins another sentence. */
function partsOfBracket(clause: Clause, held: Bracket, names: readonly NamedPlace[]): NamedPlace[][] {
  if (names.length === 0) return [];
  const own = names.filter((name) => !insideInner(clause.text, held, name));
  const parts: NamedPlace[][] = [[]];
  for (const [n, name] of own.entries()) {
    const before = n > 0 ? clause.text.slice(own[n - 1].to, name.from) : '';
    if (/[.;]\s+(?:In|On|By|For|Others?|Some)\b|; (?:in|on|by) /.test(before)) parts.push([]);
    parts[parts.length - 1].push(name);
  }
  return parts.filter((part) => part.length > 0);
}

/** In a bracket inside the bracket: "(Belgium, Bosnia and Herzegovina (Republika Srpska), Croatia)". */
function insideInner(text: string, held: Bracket, name: NamedPlace): boolean {
  let depth = 0;
  for (let i = held.from; i < name.from; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')') depth--;
  }
  return depth > 1;
}

function joins(clause: Clause, last: NamedPlace, name: NamedPlace, words: RegExp): boolean {
  let gap = clause.text.slice(last.to, name.from);
  for (const held of clause.brackets) {
    if (held.qualifies && held.from >= last.to && held.to <= name.from) {
      gap = clause.text.slice(last.to, held.from) + clause.text.slice(held.to, name.from);
    }
  }
  if (/^[’']s?\b/.test(gap)) return false;
  return words.test(gap);
}

function toRun(clause: Clause, names: readonly NamedPlace[], held: Bracket | null): Run {
  const qualifiers: Record<string, string> = {};
  for (const [n, name] of names.entries()) {
    const until = names[n + 1]?.from ?? held?.to ?? clause.text.length;
    const inner = /^\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(clause.text.slice(name.to, until))?.[1].trim();
    if (inner && !isOwnState(clause, name, inner)) qualifiers[name.code] = inner;
    else if (name.territory) qualifiers[name.code] = name.territory;
  }
  const last = names[names.length - 1];
  return { from: names[0].from, to: last.to, names, qualifiers, bracket: held };
}

/** "Lower Brezia (Brezia)": the bracket says whose part it is, and limits nothing. */
function isOwnState(clause: Clause, { code, to, territory }: NamedPlace, inner: string): boolean {
  if (!territory) return false;
  const isWhole = (name: NamedPlace) => name.code === code && !name.territory && name.from > to;
  return clause.names.some((name) => isWhole(name) && clause.text.slice(name.from, name.to) === inner);
}
