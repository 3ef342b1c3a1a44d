/** A text has fewer records; beyond, number and colour tie them all the same. */
const most = 400;

export const tieOf = (number: number) => `tie-${number}`;

/**
 * Rules by which a record and its places in the text light up together, when the pointer is over one of them, the
 * keyboard is in it, or the address leads to it. A style sheet can not compare two numbers: it needs a rule for each.
 */
export function tiesStyle(records: number): string {
  const count = Number.isFinite(records) ? Math.min(Math.max(Math.trunc(records), 0), most) : 0;
  const lit = Array.from({ length: count }, (_, place) => {
    const tie = `.${tieOf(place + 1)}`;
    return `.review:has(${tie}:is(:hover, :focus, :focus-within, :target)) ${tie}`;
  });
  return count === 0 ? '' : `${lit.join(',\n')} {\n  outline: 3px solid var(--accent);\n}\n`;
}
