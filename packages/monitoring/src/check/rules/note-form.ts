import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { isLinkAtEnd } from '../links.js';
import { type PrintedNote, printedNotes } from '../printed-notes.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * How a note is printed against how nearly all the others are: the stop behind its number, and the stop at its end.
 * The majority decides, whatever it is; where there is none, nothing is said. One habit is one notice. A note that ends in a link may go without
 * a stop, which would otherwise be taken into the link.
 */
export const noteForm: Rule = {
  name: 'note-form',
  severity: 'warning',
  finds: 'A note whose number or end is printed otherwise than that of nearly all notes.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    yield* numbersOtherwise(context);
    yield* endsOtherwise(context);
  },
};

/** A form is usual when at least five notes, and three of four, have it. */
function usualOf<T>(forms: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [usual, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return most >= 5 && most * 4 >= forms.length * 3 ? usual : null;
}

/** Notes that have one form in common are one habit, and one notice at the first of them. */
function* numbersOtherwise(context: CheckContext): Iterable<RuleFinding> {
  const notes = printedNotes(context);
  const usual = usualOf(notes.map(formOf));
  if (usual === null) return;
  const astray = notes.filter((note) => formOf(note) !== usual);
  for (const [note, ...others] of groupedBy(astray, formOf)) {
    const form = formOf(note);
    yield {
      confidence: 'certain',
      message: `${numberOf([note, ...others])} printed “${note.number}${form}”; nearly all others have “${usual === '' ? '1' : `1${usual}`}”.`,
      place: placeOf(context, note),
      related: others.map((other) => placeOf(context, other)),
      actual: `${note.number}${form}`,
      expected: `${note.number}${usual}`,
    };
  }
}

function placeOf({ source }: CheckContext, { number, line, after }: PrintedNote): RuleFinding['place'] {
  const column = source[line - 1].search(/\d/);
  return {
    footnote: number,
    lines: [line, line],
    columns: [column, column + String(number).length + Math.max(1, after.trimEnd().length)],
  };
}

function numberOf(notes: readonly { readonly number: number }[]): string {
  return notes.length === 1
    ? `The number of note ${notes[0].number} is`
    : `The numbers of notes ${listed(notes)} are`;
}

function listed(notes: readonly { readonly number: number }[]): string {
  const numbers = notes.map(({ number }) => number);
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** One blank or several are one form. */
function formOf({ after }: PrintedNote): string {
  return after.replace(/\s+$/, ' ');
}

function* endsOtherwise(context: CheckContext): Iterable<RuleFinding> {
  const ends = context.reading.footnotes
    .filter(({ text }) => text !== '' && !isLinkAtEnd(text))
    .map((note) => ({
      note,
      closed: /[.!?…][”"’)\]]*$/.test(note.text.trim()) || /[”"’]$/.test(note.text.trim()),
    }));
  if (usualOf(ends.map(({ closed }) => closed)) !== true) return;
  const units = new Map(
    context.units.flatMap((unit) => (unit.kind === 'footnote' ? [[unit.place.footnote, unit] as const] : [])),
  );
  const open = ends.flatMap(({ note, closed }) => {
    const unit = closed ? undefined : units.get(note.number);
    return unit ? [{ number: note.number, unit, from: /\S+\s*$/.exec(note.text)?.index ?? 0 }] : [];
  });
  if (open.length === 0) return;
  const [first, ...others] = open.map(({ unit, from }) => context.placeIn(unit, from, unit.text.length));
  const last = open[0].unit.text.slice(open[0].from);
  yield {
    confidence: 'certain',
    message:
      others.length === 0
        ? `Note ${open[0].number} ends without a stop.`
        : `Notes ${listed(open)} end without a stop.`,
    place: first,
    related: others,
    actual: last,
    expected: `${last.trimEnd()}.`,
  };
}
