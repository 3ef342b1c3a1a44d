/** References to the convention and to other parts of the text, read from running words. */

const article =
  /\b(?:Articles?|Art\.)\s+((?:\d{1,3}[a-z]?(?:\s?(?:\(\w{1,4}\)|§\s?\d+))*(?:,?\s+paragraphs?\s+\d+(?:\s?\.\s?[a-z]\b)?(?:\s+and\s+\d+)?)?(?:\s*(?:,|and|or|to|[–-])\s*(?=\d))?)+)/g;
const one =
  /(\d{1,3}[a-z]?)((?:\s?(?:\(\w{1,4}\)|§\s?\d+))*)(?:,?\s+paragraphs?\s+(\d+)(?:\s?\.\s?([a-z])\b)?)?/g;
/** "Article 8 of the European Convention …": another instrument's article. */
const ofInstrument =
  /^[^.;]{0,40}?\bof (?:the )?((?:\p{Lu}[\p{L}’'.-]*|on|of|and|the|for|in)(?:\s+(?:\p{Lu}[\p{L}’'.-]*|\d[\d/]*|on|of|and|the|for|in))*)/u;
const foreign =
  /\b(?:European Convention|Directive|Code|Constitution|Regulation|Covenant|Charter|Protocol|Act\b|Law\b|Budapest|Cybercrime|United Nations|Rights of the Child|EU\b|Treaty)/;

/** A reference and where it stands in the text, end exclusive. */
export interface PlacedReference {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Articles of the text's own convention, as "20(2)", "25(1)(e)", in the order of the text. */
export function articlesIn(text: string): PlacedReference[] {
  const found: PlacedReference[] = [];
  for (const match of text.matchAll(article)) {
    const to = match.index + match[0].length;
    if (
      isForeign(text.slice(to, to + 160)) ||
      isForeignBefore(text.slice(Math.max(0, match.index - 60), match.index))
    )
      continue;
    for (const part of match[1].matchAll(one))
      found.push({ value: articleNumber(part), from: match.index, to });
  }
  return found;
}

/** Each value once, in order. */
export function valuesOf(references: readonly PlacedReference[]): string[] {
  return [...new Set(references.map(({ value }) => value))];
}

function articleNumber([, number, brackets, paragraph, letter]: RegExpMatchArray): string {
  const inner = brackets.replace(/\s/g, '').replace(/§(\d+)/g, '($1)');
  return `${number}${inner}${paragraph ? `(${paragraph})` : ''}${letter ? `(${letter})` : ''}`;
}

function isForeign(after: string): boolean {
  const named = ofInstrument.exec(after);
  return named !== null && foreign.test(named[1]);
}

function isForeignBefore(before: string): boolean {
  return /(?:Directive [\d/]+|(?:Criminal|Penal) Code|Constitution),?\s*$/.test(before);
}

const recommendation =
  /\b[Rr]ecommendations?\s+([IVXLC]+-\s?\d{1,3}(?:\s*(?:,|and|to)\s*[IVXLC]+-\s?\d{1,3})*)/g;
const paragraphs =
  /\b(?:paragraphs?|paras?\.?)\s+(\d{1,3}(?:\s*(?:,|and|to|[–-])\s*\d{1,3})*)(?![\d(.]\w)([^.;]{0,80})/g;

/** "II-1", "ER-129" (explanatory report), "para 53" (this report), in the order of the text. */
export function crossReferencesIn(text: string): PlacedReference[] {
  const found: PlacedReference[] = [];
  for (const match of text.matchAll(recommendation)) {
    const to = match.index + match[0].length;
    for (const id of match[1].matchAll(/[IVXLC]+-\s?\d{1,3}/g))
      found.push({ from: match.index, to, value: id[0].replace(/\s/g, '') });
  }
  for (const match of text.matchAll(paragraphs)) {
    const to = match.index + match[0].length - match[2].length;
    const kind = kindOfParagraph(match[2], text.slice(Math.max(0, match.index - 60), match.index));
    if (kind === null) continue;
    for (const number of match[1].matchAll(/\d{1,3}/g))
      found.push({ from: match.index, to, value: `${kind}${number[0]}` });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whose paragraph it is: the explanatory report's, this text's, or somebody else's (null). */
function kindOfParagraph(after: string, before: string): string | null {
  if (/^[^,]{0,60}\bexplanatory report/i.test(after) || /explanatory report[^.]{0,20}$/i.test(before))
    return 'ER-';
  if (
    /^\s*(?:of|in) (?:the|its|that|this)\b/.test(after) &&
    !/^\s*(?:of|in) (?:this|the present) (?:report|chapter|section)/.test(after)
  )
    return null;
  if (/(?:Article|Articles) [\d()a-z]+,?\s*$/.test(before)) return null;
  return 'para ';
}
