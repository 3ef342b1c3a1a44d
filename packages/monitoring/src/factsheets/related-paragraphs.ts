import type { RecommendationRecord } from '../readings/reading.js';
import { oncePer } from './once-per.js';
import type { ParagraphFacts, ReportFacts } from './report-facts.js';

/**
 * What a recommendation rests on as the text is laid out: the paragraphs of its section between the block of
 * recommendations before it and its own. Where its section holds none, those of its chapter.
 */
export function relatedParagraphs(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
): readonly ParagraphFacts[] {
  return relate(facts).get(recommendation.id) ?? [];
}

const relate = oncePer((facts: ReportFacts): ReadonlyMap<string, readonly ParagraphFacts[]> => {
  const related = new Map<string, readonly ParagraphFacts[]>();
  let stretch: ParagraphFacts[] = [];
  let inBlock = false;
  for (const node of inOrder(facts)) {
    if ('id' in node) {
      const own = stretch.filter((paragraph) => paragraph.record.section === node.section);
      related.set(node.id, own.length > 0 ? own : ofChapter(facts, node));
      inBlock = true;
      continue;
    }
    if (inBlock) stretch = [];
    inBlock = false;
    stretch.push(node);
  }
  return related;
});

function inOrder(facts: ReportFacts): (ParagraphFacts | RecommendationRecord)[] {
  const line = (node: ParagraphFacts | RecommendationRecord) =>
    'id' in node ? node.lines[0] : node.record.lines[0];
  return [...facts.paragraphs, ...facts.reading.recommendations].sort((a, b) => line(a) - line(b));
}

function ofChapter(facts: ReportFacts, recommendation: RecommendationRecord): ParagraphFacts[] {
  const inSection = facts.paragraphs.filter((p) => p.record.section === recommendation.section);
  return inSection.length > 0
    ? inSection
    : facts.paragraphs.filter((p) => p.chapter === recommendation.chapter);
}
