import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import { type PrintedMark, printedMarks } from '../printed-marks.js';
import { printedNotes } from '../printed-notes.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * The marks of notes: one that is glued to a number ("4112 parties") or to another mark reads as a number that nobody
 * wrote; a mark needs a note and a note a mark. Marks are raised in print, but not in a text that is searched, read
 * aloud or copied, so such places are better worded otherwise. A mark without a note is told only where its number
 * is one that the notes lack: other digits behind a word (a symbol, a name) are their own.
 */
export const noteMark: Rule = {
  name: 'note-mark',
  severity: 'warning',
  finds:
    'A mark of a note that is glued to a number or to another mark, a mark without note, a note without mark.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const marks = printedMarks(context);
    // Where a format gives marks as such (Word, HTML, Markdown), nothing is glued to them.
    const arePlain = /^(?:txt|pdf)$/.test(context.reading.document.format);
    if (arePlain && context.reading.footnotes.length >= fewestNotes) yield* glued(marks, context.source);
    yield* notesWithoutMark(context);
    yield* marksWithoutNote(context, marks);
  },
};

/** A text with a single note may have none: digits of another kind were taken for its mark. */
const fewestNotes = 2;

function* glued(marks: readonly PrintedMark[], source: readonly string[]): Iterable<RuleFinding> {
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    const before = marks[i - 1];
    const after = marks[i + 1];
    const line = source[mark.line - 1];
    if (after && isRunTogether(mark, after)) {
      const digits = line.slice(mark.from, after.to);
      yield at(
        mark,
        after.to,
        `The marks of notes ${mark.note} and ${after.note} run together and read as ${digits}.`,
        digits,
        `${mark.note}, ${after.note}`,
      );
    }
    if ((before && isRunTogether(before, mark)) || !/\d/.test(line[mark.from - 1] ?? '')) {
      if (
        line[mark.from - 1] === ' ' &&
        mark.from > 0 &&
        !refers.test(line.slice(0, mark.from)) &&
        !isFigure.test(line.slice(mark.to))
      )
        yield {
          ...at(
            mark,
            mark.to,
            `A blank stands before the mark of note ${mark.note}.`,
            ` ${mark.note}`,
            String(mark.note),
          ),
          severity: 'info',
        };
      continue;
    }
    const own = /[\p{L}\d.,/-]*\d$/u.exec(line.slice(0, mark.from))?.[0] ?? '';
    if (isYearOfSymbol(line, mark)) continue;
    yield {
      ...at(
        mark,
        mark.to,
        `The mark of note ${mark.note} is glued to ${own} and reads as ${own}${mark.note}.`,
        `${own}${mark.note}`,
        null,
      ),
      place: { ...placeOf(mark), columns: [mark.from - own.length, mark.to] },
    };
  }
}

/** The number belongs to the word before it: "(paragraphe 4)", "page 12". */
const refers =
  /\b(?:paragraph(?:e|en)?s?|articles?|artikel|pages?|p{1,2}\.|notes?|sections?|chapit(?:re|er)s?|chapters?|annex(?:es?)?|recomm[ae]ndations?|question|no\.?|nos?\.?|n°) $/i;

/** What stands behind a figure of the text and behind no mark: "3 to 5 May", "5.30 p.m.", "2 %". */
const isFigure =
  /^(?:[.,:]\d|\s?%|\s(?:(?:to|and|or|by) \d|[ap]\.?m\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))/;

/** "STEG(2023)7": the year of a symbol, which a reader may take for a number with a mark behind it. */
function isYearOfSymbol(line: string, { from, to }: PrintedMark): boolean {
  return /\p{Lu}\(\d{1,3}$/u.test(line.slice(0, from)) && line[to] === ')';
}

function isRunTogether(first: PrintedMark, second: PrintedMark): boolean {
  return first.line === second.line && first.to === second.from;
}

function at(
  mark: PrintedMark,
  to: number,
  message: string,
  actual: string,
  expected: string | null,
): RuleFinding {
  return {
    confidence: 'certain',
    message,
    place: { ...placeOf(mark), columns: [mark.from, to] },
    actual,
    expected,
  };
}

function placeOf(mark: PrintedMark) {
  return { ...mark.unit.place, footnote: mark.note, lines: [mark.line, mark.line] as LineRange };
}

/** Where most notes lack a mark, the lines are no notes, or their marks are lost: nothing is said of each of them. */
function* notesWithoutMark(context: CheckContext): Iterable<RuleFinding> {
  const unmarked = withoutMark(context);
  if (unmarked.length * 3 > context.reading.footnotes.length) return;
  yield* grouped(
    unmarked.map(({ number, line }) => ({ number, place: { footnote: number, lines: [line, line] } })),
    (numbers) => `Note ${numbers} has no mark in the text.`,
    (numbers) => `Notes ${numbers} have no marks in the text. Were the notes or the marks numbered anew?`,
  );
}

interface Lacking {
  readonly number: number;
  readonly place: RuleFinding['place'];
}

/** From so many on, they have one cause. */
const manyLacking = 4;

/** One notice each; one for all of them where they are many. */
function* grouped(
  lacking: readonly Lacking[],
  one: (number: string) => string,
  many: (numbers: string) => string,
): Iterable<RuleFinding> {
  const [first, ...others] = lacking;
  if (lacking.length < manyLacking) {
    for (const { number, place } of lacking)
      yield { confidence: 'likely', message: one(String(number)), place, actual: String(number) };
    return;
  }
  const numbers = lacking.map(({ number }) => number);
  yield {
    confidence: 'likely',
    message: many(`${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`),
    place: first.place,
    related: others.map(({ place }) => place),
  };
}

/** Notes that the reading found no mark for, and those that it took into the one before for that reason. */
function withoutMark(context: CheckContext): { readonly number: number; readonly line: number }[] {
  const unmarked = context.reading.footnotes
    .filter(({ markedIn }) => markedIn === null)
    .map(({ number, lines }) => ({ number, line: lines[0] }));
  const numbers = new Set(context.reading.footnotes.map(({ number }) => number));
  const hidden = printedNotes(context).filter(
    ({ read, number }) =>
      !read &&
      !numbers.has(number) &&
      !context.units.some((unit) => unit.kind !== 'footnote' && digitsBehind(unit, number) !== null),
  );
  return [...unmarked, ...hidden];
}

/** More gaps than this are no slips of single notes. */
const mostLacking = 50;

/** A number of the notes' sequence that stands behind a word like a mark, but has no note. */
function* marksWithoutNote(context: CheckContext, marks: readonly PrintedMark[]): Iterable<RuleFinding> {
  const printed = printedNotes(context).map(({ number }) => number);
  if (printed.length === 0 || marks.length === 0) return;
  const have = new Set([...printed, ...context.reading.footnotes.map(({ number }) => number)]);
  const last = [...have].reduce((most, number) => Math.max(most, number), 0);
  const lacking = new Set<number>();
  for (let number = 1; number <= last + 2 && lacking.size < mostLacking; number++)
    if (!have.has(number) && !(isTwice(printed, number + 1) || isTwice(printed, number - 1)))
      lacking.add(number);
  const found: Lacking[] = [];
  for (const unit of context.units) {
    if (unit.quoted || unit.kind === 'footnote' || lacking.size === 0) continue;
    for (const number of lacking) {
      const from = digitsBehind(unit, number);
      if (from === null || !isInSequence(marks, unit, from, number)) continue;
      lacking.delete(number);
      found.push({
        number,
        place: { ...context.placeIn(unit, Math.max(0, from - 6), from), footnote: number },
      });
    }
  }
  yield* grouped(
    found,
    (number) => `The mark ${number} has no note.`,
    (numbers) => `The marks ${numbers} have no notes. Were the notes or the marks numbered anew?`,
  );
}

/** A note numbered as its neighbour: that its own number is missing is told of the numbers. */
function isTwice(printed: readonly number[], number: number): boolean {
  return printed.indexOf(number) !== printed.lastIndexOf(number);
}

/** Offset of the number where it hangs on a word or on the stop behind one; null when it does not. */
function digitsBehind({ text }: TextUnit, number: number): number | null {
  const digits = String(number);
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    if (
      /\p{Ll}{3}[)”’"]?[.,;:]?[)”’"]?$/u.test(text.slice(Math.max(0, at - 8), at)) &&
      /^(?:[\s.,;:)]|$)/.test(text.slice(at + digits.length))
    )
      return at;
  }
  return null;
}

/** The nearest marks before and after have lower and higher numbers. */
function isInSequence(
  marks: readonly PrintedMark[],
  unit: TextUnit,
  offset: number,
  number: number,
): boolean {
  let before = 0;
  for (const mark of marks) {
    const isBefore = mark.unit.lines[0] < unit.lines[0] || (mark.unit === unit && mark.offset < offset);
    if (isBefore) before = mark.note;
    else return before < number && number < mark.note;
  }
  return before < number && number <= before + 2;
}
