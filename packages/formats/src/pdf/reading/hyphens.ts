import type { PrintedLine } from './lines.js';

/** What stands between two lines of running text. */
export interface LineEnds {
  /** `before` with `after` behind it, as a reader takes them. */
  join(before: string, after: string): string;
}

/**
 * A hyphen at a line's end is the word's own, unless the text has the word without it and nowhere with it, or cuts words
 * and has neither half of it as a word: only then it goes. No blank follows a hyphen or a slash, nor stands inside a link.
 */
export function lineEnds(lines: readonly PrintedLine[]): LineEnds {
  let known: KnownWords | null = null;
  return {
    join(before, after) {
      if (before === '' || after === '') return before + after;
      if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
      if (continuesLink(before, after) || continuesCitation(before, after)) return before + after;
      if (/[\p{L}\p{N}][-‐]$/u.test(before)) {
        const head = /\p{L}+(?=[-‐]$)/u.exec(before)?.[0];
        const tail = /^\p{Ll}+/u.exec(after)?.[0];
        if (!head || !tail) return before + after;
        known ??= wordsIn(lines);
        return isCut(known, head.toLowerCase(), tail) ? before.slice(0, -1) + after : before + after;
      }
      if (/[^\s]\/$/.test(before)) return before + after;
      return `${before} ${after}`;
    },
  };
}

interface KnownWords {
  /** All words that stand whole within a line, with and without hyphens. */
  readonly words: ReadonlySet<string>;
  /** The text cuts words at the ends of lines: some of them stand whole elsewhere. */
  readonly cuts: boolean;
}

function isCut({ words, cuts }: KnownWords, head: string, tail: string): boolean {
  if (words.has(`${head}-${tail}`)) return false;
  return words.has(head + tail) || (cuts && !words.has(head) && !words.has(tail));
}

/** So many cut words that are known whole say that others are cut as well. */
const enoughCuts = 3;

function wordsIn(lines: readonly PrintedLine[]): KnownWords {
  const words = new Set<string>();
  lines.forEach(({ text }, index) => {
    const isRest = /\p{L}[-‐]$/u.test(lines[index - 1]?.text ?? '');
    const whole = (isRest ? text.replace(/^\p{L}+/u, '') : text).replace(/[\p{L}-]+[-‐]$/u, '');
    for (const [word] of whole.matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu))
      words.add(word.toLowerCase().replaceAll('‐', '-'));
  });
  let cuts = 0;
  lines.forEach(({ text }, index) => {
    const head = /\p{L}+(?=[-‐]$)/u.exec(text)?.[0]?.toLowerCase();
    const tail = /^\p{Ll}+/u.exec(lines[index + 1]?.text ?? '')?.[0];
    if (head && tail && words.has(head + tail) && !words.has(`${head}-${tail}`)) cuts++;
  });
  return { words, cuts: cuts >= enoughCuts };
}

/** A link cut at the end of a line goes on with what can not be a word, nor the next link of a list. */
function continuesLink(before: string, after: string): boolean {
  const last = before.slice(before.lastIndexOf(' ') + 1);
  if (last.length < 4 || !/^[(“"<[]?(?:https?:\/\/|www\.)\S*$/.test(last) || /[,;)]$/.test(last))
    return false;
  const first = after.split(/\s/, 1)[0] ?? '';
  if (/^(?:[(“"]|https?:|www\.)/.test(first)) return false;
  if (last.endsWith('.')) return /^\p{Ll}/u.test(first);
  return /[/=_?&%-]$/.test(last) || /[/.=&?%_\d]/.test(first.slice(0, -1));
}

/** "Article 20(1)" and "(a)". */
function continuesCitation(before: string, after: string): boolean {
  return /\d\(\w{1,3}\)$/.test(before) && /^\(\w{1,3}\)/.test(after);
}
