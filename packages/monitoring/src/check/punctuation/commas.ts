import { quotedIn, type Stretch, touches } from '../quotations.js';
import { type Slip, withNextWord, withWordBefore } from './slip.js';

interface Pattern {
  /** Begins with the sign itself: a pattern that begins with any letter is slow on a long text. */
  readonly sign: RegExp;
  /** What stands before the sign when it is wrong. */
  readonly after: RegExp;
  readonly message: string;
  /** Languages in which it is right. */
  readonly rightIn?: readonly string[];
}

const patterns: readonly Pattern[] = [
  { sign: /,\s*,/g, after: /[\p{L}\d)”’"]\s*$/u, message: 'Two commas in a row' },
  { sign: /;\s*[;,](?=\s)|,\s*[;.](?=\s|$)/g, after: /\p{L}{2}$/u, message: 'Two signs in a row' },
  { sign: /\. \.(?=\s|$)/g, after: /[\p{L})”]{2}$/u, message: 'Two stops in a row' },
  { sign: /\.\.(?=\s|$)/g, after: /\p{L}{3}$/u, message: 'Two stops in a row' },
  { sign: / ,(?=\s|$)/g, after: /[\p{L}\d)”]$/u, message: 'A blank before a comma' },
  { sign: / [;:](?=\s|$)/g, after: /[\p{L}\d)”]$/u, message: 'A blank before this sign', rightIn: ['fr'] },
  { sign: / [?!](?=\s|$)/g, after: /[\p{L}\d)”]$/u, message: 'A blank before this sign', rightIn: ['fr'] },
  { sign: / \.(?=\s|$)/g, after: /[\p{L})”]$/u, message: 'A blank before a stop' },
  { sign: /, (?=\([A-Za-zÀ-ž]{3,} )/g, after: /[\p{L}\d]$/u, message: 'A comma before a bracket' },
  {
    sign: /\((?=[A-Za-zÀ-ž]{3})(?![a-z]{1,4}\))/g,
    after: /\p{Ll}{3}[”’"]?$|[”"]$/u,
    message: 'No blank before a bracket',
  },
  {
    sign: /\)(?=[A-Za-zÀ-ž]{2})/g,
    after: /(?:^|[ (])\(?[^()]*(?:\p{Lu}|\d| )[^()]*\p{L}$/u,
    message: 'No blank behind a bracket',
  },
  { sign: /\( (?=\p{L})/gu, after: /[\p{L}\d] $/u, message: 'A blank inside a bracket' },
  { sign: / \)(?=[\s.,;:])/g, after: /\p{L}{2}$/u, message: 'A blank inside a bracket' },
  {
    sign: /[;:](?=[A-Za-zÀ-ž]{3})/g,
    after: /(?<![\p{L}@/.])\p{L}?\p{Ll}{3,}$/u,
    message: 'No blank behind this sign',
  },
  {
    sign: /\/(?=(?!or\b)\p{Ll}{3})/gu,
    after: /\band$|\b(?:and or|or and)$/u,
    message: 'A slash that strayed',
  },
  { sign: / al(?=[,;:)]|\s\p{L})/gu, after: /\p{L},? et$/u, message: 'No stop behind “al”' },
  { sign: /,(?=[A-Za-zÀ-ž]{2})/g, after: /\p{Ll}{2}$/u, message: 'No blank behind a comma' },
  {
    sign: /\.(?=[A-Z][a-z]+\s)/g,
    after: /(?:^|[\s(“‘"])\p{L}?\p{Ll}{2,}$/u,
    message: 'No blank behind a stop',
  },
];

/** Commas, stops and the like that are doubled, or have a blank too many or too few. */
export function commaSlips(text: string, language: string | null): Slip[] {
  const slips: Slip[] = [];
  let quoted: readonly Stretch[] | null = null;
  for (const { sign, after, message, rightIn } of patterns) {
    if (language !== null && rightIn?.includes(language)) continue;
    for (const { index, 0: words } of text.matchAll(sign)) {
      if (!after.test(text.slice(Math.max(0, index - 20), index)) || inAddress(text, index)) continue;
      quoted ??= quotedIn(text);
      if (touches(quoted, index, index + words.length)) continue;
      const from = withWordBefore(text, index).from;
      const to =
        /[,.;:(/)l]$|, $|\( $/.test(words) && !/^\s/.test(words)
          ? withNextWord(text, index).to
          : index + words.length;
      slips.push({
        from,
        to,
        message: `${message}: “${text.slice(from, to)}”.`,
        confidence: 'certain',
        severity: 'info',
        isPrinted: true,
      });
    }
  }
  return slips;
}

/** Inside an address of the web nothing is a sign of a sentence. */
function inAddress(text: string, at: number): boolean {
  const around =
    (/\S*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '') +
    (/^\S*/.exec(text.slice(at, at + 80))?.[0] ?? '');
  return /www\.|https?:|@|\.(?:org|com|net|int|eu)\b/.test(around);
}
