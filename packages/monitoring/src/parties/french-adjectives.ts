import { adjectives } from './adjectives.js';
import { foldText, isLetter } from './name-tokens.js';
import { rowsOf } from './rows.js';

/*
 * A French adjective has no capital and follows its noun: "le droit néerlandais", "en néerlandais". It names the
 * State where a noun of law, of authority or of a body stands close before it.
 */
const heads = new Set(
  foldText(`droit loi lois législation législations code codes pénal pénale civil civile procédure autorité autorités police gouvernement
  parlement ministère tribunal tribunaux cour juridiction juridictions justice judiciaire judiciaires nationale national nationales
  nationaux état territoire constitution système procureur procureurs juge juges fédérale fédéral organisation organisations
  société ong délégation institution institutions parquet ministre suprême plateforme réseau agence centre association`).split(
    /\s+/,
  ),
);

const codes = new Map<string, string>();
const longest = 'azerbaïdjanaises'.length;

/** The code of the State whose adjective runs from `from` to the offset `to`, or null. */
export function frenchAdjectiveAt(
  text: string,
  from: number,
  end: number,
): { code: string; to: number } | null {
  if (codes.size === 0) readForms();
  let to = end;
  while (to - from < longest && (text[to] === '-' || isLetter(text.charCodeAt(to)))) to += 1;
  const code = codes.get(foldText(text.slice(from, to)));
  return code !== undefined && followsHead(text, from) ? { code, to } : null;
}

function followsHead(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const words = foldText(/[^.:;!?()]*$/.exec(before)?.[0] ?? '').match(/[a-z]+/g) ?? [];
  return words.slice(-3).some((word) => heads.has(word));
}

function readForms(): void {
  for (const [code = '', , french = ''] of rowsOf(adjectives)) {
    for (const stem of foldText(french).split('; '))
      for (const form of formsOf(stem)) if (stem !== '') codes.set(form, code);
  }
}

/** Masculine and feminine, singular and plural. */
function formsOf(stem: string): string[] {
  if (stem.endsWith('e')) return [stem, `${stem}s`];
  if (stem.endsWith('s')) return [stem, `${stem}e`, `${stem}es`];
  const feminine = /[eo]n$/.test(stem) ? `${stem}ne` : `${stem}e`;
  return [stem, `${stem}s`, feminine, `${feminine}s`];
}
