import { adjectives, territoryAdjectives } from './adjectives.js';
import { isoNames } from './iso-names.js';
import { cutWord, foldWord, nextToken, type Token } from './name-tokens.js';
import { notNames, onlyInTheirLanguage } from './not-names.js';
import { registerNames } from './register-names.js';
import { isoTerritories, territories } from './territories.js';

export type Language = 'en' | 'fr' | 'nl';

/** What a sequence of words stands for. A code of '' is a known name of something else (not-names.ts). */
export interface Meaning {
  readonly code: string;
  readonly form: 'name' | 'subdivision' | 'adjective';
  readonly territory: string | null;
  /** Counts only in texts of this language; null: in all. */
  readonly language: Language | null;
}

/** A tree of words: the register is walked word by word, so the number of names costs nothing. */
interface Step {
  meaning: Meaning | null;
  next: Map<string, Step> | null;
}

export interface Match {
  readonly meaning: Meaning;
  readonly to: number;
}

const root: Step = { meaning: null, next: null };

/** The longest entry of the register whose first word ends at `firstEnd`, or null. */
export function longestName(text: string, from: number, firstEnd: number, language: Language | null): Match | null {
  if (root.next === null) fillIndex();
  const first = { word: foldWord(text.slice(from, firstEnd)), end: firstEnd };
  let step = childOf(root, first, text, from);
  let found: Match | null = null;
  while (step) {
    const { meaning } = step.step;
    if (meaning && (meaning.language === null || meaning.language === language)) found = { meaning, to: step.end };
    if (step.step.next === null) break;
    const token = nextToken(text, step.end);
    step = token && childOf(step.step, token, text, step.end);
  }
  return found;
}

function childOf(parent: Step, token: Token, text: string, from: number): { step: Step; end: number } | null {
  const step = parent.next?.get(token.word);
  if (step) return { step, end: token.end };
  const joined = cutWord(text, from);
  const whole = joined && parent.next?.get(joined.word);
  return joined && whole ? { step: whole, end: joined.end } : null;
}

/** Fills the tree on first use. Of two entries with the same words the earlier one stays. */
function fillIndex(): void {
  root.next = new Map();
  const restricted = languagesByName();
  const territoryOfIso = new Map(rowsOf(isoTerritories, ' ', 3).map(([iso = '', code = '', name = '']) => [iso, { code, name }]));
  for (const row of notNames.split(/[\n;]/)) add(row, { code: '', form: 'name', territory: null, language: null });
  for (const [code = '', territory = '', more = ''] of rowsOf(territories, ' | ')) {
    for (const name of [territory, ...more.split('; ')]) {
      add(name, { code, form: 'subdivision', territory, language: restricted.get(name) ?? null });
    }
  }
  for (const [code = '', ...columns] of [...rowsOf(registerNames, ' | '), ...rowsOf(isoNames, ' | ')]) {
    const territory = territoryOfIso.get(code);
    const form = territory ? 'subdivision' : 'name';
    for (const name of columns.flatMap((column) => column.split('; '))) {
      const language = restricted.get(name) ?? null;
      if (code !== 'AQ' && !/^[A-Z.]+$/.test(name)) add(name, { code: territory?.code ?? code, form, territory: territory?.name ?? null, language });
    }
  }
  fillAdjectives();
}

function fillAdjectives(): void {
  const meaning = (code: string, territory: string | null, language: Language | null): Meaning => ({ code, form: 'adjective', territory, language });
  for (const [code = '', territory = '', word = ''] of rowsOf(territoryAdjectives, ' | ')) add(word, meaning(code, territory, null));
  for (const [code = '', english = '', french = '', dutch = ''] of rowsOf(adjectives, ' | ')) {
    for (const word of english.split('; ')) add(word, meaning(code, null, null));
    for (const stem of dutch.split('; ')) {
      add(stem, meaning(code, null, 'nl'));
      add(stem.endsWith('ees') ? `${stem.slice(0, -2)}se` : `${stem}e`, meaning(code, null, null));
    }
    for (const word of french.split('; ').flatMap(frenchForms)) add(word, meaning(code, null, 'fr'));
  }
}

/** Masculine and feminine, singular and plural. */
export function frenchForms(stem: string): string[] {
  if (stem === '') return [];
  if (stem.endsWith('e')) return [stem, `${stem}s`];
  if (stem.endsWith('s')) return [stem, `${stem}e`, `${stem}es`];
  const feminine = stem.endsWith('en') || stem.endsWith('on') ? `${stem}ne` : `${stem}e`;
  return [stem, `${stem}s`, feminine, `${feminine}s`];
}

function languagesByName(): Map<string, Language> {
  const rows = rowsOf(onlyInTheirLanguage, ' | ');
  return new Map(rows.flatMap(([language, names = '']) => names.split('; ').map((name) => [name, language as Language] as const)));
}

function add(name: string, meaning: Meaning): void {
  let step = root;
  let token = nextToken(name, 0);
  while (token) {
    step.next ??= new Map();
    let child = step.next.get(token.word);
    if (!child) {
      child = { meaning: null, next: null };
      step.next.set(token.word, child);
    }
    step = child;
    token = nextToken(name, token.end);
  }
  if (step !== root) step.meaning ??= meaning;
}

/** The lines of a table, cut into at most `columns` cells. */
export function rowsOf(table: string, separator: string, columns = Number.POSITIVE_INFINITY): string[][] {
  const lines = table.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const cells = line.split(separator);
    if (cells.length <= columns) return cells.map((cell) => cell.trim());
    return [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(separator)];
  });
}
