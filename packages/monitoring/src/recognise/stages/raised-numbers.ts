import type { Draft, LineIndex } from '../draft.js';
import { endsClosed, itemLabel, looksLikeTitle } from '../shapes.js';

/*
 * Notes whose numbers are printed with raised digits (¹²³), as light markup and some extractors keep them: the digits
 * themselves say what is a note and what is its mark, so nothing has to be weighed.
 */

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const opening = /^([⁰¹²³⁴-⁹]{1,4})\s+(?=\S)/;
const mark = /[⁰¹²³⁴-⁹]{1,4}|\^\{\d{1,4}(?:[/,]\s?\d{1,4})*\}/g;
/** How many lost notes the search may step over. */
const leap = 5;

/** Takes the notes; an opening counts only if its number follows on the last one's. */
export function takeRaisedNotes(draft: Draft): void {
  let next = 1;
  for (let i = 0; i < draft.lines.length; i++) {
    const match =
      draft.taken[i] || draft.lines[i].hint?.kind === 'heading' ? null : opening.exec(draft.lines[i].text);
    const number = match ? toNumber(match[1]) : 0;
    if (!match || number < next || number > next + leap) continue;
    const lines = linesOfNote(draft, i);
    draft.notes.push({ number, lines, prefix: match[0].length });
    for (const line of lines) draft.taken[line] = 1;
    next = number + 1;
  }
}

function toNumber(raised: string): number {
  return Number([...raised].map((digit) => digits.indexOf(digit)).join(''));
}

/** To the next blank line; over it where the note is not at its end and what follows goes on with it. */
function linesOfNote(draft: Draft, first: LineIndex): LineIndex[] {
  const lines = [first];
  for (let i = first + 1; i < draft.lines.length; i++) {
    const { text, hint } = draft.lines[i];
    if (text === '') continue;
    if (draft.taken[i] || hint || opening.test(text)) break;
    const last = lines[lines.length - 1];
    if (i > last + 1 && !goesOn(lines.map((line) => draft.lines[line].text).join(' '), text)) break;
    lines.push(i);
  }
  return lines;
}

const citation = /^[⁰¹²³⁴-⁹]+\s+(?:see )?(?:paras?\b|paragraphs?\b|recommendations?\b)/i;
const endsInLink = /(?:https?:\/\/|www\.)\S+$/;

function goesOn(note: string, below: string): boolean {
  if (citation.test(note) || endsInLink.test(note) || note.endsWith('>')) return false;
  if (note.endsWith(':')) return /^<?(?:https?:|www\.)/.test(below);
  return !endsClosed(note) && itemLabel(below) === null && !looksLikeTitle([below]);
}

/** Takes the marks of raised notes in the running text; false where no note is raised. */
export function takeRaisedMarks(draft: Draft): boolean {
  const raised = new Set(
    draft.notes.flatMap(({ number, lines }) => (opening.test(draft.lines[lines[0]].text) ? [number] : [])),
  );
  if (raised.size === 0) return false;
  let last = 0;
  draft.lines.forEach(({ text }, line) => {
    if (draft.taken[line]) return;
    for (const match of text.matchAll(mark)) {
      const to = match.index + match[0].length;
      const from =
        text[match.index - 1] === '/' && draft.marks.at(-1)?.to === match.index - 1
          ? match.index - 1
          : match.index;
      const numbers = numbersOf(match[0]).filter((number) => raised.has(number));
      if (match.index === 0 || (isUnit(text.slice(0, match.index)) && numbers[0] !== last + 1)) continue;
      numbers.forEach((note, n) => {
        draft.marks.push({ note, line, from: n === 0 ? from : to, to });
        last = note;
      });
    }
  });
  return true;
}

function numbersOf(found: string): number[] {
  return found.startsWith('^') ? (found.match(/\d+/g) ?? []).map(Number) : [toNumber(found)];
}

/** "40 m" before a raised 2. */
function isUnit(before: string): boolean {
  return /(?<!\p{L})[kcmd]?m$/u.test(before);
}
