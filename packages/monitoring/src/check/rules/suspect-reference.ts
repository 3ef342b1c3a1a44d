import type { Reading } from '../../readings/reading.js';
import { citedPagesOutOfRange, partiesWithoutSource } from '../cited-sources.js';
import type { CheckContext } from '../context.js';
import { numberedRecommendations } from '../numbered-recommendations.js';
import { wordsAround, wordsAtMark } from '../reference-context.js';
import { type Reference, referencesIn } from '../references.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';

/**
 * A reference whose target exists, but speaks of something else. What stands around the reference is held against the
 * words of the target and of its neighbours; a title given with a section against the headings; "above" and "below"
 * against the order of the text; the pages of a cited source against those cited for the same source elsewhere. All but
 * the order of the text are judgement calls, and questions. Nothing is said where no other target fits better.
 */
export const suspectReference: Rule = {
  name: 'suspect-reference',
  severity: 'info',
  finds: 'A reference to a place that exists and speaks of something else.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const targets = targetsOf(context);
    for (const reference of referencesIn(context)) {
      const found =
        wrongDirection(reference, targets) ?? foreignStyle(reference, targets) ?? otherTitle(reference, targets) ??
        unaddressed(reference, context) ?? otherThanItsOwn(reference, context) ?? otherSubject(reference, targets, context);
      if (found) yield { confidence: 'likely', place: context.placeIn(reference.unit, reference.from, reference.to), ...found };
    }
    yield* whichAppendix(targets, context);
    yield* citedPagesOutOfRange(context);
    yield* partiesWithoutSource(context);
  },
};

type Found = Pick<RuleFinding, 'message'> & Partial<RuleFinding>;

interface Target {
  readonly id: string;
  /** What it is about: its text, or its title. */
  readonly text: string;
  readonly line: number;
  readonly parties: readonly string[];
}

type Targets = Readonly<Record<Reference['kind'], readonly Target[]>>;

function targetsOf(context: CheckContext): Targets {
  const { reading } = context;
  const headings = reading.headings.flatMap(({ number, title, lines }) => (number === null ? [] : [{ id: number, text: title, line: lines[0], parties: [] }]));
  return {
    recommendation: numberedRecommendations(context).map(({ id, text, lines, addressees }) => ({ id, text, line: lines[0], parties: addressees.parties })),
    paragraph: reading.paragraphs.map(({ number, text, lines, mentions }) => ({ id: String(number), text, line: lines[0], parties: mentions })),
    note: reading.footnotes.map(({ number, text, lines, mentions }) => ({ id: String(number), text, line: lines[0], parties: mentions })),
    section: headings,
    chapter: headings.filter(({ id }) => !id.includes('.')),
    appendix: reading.headings.flatMap(({ title, lines }) => {
      const id = /^(?:appendix|annex)\s+([IVXLC]+|\d{1,2}|[A-H])\b/i.exec(title)?.[1];
      return id ? [{ id, text: title, line: lines[0], parties: [] }] : [];
    }),
    table: [],
  };
}

/** "above" said of what comes below. A note counts where it is printed. */
function wrongDirection({ kind, value, direction, unit }: Reference, targets: Targets): Found | null {
  const target = targets[kind].find(({ id }) => id === value);
  if (!target || direction === null || kind === 'note') return null;
  const stands = target.line < unit.lines[0] ? 'above' : target.line > unit.lines[1] ? 'below' : direction;
  if (stands === direction) return null;
  return { severity: 'warning', confidence: 'certain', message: `The text says “${direction}”, but ${kind} ${value} stands ${stands}.`, actual: direction, expected: stands };
}

/** "Section III-2" where the heading is III.2; "Appendix 2" where it is Appendix II. */
function foreignStyle({ kind, value, unit, from, numberFrom, numberTo, to }: Reference, targets: Targets): Found | null {
  const printed = unit.text.slice(numberFrom, numberTo);
  const word = unit.text.slice(from, numberFrom).trim();
  if (kind === 'section' && /^para/i.test(word) && targets.section.some(({ id }) => id === value)) {
    return { severity: 'warning', message: `${printed} is a section, not a paragraph.`, actual: `${word} ${printed}`, expected: `Section ${value}` };
  }
  if (kind === 'section' && /^[IVXLC]+-/.test(value)) {
    const asHeading = value.replace('-', '.');
    const named = targets.section.find((target) => titleOverlap(givenTitle(unit.text, to), target.text) >= 0.8);
    if (named && named.id !== asHeading) return { severity: 'warning', message: `Section ${printed} is not there; the title given with it is that of section ${named.id}. Was that meant?`, actual: printed, expected: named.id };
    if (targets.section.some(({ id }) => id === asHeading)) return { severity: 'warning', message: `Section ${printed} is written like a recommendation; the heading has ${asHeading}.`, actual: printed, expected: asHeading };
    return { severity: 'warning', message: `Section ${printed} is not there. Was a recommendation meant?`, actual: printed };
  }
  if (kind === 'appendix' && !targets.appendix.some(({ id }) => id === value)) {
    const same = targets.appendix[Number(value) - 1] ?? targets.appendix.find(({ id }) => romanNumber(id) === value);
    if (same) return { severity: 'warning', message: `Appendix ${printed} is headed “${same.text}”. Was this one meant?`, actual: printed, expected: same.id };
  }
  return null;
}

/** "See the appendix", where there are two. */
function* whichAppendix({ appendix }: Targets, context: CheckContext): Iterable<RuleFinding> {
  if (appendix.length < 2) return;
  for (const unit of context.units) {
    if (unit.quoted || unit.kind === 'heading') continue;
    for (const match of unit.text.matchAll(/\bthe (?:appendix|annex)\b(?!\s+(?:[IVXLC\d]|(?:to|of|on) ))/gi)) {
      // "page 3 of the collection, map in the annex": the collection's.
      if (/\b(?:pages?|collection|compilation|conventions?|opinion|directive|reply|replies|contribution|code|act|law|report on|study)\b/i.test(unit.text.slice(Math.max(0, match.index - 80), match.index))) continue;
      const place = context.placeIn(unit, match.index, match.index + match[0].length);
      yield { confidence: 'likely', message: `The text has ${appendix.length} appendices. Which one is meant?`, place, actual: match[0] };
    }
  }
}

function romanNumber(roman: string): string {
  return String(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(roman) + 1);
}

/** "Section III.2 (Training of guards)" where III.2 has another title, and III.3 has this one. */
function otherTitle({ kind, value, unit, to }: Reference, targets: Targets): Found | null {
  if (kind !== 'section' && kind !== 'chapter') return null;
  const target = targets[kind].find(({ id }) => id === value);
  const given = givenTitle(unit.text, to);
  if (!target || given === '' || titleOverlap(given, target.text) > 0.4) return null;
  const better = targets[kind].find(({ text }) => titleOverlap(given, text) >= 0.8);
  return better ? { severity: 'warning', message: `${kind === 'section' ? 'Section' : 'Chapter'} ${value} is “${target.text}”; the title given is that of ${better.id}. Was that meant?`, actual: value, expected: better.id } : null;
}

/** What follows a reference in brackets, behind a dash or a colon, and begins like a title. */
function givenTitle(text: string, to: number): string {
  const after = text.slice(to, to + 260).replace(/^\s*(?:above|below)\b/, '');
  const given = /^\s*(?:\(([^()]{6,}(?:\([^()]*\))?)|[–—:]\s*([^.;]{6,})|,?\s*“([^”]{6,})”)/.exec(after)?.slice(1).find(Boolean) ?? '';
  return /^[\p{Lu}\d“‘]/u.test(given) ? given : '';
}

/** Share of the given words that the title has. */
function titleOverlap(given: string, title: string): number {
  const wanted = roots(given);
  if (wanted.length === 0) return 0;
  const have = new Set(roots(title));
  const least = Math.min(wanted.length, Math.max(1, have.size));
  return Math.min(1, wanted.filter((word) => have.has(word)).length / least);
}

function roots(text: string): string[] {
  const found = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !/^(?:which|that|with|from|this|these|those|section|chapter|deals|above|below|particular)$/.test(word));
  return [...new Set(found.map((word) => word.slice(0, 6)))];
}

/** "As Recommendation III-7 addresses to Dornland": it is addressed to others. */
function unaddressed({ kind, value, unit, to }: Reference, { reading, names, namesIn }: CheckContext): Found | null {
  if (kind !== 'recommendation') return null;
  const target = reading.recommendations.find(({ id }) => id === value);
  const said = /^,?\s*(?:is |was |are )?(?:address(?:es|ed)|asks|requires|requests|invites|made)\b[^.;]{0,30}?(?=\p{Lu}|the \p{Lu})/u.exec(unit.text.slice(to));
  if (!target || target.addressees.parties.length === 0 || !said) return null;
  const from = to + said[0].length;
  const named = namesIn(unit).filter((name) => name.from >= from && name.from < from + 60 && !/[.;,]/.test(unit.text.slice(from, name.from)) && names.outsider(name.code) === null);
  if (named.length === 0 || named.some(({ code }) => target.addressees.parties.includes(code))) return null;
  return { message: `Recommendation ${value} is not addressed to ${unit.text.slice(named[0].from, named[0].to)}. Was another one meant?`, parties: [named[0].code] };
}

/** A later note hangs on one recommendation and says that a party's situation meets another one. */
function otherThanItsOwn({ kind, value, unit }: Reference, { reading }: CheckContext): Found | null {
  const own = kind === 'recommendation' ? laterNoteOf(unit, reading) : null;
  if (own === null || own === value) return null;
  return { severity: 'warning', message: `Note ${unit.place.footnote} hangs on Recommendation ${own} and speaks of ${value}. Was this intended?`, actual: value, expected: own };
}

/** The recommendation on which a later note hangs. */
function laterNoteOf({ kind, place }: TextUnit, { recommendations }: Reading): string | null {
  if (kind !== 'footnote') return null;
  return recommendations.find(({ laterNotes }) => laterNotes.some(({ footnote }) => footnote === place.footnote))?.id ?? null;
}

/** Nothing, or hardly anything, of the words around stands in the target, and much of it in a neighbour. */
function otherSubject(reference: Reference, targets: Targets, context: CheckContext): Found | null {
  const { kind, value, unit, from, to } = reference;
  if (kind === 'table' || isInSeries(reference) || (kind === 'recommendation' && laterNoteOf(unit, context.reading) !== null)) return null;
  if (kind === 'chapter' && unit.text[to] === ')') return otherChapter(reference, targets);
  if (kind === 'chapter' || kind === 'appendix') return null;
  const at = targets[kind].findIndex(({ id }) => id === value);
  if (at < 0) return null;
  const target = targets[kind][at];
  const around = wordsAround(context, reference);
  const byParty = kind === 'paragraph' ? otherParty(reference, targets, context, at) : null;
  if (byParty) return byParty;
  const reach = kind === 'note' ? 12 : 4;
  const near = targets[kind].filter((other, i) => i !== at && (isNamesake(kind, value, other.id) || (Math.abs(i - at) <= reach && isPeer(kind, value, other.id))) && other.line !== unit.lines[0]);
  const wordsOf = (other: Target) => (kind === 'note' ? `${other.text} ${wordsAtMark(context, Number(other.id), 0)}` : other.text);
  const own = context.likeness.of(around, wordsOf(target));
  const [best, score] = near.reduce<[Target | null, number]>((most, other) => {
    const words = wordsOf(other);
    const like = context.likeness.of(around, words);
    return like > most[1] && roots(words).length > 5 ? [other, like] : most;
  }, [null, 0]);
  const { least, most, times } = limits[kind];
  if (!best || own > most || score < least || score < own * times) return null;
  const name = kind === 'recommendation' ? 'Recommendation' : kind === 'note' ? 'Note' : kind === 'paragraph' ? 'Paragraph' : 'Section';
  return { message: `${name} ${value} speaks of something else; ${best.id} is nearer to what “${unit.text.slice(from, to)}” is cited for. Was this intended?`, actual: value, expected: best.id };
}

/** `least`: likeness of the better target; `most`: of the one cited; `times`: how much better. */
const limits = {
  recommendation: { least: 0.25, most: 0.2, times: 2.2 },
  note: { least: 0.2, most: 0, times: 1 },
  paragraph: { least: 0.4, most: 0.03, times: 5 },
  section: { least: 0.6, most: 0.05, times: 5 },
} as const;

/** The recommendation of the same number in another chapter. */
function isNamesake(kind: Reference['kind'], value: string, other: string): boolean {
  return kind === 'recommendation' && value.split('-')[1] === other.split('-')[1];
}

/** Recommendations of one chapter, sections of one level; any paragraph or note is a peer of another. */
function isPeer(kind: Reference['kind'], value: string, other: string): boolean {
  if (kind === 'recommendation') return value.split('-')[0] === other.split('-')[0];
  if (kind === 'section') return !value.startsWith(`${other}.`) && !other.startsWith(`${value}.`) && value.split('.').length === other.split('.').length;
  return true;
}

/** One of "II-6 to II-9": the series as a whole is cited. */
function isInSeries({ unit, from, to, numberFrom, numberTo }: Reference): boolean {
  return unit.text.slice(numberTo, to).trim() !== '' || /\d/.test(unit.text.slice(from, numberFrom));
}

/** "See paragraph 56 for the situation in Dornland": it does not name Dornland, a neighbour does. */
function otherParty({ unit, from, value }: Reference, targets: Targets, context: CheckContext, at: number): Found | null {
  const named = context.namesIn(unit).filter((name) => name.from > from && name.from < from + 90 && !/[.;]/.test(unit.text.slice(from, name.from)));
  if (named.length === 0 || unit.kind !== 'footnote' || named.some(({ code }) => targets.paragraph[at].parties.includes(code))) return null;
  const better = [1, -1, 2, -2, 3, -3].map((step) => targets.paragraph[at + step]).find((other) => other?.parties.includes(named[0].code));
  return better ? { message: `Paragraph ${value} does not name ${unit.text.slice(named[0].from, named[0].to)}; paragraph ${better.id} does. Was this intended?`, actual: value, expected: better.id, parties: [named[0].code] } : null;
}

/** "… with civil society (Chapter VI)": no word of the clause is in that title, and nearly all are in another one. */
function otherChapter({ unit, from, value }: Reference, targets: Targets): Found | null {
  const clause = /[^;(),.:]*\($/.exec(unit.text.slice(0, from))?.[0] ?? '';
  const target = targets.chapter.find(({ id }) => id === value);
  const wanted = roots(clause);
  if (!target || wanted.length === 0) return null;
  const share = (text: string) => { const have = new Set(roots(text)); return wanted.filter((word) => have.has(word)).length; };
  if (share(target.text) > 0) return null;
  const better = targets.chapter.filter(({ text }) => share(text) >= 2 || (share(text) === 1 && roots(text).length <= 2));
  return better.length === 1 ? { message: `Chapter ${value} is “${target.text}”; chapter ${better[0].id} is “${better[0].text}”. Was this intended?`, actual: value, expected: better[0].id } : null;
}
