import { oncePer } from './once-per.js';
import type { ParagraphFacts, ReportFacts } from './report-facts.js';

/** True for a numbered paragraph inside a box of difficulties, whether the box holds its lines or only its title. */
export function statesDifficulty(facts: ReportFacts, paragraph: ParagraphFacts): boolean {
  return difficultParagraphs(facts).has(paragraph.record.number);
}

const difficultParagraphs = oncePer(({ reading, paragraphs }: ReportFacts): ReadonlySet<number> => {
  const ends = [
    ...reading.headings.map((heading) => heading.lines[0]),
    ...reading.boxes.filter((box) => box.kind !== 'provision').map((box) => box.lines[0]),
    ...reading.recommendations.map((recommendation) => recommendation.lines[0]),
    ...reading.rest.filter((rest) => rest.kind === 'lead-in').map((rest) => rest.lines[0]),
  ].sort((a, b) => a - b);
  const numbers = new Set<number>();
  for (const box of reading.boxes.filter(({ kind }) => kind === 'difficulty')) {
    const end = ends.find((line) => line > box.lines[0]) ?? Number.POSITIVE_INFINITY;
    for (const { record } of paragraphs)
      if (record.lines[0] > box.lines[0] && record.lines[0] < end) numbers.add(record.number);
  }
  return numbers;
});
