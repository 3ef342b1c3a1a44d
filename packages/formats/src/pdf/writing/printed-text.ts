import { type Box, plainText, type RecommendationBlock } from '@rapporteur/document';
import { NotWritten } from './not-written.js';

/** Characters that a box may have and still be kept on one page. */
const SHORT = 1400;

export function isLong(block: Box | RecommendationBlock): boolean {
  return plainText(block).length > SHORT;
}

/** One line of a text: what stands in the file's properties and over its pages. */
export function plainLine(text: string): string {
  return printedText(text).trim();
}

/** As much of a line as a running head has room for. */
export function shortened(line: string): string {
  return line.length <= 56 ? line : `${line.slice(0, 55).replace(/\s+\S*$/, '')}…`;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * White space as one blank (a no-break space stays), no control characters, no half characters. Invisible characters
 * stay where they steer words from right to left; elsewhere they do nothing, and pdf.js loses the letter before one.
 */
export function printedText(text: string): string {
  const printed = text
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
  const isSteered = RIGHT_TO_LEFT.test(printed);
  return printed.replace(/\p{Cf}/gu, (mark) =>
    isSteered && /[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/.test(mark) ? mark : '',
  );
}

/** Characters that are printed as nothing, or as an effect on their neighbours. */
const WITHOUT_GLYPH = /[\p{Default_Ignorable_Code_Point}\p{Zs}]/u;

/** Notes which characters no font has, and where they stand. */
export class WordsAt {
  private place = 'the text';
  private readonly missing = new Map<string, string>();

  constructor(private readonly has: (codePoint: number) => boolean) {}

  within<T>(place: string, write: () => T): T {
    const outer = this.place;
    this.place = place;
    const result = write();
    this.place = outer;
    return result;
  }

  printed(text: string): string {
    for (const character of text) {
      const codePoint = character.codePointAt(0) as number;
      if (codePoint < 0x7f || this.missing.has(character) || this.has(codePoint)) continue;
      if (!WITHOUT_GLYPH.test(character)) this.missing.set(character, this.place);
    }
    return text;
  }

  /** Nothing is printed as an empty square: a text with a character that no font has is not written. */
  refuseMissing(): void {
    const [first, ...others] = this.missing;
    if (!first) return;
    const [character, place] = first;
    const also = others.slice(0, 5).map(([other, where]) => `${named(other)} in ${where}`);
    const more = others.length > 5 ? `, and ${others.length - 5} more` : '';
    throw new NotWritten(
      'no-glyph',
      `No font here has the character ${named(character)}, in ${place}${also.length > 0 ? `; nor ${also.join(', ')}${more}` : ''}. Replace it in the text: the PDF would show an empty square.`,
    );
  }
}

function named(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}${/\p{Co}|\p{Cn}/u.test(character) ? '' : ` “${character}”`}`;
}
