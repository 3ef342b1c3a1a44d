import { splitLines } from './txt/read.js';

/**
 * The lines of a text with its markup blanked out, so that each word keeps its line and column: what stands in
 * `<p class="x">six ponds</p>` is `             six ponds    `. Marks of notes are markup there, and blanked too. For
 * finding in a source what was read from it.
 */
export function sourceLines(text: string, format: string): string[] {
  if (format === 'html' || format === 'xml') return splitLines(withoutHtml(text));
  if (format === 'md') return splitLines(withoutMarkdown(text));
  return splitLines(text);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function withoutHtml(text: string): string {
  return text
    .replace(
      /<!--[\s\S]*?-->|<(script|style|title|template|sup)\b[\s\S]*?<\/\1\s*>|<[a-z/!?][^<>]*>/gi,
      blank,
    )
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (entity, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      const char =
        code > 0 && code <= 0xffff ? String.fromCharCode(code) : (NAMED[name] ?? letterOf(name ?? ''));
      return char.padEnd(entity.length);
    });
}

/** `eacute` is an é: the letter that its name begins with, and an accent. */
function letterOf(name: string): string {
  const marks: Readonly<Record<string, string>> = {
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    uml: '\u0308',
    cedil: '\u0327',
    tilde: '\u0303',
    ring: '\u030a',
  };
  const [, letter, mark] = /^([a-z])(acute|grave|circ|uml|cedil|tilde|ring)$/i.exec(name) ?? [];
  return letter && mark ? (letter + marks[mark]).normalize('NFC') : ' ';
}

/** Addresses of links and pictures, and tags; the light marks round words hold no letter and may stay. */
function withoutMarkdown(text: string): string {
  return text.replace(/(?<=\])\([^()\s]*(?:\s"[^"\n]*")?\)|<\/?[a-z][^<>\n]*>|<!--[\s\S]*?-->/gi, blank);
}

function blank(markup: string): string {
  return markup.replace(/[^\n\r]/g, ' ');
}
