import { bullet } from './blocks.js';
import type { ParagraphFacts, ReportFacts, SentenceFacts } from './report-facts.js';

/** For each block of a paragraph the sentences that are kept. */
export type Chosen = readonly (readonly SentenceFacts[])[];

/** The sentences that speak of the party. A paragraph that opens with it and names nobody else is taken whole. */
export function chosenSentences(facts: ReportFacts, paragraph: ParagraphFacts, party: string): Chosen {
  const opensWithParty = paragraph.blocks[0]?.[0]?.codes.has(party);
  if (paragraph.codes.size === 1 && opensWithParty) return paragraph.blocks;
  const speaking = speakingSentences(facts, paragraph, party);
  if (speaking.size === 0) return sentencesWithoutNames(paragraph);
  return paragraph.blocks.map((block, at) => chosenIn(paragraph, block, at, party, speaking));
}

/** Those that name the party, and those on which a note hangs that names it. */
function speakingSentences(facts: ReportFacts, paragraph: ParagraphFacts, party: string): Set<SentenceFacts> {
  const naming = paragraph.blocks.flat().filter((sentence) => sentence.codes.has(party));
  const hung = [...paragraph.sentenceByNote].flatMap(([note, sentence]) =>
    facts.notes.get(note)?.mentions.includes(party) ? [sentence] : [],
  );
  return new Set([...naming, ...hung]);
}

/** With those before and after that they lean on; a bullet about the party alone is taken whole. */
function chosenIn(
  paragraph: ParagraphFacts,
  block: readonly SentenceFacts[],
  at: number,
  party: string,
  speaking: ReadonlySet<SentenceFacts>,
): readonly SentenceFacts[] {
  if (bullet.test(block[0]?.text ?? '') && namesOnly(block, party)) return block;
  const taken = new Set<number>();
  block.forEach((sentence, s) => {
    const leads = s === block.length - 1 && leadsTo(paragraph, sentence, at, speaking);
    if (!speaking.has(sentence) && !leads) return;
    for (let before = s; before >= 0; before--) {
      taken.add(before);
      if (!block[before]?.looksBack) break;
    }
    const aloneInIt = sentence.codes.size === 1 && sentence.codes.has(party);
    for (let after = s + 1; goesOn(block[after], aloneInIt); after++) taken.add(after);
  });
  return block.filter((_, s) => taken.has(s));
}

/** A sentence about nobody else goes on with the one before it: after one about the party alone, or if it says so. */
function goesOn(sentence: SentenceFacts | undefined, aloneBefore: boolean): boolean {
  return sentence?.codes.size === 0 && (aloneBefore || sentence.looksBack);
}

function namesOnly(block: readonly SentenceFacts[], party: string): boolean {
  const naming = block.filter(({ codes }) => codes.size > 0);
  return naming.length > 0 && naming.every(({ codes }) => codes.size === 1 && codes.has(party));
}

/** A sentence that ends in a colon is kept for an item below it that speaks of the party. */
function leadsTo(
  paragraph: ParagraphFacts,
  sentence: SentenceFacts,
  at: number,
  speaking: ReadonlySet<SentenceFacts>,
): boolean {
  const items = at === 0 && sentence.text.endsWith(':') ? paragraph.blocks.slice(1) : [];
  return items.some((item) => item.some((inItem) => speaking.has(inItem)));
}

/**
 * A note names the party, and the reading does not tell where it hangs: most likely on a sentence that names nobody and
 * speaks of parties. Where there are many such sentences none is quoted.
 */
function sentencesWithoutNames(paragraph: ParagraphFacts): Chosen {
  const open = paragraph.blocks.map((block) => block.filter((sentence) => sentence.codes.size === 0));
  const ofParties = open.map((block) =>
    block.filter((sentence) => /\b(?:part(?:y|ies)|states|countries)\b/i.test(sentence.text)),
  );
  const few = [ofParties, open].find((chosen) => chosen.flat().length > 0 && chosen.flat().length <= 3);
  return few ?? [];
}

/** Of a story about several parties what is about others is left out, with what goes on with it. */
export function sentencesOfStory(block: readonly SentenceFacts[], party: string): readonly SentenceFacts[] {
  let about: ReadonlySet<string> = new Set([party]);
  return block.filter((sentence) => {
    if (sentence.codes.size > 0) about = sentence.codes;
    return about.has(party);
  });
}
