/*
 * Letters of Symbol and Wingdings, as files name them: the code of the font, alone or in the private range from U+F000.
 * Only what stands in texts and lists of reports is translated; another sign of such a font prints as a bullet.
 */
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  162: '′',
  163: '≤',
  167: '♣',
  168: '♦',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  190: '—',
  210: '®',
  211: '©',
  212: '™',
  222: '⇒',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  117: '◆',
  118: '❖',
  119: '⬥',
  159: '•',
  160: '▪',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const GREEK_FROM_SYMBOL = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL_GREEK_FROM_SYMBOL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** A sign of a font of signs as the character that it looks like. */
export function symbolOf(code: number, font: string): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings|webdings/i.test(font)) return WINGDINGS[own] ?? '•';
  if (/symbol/i.test(font) || own !== code) {
    if (own >= 0x41 && own <= 0x5a) return GREEK_FROM_SYMBOL[own - 0x41] as string;
    if (own >= 0x61 && own <= 0x7a) return SMALL_GREEK_FROM_SYMBOL[own - 0x61] as string;
    return SYMBOL[own] ?? (own > 0x20 && own < 0x7f ? String.fromCharCode(own) : '•');
  }
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '•';
}

/** The bullet of a list: the sign of its font where it is one, or the character that is written ("-", "o"). */
export function bulletOf(text: string, font: string): string {
  const isOfSigns = /symbol|wingdings|webdings/i.test(font);
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) as number;
      return (isOfSigns && code >= 0x80 && code <= 0xff) || (code >= 0xf000 && code <= 0xf0ff)
        ? symbolOf(code, font)
        : sign;
    })
    .join('');
}
