import { itemOf, type NameList } from './name-lists.js';
import type { FactsheetWords } from './words.js';

/** A party as a quotation of the report speaks of it. */
export interface PartyInText {
  readonly code: string;
  /** "the Netherlands". */
  readonly name: string;
  /** In the language of the quotation. */
  readonly words: FactsheetWords;
}

/** A list this long is told as a number; a shorter one is as quick to read as its number. */
const long = 5;

/**
 * A quotation with its long lists of parties put in square brackets as a count: "[13 States named, among them
 * Castell]". Nothing else is touched; the paragraph's number stands beside it for whoever wants the list.
 * `lists` have their places in `text`.
 */
export function withReducedLists(
  text: string,
  lists: readonly NameList[],
  { code, name, words }: PartyInText,
): string {
  let reduced = '';
  let at = 0;
  for (const list of lists) {
    if (list.codes.length < long || list.from < at) continue;
    const own = itemOf(text, list, code);
    const opens = text[list.from - 1] === '(';
    const closes = text[list.to] === ')';
    // Round brackets give way to ours where they hold the list alone; so do those that a slip left without their pair.
    const dropsOpening = opens && (closes || surplus(text) > 0);
    const dropsClosing = closes && (opens || surplus(text) < 0);
    reduced += text.slice(at, list.from - (dropsOpening ? 1 : 0));
    reduced += `[${words.statesNamed(list.codes.length, own && withArticle(own, name))}]`;
    at = list.to + (dropsClosing ? 1 : 0);
  }
  return reduced + text.slice(at);
}

/** A list may leave out the article that a sentence of ours needs: "Netherlands" -> "the Netherlands". */
function withArticle(item: string, name: string): string {
  const article = /^(?:the |la |le |les |l’)/.exec(name)?.[0] ?? '';
  return article !== '' && item.startsWith(name.slice(article.length)) ? article + item : item;
}

/** Brackets that are opened and not closed in the sentence; below zero: closed and not opened. */
function surplus(text: string): number {
  return text.split('(').length - text.split(')').length;
}
