import { type LineRange, sentencesOf } from '@rapporteur/document';
import { bracketsOf, type Clause, runsOf } from '../../findings/clause.js';
import type { NamedPlace, Names } from '../../parties/names.js';
import type { FindingContainer, FindingRecord } from '../../readings/reading.js';
import type { BlockText } from '../text.js';
import { countedItems } from './counted-items.js';
import { settleExceptions } from './exceptions.js';
import { english } from './grammar/english.js';
import type { Grammar } from './grammar/grammar.js';
import { type Group, groupsOf } from './groups.js';
import { parallelPlaces } from './parallel-places.js';
import { sharedSubject } from './shared-subject.js';
import { isTakingUp, takenUp } from './taken-up.js';
import { theOthers } from './the-others.js';

/** A piece of the text in which findings are looked for. */
export interface FindingSource {
  readonly paragraph: number | null;
  readonly container: FindingContainer;
  readonly body: BlockText;
  /** Source lines of the characters [from, to) of the body. */
  readonly linesAt: (from: number, to: number) => LineRange;
  readonly noteText: (note: number) => string | null;
  readonly noteLines: (note: number) => LineRange;
}

/**
 * The groups of parties that a text names, each with what is said of it. Sentence by sentence and item by item:
 * every list is a group, and the words that govern it are its claim. A note that is a list belongs to the words
 * that carry its mark. Deterministic; nothing is concluded of a party that is not named.
 */
export function readFindings(
  source: FindingSource,
  names: Names,
  grammar: Grammar = english,
): FindingRecord[] {
  const found: FindingRecord[] = [];
  const counted = new Map(countedItems(source.body, names).map(({ lead, group }) => [lead, group]));
  let leadIn = '';
  let hasExamples = false;
  for (const piece of source.body.pieces) {
    const words = source.body.text.slice(piece.from, piece.to);
    const isItem = piece.label !== null;
    let before: SentenceBefore = { words: '', groups: [] };
    for (const sentence of sentencesOf(words)) {
      if (sentence.to - sentence.from > longestSentence) continue;
      const from = piece.from + sentence.from;
      const to = piece.from + sentence.to;
      if (source.container === 'summary' && link.test(source.body.text.slice(from, to))) continue;
      const clause = clauseOf(source, from, to, isItem ? leadIn : '', names);
      const container = isItem && source.container === 'paragraph' ? 'bullet' : source.container;
      const groups = findGroups(clause, names, source, grammar).map((group) => takenUp(group, before.words));
      groups.push(...theOthers(clause, groups, before, names));
      for (const group of groups) {
        const exhaustive = group.exhaustive && !(isItem && hasExamples && group.note === null);
        found.push(record(source, container, { ...group, exhaustive }, from, names));
      }
      if (!isTakingUp(clause.text)) before = { words: clause.text, groups };
    }
    if (!isItem) {
      const last = lastSentence(words);
      leadIn = last.trimEnd().endsWith(':') ? last : '';
      hasExamples = grammar.examplesFollow.test(last);
    }
    const overItems = counted.get(piece);
    if (overItems) found.push(record(source, source.container, overItems, 0, names));
  }
  return found;
}

/** A row of a table of links names whose links they are, and says nothing of that party. */
const link = /\b(?:https?:|www\.)/i;

/** What "this is the case" and "the other parties" look back to, within one piece of the text. */
interface SentenceBefore {
  readonly words: string;
  readonly groups: readonly Group[];
}

/** A text without full stops is no sentence that says one thing of a group; real ones stay below 3,000 characters. */
const longestSentence = 6000;

function lastSentence(words: string): string {
  const last = sentencesOf(words).at(-1);
  return last ? words.slice(last.from, last.to) : '';
}

function clauseOf(source: FindingSource, from: number, to: number, leadIn: string, names: Names): Clause {
  const text = source.body.text.slice(from, to);
  const places = within(names.places(source.body.text), (place) => place.from, from, to - 1).map((place) => ({
    ...place,
    from: place.from - from,
    to: place.to - from,
  }));
  return {
    text,
    leadIn,
    names: places,
    brackets: bracketsOf(text, places),
    marks: within(source.body.marks, (mark) => mark.offset, from + 1, to).map(({ note, offset }) => ({
      note,
      offset: offset - from,
    })),
  };
}

/** The items that begin in [from, to], shifted to `from`; they stand in the order of the text. */
function within<T>(
  items: readonly T[],
  startOf: (item: T) => number,
  from: number,
  to: number,
): readonly T[] {
  let first = 0;
  for (let high = items.length; first < high; ) {
    const middle = (first + high) >> 1;
    if (startOf(items[middle]) >= from) high = middle;
    else first = middle + 1;
  }
  let last = first;
  while (last < items.length && startOf(items[last]) <= to) last++;
  return items.slice(first, last);
}

function findGroups(clause: Clause, names: Names, source: FindingSource, grammar: Grammar): Group[] {
  if (clause.names.length === 0 && clause.marks.length === 0) return [];
  const runs = parallelPlaces(clause, runsOf(clause, grammar.between));
  const groups = settleExceptions(clause, groupsOf(clause, runs, grammar), names, grammar);
  groups.push(...sharedSubject(clause, groups));
  for (const { note, offset } of clause.marks)
    groups.push(...groupsOfNote(clause, note, offset, names, source, grammar));
  return groups;
}

const pointer =
  /^(?:see|ibid|replies?|reply|cf\.|source|page|pages|contribution|compilation)\b|\b(?:of the compilation|contribution, page|replies? (?:of|to))\b/i;

/** A sentence of a note that names a source and says nothing of a party. */
const bibliographic =
  /^\s*(?:In (?:the )?\p{Lu}[\p{L} ]{2,40}, see\b|see\b|stud(?:y|ies) (?:by|[“"«])|research (?:by|[“"«])|report (?:by|[“"«])|https?:|www\.)/iu;

/** Lists in a note: the first one says what the words at its mark say; more sentences speak for themselves. */
function groupsOfNote(
  clause: Clause,
  note: number,
  offset: number,
  names: Names,
  source: FindingSource,
  grammar: Grammar,
): Group[] {
  const text = source.noteText(note);
  if (text === null || pointer.test(text)) return [];
  const found: Group[] = [];
  sentencesOf(text).forEach(({ from, to }, n) => {
    const words = text.slice(from, to);
    const places = names.places(words);
    if (places.length === 0 || bibliographic.test(words)) return;
    const inner: Clause = {
      text: words,
      leadIn: '',
      names: places,
      brackets: bracketsOf(words, places),
      marks: [],
    };
    const runs = runsOf(inner, grammar.between);
    const isList = n === 0 && runs.length > 0 && isNearlyAll(words, runs[0]);
    if (isList)
      found.push(
        ...groupsOf(clause, [], grammar, { runs: runs.slice(0, 1), at: offset }).map((group) => ({
          ...group,
          note,
        })),
      );
    else
      found.push(
        ...settleExceptions(inner, groupsOf(inner, parallelPlaces(inner, runs), grammar), names, grammar).map(
          (group) => ({
            ...group,
            from: from + group.from,
            to: from + group.to,
            note,
          }),
        ),
      );
  });
  return found;
}

/** The run takes the sentence up but for a word or two and what stands in brackets. */
function isNearlyAll(
  words: string,
  run: { readonly from: number; readonly to: number; readonly names: readonly NamedPlace[] },
): boolean {
  const outside = words.slice(0, run.from) + words.slice(run.to).replace(/\([^)]*\)?/g, '');
  return (
    run.names.length > 0 &&
    outside.replace(/\b(?:the|and|in|namely|for example|parties)\b/gi, '').replace(/[\s,.;:]/g, '').length <=
      12
  );
}

function record(
  source: FindingSource,
  container: FindingContainer,
  group: Group,
  offset: number,
  names: Names,
): FindingRecord {
  const codes = [...new Set(group.names.map(({ code }) => code))];
  const others = codes.flatMap((code) => names.outsider(code) ?? []);
  const outside = new Set(others.map(({ code }) => code));
  const parties = codes.filter((code) => !outside.has(code));
  const saysItself = group.note !== null && group.from < group.to;
  return {
    paragraph: source.paragraph,
    container: group.note === null ? container : 'note',
    lines:
      group.note === null
        ? source.linesAt(offset + group.from, offset + group.to)
        : source.noteLines(group.note),
    at: saysItself ? [group.from, group.to] : [offset + group.from, offset + group.to],
    claim: group.claim,
    polarity: group.polarity,
    voice: group.voice,
    stated: group.stated && { text: group.stated.text, n: group.stated.n, of: group.stated.of },
    quantifier: group.quantifier,
    parties,
    qualifiers: group.qualifiers,
    others,
    exhaustive: group.exhaustive,
    derived: group.derived,
    confidence: group.confidence,
    source: group.note === null ? 'text' : `footnote ${group.note}`,
  };
}
