const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "IV" -> 4. Other letters count nothing. */
export function romanToNumber(roman: string): number {
  const digits = [...roman].map((char) => values[char] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
