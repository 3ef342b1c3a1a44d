import type { HeadingRecord, Reading } from '../readings/reading.js';
import { questionsBySection, type SectionQuestion } from './questions-by-section.js';

/** The questions that the sections of a reading are about, by their heading. */
export function questionsOfHeadings(
  reading: Reading,
): ReadonlyMap<HeadingRecord, readonly SectionQuestion[]> {
  const { headings, paragraphs, boxes, rest, footnotes } = reading;
  const at = ([line]: readonly [number, number]) => headings.findLastIndex(({ lines }) => lines[0] <= line);
  const texts: string[][] = headings.map(() => []);
  const add = (place: number, text: string) => texts[place]?.push(text);
  for (const { lines, text } of paragraphs) add(at(lines), text);
  for (const { lines, text, kind } of boxes) if (kind !== 'provision') add(at(lines), text);
  for (const { lines, text, kind } of rest) if (kind === 'body') add(at(lines), text);
  const paragraphsByNumber = new Map(paragraphs.map((record) => [record.number, record]));
  for (const { lines, text, markedIn } of footnotes) {
    const holder =
      paragraphsByNumber.get(markedIn?.paragraph ?? Number.NaN) ??
      boxes[markedIn?.box ?? -1] ??
      rest[markedIn?.rest ?? -1];
    add(at(holder?.lines ?? lines), text);
  }
  const isAsking = partsOf(reading.questions, headings);
  const sections = headings.flatMap(({ level, title }, index) =>
    isAsking(index) ? [] : [{ key: String(index), level, title, texts: texts[index] ?? [] }],
  );
  const found = questionsBySection(sections, reading.questions);
  return new Map(
    headings.flatMap((heading, index) => {
      const questions = found.get(String(index));
      return questions ? [[heading, questions] as const] : [];
    }),
  );
}

interface Lined {
  readonly lines: readonly [first: number, last: number];
}

/** Whether a heading, by its place, belongs to the chapter or appendix that prints the questionnaire. */
export function partsOf(
  questions: readonly Lined[],
  headings: readonly (Lined & { readonly level: number })[],
): (index: number) => boolean {
  const partAt = (index: number) => headings.findLastIndex(({ level }, at) => at <= index && level === 1);
  const asking = new Set(
    questions.map(({ lines }) => partAt(headings.findLastIndex((heading) => heading.lines[0] <= lines[0]))),
  );
  return (index) => asking.has(partAt(index)) && partAt(index) >= 0;
}
