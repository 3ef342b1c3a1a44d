import type { LineRange } from '@rapporteur/document';
import type { BoxItem, BoxRecord } from '../readings/reading.js';
import { blocksOf } from './blocks.js';
import { sentencesOfStory } from './chosen-sentences.js';
import type { Practice } from './factsheet.js';
import { oncePer } from './once-per.js';
import { quoteBlock } from './quotation.js';
import type { PartyInText } from './reduced-lists.js';
import { chapterOf, type ReportFacts, type SentenceFacts, sentenceFacts } from './report-facts.js';

/** One practice of a box, as it is told there. */
export interface Story {
  readonly title: string;
  readonly section: string | null;
  readonly chapter: string | null;
  readonly text: string;
  readonly blocks: readonly (readonly SentenceFacts[])[];
  readonly parties: readonly string[];
  readonly lines: LineRange;
}

/** The chapter's promising practices that are about the party. */
export function practicesOf(facts: ReportFacts, party: PartyInText, chapter: string): Practice[] {
  const stories = allStories(facts).filter(
    (story) => story.chapter === chapter && story.parties.includes(party.code),
  );
  return stories.map((story) => ({ title: story.title, text: textFor(story, party), lines: story.lines }));
}

/** The practices told in the boxes of a report, in order. */
export const allStories = oncePer((facts: ReportFacts): readonly Story[] =>
  facts.reading.boxes.filter((box) => box.kind === 'practice').flatMap((box) => storiesOf(facts, box)),
);

function storiesOf(facts: ReportFacts, box: BoxRecord): Story[] {
  const pieces = box.items.length > 0 ? itemsByStory(box.items) : [[box]];
  return pieces.map((items) => {
    const text = items.map((item) => item.text).join('\n');
    return {
      title: box.title,
      section: box.section,
      chapter: chapterOf(box.section),
      text,
      blocks: blocksOf(text).map((block) => sentenceFacts(block, facts.find)),
      parties: [...new Set(items.flatMap(({ parties }) => parties))],
      lines: [items[0]?.lines[0] ?? 0, items.at(-1)?.lines[1] ?? 0],
    };
  });
}

/**
 * A box tells one practice after the other. An item that names nobody goes on with the one before it; at the head of
 * the box it leads to the first that names somebody.
 */
function itemsByStory(items: readonly BoxItem[]): BoxItem[][] {
  const stories: BoxItem[][] = [];
  for (const item of items) {
    const open = stories.at(-1);
    const openNamesSomebody = open?.some(({ parties }) => parties.length > 0);
    if (!open || (item.parties.length > 0 && openNamesSomebody)) stories.push([item]);
    else open.push(item);
  }
  return stories;
}

function textFor(story: Story, party: PartyInText): string {
  const blocks = story.blocks.map((sentences) =>
    quoteBlock(sentences, sentencesOfStory(sentences, party.code), party),
  );
  return blocks.filter((block) => block !== '').join('\n');
}
