import type { CheckContext } from '../context.js';
import { isLinkAtEnd } from '../links.js';
import { type PrintedNote, printedNotes } from '../printed-notes.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * How a note is printed against how nearly all the others are: the stop behind its number, and the stop at its end.
 * The majority decides, whatever it is; where there is none, nothing is said. A note that ends in a link may go without
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

function* numbersOtherwise(context: CheckContext): Iterable<RuleFinding> {
  const notes = printedNotes(context);
  const usual = usualOf(notes.map(formOf));
  if (usual === null) return;
  for (const note of notes) {
    const form = formOf(note);
    if (form === usual) continue;
    const column = context.source[note.line - 1].search(/\d/);
    yield {
      confidence: 'certain',
      message: `The number of note ${note.number} is printed “${note.number}${form}”; nearly all others have “${usual === '' ? '1' : `1${usual}`}”.`,
      place: {
        footnote: note.number,
        lines: [note.line, note.line],
        columns: [column, column + String(note.number).length + Math.max(1, note.after.trimEnd().length)],
      },
      actual: `${note.number}${form}`,
      expected: `${note.number}${usual}`,
    };
  }
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
  for (const { note, closed } of ends) {
    const unit = units.get(note.number);
    if (closed || !unit) continue;
    const from = /\S+\s*$/.exec(note.text)?.index ?? 0;
    yield {
      confidence: 'certain',
      message: `Note ${note.number} ends without a stop.`,
      place: context.placeIn(unit, from, note.text.length),
      actual: note.text.slice(from),
      expected: `${note.text.slice(from).trimEnd()}.`,
    };
  }
}
