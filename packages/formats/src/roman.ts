/* Roman numerals of lists, small: i, ii, iii. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** What can not be written so stands in digits. */
export function roman(value: number): string {
  if (value < 1 || value > MOST) return String(value);
  let text = '';
  let rest = value;
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) text += sign;
  return text;
}

/** Beyond this Word writes digits. */
const MOST = 32_767;
