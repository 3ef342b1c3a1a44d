/** Says whether a word is spelt as a dictionary has it. */
export type Speller = (word: string) => boolean;

/** Spellers by language; the edge makes them from dictionary files and passes them in. */
export type Spellers = Readonly<Record<string, Speller>>;

interface Affix {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp | null;
  readonly crosses: boolean;
}

/** Letters of a prefix or suffix, at the most. */
const longestAffix = 8;

/**
 * A speller from the two files of a Hunspell dictionary. Words are looked up by taking prefixes and suffixes off, so
 * that nothing is unfolded: the files are read in one pass, and memory holds the stems alone. Twofold suffixes and
 * compounds are not read; the dictionaries of English have none that matter.
 */
export function spellerFrom(affixes: string, stems: string): Speller {
  const flagsOf = flagReader(affixes);
  const prefixes = affixesIn(affixes, 'PFX');
  const suffixes = affixesIn(affixes, 'SFX');
  const flagsByStem = new Map<string, string>();
  for (const line of stems.split('\n').slice(1)) {
    const [entry] = line.split(/[\t\r]/, 1);
    const slash = entry.indexOf('/');
    const stem = slash < 0 ? entry : entry.slice(0, slash);
    if (stem !== '')
      flagsByStem.set(stem, (flagsByStem.get(stem) ?? '') + (slash < 0 ? '' : entry.slice(slash + 1)));
  }
  const has = (stem: string, flag: string, other = flag) => {
    const own = flagsByStem.get(stem);
    return own !== undefined && flagsOf(own).includes(flag) && flagsOf(own).includes(other);
  };
  /** With an ending taken off; `before` is the prefix that was taken off already. */
  const hasEnding = (word: string, before: Affix | null): boolean => {
    for (let length = 0; length < Math.min(word.length, longestAffix); length++) {
      const affixesHere = suffixes.get(length === 0 ? '' : word.slice(-length));
      if (!affixesHere) continue;
      for (const { flag, strip, fits, crosses } of affixesHere) {
        if (before && !crosses) continue;
        const stem = word.slice(0, word.length - length) + strip;
        if (has(stem, flag, before?.flag) && (!fits || fits.test(stem))) return true;
      }
    }
    return false;
  };
  const isForm = (word: string): boolean => {
    if (flagsByStem.has(word) || hasEnding(word, null)) return true;
    for (let length = 1; length < Math.min(word.length, longestAffix); length++) {
      for (const prefix of prefixes.get(word.slice(0, length)) ?? []) {
        const rest = prefix.strip + word.slice(length);
        if (prefix.fits && !prefix.fits.test(rest)) continue;
        if (has(rest, prefix.flag) || (prefix.crosses && hasEnding(rest, prefix))) return true;
      }
    }
    return false;
  };
  return (word) => {
    const plain = word.replace(/[’ʼ]/g, "'");
    return isForm(plain) || (plain !== plain.toLowerCase() && isForm(plain.toLowerCase()));
  };
}

/** Flags are single letters, unless the file says that they are pairs ("long") or numbers. */
function flagReader(affixes: string): (flags: string) => readonly string[] | string {
  const kind = /^FLAG (\w+)/m.exec(affixes)?.[1];
  if (kind === 'long') return (flags) => flags.match(/../g) ?? [];
  if (kind === 'num') return (flags) => flags.split(',');
  return (flags) => flags;
}

type ByAdded = ReadonlyMap<string, readonly Affix[]>;

function affixesIn(affixes: string, kind: 'PFX' | 'SFX'): ByAdded {
  const byAdded = new Map<string, Affix[]>();
  const crossing = new Map<string, boolean>();
  for (const line of affixes.split('\n')) {
    const [type, flag, third, fourth, condition] = line.trim().split(/\s+/);
    if (type !== kind) continue;
    if (condition === undefined) {
      crossing.set(flag, third === 'Y');
      continue;
    }
    const add = fourth.split('/')[0].replace(/^0$/, '');
    const fits = condition === '.' ? null : new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`);
    byAdded.set(add, [
      ...(byAdded.get(add) ?? []),
      { flag, strip: third.replace(/^0$/, ''), add, fits, crosses: crossing.get(flag) === true },
    ]);
  }
  return byAdded;
}
