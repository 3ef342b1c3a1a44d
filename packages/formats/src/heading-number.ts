/*
 * The printed number of a heading: "III.2.1. Title", "2. Title", "II.3.2 Title" (a last dot is sometimes missing,
 * then a level and a capital must show that it is a number: "1.5 million children" is none).
 */
const WITH_DOT = /^((?:[IVXLC]+|[A-Z]|\d{1,4})(?:\.\d{1,3})*)\.(?:[ \u00a0]+|(?=\n|$))/;
const WITHOUT_DOT = /^((?:[IVXLC]+|[A-Z]|\d{1,4})(?:\.\d{1,3})+)[ \u00a0]+(?=[\p{Lu}\p{Lt}"“«‘(])/u;

/** The number without its final dot, and how many characters it takes with dot and space; null when there is none. */
export function headingNumber(text: string): { readonly number: string; readonly length: number } | null {
  const match = WITH_DOT.exec(text) ?? WITHOUT_DOT.exec(text);
  return match ? { number: match[1] as string, length: match[0].length } : null;
}
