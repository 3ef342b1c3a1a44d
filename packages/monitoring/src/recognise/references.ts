/** References to the convention and to other parts of the text, read from running words. */

const article = /\b(?:Articles?|Art\.)\s+((?:\d{1,3}[a-z]?(?:\s?(?:\(\w{1,4}\)|§\s?\d+))*(?:,?\s+paragraphs?\s+\d+(?:\s?\.\s?[a-z]\b)?(?:\s+and\s+\d+)?)?(?:\s*(?:,|and|or|to|[–-])\s*(?=\d))?)+)/g;
const one = /(\d{1,3}[a-z]?)((?:\s?(?:\(\w{1,4}\)|§\s?\d+))*)(?:,?\s+paragraphs?\s+(\d+)(?:\s?\.\s?([a-z])\b)?)?/g;
/** "Article 8 of the European Convention …": another instrument's article. */
const ofInstrument = /^[^.;]{0,40}?\bof (?:the )?((?:\p{Lu}[\p{L}’'.-]*|on|of|and|the|for|in)(?:\s+(?:\p{Lu}[\p{L}’'.-]*|\d[\d/]*|on|of|and|the|for|in))*)/u;
const foreign = /\b(?:European Convention|Directive|Code|Constitution|Regulation|Covenant|Charter|Protocol|Act\b|Law\b|Budapest|Cybercrime|United Nations|Rights of the Child|EU\b|Treaty)/;

/** Articles of the text's own convention, as "20(2)", "25(1)(e)", in the order of the text. */
export function conventionArticles(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(article)) {
    if (isForeign(text.slice(match.index + match[0].length)) || isForeignBefore(text.slice(0, match.index))) continue;
    for (const part of match[1].matchAll(one)) {
      const value = articleNumber(part);
      if (!found.includes(value)) found.push(value);
    }
  }
  return found;
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

const recommendation = /\b[Rr]ecommendations?\s+([IVXLC]+-\s?\d{1,3}(?:\s*(?:,|and|to)\s*[IVXLC]+-\s?\d{1,3})*)/g;
const paragraphs = /\b(?:paragraphs?|paras?\.?)\s+(\d{1,3}(?:\s*(?:,|and|to|[–-])\s*\d{1,3})*)(?![\d(.]\w)([^.;]{0,80})/g;

/** "II-1", "ER-129" (explanatory report), "para 53" (this report), in the order of the text. */
export function crossReferences(text: string, self: string | null = null): string[] {
  const found: { readonly at: number; readonly value: string }[] = [];
  for (const match of text.matchAll(recommendation)) {
    for (const id of match[1].matchAll(/[IVXLC]+-\s?\d{1,3}/g)) found.push({ at: match.index, value: id[0].replace(/\s/g, '') });
  }
  for (const match of text.matchAll(paragraphs)) {
    const kind = kindOfParagraph(match[2], text.slice(Math.max(0, match.index - 60), match.index));
    if (kind === null) continue;
    for (const number of match[1].matchAll(/\d{1,3}/g)) found.push({ at: match.index, value: `${kind}${number[0]}` });
  }
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ value }) => value))].filter((value) => value !== self);
}

/** Whose paragraph it is: the explanatory report's, this text's, or somebody else's (null). */
function kindOfParagraph(after: string, before: string): string | null {
  if (/^[^,]{0,60}\bexplanatory report/i.test(after) || /explanatory report[^.]{0,20}$/i.test(before)) return 'ER-';
  if (/^\s*(?:of|in) (?:the|its|that|this)\b/.test(after) && !/^\s*(?:of|in) (?:this|the present) (?:report|chapter|section)/.test(after)) return null;
  if (/(?:Article|Articles) [\d()a-z]+,?\s*$/.test(before)) return null;
  return /^\s*(?:and [^.]{0,20})?(?:above|below|of (?:this|the present)|et seq)/.test(after) || /\b(?:see|See|in|cf\.)\s*(?:also )?$/.test(before) ? 'para ' : null;
}
