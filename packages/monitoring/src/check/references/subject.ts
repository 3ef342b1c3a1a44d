import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { laterNoteOf } from './addressees.js';
import type { Reference } from './references-in.js';
import { type Found, placeAmong, type Target, type Targets, targetWith } from './targets.js';
import { roots } from './titles.js';
import { wordsAround, wordsAtMark } from './words-around.js';

/** Nothing, or hardly anything, of the words around stands in the target, and much of it in a neighbour. */
export function otherSubject(reference: Reference, targets: Targets, context: CheckContext): Found | null {
  const { kind, value, unit, from, to } = reference;
  if (
    kind === 'table' ||
    isInSeries(reference) ||
    (kind === 'recommendation' && laterNoteOf(unit, context.reading) !== null)
  )
    return null;
  if (kind === 'chapter' && unit.text[to] === ')') return otherChapter(reference, targets);
  if (kind === 'chapter' || kind === 'appendix') return null;
  const at = placeAmong(targets[kind], value);
  if (at === undefined) return null;
  const target = targets[kind][at];
  const around = wordsAround(context, reference);
  const byParty = kind === 'paragraph' ? otherParty(reference, targets, context, at) : null;
  if (byParty) return byParty;
  const reach = kind === 'note' ? 12 : 4;
  const namesakes = kind === 'recommendation' ? namesakesOf(targets[kind], value) : [];
  const neighbours = targets[kind]
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter((other) => isPeer(kind, value, other.id) && !namesakes.includes(other));
  const near = [...namesakes, ...neighbours].filter(
    (other) => other !== target && other.line !== unit.lines[0],
  );
  const wordsOf = (other: Target) =>
    kind === 'note' ? `${other.text} ${wordsAtMark(context, Number(other.id), 0)}` : other.text;
  const own = context.likeness.of(around, wordsOf(target));
  const [best, score] = near.reduce<[Target | null, number]>(
    (most, other) => {
      const words = wordsOf(other);
      const like = context.likeness.of(around, words);
      return like > most[1] && roots(words).length > 5 ? [other, like] : most;
    },
    [null, 0],
  );
  const { least, most, times } = limits[kind];
  if (!best || own > most || score < least || score < own * times) return null;
  const name =
    kind === 'recommendation'
      ? 'Recommendation'
      : kind === 'note'
        ? 'Note'
        : kind === 'paragraph'
          ? 'Paragraph'
          : 'Section';
  return {
    message: `${name} ${value} speaks of something else; ${best.id} is nearer to what “${unit.text.slice(from, to)}” is cited for. Was this intended?`,
    actual: value,
    expected: best.id,
  };
}

/** `least`: likeness of the better target; `most`: of the one cited; `times`: how much better. */
const limits = {
  recommendation: { least: 0.25, most: 0.2, times: 2.2 },
  note: { least: 0.2, most: 0, times: 1 },
  paragraph: { least: 0.4, most: 0.03, times: 5 },
  section: { least: 0.6, most: 0.05, times: 5 },
} as const;

const byNumber = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Target[]>>();

/** The recommendations of the same number in the chapters. */
function namesakesOf(targets: readonly Target[], value: string): readonly Target[] {
  const known =
    byNumber.get(targets) ?? new Map(groupedBy(targets, numberIn).map((same) => [numberIn(same[0]), same]));
  byNumber.set(targets, known);
  return known.get(numberIn({ id: value })) ?? [];
}

function numberIn({ id }: Pick<Target, 'id'>): string {
  return id.split('-')[1];
}

/** Recommendations of one chapter, sections of one level; any paragraph or note is a peer of another. */
function isPeer(kind: Reference['kind'], value: string, other: string): boolean {
  if (kind === 'recommendation') return value.split('-')[0] === other.split('-')[0];
  if (kind === 'section')
    return (
      !value.startsWith(`${other}.`) &&
      !other.startsWith(`${value}.`) &&
      value.split('.').length === other.split('.').length
    );
  return true;
}

/** One of "I-1 to I-3": the series as a whole is cited. */
function isInSeries({ unit, from, to, numberFrom, numberTo }: Reference): boolean {
  return unit.text.slice(numberTo, to).trim() !== '' || /\d/.test(unit.text.slice(from, numberFrom));
}

/** "See paragraph 56 for the situation in Dornland": it does not name Dornland, a neighbour does. */
function otherParty(
  { unit, from, value }: Reference,
  targets: Targets,
  context: CheckContext,
  at: number,
): Found | null {
  const named = context
    .namesIn(unit)
    .filter(
      (name) => name.from > from && name.from < from + 90 && !/[.;]/.test(unit.text.slice(from, name.from)),
    );
  if (
    named.length === 0 ||
    unit.kind !== 'footnote' ||
    named.some(({ code }) => targets.paragraph[at].parties.includes(code))
  )
    return null;
  const better = [1, -1, 2, -2, 3, -3]
    .map((step) => targets.paragraph[at + step])
    .find((other) => other?.parties.includes(named[0].code));
  return better
    ? {
        message: `Paragraph ${value} does not name ${unit.text.slice(named[0].from, named[0].to)}; paragraph ${better.id} does. Was this intended?`,
        actual: value,
        expected: better.id,
        parties: [named[0].code],
      }
    : null;
}

/** "… with civil society (Chapter VI)": no word of the clause is in that title, and nearly all are in another one. */
function otherChapter({ unit, from, value }: Reference, targets: Targets): Found | null {
  const clause = /[^;(),.:]*\($/.exec(unit.text.slice(0, from))?.[0] ?? '';
  const target = targetWith(targets.chapter, value);
  const wanted = roots(clause);
  if (!target || wanted.length === 0) return null;
  const share = (text: string) => {
    const have = new Set(roots(text));
    return wanted.filter((word) => have.has(word)).length;
  };
  if (share(target.text) > 0) return null;
  const better = targets.chapter.filter(
    ({ text }) => share(text) >= 2 || (share(text) === 1 && roots(text).length <= 2),
  );
  return better.length === 1
    ? {
        message: `Chapter ${value} is “${target.text}”; chapter ${better[0].id} is “${better[0].text}”. Was this intended?`,
        actual: value,
        expected: better[0].id,
      }
    : null;
}
