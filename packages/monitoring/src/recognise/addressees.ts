import type { NamedPlace } from '../parties/names.js';
import type { AddresseeKind, Addressees, LaterNote, SubItem, Verb } from '../readings/reading.js';
import type { RecommendationStyle } from './profile.js';
import type { BlockText, PlacedMark } from './text.js';

/** What the reader of addressees needs to know beyond the recommendation's own words. */
export interface AddresseeSource {
  readonly style: RecommendationStyle;
  readonly partiesIn: (text: string) => readonly NamedPlace[];
  readonly noteText: (note: number) => string | null;
  readonly laterNote: RegExp | null;
}

export interface ReadAddressees {
  readonly verbs: readonly Verb[];
  readonly addressees: Addressees;
  readonly laterNotes: readonly LaterNote[];
}

/**
 * To whom a recommendation is addressed, as adopted. The words between the verb and what is to be done say
 * whether all parties are meant, parties under a condition, or named ones; a list may stand in the text, in a note
 * marked there, or in a note of each sub-item. A note made after adoption stands beside and takes nobody off.
 */
export function readAddressees(block: BlockText, source: AddresseeSource): ReadAddressees {
  const sentences = operativeSentences(block.text, source.style);
  const lead = sentences[0];
  const laterNotes = readLaterNotes(block.marks, source);
  if (!lead) {
    return { verbs: [], addressees: { ...nobody, kind: 'unspecified' }, laterNotes };
  }
  const later = new Set(laterNotes.map(({ footnote }) => footnote));
  const phrase = addresseePhrase(block.text, lead.end);
  const words = block.text.slice(phrase.from, phrase.to);
  const listMarks = block.marks.filter(
    (mark) => mark.offset >= phrase.from && mark.offset <= phrase.to && !later.has(mark.note),
  );
  const named = startsWithParties(words, source);
  const noted = named ? null : listInNotes(listMarks, source);
  const subItems = named || noted ? [] : listsOfItems(block, source, later);
  const condition = conditionOf(words);
  const list = named ?? noted ?? union(subItems);
  return {
    verbs: sentences.map(({ verb }) => verb),
    addressees: {
      kind: kindOf(words, condition, named !== null, list !== null && list.parties.length > 0),
      parties: list?.parties ?? [],
      source: named ? 'text' : noted ? 'footnote' : subItems.length > 0 ? 'sub-items' : null,
      condition,
      subItems: subItems.map(({ label, parties }) => ({ label, parties })),
      partly: list?.partly ?? {},
    },
    laterNotes,
  };
}

const nobody: Omit<Addressees, 'kind'> = {
  parties: [],
  source: null,
  condition: null,
  subItems: [],
  partly: {},
};

interface Operative {
  readonly verb: Verb;
  /** Offset after the verb. */
  readonly end: number;
}

function operativeSentences(text: string, style: RecommendationStyle): Operative[] {
  const verbs = style.verbs.map(({ form }) => form.source).join('|');
  const sentence = new RegExp(
    `(?:${style.speaker.source})(?:,[^,.]{1,80},)?\\s+(?:also\\s+|further\\s+|therefore\\s+|strongly\\s+)?(${verbs})\\b(?:\\s+that\\b)?`,
    'giu',
  );
  const found: Operative[] = [];
  for (const match of text.matchAll(sentence)) {
    const verb = style.verbs.find(({ form }) =>
      new RegExp(`^(?:${form.source})$`, 'iu').test(match[1]),
    )?.verb;
    if (verb) found.push({ verb, end: match.index + match[0].length });
  }
  return found;
}

/** "to ensure": an infinitive opens what is to be done; "to the application" does not. */
const infinitive =
  /\sto (?!the\b|a\b|an\b|their\b|its\b|his\b|this\b|that\b|these\b|those\b|which\b|whom\b|it\b|them\b|all\b|any\b|date\b|child|children|article|paragraph)(?=\p{Ll})/iu;
const ends = /[:\n]/;

function addresseePhrase(text: string, from: number): { readonly from: number; readonly to: number } {
  const rest = text.slice(from);
  const stop = ends.exec(rest)?.index ?? rest.length;
  const asks = infinitive.exec(rest)?.index ?? rest.length;
  const bare =
    /^[\s,\w’'-]*?\bparties (?=\p{Ll}+ )(?!that|which|who|not|to\b|in\b|under\b|whose|where|with|without|and|or|concerned)/u.exec(
      rest,
    );
  const to = Math.min(stop, asks, bare ? bare[0].length - 1 : rest.length);
  return { from, to: from + to };
}

const allParties = /^[\s,]*(?:[\w\s]{0,40},\s*)?all (?:the |other )?(?:states? )?parties\b/i;
const notAlready =
  /\bnot (?:yet |already )+(?:do(?:ing|ne) so|have)\b|\bnot done so\b|\bhave not (?:yet |already )?done so\b/i;

function kindOf(words: string, condition: string | null, isNamed: boolean, hasList: boolean): AddresseeKind {
  if (isNamed) return 'named';
  if (notAlready.test(words)) return 'not-already';
  if (allParties.test(words) && condition === null) return 'all';
  return hasList ? 'named' : 'unspecified';
}

/** The clause that limits the parties ("that have made a reservation …"), but for the formula of not already doing so. */
function conditionOf(words: string): string | null {
  const match =
    /\bparties,?\s+((?:that|which|who|whose|where|in which|not|under|with|without|concerned)\b.*)$/isu.exec(
      words,
    );
  const clause = match?.[1].replace(/\s+/g, ' ').replace(/[,\s]+$/, '') ?? '';
  const more = clause.replace(
    /^(?:that|which|who) (?:are|have) not (?:yet |already )*(?:do(?:ing|ne) so|done so)(?: already)?(?:,? and )?/i,
    '',
  );
  return more === '' ? null : more;
}

interface PartyList {
  readonly parties: readonly string[];
  readonly partly: Readonly<Record<string, string>>;
}

function startsWithParties(words: string, source: AddresseeSource): PartyList | null {
  const places = source.partiesIn(words);
  if (places.length === 0) return null;
  const before = words.slice(0, places[0].from);
  if (/\bparties\b/i.test(before) || before.split(/\s+/).length > 12) return null;
  return listOf(words, places);
}

function listInNotes(marks: readonly PlacedMark[], source: AddresseeSource): PartyList | null {
  for (const { note } of marks) {
    const list = partyListOfNote(note, source);
    if (list) return list;
  }
  return null;
}

function partyListOfNote(note: number, source: AddresseeSource): PartyList | null {
  const text = source.noteText(note);
  return text === null ? null : partyList(text, source.partiesIn);
}

/** The parties of a text that is nothing but a list of them; null when it says more. */
export function partyList(
  text: string,
  partiesIn: (text: string) => readonly NamedPlace[],
): PartyList | null {
  const outside = text.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
  const places = partiesIn(outside);
  if (places.length === 0) return null;
  let rest = outside;
  for (const { from, to } of places) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  const words = rest
    .replace(/\b(?:the|and|as well as|Republic of|parties?|following|namely|these|are)\b/gi, ' ')
    .replace(/[\s,;.:]/g, '');
  return words.length <= 3 ? listOf(text, places) : null;
}

function listOf(text: string, places: readonly NamedPlace[]): PartyList {
  const parties = [...new Set(places.map(({ code }) => code))];
  const partly: Record<string, string> = {};
  for (const { code, to, territory } of places) {
    if (territory) partly[code] = territory;
    const bracket = /^\s*\(([^()]{3,120})\)/.exec(text.slice(to));
    if (bracket)
      partly[code] = bracket[1].trim().replace(/^in (?:the )?|^only (?:in )?(?:the )?| only$/g, '');
  }
  return { parties, partly };
}

interface ItemList extends SubItem, PartyList {}

function listsOfItems(block: BlockText, source: AddresseeSource, later: ReadonlySet<number>): ItemList[] {
  const found: ItemList[] = [];
  for (const piece of block.pieces) {
    if (piece.label === null) continue;
    const words = block.text.slice(piece.from, piece.to);
    const marks = block.marks.filter(
      ({ offset, note }) => offset > piece.from && offset <= piece.to && !later.has(note),
    );
    const list = listInNotes(marks, source) ?? bracketedList(words, source);
    if (list)
      found.push({
        label: words
          .slice(piece.label.length)
          .replace(/\([^()]*\)/g, '')
          .replace(/[\s;.,]+$/, '')
          .trim(),
        ...list,
      });
  }
  return found;
}

function bracketedList(words: string, source: AddresseeSource): PartyList | null {
  const bracket = /\(([^()]+)\)\W*$/.exec(words);
  return bracket ? partyList(bracket[1], source.partiesIn) : null;
}

function union(items: readonly ItemList[]): PartyList | null {
  if (items.length === 0) return null;
  return {
    parties: [...new Set(items.flatMap(({ parties }) => parties))],
    partly: Object.assign({}, ...items.map(({ partly }) => partly)),
  };
}

function readLaterNotes(marks: readonly PlacedMark[], source: AddresseeSource): LaterNote[] {
  const found: LaterNote[] = [];
  for (const { note } of marks) {
    const text = source.noteText(note);
    if (text === null || !source.laterNote?.test(text)) continue;
    const party = source.partiesIn(text)[0]?.code;
    if (party) found.push({ footnote: note, party });
  }
  return found;
}
