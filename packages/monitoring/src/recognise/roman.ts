const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "XIV" -> 14; null when the letters are no well-formed number. */
export function romanToNumber(letters: string): number | null {
  if (!/^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(letters) || letters === '') return null;
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = values[letters[i]];
    sum += value < (values[letters[i + 1]] ?? 0) ? -value : value;
  }
  return sum;
}
