import type { LineRange } from '@rapporteur/document';
import type { HeadingRecord, Reading } from '../../readings/reading.js';
import { contentsOtherwise } from '../contents-lines.js';
import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { headingLines } from '../heading-lines.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * The form of a heading against its sisters: the dot behind its number, a stop at its end, its first letter, capitals
 * throughout, the plural over one item. The majority decides; where it is not clear, nothing is said.
 */
export const headingForm: Rule = {
  name: 'heading-form',
  severity: 'warning',
  finds: 'A heading whose number, first letter or end is printed otherwise than that of its sisters.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    yield* numbersOtherwise(context);
    yield* titlesOtherwise(context);
    yield* titlesOfBoxes(context);
    yield* titlesAsParagraphs(context);
    yield* titlesOfRecommendations(context);
    yield* runningHeads(context);
    yield* contentsOtherwise(context);
  },
};

/** Pages that a text has at the least, for each that has the running head, before it is called left over. */
const manyPages = 10;

/** A running head on a few pages only: nearly all were taken out, or these come from another draft. */
function* runningHeads({ reading }: CheckContext): Iterable<RuleFinding> {
  const { pages } = reading.document;
  if (pages === null) return;
  const heads = reading.rest.filter(({ kind }) => kind === 'running-head');
  for (const [first, ...others] of groupedBy(heads, ({ text }) => text.trim())) {
    if ((others.length + 1) * manyPages > pages) continue;
    yield {
      severity: 'info',
      confidence: 'likely',
      message: `“${first.text.trim()}” stands as a running head on ${others.length + 1} of ${pages} pages. Is it left over?`,
      place: { lines: first.lines },
      related: others.map(({ lines }) => ({ lines })),
      actual: first.text.trim(),
    };
  }
}

/** The form that three of four have, and at least three. */
function usual<T>(forms: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [form, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return most >= 3 && most * 4 >= forms.length * 3 && most < forms.length ? form : null;
}

function at(line: number, source: readonly string[], section: string): RuleFinding['place'] {
  const text = source[line - 1];
  return {
    section,
    lines: [line, line] as LineRange,
    columns: [text.length - text.trimStart().length, text.trimEnd().length],
  };
}

function* numbersOtherwise(context: CheckContext): Iterable<RuleFinding> {
  const lines = headingLines(context);
  // "I." may stand over "I.1": chapters have a form of their own.
  for (const sisters of [
    lines.filter(({ parts }) => parts.length === 1),
    lines.filter(({ parts }) => parts.length > 1),
  ]) {
    const form = usual(sisters.map(({ after }) => after));
    for (const { number, line, after } of sisters) {
      if (form === null || after === form) continue;
      yield {
        confidence: 'certain',
        message: `The heading is numbered “${number}${after}”; its sisters have “${number}${form}”.`,
        place: at(line, context.source, number),
        actual: `${number}${after}`,
        expected: `${number}${form}`,
      };
    }
    const ends = usual(sisters.map(({ title }) => endsWithStop(title)));
    for (const { number, line, title, read } of sisters) {
      if (read || ends !== false || !endsWithStop(title)) continue;
      yield {
        confidence: 'certain',
        message: 'The heading ends with a stop; its sisters do not.',
        place: at(line, context.source, number),
        actual: title,
        expected: title.replace(/\.$/, ''),
      };
    }
  }
}

function* titlesOtherwise({ reading, source }: CheckContext): Iterable<RuleFinding> {
  for (const sisters of families(reading.headings)) {
    const ends = usual(sisters.map(({ title }) => endsWithStop(title)));
    const capital = usual(sisters.map(({ title }) => firstCase(title)));
    const loud = usual(sisters.map(({ title }) => isLoud(title)));
    for (const heading of sisters) {
      const { title, number, lines } = heading;
      const say = (message: string, expected: string | null = null): RuleFinding => ({
        confidence: 'certain',
        message,
        place: at(message.includes('stop') ? lines[1] : lines[0], source, number ?? title),
        actual: title,
        expected,
      });
      if (ends !== null && endsWithStop(title) !== ends)
        yield say(
          ends
            ? 'The heading ends without the stop that its sisters have.'
            : 'The heading ends with a stop; its sisters do not.',
          ends ? `${title}.` : title.replace(/\.$/, ''),
        );
      if (capital === 'upper' && firstCase(title) === 'lower')
        yield say('The heading begins with a small letter; its sisters begin with a capital.');
      if (loud === false && isLoud(title)) yield say('The heading is in capitals; its sisters are not.');
    }
  }
}

/** Headings of one level, the numbered and the others apart. */
function families(headings: readonly HeadingRecord[]): HeadingRecord[][] {
  return groupedBy(headings, ({ level, number }) => `${level} ${number === null}`);
}

/** "etc." and "No." have their stop in any case. */
function endsWithStop(title: string): boolean {
  return /\.$/.test(title) && !/\b(?:etc|al|No|Art|\p{Lu})\.$/u.test(title);
}

function firstCase(title: string): 'upper' | 'lower' | 'none' {
  const first = /^["“‘(]*(\p{L})/u.exec(title)?.[1];
  return first === undefined ? 'none' : first === first.toUpperCase() ? 'upper' : 'lower';
}

function isLoud(title: string): boolean {
  return /\p{L}{4}/u.test(title) && title === title.toUpperCase();
}

/** "Promising practices:" where the other boxes have no colon. */
function* titlesOfBoxes({ reading, source }: CheckContext): Iterable<RuleFinding> {
  const titled = reading.boxes.filter(
    ({ kind, title }) => (kind === 'practice' || kind === 'difficulty') && title !== '',
  );
  const printed = titled.map((box) => source[box.lines[0] - 1].trim());
  const colon = usual(printed.map((line) => line.endsWith(':')));
  for (let i = 0; i < titled.length; i++) {
    const place = at(titled[i].lines[0], source, titled[i].section ?? titled[i].title);
    if (colon !== null && printed[i].endsWith(':') !== colon)
      yield {
        confidence: 'certain',
        message: colon
          ? 'The title of the box lacks the colon that its sisters have.'
          : 'The title of the box ends with a colon; its sisters do not.',
        place,
        actual: printed[i],
      };
  }
}

/** "52. Promising practices:": the title of a box has the number of a paragraph. */
function* titlesAsParagraphs({ reading, source }: CheckContext): Iterable<RuleFinding> {
  const titles = new Set(
    reading.boxes
      .filter(({ kind }) => kind === 'practice' || kind === 'difficulty')
      .map(({ title }) => plain(title)),
  );
  for (const { number, text, lines } of reading.paragraphs) {
    if (text.length > 80 || !titles.has(plain(text))) continue;
    yield {
      confidence: 'certain',
      message: `The title of a box is numbered as paragraph ${number}.`,
      place: { paragraph: number, ...at(lines[0], source, ''), section: undefined },
      actual: text,
    };
  }
}

function plain(title: string): string {
  return title
    .replace(/^\d+\.\s*/, '')
    .replace(/\s*:$/, '')
    .replace(/s$/, '')
    .toLowerCase()
    .trim();
}

/** "Recommendations II-4" over one, "Recommendations for steps …" over a block of one. */
function* titlesOfRecommendations({ reading, source }: CheckContext): Iterable<RuleFinding> {
  for (const { id, lines } of reading.recommendations) {
    const printed = source[lines[0] - 1] ?? '';
    if (!/^\s*Recommendations\s/.test(printed) || !printed.includes(id)) continue;
    yield {
      confidence: 'certain',
      message: `The plural stands over one recommendation: “${printed.trim()}”.`,
      place: { ...at(lines[0], source, ''), section: undefined, recommendation: id },
      actual: printed.trim(),
      expected: `Recommendation ${id}`,
    };
  }
  const leadIns = reading.rest.filter(({ kind }) => kind === 'lead-in');
  const under = countsUnder(reading);
  for (let i = 0; i < leadIns.length; i++) {
    const [from] = leadIns[i].lines;
    const own = under.get(from) ?? 0;
    const isPlural = /^\s*Recommendations\b/.test(leadIns[i].text);
    if (own === 0 || own > 1 === isPlural || !/^\s*Recommendations?\b/.test(leadIns[i].text)) continue;
    yield {
      confidence: 'certain',
      message: isPlural
        ? 'The heading is in the plural over one recommendation.'
        : `The heading is in the singular over ${own} recommendations.`,
      place: {
        ...at(from, source, leadIns[i].section ?? ''),
        ...(leadIns[i].section === null ? { section: undefined } : {}),
      },
    };
  }
}

/** How many recommendations stand under each lead-in, by its line: those before the next one and the next heading. */
function countsUnder({ rest, headings, recommendations }: Reading): ReadonlyMap<number, number> {
  const marks = [
    ...rest.flatMap(({ kind, lines }) => (kind === 'lead-in' ? [{ line: lines[0], what: kind }] : [])),
    ...headings.map(({ lines }) => ({ line: lines[0], what: 'heading' })),
    ...recommendations.map(({ lines }) => ({ line: lines[0], what: 'recommendation' })),
  ].sort((a, b) => a.line - b.line);
  const counts = new Map<number, number>();
  let leadIn: number | null = null;
  for (const { line, what } of marks) {
    if (what === 'heading') leadIn = null;
    else if (what === 'lead-in') leadIn = line;
    else if (leadIn !== null) counts.set(leadIn, (counts.get(leadIn) ?? 0) + 1);
  }
  return counts;
}
