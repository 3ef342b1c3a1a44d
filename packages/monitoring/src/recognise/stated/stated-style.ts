import type { WordLists } from '../../bodies/preset.js';
import type { StatedNumbering, StatedRecommendations } from '../../bodies/state-preset.js';

/** The words of a body's recommendations, ready to be looked for in a sentence. */
export interface StatedStyle {
  readonly numbering: StatedNumbering;
  readonly prefix: string;
  /** The speaker, what may stand between, and the verb in group 1. Null where nobody speaks for the body. */
  readonly spoken: RegExp | null;
  /** "It also recommends", after a sentence of the speaker's. */
  readonly again: RegExp | null;
  /** "… and invites the State party", after the speaker in the same sentence; finds all. */
  readonly joined: RegExp | null;
  /** "The State party should": the words for it in group 1. */
  readonly addressed: RegExp | null;
  readonly speaker: RegExp | null;
  readonly addressee: RegExp;
  readonly levels: readonly LevelForm[];
  readonly leadIn: RegExp | null;
  readonly positions: readonly { readonly position: string; readonly words: RegExp }[];
}

export interface LevelForm {
  readonly level: string;
  readonly form: RegExp;
  readonly needs: RegExp | null;
  readonly isOpen: boolean;
}

const adverbs =
  '(?:also|further|furthermore|moreover|therefore|thus|hence|accordingly|consequently|again|once again|once more|equally|likewise|additionally|in addition|in particular|strongly|firmly|nevertheless|however|en outre|également|aussi|donc|par ailleurs|par conséquent|instamment|vivement)';
const pronoun = "(?:(?:l['’]|lui\\s+|leur\\s+|les\\s+)\\s*)?";
/** "The Committee, recalling its earlier recommendation, also …". */
const between = `(?:\\s*,[^;:]{1,400}?,)?(?:\\s+${adverbs},?){0,4}?\\s+${pronoun}`;

export function statedStyle(given: StatedRecommendations): StatedStyle {
  const speaker = anyOf(given.speakers);
  const verb = anyWord(given.levels.flatMap(({ en, fr }) => [...en, ...fr]));
  const after = anyWord(given.levels.flatMap(({ addressed }) => (addressed ? both(addressed) : [])));
  const addressee = anyOf(given.addressees) ?? '(?!)';
  const leadIn = given.leadIns ? anyOf(given.leadIns) : null;
  const pattern = (source: string) => new RegExp(source, 'iu');
  const spoken = speaker && verb ? `(?<![\\p{L}\\d])(?:${speaker})(?![\\p{L}\\d])` : null;
  return {
    numbering: given.numbering,
    prefix: given.prefix ?? '',
    speaker: spoken ? pattern(spoken) : null,
    spoken: spoken ? pattern(`(?<!\\b(?:as|which|what|where) )${spoken}${between}(${verb})(?!\\p{L})`) : null,
    again: verb ? pattern(`^(?:it|il|elle)${between}(${verb})(?!\\p{L})`) : null,
    joined: verb
      ? new RegExp(
          `(?:\\b(?:and|et|or|ou)|,)(?:\\s+${adverbs},?){0,4}?\\s+${pronoun}(${verb})(?!\\p{L})`,
          'giu',
        )
      : null,
    addressed: after
      ? pattern(
          `^(?:[^:]{0,400}, )?(?:the |l['’]|les? |la )?(?:${addressee})(?:\\s+${adverbs},?){0,4}?\\s+(${after})(?!\\p{L})`,
        )
      : null,
    addressee: pattern(`(?<!\\p{L})(?:${addressee})`),
    levels: given.levels.map(({ level, en, fr, addressed, needs, open }) => ({
      level,
      form: pattern(`^(?:${anyWord([...en, ...fr, ...(addressed ? both(addressed) : [])])})$`),
      needs: needs ? pattern(`(?<!\\p{L})(?:${anyWord([needs.en, needs.fr])})`) : null,
      isOpen: open ?? false,
    })),
    leadIn: leadIn ? pattern(leadIn) : null,
    positions: (given.positions ?? []).map(({ position, en, fr }) => ({
      position,
      words: pattern(`(?<!\\p{L})(?:${anyWord([...en, ...fr])})`),
    })),
  };
}

function both({ en, fr }: WordLists): readonly string[] {
  return [...en, ...(fr ?? [])];
}

function anyOf(lists: WordLists): string | null {
  return anyWord(both(lists));
}

/** Longest first: "strongly encourages" before "encourages". A blank is any white space, an apostrophe either one. */
function anyWord(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+')
        .replace(/['’]/g, "['’]\\s?")
        .replace(/…/g, '[^.;:]{1,120}?'),
    )
    .join('|');
}
