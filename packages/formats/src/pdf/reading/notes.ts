/* One piece because a note is found in one of three places, and all three give the same list of notes. */

import { type Draft, type RunDraft, runsOf, wordsOf } from './draft.js';
import type { Run } from './lines.js';

export interface PageDrafts {
  readonly page: number;
  readonly drafts: readonly Draft[];
}

export interface FoundNotes {
  readonly pages: readonly PageDrafts[];
  /** Numbers of the notes that each run marks. */
  readonly marks: ReadonlyMap<Run, readonly number[]>;
}

/** Words that may be marks of notes: raised digits, or what a tag calls a reference. */
type Candidates = ReadonlyMap<Run, readonly number[]>;

/** Finds the notes, at the foot of each page or at the end, and then their marks. */
export function findNotes(
  given: readonly PageDrafts[],
  references: ReadonlySet<Run>,
  bodySize: number,
): FoundNotes {
  const candidates = candidatesIn(given, references, bodySize);
  const hasTags = given.some(({ drafts }) => drafts.some(({ kind }) => kind === 'note'));
  if (hasTags) {
    const pages = numberTagged(given);
    return { pages, marks: chooseMarks(pages, candidatesIn(pages, references, bodySize), true) };
  }
  const atFoot = notesAtFoot(given, candidates, bodySize);
  if (atFoot)
    return { pages: atFoot, marks: chooseMarks(atFoot, candidatesIn(atFoot, references, bodySize), true) };
  const atEnd = notesAtEnd(given, candidates);
  if (atEnd)
    return { pages: atEnd, marks: chooseMarks(atEnd, candidatesIn(atEnd, references, bodySize), false) };
  return { pages: given, marks: new Map() };
}

/** A number that begins a block in small print begins a note, and is no mark. */
function candidatesIn(
  given: readonly PageDrafts[],
  references: ReadonlySet<Run>,
  bodySize: number,
): Candidates {
  const candidates = new Map<Run, readonly number[]>();
  for (const { drafts } of given) {
    for (const draft of drafts) {
      if (draft.kind === 'note' || draft.kind === 'furniture') continue;
      const leading = draft.kind !== 'text' || sizeOf(draft) >= 0.94 * bodySize;
      runsOf(draft).forEach((run, index, runs) => {
        if (!run.isRaised && !references.has(run)) return;
        if (index === 0 && !(leading && run.isRaised && runs.length > 1)) return;
        const numbers = markNumbers(run.text);
        if (numbers.length > 0) candidates.set(run, numbers);
      });
    }
  }
  return candidates;
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(RAISED_DIGITS.indexOf(digit)));
}

function markNumbers(text: string): number[] {
  const plain = plainDigits(text);
  if (!/^[[(]?\d{1,12}(?:\s?[,;/]?\s?\d{1,4})*[\])]?[,;]?$/.test(plain)) return [];
  return (plain.match(/\d+/g) ?? []).map(Number).filter((number) => number > 0);
}

/** The number that a note begins with, and its words without it. */
function opening(runs: readonly Run[]): { readonly number: number; readonly rest: readonly Run[] } | null {
  const [first, ...rest] = runs;
  if (!first) return null;
  const match = /^[[(]?(\d{1,4})[\])]?(?:[.,:]?\s+|[.):](?=\P{Nd}|$)|$|(?=\p{L}))/u.exec(
    plainDigits(first.text),
  );
  if (!match || (match[0].length === first.text.length && rest.length === 0)) return null;
  const left = first.text.slice(match[0].length);
  const own = left === '' ? [] : [{ ...first, text: left }];
  // "1" and "." or ")" drawn apart.
  const [second, ...others] = rest;
  if (own.length === 0 && second && /^[.):]$/.test(second.text))
    return { number: Number(match[1]), rest: others };
  return { number: Number(match[1]), rest: [...own, ...rest] };
}

/** Notes that the tags give; one without a number goes on with a note of the page before, or is the next. */
function numberTagged(given: readonly PageDrafts[]): PageDrafts[] {
  const notes = new NoteList();
  return given
    .map(({ page, drafts }) => {
      let isFirst = true;
      const kept = drafts.filter((draft) => {
        if (draft.kind !== 'note') return true;
        const found = opening(draft.runs);
        if (found) notes.open(page, found.number, found.rest);
        else if (isFirst && notes.lastPage === page - 1) notes.goOn(page, draft.runs);
        else notes.open(page, notes.lastNumber + 1, draft.runs);
        isFirst = false;
        return false;
      });
      return { page, drafts: kept };
    })
    .map((page) => notes.into(page));
}

class NoteList {
  readonly #notes: { page: number; number: number; runs: Run[] }[] = [];
  lastPage = -1;

  get lastNumber(): number {
    return this.#notes.at(-1)?.number ?? 0;
  }

  get count(): number {
    return this.#notes.length;
  }

  get lastWords(): string {
    return wordsOf(this.#notes.at(-1)?.runs.slice(-12) ?? []);
  }

  open(page: number, number: number, runs: readonly Run[]): void {
    this.#notes.push({ page, number, runs: [...runs] });
    this.lastPage = page;
  }

  goOn(page: number, runs: readonly Run[]): void {
    for (const run of runs) this.#notes.at(-1)?.runs.push(run);
    this.lastPage = page;
  }

  /** The notes that begin on a page, after what else stands on it. */
  into({ page, drafts }: PageDrafts): PageDrafts {
    const own = this.#notes.filter((note) => note.page === page);
    return {
      page,
      drafts: [...drafts, ...own.map(({ number, runs }): RunDraft => ({ kind: 'note', number, runs }))],
    };
  }
}

const closed = /[.!?;][”"’')\]»]*$|https?:\S+$/;

/** Notes below the text of each page: in smaller print or after a raised number, in the order of their numbers. */
function notesAtFoot(
  given: readonly PageDrafts[],
  candidates: Candidates,
  bodySize: number,
): PageDrafts[] | null {
  const marked = new Map<number, Set<number>>();
  for (const [run, numbers] of candidates) {
    const set = marked.get(run.page) ?? new Set();
    for (const number of [...numbers, ...inARow(run.text).flat()]) set.add(number);
    marked.set(run.page, set);
  }
  const notes = new NoteList();
  const kept = given.map(({ page, drafts }) => {
    const isMarked = (n: number) =>
      marked.get(page)?.has(n) === true || marked.get(page - 1)?.has(n) === true;
    const foot = footOf(drafts, bodySize);
    let isOpen = false;
    const rest = drafts.filter((draft, index) => {
      if (draft.kind !== 'text' || index < foot.from) return true;
      const isSmall = sizeOf(draft) < 0.94 * bodySize;
      const found = opening(draft.runs);
      const isRaised = draft.runs[0]?.isRaised === true || /^[⁰¹²³⁴-⁹]/.test(draft.runs[0]?.text ?? '');
      const next = notes.lastNumber + 1;
      const follows = found && found.number >= next && found.number <= next + 3;
      if (
        found &&
        (isSmall || isRaised) &&
        isMarked(found.number) &&
        (follows || found.number === 1 || isRaised)
      ) {
        notes.open(page, found.number, found.rest);
        isOpen = true;
        return false;
      }
      if (found && follows && isSmall && isOpen) {
        notes.open(page, found.number, found.rest);
        return false;
      }
      const runsOver = notes.lastPage === page - 1 && (foot.hasBody || !closed.test(notes.lastWords));
      if (!isSmall || !(isOpen || runsOver)) return true;
      notes.goOn(page, draft.runs);
      isOpen = true;
      return false;
    });
    return { page, drafts: rest };
  });
  return notes.count === 0 ? null : kept.map((page) => notes.into(page));
}

/** Where what may be notes begins: below the last words of the text's own size. */
function footOf(
  drafts: readonly Draft[],
  bodySize: number,
): { readonly from: number; readonly hasBody: boolean } {
  const isBody = (draft: Draft) => {
    if (draft.kind === 'furniture') return false;
    if (draft.kind !== 'text') return true;
    return sizeOf(draft) >= 0.94 * bodySize && draft.runs[0]?.isRaised !== true;
  };
  const last = drafts.findLastIndex(isBody);
  return { from: last + 1, hasBody: last >= 0 };
}

function sizeOf(draft: RunDraft): number {
  let characters = 0;
  let sum = 0;
  for (const { text, size, isRaised } of draft.runs) {
    if (isRaised) continue;
    characters += text.length;
    sum += size * text.length;
  }
  return characters === 0 ? Number.POSITIVE_INFINITY : sum / characters;
}

/** Notes in a list after the text, numbered from 1, as browsers print pages and some word processors do. */
function notesAtEnd(given: readonly PageDrafts[], candidates: Candidates): PageDrafts[] | null {
  const wanted = new Set([...candidates.values()].flat());
  if (wanted.size === 0) return null;
  const items: { page: number; at: number; number: number | null; runs: readonly Run[] }[] = [];
  given.forEach(({ drafts }, p) => {
    drafts.forEach((draft, at) => {
      if (draft.kind === 'furniture') return;
      if (draft.kind === 'list') {
        for (const { label, children } of draft.items) {
          const number = /^[[(]?(\d{1,4})[.)\]]*$/.exec(label)?.[1];
          const runs = children.flatMap(runsOf);
          const found = number === undefined && label === '' ? opening(runs) : null;
          items.push({
            page: p,
            at,
            number: number ? Number(number) : (found?.number ?? null),
            runs: found?.rest ?? runs,
          });
        }
        return;
      }
      const found = draft.kind === 'text' ? opening(draft.runs) : null;
      items.push({ page: p, at, number: found?.number ?? null, runs: found?.rest ?? runsOf(draft) });
    });
  });
  const start = items.findLastIndex(({ number }) => number === 1);
  if (start < 0) return null;
  const notes = new NoteList();
  for (const { page, number, runs } of items.slice(start)) {
    if (number === notes.lastNumber + 1) notes.open(page, number, withoutBackLink(runs));
    else notes.goOn(page, withoutBackLink(runs));
  }
  const found = [...wanted].filter((number) => number <= notes.lastNumber).length;
  if (found < 0.8 * wanted.size || notes.lastNumber > 2 * wanted.size + 2) return null;
  const first = items[start] as { page: number; at: number };
  return given
    .map(({ drafts }, p) =>
      notes.into({
        page: p,
        drafts:
          p < first.page
            ? drafts
            : drafts.filter((draft, at) => draft.kind === 'furniture' || (p === first.page && at < first.at)),
      }),
    )
    .map(({ drafts }, p) => ({ page: given[p]?.page ?? p + 1, drafts }));
}

/** The arrow that leads from a note back to its mark. */
function withoutBackLink(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (!last || !/[↩↑⏎]\ufe0e?$/.test(last.text)) return runs;
  const text = last.text.replace(/\s*[↩↑⏎]\ufe0e?$/, '');
  return text === '' ? runs.slice(0, -1) : [...runs.slice(0, -1), { ...last, text }];
}

/** A raised number is a mark where there is such a note, on its page or the next one. */
function chooseMarks(
  pages: readonly PageDrafts[],
  candidates: Candidates,
  isNear: boolean,
): Map<Run, readonly number[]> {
  const pagesOf = new Map<number, number[]>();
  for (const { page, drafts } of pages)
    for (const draft of drafts)
      if (draft.kind === 'note' && draft.number !== undefined)
        pagesOf.set(draft.number, [...(pagesOf.get(draft.number) ?? []), page]);
  const marks = new Map<Run, readonly number[]>();
  let last = 0;
  const isThere = (page: number) => (number: number) =>
    pagesOf.get(number)?.some((at) => !isNear || (at >= page - 1 && at <= page + 1)) === true;
  for (const [run, given] of candidates) {
    const known = isThere(run.page);
    const numbers = given.every(known) ? given : inARow(run.text).find((row) => row.every(known));
    if (!numbers || (isExponent(run, candidates) && numbers[0] !== last + 1)) continue;
    marks.set(run, numbers);
    last = numbers.at(-1) ?? last;
  }
  return marks;
}

/** Numbers that follow each other without a gap: "3031" is 30 and 31. */
function inARow(text: string): number[][] {
  const digits = plainDigits(text);
  if (!/^\d{2,12}$/.test(digits)) return [];
  const rows: number[][] = [];
  for (let length = 1; length <= digits.length / 2; length++) {
    const row: number[] = [];
    for (let next = Number(digits.slice(0, length)), rest = digits; rest.startsWith(String(next)); next++) {
      row.push(next);
      rest = rest.slice(String(next).length);
      if (rest === '') rows.push(row);
    }
  }
  return rows;
}

/** A raised 2 or 3 alone may be square or cubic: only the sequence makes it a mark. */
function isExponent(run: Run, candidates: Candidates): boolean {
  return /^[23]$/.test(run.text) && (candidates.get(run)?.length ?? 0) === 1 && !run.blankBefore;
}
