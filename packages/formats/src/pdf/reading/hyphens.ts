import type { PrintedLine } from './lines.js';

/** What stands between two lines of running text. */
export interface LineEnds {
  /** `before` with `after` behind it, as a reader takes them. */
  join(before: string, after: string): string;
}

/**
 * A hyphen at a line's end is the word's own, unless the text has the word without it and nowhere with it: only then it
 * goes. No blank follows a hyphen or a slash, nor stands inside a link.
 */
export function lineEnds(lines: readonly PrintedLine[]): LineEnds {
  let known: ReadonlySet<string> | null = null;
  return {
    join(before, after) {
      if (before === '' || after === '') return before + after;
      if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
      if (/[\p{L}\p{N}][-‐]$/u.test(before)) {
        const head = /\p{L}+[-‐]$/u.exec(before)?.[0];
        const tail = /^\p{Ll}+/u.exec(after)?.[0];
        if (head && tail) {
          known ??= wordsIn(lines);
          const whole = (head.slice(0, -1) + tail).toLowerCase();
          if (known.has(whole) && !known.has((head + tail).toLowerCase())) return before.slice(0, -1) + after;
        }
        return before + after;
      }
      if (/[^\s]\/$/.test(before) || continuesLink(before, after)) return before + after;
      return `${before} ${after}`;
    },
  };
}

/** All words that stand whole within a line, with and without hyphens. */
function wordsIn(lines: readonly PrintedLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.slice(0, -1).matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu)) words.add(word.toLowerCase());
  return words;
}

/** A link cut at the end of a line goes on with what can not be a word, nor the next link of a list. */
function continuesLink(before: string, after: string): boolean {
  const last = before.slice(before.lastIndexOf(' ') + 1);
  if (last.length < 5 || !/^[(“"<[]?(?:https?:\/\/|www\.)\S+$/.test(last) || /[.,;)]$/.test(last))
    return false;
  const first = after.split(/\s/, 1)[0] ?? '';
  return /[/.=&?%_\d]/.test(first.slice(0, -1)) && !/^(?:[(“"]|https?:|www\.)/.test(first);
}
