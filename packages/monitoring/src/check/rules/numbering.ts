import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import { headingLines } from '../heading-lines.js';
import { printedMarks } from '../printed-marks.js';
import { printedNotes } from '../printed-notes.js';
import { numberedRecommendations } from '../references/numbered-recommendations.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * Series of numbers: paragraphs, notes, recommendations, headings. A gap or a repeat is counted, so it is an error; a
 * series that begins anew may be meant, so it is a question. Quoted provisions have numbers of their own, and so have
 * the items of a list inside a paragraph.
 */
export const numbering: Rule = {
  name: 'numbering',
  severity: 'error',
  finds:
    'A gap, a repeat, a restart or a wrong order in the numbers of paragraphs, notes, recommendations and headings.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    yield* paragraphs(context);
    yield* notes(context);
    yield* recommendations(context);
    yield* headings(context);
  },
};

function found(
  message: string,
  place: RuleFinding['place'],
  confidence: RuleFinding['confidence'] = 'certain',
): RuleFinding {
  return { confidence, message, place };
}

function gapIn(name: string, last: number, next: number): string {
  return next === last + 2
    ? `${name} ${last + 1} is missing: ${last} is followed by ${next}.`
    : `${name}s ${last + 1} to ${next - 1} are missing: ${last} is followed by ${next}.`;
}

function* paragraphs(context: CheckContext): Iterable<RuleFinding> {
  const { reading, source } = context;
  let last = 0;
  let from = 1;
  for (const { number, lines, section, spans } of reading.paragraphs) {
    const place = {
      paragraph: number,
      ...(section === null ? {} : { section }),
      lines: [lines[0], lines[0]] as LineRange,
    };
    if (last > 0 && number > last + 1) {
      const other = number === last + 2 ? otherNumberBetween(from, lines[0], context) : null;
      yield other
        ? found(`Paragraph ${last + 1} is missing: its place has ${other.number}.`, {
            paragraph: last,
            lines: [other.line, other.line],
          })
        : found(gapIn('Paragraph', last, number), place);
    }
    if (number <= last)
      yield {
        ...found(`Paragraph ${number} comes after ${last}. Was this intended?`, place, 'likely'),
        severity: 'warning',
      };
    last = number;
    from = lines[0];
    yield* numbersInside(number, spans, source);
  }
}

/** A line between two paragraphs that opens like one, under a number that does not follow. */
function otherNumberBetween(
  from: number,
  to: number,
  { units, source }: CheckContext,
): { readonly number: string; readonly line: number } | null {
  const elsewhere = units.filter(
    ({ kind, quoted, lines }) =>
      (kind === 'footnote' || kind === 'box' || quoted) && lines[1] >= from && lines[0] <= to,
  );
  for (let line = from + 1; line < to; line++) {
    const number = /^\s?(\d{1,4})\.\s+\p{Lu}/u.exec(source[line - 1])?.[1];
    if (
      number &&
      standsAlone(source, line) &&
      !elsewhere.some(({ spans }) => spans.some(([first, last]) => line >= first && line <= last))
    )
      return { number, line };
  }
  return null;
}

/** A number that opens a line inside a paragraph: the same one again, or 1 where no list is announced. */
function* numbersInside(
  own: number,
  spans: readonly LineRange[],
  source: readonly string[],
): Iterable<RuleFinding> {
  const opened: { readonly number: number; readonly line: number }[] = [];
  for (const [first, last] of spans) {
    for (let line = first; line <= last; line++) {
      const number = /^\s?(\d{1,4})\.\s+\p{Lu}/u.exec(source[line - 1])?.[1];
      if (number && (opened.length > 0 || Number(number) === own || Number(number) === 1))
        opened.push({ number: Number(number), line });
    }
  }
  const inner = opened.slice(opened[0]?.number === own ? 1 : 0);
  const again = inner.find(({ number }) => number === own);
  const isList = inner.some(({ number }) => number === own - 1 && own > 1);
  if (again && !isList && standsAlone(source, again.line)) {
    yield found(`Paragraph ${own} stands twice.`, { paragraph: own, lines: [again.line, again.line] });
    return;
  }
  const restart = inner.find(({ number }) => number === 1);
  if (
    own > 1 &&
    restart &&
    inner.length > 1 &&
    standsAlone(source, restart.line) &&
    endsWithStop(source, restart.line)
  ) {
    yield {
      ...found(
        `The numbers of the paragraphs begin anew after ${own}. Was this intended?`,
        { paragraph: own, lines: [restart.line, restart.line] },
        'likely',
      ),
      severity: 'warning',
    };
  }
}

function standsAlone(source: readonly string[], line: number): boolean {
  return (source[line - 2] ?? '').trim() === '';
}

/** The text before it ends a sentence: no list was announced. */
function endsWithStop(source: readonly string[], line: number): boolean {
  for (let before = line - 1; before > 0 && before > line - 4; before--) {
    const text = source[before - 1].trim();
    if (text !== '') return !/[:,;]$/.test(text);
  }
  return true;
}

function* notes(context: CheckContext): Iterable<RuleFinding> {
  const printed = printedNotes(context);
  const numbers = new Set([...printed, ...context.reading.footnotes].map(({ number }) => number));
  let last = 0;
  let wrong = 0;
  for (const [n, { number, line }] of printed.entries()) {
    const place = { footnote: number, lines: [line, line] as LineRange };
    if (number === last + 2 && last > 0 && printed[n + 1]?.number === number) {
      yield found(
        `Note ${number} stands twice, and ${last + 1} is missing: is the first one ${last + 1}?`,
        place,
      );
      wrong = number;
    } else if (number === wrong) wrong = 0;
    else if (number === last) yield found(`Note ${number} stands twice.`, place);
    else if (number < last)
      yield { ...found(`Note ${number} stands after note ${last}.`, place), severity: 'warning' };
    else if (last > 0 && number > last + 1) {
      const lost = Array.from({ length: Math.min(number - last - 1, 1000) }, (_, i) => last + 1 + i).filter(
        (other) => !numbers.has(other),
      );
      if (lost.length === number - last - 1) yield found(gapIn('Note', last, number), place);
    }
    last = Math.max(last, number);
  }
  let before = 0;
  for (const { note, unit, line, from, to } of printedMarks(context)) {
    if (note < before && unit.kind !== 'footnote')
      yield {
        ...found(`The mark of note ${note} stands after the mark of note ${before}.`, {
          ...unit.place,
          footnote: note,
          lines: [line, line],
          columns: [from, to],
        }),
        severity: 'warning',
      };
    before = Math.max(before, note);
  }
}

function* recommendations(context: CheckContext): Iterable<RuleFinding> {
  const seen = new Set<string>();
  const lastIn = new Map<string, number>();
  const all = numberedRecommendations(context);
  let wrong = '';
  for (const [n, { id, chapter, lines, section }] of all.entries()) {
    const number = Number(id.slice(chapter.length + 1));
    if (!Number.isInteger(number) || number === 0) continue;
    const place = { recommendation: id, lines: [lines[0], lines[0]] as LineRange };
    const last = lastIn.get(chapter) ?? 0;
    const under = section?.split('.')[0];
    if (number === last + 2 && all[n + 1]?.id === id) {
      yield found(
        `Recommendation ${id} stands twice, and ${chapter}-${last + 1} is missing: is the first one ${chapter}-${last + 1}?`,
        place,
      );
      wrong = id;
    } else if (id === wrong) wrong = '';
    else if (seen.has(id)) yield found(`Recommendation ${id} stands twice.`, place);
    else if (number < last) yield found(`Recommendation ${id} comes after ${chapter}-${last}.`, place);
    else if (number > last + 1)
      yield found(
        last === 0
          ? `The recommendations of chapter ${chapter} begin with ${id}.`
          : `Recommendation ${chapter}-${last + 1} is missing: ${chapter}-${last} is followed by ${id}.`,
        place,
      );
    if (under !== undefined && /^[IVXLC]+$/.test(under) && /^[IVXLC]+$/.test(chapter) && under !== chapter)
      yield found(`Recommendation ${id} stands in chapter ${under}.`, place);
    seen.add(id);
    lastIn.set(chapter, Math.max(last, number));
  }
}

/**
 * A heading's number follows from the one before: its first child, its next sister, or the next sister of one above.
 * Letters under roman chapters begin anew in each of them.
 */
function* headings(context: CheckContext): Iterable<RuleFinding> {
  const last = new Map<
    string,
    { readonly parts: readonly number[]; readonly meant: readonly number[]; readonly number: string }
  >();
  const seen = new Set<string>();
  let chapter = '';
  for (const { number, parts, line, scheme } of headingLines(context)) {
    const place = { section: number, lines: [line, line] as LineRange };
    const before = last.get(scheme);
    const fits = !before || follows(before.parts, parts) || follows(before.meant, parts);
    const key = `${scheme} ${scheme === 'roman' ? '' : chapter} ${number}`;
    if (seen.has(key)) yield found(`Heading ${number} stands twice.`, place);
    else if (before && !fits) yield found(`Heading ${number} does not follow from ${before.number}.`, place);
    else if (!before && parts.some((part, i) => i > 0 && part !== 1))
      yield found(`The headings begin with ${number}.`, place, 'likely');
    seen.add(key);
    last.set(scheme, { parts, meant: before && !fits ? next(before.parts, parts.length) : parts, number });
    if (scheme !== 'roman') continue;
    chapter = number;
    last.delete('letter');
    last.delete('decimal');
  }
}

/** The number that was due at this depth: what comes after a wrong one may follow from it. */
function next(last: readonly number[], depth: number): readonly number[] {
  if (depth > last.length) return [...last, 1];
  return last.slice(0, depth).map((part, i) => (i === depth - 1 ? part + 1 : part));
}

function follows(last: readonly number[], parts: readonly number[]): boolean {
  return parts.length <= last.length + 1 && next(last, parts.length).every((part, i) => parts[i] === part);
}
