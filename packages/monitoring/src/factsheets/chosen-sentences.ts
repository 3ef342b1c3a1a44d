import { bullet } from './blocks.js';
import type { ParagraphFacts, SentenceFacts } from './report-facts.js';

/** For each block of a paragraph the sentences that are kept. */
export type Chosen = readonly (readonly SentenceFacts[])[];

/** The sentences that speak of the party. A paragraph that opens with it and names nobody else is taken whole. */
export function chosenSentences(paragraph: ParagraphFacts, party: string): Chosen {
  if (!paragraph.codes.has(party)) return sentencesWithoutNames(paragraph);
  if (paragraph.codes.size === 1 && paragraph.blocks[0]?.[0]?.codes.has(party)) return paragraph.blocks;
  return paragraph.blocks.map((block, at) => chosenIn(paragraph, block, at, party));
}

/** Those that name the party, with those before and after that they lean on; a bullet about it alone is taken whole. */
function chosenIn(
  paragraph: ParagraphFacts,
  block: readonly SentenceFacts[],
  at: number,
  party: string,
): readonly SentenceFacts[] {
  if (bullet.test(block[0]?.text ?? '') && namesOnly(block, party)) return block;
  const taken = new Set<number>();
  block.forEach((sentence, s) => {
    const leads = s === block.length - 1 && leadsToParty(paragraph, sentence, at, party);
    if (!sentence.codes.has(party) && !leads) return;
    for (let before = s; before >= 0; before--) {
      taken.add(before);
      if (!block[before]?.looksBack) break;
    }
    const aloneInIt = sentence.codes.size === 1 && sentence.codes.has(party);
    for (let after = s + 1; block[after]?.codes.size === 0 && (aloneInIt || block[after]?.looksBack); after++)
      taken.add(after);
  });
  return block.filter((_, s) => taken.has(s));
}

function namesOnly(block: readonly SentenceFacts[], party: string): boolean {
  const naming = block.filter(({ codes }) => codes.size > 0);
  return naming.length > 0 && naming.every(({ codes }) => codes.size === 1 && codes.has(party));
}

/** Of a story about several parties what is about others is left out, with what goes on with it. */
export function sentencesOfStory(block: readonly SentenceFacts[], party: string): readonly SentenceFacts[] {
  let about: ReadonlySet<string> = new Set([party]);
  return block.filter((sentence) => {
    if (sentence.codes.size > 0) about = sentence.codes;
    return about.has(party);
  });
}

/** A sentence that ends in a colon is kept for an item below it that names the party. */
function leadsToParty(
  paragraph: ParagraphFacts,
  sentence: SentenceFacts,
  at: number,
  party: string,
): boolean {
  const items = at === 0 && sentence.text.endsWith(':') ? paragraph.blocks.slice(1) : [];
  return items.some((item) => item.some(({ codes }) => codes.has(party)));
}

/**
 * A party that stands in a note only: the note hangs on a sentence that names nobody, most likely on one that speaks of
 * parties. Where there are many such sentences nobody can tell which, and none is quoted.
 */
function sentencesWithoutNames(paragraph: ParagraphFacts): Chosen {
  const open = paragraph.blocks.map((block) => block.filter((sentence) => sentence.codes.size === 0));
  const ofParties = open.map((block) =>
    block.filter((sentence) => /\b(?:part(?:y|ies)|states|countries)\b/i.test(sentence.text)),
  );
  const few = [ofParties, open].find((chosen) => chosen.flat().length > 0 && chosen.flat().length <= 3);
  return few ?? [];
}
