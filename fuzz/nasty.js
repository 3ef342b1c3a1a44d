/* Values that mean something else than their place expects. */

export const nastyNumbers = [
  ...['-1', '0', '1', '2', '9', '63', '64', '255', '65536', '999999', '1000000', '2147483647', '2147483648'],
  ...['4294967296', '99999999999', '-2147483649', '1e9', '1e309', 'NaN', 'Infinity', '0x10', '1.5', '', ' '],
];

export const nastyWords = [
  ...['%1', '%9%8%7', '%%', '%1.%1.%1.', '\u0001', '\ufeff', '\u202e', '\u0000', '\ud800', '\u2028'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../../../etc/passwd',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ],
  ...['http://127.0.0.1:9/x', '\\\\host\\share', '&lt;', '&#0;', '&#xD800;', '&#1;', '&nope;', ']]>', '--'],
  ...[
    '(',
    ')',
    '[',
    '“',
    '”',
    '‘',
    '¹²',
    '.12',
    '17. ',
    '4294967296. ',
    'II.1. ',
    'Recommendation II-1',
    'Article 20(2)',
  ],
  ...['Spain', 'the Netherlands', 'Question 9', 'parties', 'invites', 'paragraphs 1-9'],
];

/** One of them, at times very often in a row. */
export function nastyText(chance) {
  const word = chance.of(nastyWords);
  return word.repeat(chance.of([1, 1, 1, 3, 40, 2000]));
}

export function randomBytes(chance, most) {
  return Buffer.from(Array.from({ length: chance.below(most) }, () => chance.below(256)));
}
