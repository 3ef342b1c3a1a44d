import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from './context.js';
import type { RuleFinding } from './rule.js';

/** A number, a title, dots or a tab, and a page. */
const entry =
  /^\s*(?<number>[IVXLC]+(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})*|(?:Appendix|Annex|Chapter|Part)\s+(?:[IVXLC]+|\d{1,2}|[A-H]))(?:\s*[.:–—-])?\s+(?<title>\S.*?)\s*(?:(?:\.\s?){4,}|\t)\s*\d{1,4}\s*$/iu;

/**
 * Titles and numbers of the table of contents against the headings. A title that takes two lines is compared as far as
 * it goes; a heading that was not read is no difference.
 */
export function* contentsOtherwise({ reading, source }: CheckContext): Iterable<RuleFinding> {
  const headings = reading.headings.map((heading) => ({ ...heading, ...named(heading) }));
  const byNumber = new Map(headings.map((heading) => [heading.key, heading]));
  const byTitle = new Map(headings.map((heading) => [plain(heading.own), heading]));
  for (const { kind, lines } of reading.rest) {
    if (kind !== 'contents') continue;
    for (let line = lines[0]; line <= lines[1]; line++) {
      const found = entry.exec(source[line - 1] ?? '')?.groups;
      if (!found) continue;
      const { number, title } = found;
      const own = byNumber.get(keyOf(number));
      if (own && isSame(own.own, title)) continue;
      const other = byTitle.get(plain(title));
      if (!own && !other) continue;
      const from = source[line - 1].indexOf(number);
      yield {
        confidence: 'likely',
        message:
          other && other.key !== keyOf(number)
            ? `The contents have “${title}” under ${number}; the heading with this title has ${other.printed}.`
            : `The contents call ${number} “${title}”; its heading is “${own?.own}”.`,
        place: {
          section: number,
          lines: [line, line] as LineRange,
          columns: [from, source[line - 1].lastIndexOf(title) + title.length],
        },
        related: [{ lines: (other ?? own)?.lines ?? lines }],
        actual: `${number} ${title}`,
        expected: other ? `${other.printed} ${other.own}` : `${number} ${own?.own}`,
      };
    }
  }
}

interface Named {
  /** The same for "III.2" and "III.2.", "Appendix 1" and "APPENDIX 1". */
  readonly key: string;
  readonly printed: string;
  /** The title without a label of its own ("Appendix I – "). */
  readonly own: string;
}

function named({ number, title }: { readonly number: string | null; readonly title: string }): Named {
  if (number !== null) return { key: keyOf(number), printed: number, own: title };
  const label = /^((?:appendix|annex|chapter|part)\s+(?:[IVXLC]+|\d{1,2}|[A-H]))\s*[.:–—-]*\s*(.*)$/iu.exec(
    title,
  );
  return label
    ? { key: keyOf(label[1]), printed: label[1], own: label[2] }
    : { key: title, printed: title, own: title };
}

function keyOf(number: string): string {
  return number
    .replace(/^chapter\s+/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** One may go on where the other ends: a title of two lines. An empty title stands on the next line. */
function isSame(heading: string, title: string): boolean {
  const [a, b] = [plain(heading), plain(title)];
  return a.startsWith(b) || b.startsWith(a);
}
