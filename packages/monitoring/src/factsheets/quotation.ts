import { bullet } from './blocks.js';
import type { Chosen } from './chosen-sentences.js';
import { type PartyInText, withReducedLists } from './reduced-lists.js';
import type { ParagraphFacts, SentenceFacts } from './report-facts.js';

/** The chosen sentences, one line a block; an item that stands alone loses its mark. */
export function quotation(paragraph: ParagraphFacts['blocks'], chosen: Chosen, party: PartyInText): string {
  const blocks = paragraph.map((block, at) => quoteBlock(block, chosen[at] ?? [], party));
  const quoted = blocks.filter((block) => block !== '');
  const text =
    quoted.length === 1
      ? quoted
          .join()
          .replace(bullet, '')
          .replace(/^\[…\] /, '')
      : quoted.join('\n');
  return text.replace(/(?:[;,]|[;,]?\s(?:and|or|et|ou))$/, '');
}

/** What is left out between two sentences that are kept, or before the first one of an item, is marked. */
export function quoteBlock(
  block: readonly SentenceFacts[],
  chosen: readonly SentenceFacts[],
  party: PartyInText,
): string {
  const kept = new Set(chosen);
  const mark = bullet.exec(block[0]?.text ?? '')?.[0] ?? '';
  let text = '';
  let gap = false;
  for (const sentence of block) {
    if (!kept.has(sentence)) {
      gap = text !== '' || mark !== '';
      continue;
    }
    if (text === '') text = gap ? `${mark}[…] ` : '';
    else text += gap ? ' […] ' : ' ';
    text += withReducedLists(sentence.text, sentence.lists, party);
    gap = false;
  }
  return text;
}
