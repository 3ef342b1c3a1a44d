import type { Draft } from '../draft.js';

/** A line of what stands before the text proper, without light markup. */
export interface CoverLine {
  readonly text: string;
  /** A blank line, or another block of the format, stands before it. */
  readonly opens: boolean;
  /** What the format says: a heading of this depth. */
  readonly depth: number | null;
}

export interface Cover {
  readonly lines: readonly CoverLine[];
  /** Lines that stand at the head or foot of many pages. */
  readonly heads: readonly string[];
}

/** More lines than this are text and no cover. */
const LONGEST = 60;
const longPassage = 45;
const longestLine = 1500;
const opensText =
  /^(?:(?:[IVX]+|\d{1,2}|[A-Z])\.?\s+)?(?:(?:executive |general )?(?:summary|introduction|foreword|preface|preamble|background)|(?:table of )?contents?|glossary|résumé|synthèse|avant-propos|sommaire|table des matières|préface|préambule|samenvatting|voorwoord|inleiding|inhoud(?:sopgave)?)\s*:?$/i;

/** The lines before the first numbered paragraph, question, contents, summary or longer passage. */
export function coverOf(draft: Draft): Cover {
  const end = endOfCover(draft);
  const lines: CoverLine[] = [];
  let wasBlank = true;
  let passage: string[] = [];
  for (let n = 0; n < end && lines.length < LONGEST; n++) {
    const { text, hint, formFeed } = draft.lines[n];
    const clean = withoutMarkup(text);
    if (clean === '') {
      wasBlank = true;
      continue;
    }
    if (opensText.test(clean)) break;
    const opens = wasBlank || formFeed || hint !== null;
    passage = opens ? [clean] : [...passage, clean];
    if (isProse(passage.join(' '))) {
      lines.splice(lines.length - passage.length + 1);
      // A cover may say a sentence or two; what comes before a text has begun is still a cover.
      if (lines.length > 3) break;
      passage = [];
      continue;
    }
    const depth = hint?.kind === 'heading' ? hint.depth : null;
    for (const column of columnsOf(text))
      lines.push({ text: column, opens: opens || column !== clean, depth });
    wasBlank = false;
  }
  const heads = draft.furniture
    .filter(({ kind }) => kind === 'running-head')
    .map(({ line }) => withoutMarkup(draft.lines[line].text));
  return { lines, heads: [...new Set(heads)] };
}

/** What stands side by side on a cover is parted by many blanks when its text is extracted. */
function columnsOf(text: string): string[] {
  return text
    .split(/ {3,}|\t+/)
    .map(withoutMarkup)
    .filter((column) => column !== '');
}

const bodyKinds = new Set([
  'paragraph',
  'recommendation',
  'question',
  'conclusion',
  'development',
  'contents',
  'box',
]);

function endOfCover(draft: Draft): number {
  const first = draft.blocks.find(({ kind, lines }) => bodyKinds.has(kind) && lines.length > 0);
  return first?.lines[0] ?? draft.lines.length;
}

function isProse(text: string): boolean {
  if (text.length > longestLine) return true;
  return text.split(/\s+/).length >= longPassage && /[.;]\s+\p{Lu}|[.:]$/u.test(text);
}

export function withoutMarkup(text: string): string {
  return text
    .replace(/^(?:[#>]+\s*)+/, '')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
