import type { LineRange } from '@rapporteur/document';
import type { BoxItem, BoxRecord } from '../readings/reading.js';
import { blocksOf } from './blocks.js';
import { sentencesOfStory } from './chosen-sentences.js';
import type { Practice } from './factsheet.js';
import { quoteBlock } from './quotation.js';
import type { PartyInText } from './reduced-lists.js';
import { chapterOf, type ReportFacts, sentenceFacts } from './report-facts.js';

/** The chapter's promising practices that are about the party. */
export function practicesOf(facts: ReportFacts, party: PartyInText, chapter: string): Practice[] {
  const boxes = facts.reading.boxes.filter(
    (box) => box.kind === 'practice' && chapterOf(box.section) === chapter,
  );
  return boxes.flatMap((box) =>
    storiesOf(box)
      .filter((story) => story.parties.includes(party.code))
      .map((story) => ({ title: box.title, text: textFor(facts, story.text, party), lines: story.lines })),
  );
}

interface Story {
  readonly text: string;
  readonly parties: readonly string[];
  readonly lines: LineRange;
}

/**
 * A box tells one practice after the other. An item that names nobody goes on with the one before it; at the head of
 * the box it leads to the first that names somebody.
 */
export function storiesOf(box: BoxRecord): Story[] {
  const stories: BoxItem[][] = [];
  for (const item of box.items) {
    const open = stories.at(-1);
    const openNamesSomebody = open?.some(({ parties }) => parties.length > 0);
    if (!open || (item.parties.length > 0 && openNamesSomebody)) stories.push([item]);
    else open.push(item);
  }
  if (stories.length === 0) return [{ text: box.text, parties: box.parties, lines: box.lines }];
  return stories.map((items) => ({
    text: items.map(({ text }) => text).join('\n'),
    parties: [...new Set(items.flatMap(({ parties }) => parties))],
    lines: [items[0]?.lines[0] ?? 0, items.at(-1)?.lines[1] ?? 0],
  }));
}

function textFor(facts: ReportFacts, text: string, party: PartyInText): string {
  const blocks = blocksOf(text).map((block) => {
    const sentences = sentenceFacts(block, facts.find);
    return quoteBlock(sentences, sentencesOfStory(sentences, party.code), party);
  });
  return blocks.filter((block) => block !== '').join('\n');
}
