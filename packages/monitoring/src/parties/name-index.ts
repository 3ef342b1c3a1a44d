import { adjectives, territoryAdjectives } from './adjectives.js';
import { markBeginning, mayBegin } from './beginnings.js';
import { isoNames } from './iso-names.js';
import { cutWord, foldText, isUpper, nextToken, spaceEnd, type Token } from './name-tokens.js';
import { notNames, onlyInTheirLanguage } from './not-names.js';
import { registerNames } from './register-names.js';
import { rowsOf } from './rows.js';
import { isoTerritories, territories } from './territories.js';

export type Language = 'en' | 'fr' | 'nl';

/** What a sequence of words stands for. A code of '' is a known name of something else (not-names.ts). */
export interface Meaning {
  readonly code: string;
  readonly form: 'name' | 'subdivision' | 'adjective';
  readonly territory: string | null;
  /** Counts only in texts of these languages; null: in all. */
  readonly languages: readonly Language[] | null;
}

export interface Match {
  readonly meaning: Meaning;
  readonly to: number;
}

/**
 * A tree of words, walked word by word with the text: the number of names costs nothing. Below a first word it is
 * grown when a text first holds that word, because most texts need few of the two thousand names.
 */
interface Branch {
  meaning: Meaning | null;
  next: Map<string, Branch> | null;
  seeds: [rest: string, meaning: Meaning][];
}

const root = new Map<string, Branch>();

/** The longest entry of the register that begins with the word from `from` to `firstEnd`, or null. */
export function longestName(
  text: string,
  from: number,
  firstEnd: number,
  language: Language | null,
): Match | null {
  if (root.size === 0) plantAll();
  if (!mayBegin(text, from, firstEnd)) return null;
  let token: Token | null = { word: foldText(text.slice(from, firstEnd)), end: firstEnd };
  let level: Map<string, Branch> | null = root;
  let at = from;
  let found: Match | null = null;
  while (level && token) {
    let branch = level.get(token.word);
    if (!branch) {
      token = cutWord(text, at);
      branch = token ? level.get(token.word) : undefined;
      if (!token || !branch) break;
    }
    at = token.end;
    grow(branch);
    const { meaning } = branch;
    const counts =
      meaning && (meaning.languages === null || (language !== null && meaning.languages.includes(language)));
    if (counts && !isBegunAnew(token.word, text, at)) found = { meaning, to: at };
    level = branch.next;
    token = level && nextToken(text, at);
  }
  return found;
}

/** "Korea, Republic of" is a name put about, but not in the list "Korea, Republic of Moldova". */
function isBegunAnew(lastWord: string, text: string, end: number): boolean {
  return (lastWord === 'of' || lastWord === 'the') && isUpper(text.charCodeAt(spaceEnd(text, end)));
}

/** Of two entries with the same words the earlier stays: our own tables come before the bare list of ISO names. */
function plantAll(): void {
  for (const name of namesOf(foldText(notNames).replaceAll('\n', '; ')))
    plant(name, { code: '', form: 'name', territory: null, languages: null });
  const languages = languagesByName();
  plantTerritories(languages);
  const territoriesByIso = new Map(
    rowsOf(isoTerritories).map(([iso = '', code = '', territory = '']) => [
      iso,
      { code, territory, form: 'subdivision' as const },
    ]),
  );
  for (const [key = '', ...columns] of rowsOf(foldText(registerNames + isoNames))) {
    const iso = key.toUpperCase();
    const meaning: Meaning = {
      code: iso,
      form: 'name',
      territory: null,
      languages: null,
      ...territoriesByIso.get(iso),
    };
    for (const name of columns.flatMap(namesOf)) plant(name, inLanguage(meaning, languages.get(name)));
  }
  plantAdjectives();
}

function plantTerritories(languages: ReadonlyMap<string, readonly Language[]>): void {
  const folded = rowsOf(foldText(territories));
  for (const [at, [code = '', territory = '']] of rowsOf(territories).entries()) {
    const meaning: Meaning = { code, form: 'subdivision', territory, languages: null };
    for (const name of (folded[at] ?? []).slice(1).flatMap(namesOf))
      plant(name, inLanguage(meaning, languages.get(name)));
  }
}

function plantAdjectives(): void {
  for (const [code = '', territory = '', word = ''] of rowsOf(territoryAdjectives)) {
    plant(foldText(word), { code, form: 'adjective', territory, languages: null });
  }
  for (const [key = '', english = '', , dutch = ''] of rowsOf(foldText(adjectives))) {
    const meaning: Meaning = { code: key.toUpperCase(), form: 'adjective', territory: null, languages: null };
    for (const word of namesOf(english)) plant(word, meaning);
    for (const stem of namesOf(dutch)) {
      plant(stem.endsWith('ees') ? `${stem.slice(0, -2)}se` : `${stem}e`, meaning);
      plant(stem, inLanguage(meaning, ['nl']));
    }
  }
}

function languagesByName(): Map<string, Language[]> {
  const found = new Map<string, Language[]>();
  for (const [language, names = ''] of rowsOf(foldText(onlyInTheirLanguage)))
    for (const name of namesOf(names)) found.set(name, [...(found.get(name) ?? []), language as Language]);
  return found;
}

function inLanguage(meaning: Meaning, languages: readonly Language[] | undefined): Meaning {
  return languages ? { ...meaning, languages } : meaning;
}

/** The names in a cell. Abbreviations are left to abbreviations.ts, articles to the text. */
function namesOf(cell: string): string[] {
  return cell.split('; ').filter((name) => name.length > 3 && name[1] !== '.' && !name.startsWith('the '));
}

function plant(name: string, meaning: Meaning): void {
  const end = name.search(/[^a-z]|$/);
  const word = name.slice(0, end);
  let branch = root.get(word);
  if (!branch) {
    branch = { meaning: null, next: null, seeds: [] };
    root.set(word, branch);
    markBeginning(word);
  }
  branch.seeds.push([name.slice(end), meaning]);
}

function grow(branch: Branch): void {
  for (const [rest, meaning] of branch.seeds) {
    let top = branch;
    for (let token = nextToken(rest, 0); token; token = nextToken(rest, token.end)) {
      top.next ??= new Map();
      let child = top.next.get(token.word);
      if (!child) {
        child = { meaning: null, next: null, seeds: [] };
        top.next.set(token.word, child);
      }
      top = child;
    }
    top.meaning ??= meaning;
  }
  if (branch.seeds.length > 0) branch.seeds = [];
}
