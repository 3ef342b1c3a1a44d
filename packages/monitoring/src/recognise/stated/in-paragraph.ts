import type { BlockText } from '../text.js';
import { type StatedSentence, statedSentences } from './operative-words.js';
import type { StatedHere } from './stated.js';
import type { StatedStyle } from './stated-style.js';

/** What a numbered paragraph recommends, from the first sentence that asks to the end of the paragraph. */
export function statedInParagraph(number: string, body: BlockText, style: StatedStyle): StatedHere[] {
  const sentences = statedSentences(body.text, style);
  const [first] = sentences;
  if (!first) return [];
  const id = `${style.prefix}${number}`;
  return style.numbering === 'paragraph-item'
    ? byItems(id, body, sentences)
    : [whole(id, body, first.from, sentences)];
}

function whole(id: string, body: BlockText, from: number, sentences: readonly StatedSentence[]): StatedHere {
  return { id, body, from, to: endOfWords(body, from), levels: sentences.flatMap(({ levels }) => levels) };
}

/** Lettered items below a sentence that asks are recommendations of their own: "12(a)". What else it asks is "12". */
function byItems(id: string, body: BlockText, sentences: readonly StatedSentence[]): StatedHere[] {
  const found: StatedHere[] = [];
  let plain: StatedSentence[] = [];
  let end = 0;
  const closePlain = (to: number) => {
    const [first] = plain;
    if (first) found.push({ ...whole(id, body, first.from, plain), to });
    plain = [];
  };
  for (const sentence of sentences) {
    if (sentence.from < end) continue;
    const items = itemsBelow(body, sentence);
    if (items.length === 0) {
      plain.push(sentence);
      continue;
    }
    closePlain(sentence.from);
    const last = items.at(-1) as Item;
    // "(c) …. The Committee also requests": a sentence of the body's own ends the last item, though no line does.
    end = sentences.find(({ from, isOwn }) => isOwn && from > last.from && from < last.to)?.from ?? last.to;
    for (const { label, from, to } of items)
      found.push({ id: `${id}(${label})`, body, from, to: Math.min(to, end), levels: sentence.levels });
  }
  closePlain(body.text.length);
  return found.map((stated) => ({ ...stated, to: trimmed(body.text, stated.from, stated.to) }));
}

interface Item {
  readonly label: string;
  /** From the first word behind the label. */
  readonly from: number;
  readonly to: number;
}

/** The items (a), (b) … that the sentence leads to; the last one ends where the text behind it begins a new piece. */
function itemsBelow({ text, pieces }: BlockText, sentence: StatedSentence): Item[] {
  const starts: { label: string; at: number; from: number }[] = [];
  const first = /:\s*(?=\(?a[.)]\s)/u.exec(text.slice(sentence.from));
  if (!first || sentence.from + first.index > sentence.to) return [];
  let at = sentence.from + first.index + first[0].length;
  for (const label of 'abcdefghijklmnopqrstuvwxyz') {
    const next = labelFrom(text, at, label, starts.length === 0);
    if (!next) break;
    starts.push({ label, ...next });
    at = next.from;
  }
  const last = starts.at(-1);
  if (!last) return [];
  const behind = pieces.find((piece) => piece.from > last.at && piece.label === null);
  return starts.map(({ label, from }, n) => ({
    label,
    from,
    to: starts[n + 1]?.at ?? behind?.from ?? text.length,
  }));
}

/** The label of an item stands at the beginning of a line or behind the end of the item before. */
function labelFrom(
  text: string,
  at: number,
  label: string,
  isHere: boolean,
): { readonly at: number; readonly from: number } | null {
  const pattern = isHere
    ? new RegExp(`\\(?${label}[.)]\\s+`, 'y')
    : new RegExp(`(?:(?<=\\n)\\(?${label}[.)]|(?<=[;,.:]\\s|\\b(?:and|or|et|ou)\\s)\\(${label}\\))\\s+`, 'g');
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { at: match.index, from: match.index + match[0].length } : null;
}

/** A heading or a rule that no blank heading line told from the paragraph above it is none of its words. */
function endOfWords({ text, pieces }: BlockText, from: number): number {
  let to = text.replace(/[\s_]+$/, '').length;
  for (const piece of pieces.toReversed()) {
    if (piece.from <= from || piece.to < to) break;
    const words = text.slice(piece.from, to);
    const above = text.slice(from, piece.from).trimEnd();
    if (/[.;:!?)\]”’»…]$/.test(words) || words.length > longestHeading || !/[.!?]$/.test(above)) break;
    to = above.length;
  }
  return to;
}

const longestHeading = 90;

function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
