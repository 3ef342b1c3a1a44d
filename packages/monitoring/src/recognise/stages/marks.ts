import type { Draft, LineIndex, Mark, Stage } from '../draft.js';
import { takeRaisedMarks } from './raised-numbers.js';

/**
 * Finds the mark of each note in the running text. Marks stand in the order of their numbers, so of all places
 * where a note's number is glued to something the best ascending chain is taken: a mark glued to a word counts
 * for more than one glued to a year, and a mark must stand on its note's page or on the one before it.
 */
export const marks: Stage = {
  name: 'marks',
  reads: ['lines', 'pages', 'notes', 'taken'],
  writes: ['marks'],
  run(draft: Draft): void {
    if (takeGivenMarks(draft) || takeRaisedMarks(draft)) return;
    const candidates = findCandidates(draft);
    draft.marks = bestChain(
      candidates,
      draft.notes.reduce((most, { number }) => Math.max(most, number), 0),
    );
    takeLeftOver(draft, candidates);
    draft.marks.sort((a, b) => a.line - b.line || a.from - b.from);
  },
};

function takeGivenMarks(draft: Draft): boolean {
  draft.lines.forEach((line, i) => {
    for (const mark of line.marks)
      draft.marks.push({ note: mark.number, line: i, from: mark.offset, to: mark.offset });
  });
  return draft.marks.length > 0;
}

interface Candidate extends Mark {
  readonly weight: number;
}

const run = /\d{1,12}/g;

function findCandidates(draft: Draft): Candidate[] {
  const pageOfNote = pagesOfNotes(draft);
  const found: Candidate[] = [];
  draft.pages.forEach((page, p) => {
    for (let i = page.from; i < page.to; i++) {
      if (draft.taken[i]) continue;
      const { text } = draft.lines[i];
      for (const match of text.matchAll(run)) {
        if (match.index === 0) continue;
        for (const [from, to] of cuts(match[0])) {
          const note = Number(match[0].slice(from, to));
          const notePage = pageOfNote.get(note);
          if (notePage === undefined || notePage < p || notePage > p + 1) continue;
          const at = match.index + from;
          const weight =
            weigh(text, at, match.index + to, from > 0, to < match[0].length) - (notePage === p ? 0 : 2);
          if (weight > 0) found.push({ note, line: i, from: at, to: match.index + to, weight });
        }
      }
    }
  });
  return found;
}

function pagesOfNotes(draft: Draft): Map<number, number> {
  const pageOf = new Map<number, number>();
  let p = 0;
  for (const note of [...draft.notes].sort((a, b) => a.lines[0] - b.lines[0])) {
    while (p + 1 < draft.pages.length && draft.pages[p + 1].from <= note.lines[0]) p++;
    if (!pageOf.has(note.number)) pageOf.set(note.number, p);
  }
  return pageOf;
}

/** The pieces of a run of digits that may be marks: the whole, each tail, and two marks in a row (after a year, too). */
function cuts(digits: string): [number, number][] {
  const found: [number, number][] = [];
  for (let from = Math.max(0, digits.length - 6); from < digits.length; from++) {
    if (digits[from] !== '0') found.push([from, digits.length]);
  }
  for (let cut = 1; cut < digits.length; cut++) {
    const second = Number(digits.slice(cut));
    const first = String(second - 1);
    const before = digits.slice(0, cut - first.length);
    if (digits[cut] !== '0' && digits.slice(0, cut).endsWith(first) && /^(?:(?:19|20)\d\d)?$/.test(before))
      found.push([cut - first.length, cut]);
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** How much speaks for a mark. In a link or a symbol ("Rec(2016)3") digits are nearly always its own. */
function weigh(
  text: string,
  from: number,
  to: number,
  gluedToDigits: boolean,
  followedByDigits: boolean,
): number {
  const before = text[from - 1];
  const after = text[to] ?? ' ';
  if (followedByDigits) return 4;
  if (/[\p{L}_/]/u.test(after) || headingNumber.test(text.slice(0, to))) return 0;
  if (insideLink(text, from) || /\(\d{4}\)$/.test(text.slice(0, from))) return 1;
  if (gluedToDigits)
    return /(?:19|20)\d\d$/.test(text.slice(0, from))
      ? 6
      : /(?<!\d)(?:19|20)\d\d$/.test(text.slice(0, to))
        ? 0.3
        : 3;
  if (/[\p{L}”’"'»]/u.test(before)) return /[-–]$/.test(text.slice(0, from)) ? 1 : 9;
  if (/[.,;:!?)\]]/.test(before))
    return /\d[.,:]$/.test(text.slice(0, from)) && !/(?:19|20)\d\d[.,:]$/.test(text.slice(0, from)) ? 2 : 9;
  if (before === ' ' || before === ' ')
    return /[.,;:!?)”]\s$/.test(text.slice(0, from)) ? 4 : /^(?:[.,;:)]|\s*$)/.test(text.slice(to)) ? 2 : 0.5;
  return before === '%' || before === '…' ? 6 : 0.2;
}

/** The line begins with the number of a heading or an item: "III.2.1". */
const headingNumber = /^(?:[IVXLC]+|[A-Z]|\d{1,3})(?:\.\d{1,3})+$/;

function insideLink(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at - 1) + 1;
  return /^\W*(?:https?:\/\/|www\.)/.test(text.slice(start, at));
}

/** Heaviest chain in which places and numbers both ascend; a Fenwick tree of best ends keeps it near linear. */
function bestChain(candidates: readonly Candidate[], highest: number): Mark[] {
  const best = new Int32Array(highest + 2).fill(-1);
  const score = new Float64Array(candidates.length);
  const previous = new Int32Array(candidates.length).fill(-1);
  const bestBelow = (number: number): number => {
    let found = -1;
    for (let i = number; i > 0; i -= i & -i)
      if (best[i] >= 0 && (found < 0 || score[best[i]] > score[found])) found = best[i];
    return found;
  };
  candidates.forEach((candidate, c) => {
    const before = bestBelow(candidate.note - 1);
    previous[c] = before;
    score[c] = candidate.weight + (before < 0 ? 0 : score[before]);
    for (let i = candidate.note; i <= highest; i += i & -i)
      if (best[i] < 0 || score[best[i]] < score[c]) best[i] = c;
  });
  const chain: Mark[] = [];
  for (let c = bestBelow(highest); c >= 0; c = previous[c]) chain.push(toMark(candidates[c]));
  return chain.reverse();
}

/** Notes out of order (a box that floats): any strong place on the page will do. */
function takeLeftOver(draft: Draft, candidates: readonly Candidate[]): void {
  const marked = new Set(draft.marks.map((mark) => mark.note));
  const used = new Set(draft.marks.map((mark) => `${mark.line}:${mark.from}`));
  for (const candidate of candidates) {
    const place = `${candidate.line}:${candidate.from}`;
    if (candidate.weight < 6 || marked.has(candidate.note) || used.has(place)) continue;
    marked.add(candidate.note);
    used.add(place);
    draft.marks.push(toMark(candidate));
  }
}

function toMark({ note, line, from, to }: Candidate): Mark {
  return { note, line, from, to };
}

/** The marks of one line, in order. */
export function marksOfLine(draft: Draft): (line: LineIndex) => readonly Mark[] {
  const byLine = new Map<LineIndex, Mark[]>();
  for (const mark of draft.marks) {
    const list = byLine.get(mark.line);
    if (list) list.push(mark);
    else byLine.set(mark.line, [mark]);
  }
  return (line) => byLine.get(line) ?? [];
}
