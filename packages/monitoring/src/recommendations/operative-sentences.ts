import type { Verb } from '../readings/reading.js';

/*
 * A recommendation says: [opening,] subject, graded verb, addressees, what to do. This file takes that sentence
 * apart and says nothing where it is not sure: a caller then leaves the words as they are.
 */

/** One sentence "the Committee requests X to …", cut so that `before + subject + verb + addressee + rest` is the text. */
export interface OperativeSentence {
  /** Earlier sentences, and an opening clause with its comma and space. */
  readonly before: string;
  /** "The Lanzarote Committee ", with its space. */
  readonly subject: string;
  readonly verb: Verb;
  /** "requests ", "requests that " or "invites, where appropriate, ". */
  readonly verbWords: string;
  readonly addressee: AddresseePhrase;
  /** From "to …" (or what stands between) to the next operative sentence or the end. */
  readonly rest: string;
}

export interface AddresseePhrase {
  /** As printed, without the space or comma that follows. */
  readonly text: string;
  readonly who: 'all-parties' | 'parties' | 'names';
  /** "that are not already doing so" is part of the phrase. */
  readonly notAlready: boolean;
  /** Another condition, without its pronoun: "have made a reservation …". */
  readonly condition: string | null;
  /** What parts the phrase from the rest: " " or ", ". */
  readonly gap: string;
}

const verbByForm: Readonly<Record<string, Verb>> = {
  requires: 'require',
  requests: 'request',
  invites: 'invite',
};
const operative =
  /(?<=^|[.,;:)\]”"’] |\n)((?:The|the|It|it)(?: [\p{L}’'-]+){0,5}? )?\b((requires|requests|invites)(?:, [^,.:;]{1,40},)? (?:that )?)/gu;

/** `condition` is what a reading says the addressees must fulfil, verbatim where it can be. Empty when nothing is sure. */
export function operativeSentences(text: string, condition: string | null = null): OperativeSentence[] {
  const sentences: OperativeSentence[] = [];
  let from = 0;
  for (const match of text.matchAll(operative)) {
    const [whole, subject = '', verbWords = '', form = ''] = match;
    const verb = verbByForm[form];
    const after = match.index + whole.length;
    const addressee = verb && subject ? addresseeAt(text, after, condition) : null;
    if (!verb || !addressee) continue;
    closePrevious(sentences, text, from, match.index);
    const restFrom = after + addressee.text.length + addressee.gap.length;
    const before = sentences.length === 0 ? text.slice(0, match.index) : '';
    sentences.push({ before, subject, verb, verbWords, addressee, rest: text.slice(restFrom) });
    from = restFrom;
  }
  return sentences;
}

function closePrevious(sentences: OperativeSentence[], text: string, from: number, to: number): void {
  const previous = sentences.at(-1);
  if (previous) sentences[sentences.length - 1] = { ...previous, rest: text.slice(from, to) };
}

function addresseeAt(text: string, at: number, condition: string | null): AddresseePhrase | null {
  const after = text.slice(at);
  const parties = /^(all |those |the )?(?:other )?(?:states? )?part(?:ies|y)\b/i.exec(after);
  return parties ? partiesPhrase(after, parties[0], condition) : namesPhrase(after);
}

const notAlreadyDoingSo = /^,? (?:that|which|who) (?:are|is) not (?:already|yet) doing so\b/;

function partiesPhrase(after: string, opening: string, condition: string | null): AddresseePhrase | null {
  let end = opening.length;
  const notAlready = notAlreadyDoingSo.exec(after.slice(end));
  if (notAlready) end += notAlready[0].length;
  const clause = /^,?(?: and)? (?:that|which|who) /.exec(after.slice(end));
  let ownCondition: string | null = null;
  if (clause) {
    const from = end + clause[0].length;
    const to = endOfCondition(after, from, condition);
    if (to === null) return null;
    ownCondition = after.slice(from, to);
    end = to;
  }
  const who = /^all\b/i.test(opening) ? 'all-parties' : 'parties';
  const gap = gapAt(after, end);
  if (gap === null) return null;
  return { text: after.slice(0, end), who, notAlready: notAlready !== null, condition: ownCondition, gap };
}

/** A word of a list of names, brackets and "as far as … is concerned" left out. */
const ofNames = /^(?:\p{Lu}[\p{L}’'.-]*|and|the|of)$/u;

/** Names run up to the first "to" outside brackets; a phrase that holds anything else than names is none. */
function namesPhrase(after: string): AddresseePhrase | null {
  const bracketed = after.replace(/\([^()]*\)/g, (bracket) => '_'.repeat(bracket.length));
  const found = /^([^.;:\n]*?)(,? )to /.exec(bracketed);
  const text = found?.[1];
  if (!found || !text) return null;
  const words = text.replace(/, as far as [^,]*? (?:is|are) concerned/g, '').split(/[ ,_]+/);
  if (!words.every((word) => word === '' || ofNames.test(word))) return null;
  return {
    text: after.slice(0, text.length),
    who: 'names',
    notAlready: false,
    condition: null,
    gap: found[2] ?? ' ',
  };
}

function gapAt(after: string, end: number): string | null {
  return /^,? (?=\S)/.exec(after.slice(end))?.[0] ?? null;
}

/** A "to" after one of these belongs to the condition itself ("that continue to allow …"): then nobody can be sure. */
const takesInfinitive =
  /\b(?:(?:continu|fail|ha[vds]|allow|wish|intend|need|decid|plan|choos|requir|permit|oblig|begin|start|seek|refus|agree|tend|manag|try|trie|want|prefer|commit|expect|invit|ask|encourag)\p{Ll}*|able|unable|likely|ready|right|possibility|obligation|duty|power|option|ability|decision|measures?|steps|order|as)$/u;

/** A condition ends before the "to" of what is asked: where the reading says so, or at the first infinitive that is not its own. */
function endOfCondition(after: string, from: number, condition: string | null): number | null {
  const known = condition ? after.indexOf(condition, from - 10) : -1;
  if (condition && known >= 0 && /^,? to /.test(after.slice(known + condition.length)))
    return known + condition.length;
  const infinitive =
    /,? to (?!the |an? |its |their |this |that |these |those |any |each |which |whom |\p{Ll}+ing\b)(?=\p{Ll})/u;
  const found = infinitive.exec(after.slice(from));
  const clause = found && after.slice(from, from + found.index);
  if (!found || !clause || /[.\n]/.test(clause) || takesInfinitive.test(clause)) return null;
  return from + found.index;
}
