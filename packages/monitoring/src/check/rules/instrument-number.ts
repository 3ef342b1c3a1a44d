import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import type { Rule, RuleFinding } from '../rule.js';
import type { TextUnit } from '../text-units.js';
import { treatyNumber } from '../treaty-numbers.js';

/**
 * One instrument under two numbers: "Directive 2015/74" and "2015/47", one treaty with two numbers of its series, an
 * opinion of a year in which there was none. Two numbers that are both named in full, or both used again and again, are
 * two instruments.
 */
export const instrumentNumber: Rule = {
  name: 'instrument-number',
  severity: 'warning',
  finds: 'One instrument under two numbers or years.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    yield* nearNumbers(context);
    yield* namesWithTwoNumbers(context);
    yield* yearsOfNone(context);
  },
};

interface Cited {
  readonly kind: string;
  readonly number: string;
  /** "on combating floods": the words that name it, empty when it goes by its number. */
  readonly subject: string;
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
}

const numbered =
  /\b(Directives?|Regulations?|(?:Council )?Framework Decisions?|Decisions?|(?:CM\/)?Rec)\s*(?:\((?:EU|EC|EEC|Euratom)\)\s*)?(?:No\.?\s*)?(\d{2,4}\/\d{1,4}|\(\d{4}\)\s?\d{1,3})(?:\/(?:EU|EC|EEC|JHA))?/g;

/** Rare and frequent numbers of one kind that differ by one digit in one year. */
function* nearNumbers(context: CheckContext): Iterable<RuleFinding> {
  const found: Cited[] = [];
  for (const unit of context.units) {
    if (!/\b(?:Directive|Regulation|Decision|Rec)/.test(unit.text)) continue;
    for (const match of unit.text.matchAll(numbered)) {
      const to = match.index + match[0].length;
      const from = match.index;
      const kind = match[1].replace(/s$/, '').replace(/^Council |^CM\//, '');
      const subject =
        /^[^.;()]{0,140}?\b(on|establishing|laying down|regarding|concerning)\s+([^.;,()]{8,80})/.exec(
          unit.text.slice(to, to + 230),
        )?.[2] ?? '';
      found.push({ kind, number: match[2].replace(/\s/g, ''), subject, unit, from, to });
    }
  }
  const groups = groupedBy(found, ({ kind, number }) => `${kind} ${number}`);
  const sharing = new Map<string, Cited[][]>();
  for (const group of groups)
    for (const part of partsOf(group)) {
      const others = sharing.get(part);
      if (others) others.push(group);
      else sharing.set(part, [group]);
    }
  for (const rare of groups) {
    const frequent = partsOf(rare)
      .flatMap((part) => sharing.get(part) ?? [])
      .find(
        (other) =>
          other !== rare &&
          isNear(rare[0].number, other[0].number) &&
          isMore(other, rare) &&
          !areTwo(rare, other),
      );
    if (!frequent) continue;
    for (const { kind, number, unit, from, to } of rare) {
      yield {
        confidence: frequent.length > rare.length ? 'certain' : 'likely',
        message: `${kind} ${number} here; ${kind} ${frequent[0].number} elsewhere. Is it the same one?`,
        place: context.placeIn(unit, from, to),
        related: [context.placeIn(frequent[0].unit, frequent[0].from, frequent[0].to)],
        actual: number,
        expected: frequent[0].number,
      };
    }
  }
}

/** Kind and year, kind and serial number: numbers that are near one another have one of them in common. */
function partsOf([{ kind, number }]: readonly Cited[]): string[] {
  return (number.match(/\d+/g) ?? []).map((part, n) => `${kind} ${n} ${part}`);
}

/** More often; or as often, and first. */
function isMore(other: readonly Cited[], rare: readonly Cited[]): boolean {
  return (
    other.length > rare.length ||
    (other.length === rare.length && other[0].unit.lines[0] < rare[0].unit.lines[0])
  );
}

/** Each has words of its own that name it, and they are others. */
function areTwo(a: readonly Cited[], b: readonly Cited[]): boolean {
  const first = roots(a.map(({ subject }) => subject).join(' '));
  const second = roots(b.map(({ subject }) => subject).join(' '));
  if (a.length > 1 && b.length > 1) return true;
  if (first.size === 0 || second.size === 0) return false;
  const common = [...first].filter((word) => second.has(word)).length;
  return common * 2 < Math.min(first.size, second.size);
}

function roots(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

/** Same year and one digit of the serial number other, or two changed places; or the years one apart. */
function isNear(a: string, b: string): boolean {
  const [left, right] = [a.match(/\d+/g) ?? [], b.match(/\d+/g) ?? []];
  if (left.length !== 2 || right.length !== 2) return false;
  if (left[0] === right[0]) return oneSlip(left[1], right[1]);
  return left[1] === right[1] && left[1].length > 1 && oneSlip(left[0], right[0]);
}

function oneSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const other = [...a].flatMap((char, i) => (char === b[i] ? [] : [i]));
  if (other.length === 1) return true;
  return (
    other.length === 2 &&
    other[1] === other[0] + 1 &&
    a[other[0]] === b[other[1]] &&
    a[other[1]] === b[other[0]]
  );
}

const treaty =
  /((?:(?:(?:Additional|First|Second|Third|Fourth|Optional) )*Protocol to the )?(?:\p{Lu}[\p{L}’-]+ ){0,4}(?:Convention|Charter|Agreement)\b[^.;,()“”]{0,110}?)\s*\(?(?<series>CETS|ETS|STE|STCE|UNTS)\s*(?:No\.?|n°)?\s*(?<number>\d{1,3})\b/gu;

/** One name and two numbers of the treaty series, or a number that the list of treaties does not give it. */
function* namesWithTwoNumbers(context: CheckContext): Iterable<RuleFinding> {
  const found: Cited[] = [];
  for (const unit of context.units) {
    if (!/ETS|STE|STCE|UNTS/.test(unit.text)) continue;
    for (const match of unit.text.matchAll(treaty)) {
      const to = match.index + match[0].length;
      const number = String(Number(match.groups?.number));
      const name = (match[1].toLowerCase().match(/\p{L}+/gu) ?? [])
        .filter((word) => !/^(?:the|of|council|europe|on|and|to|in)$/.test(word))
        .join(' ');
      found.push({ kind: match[1].trim(), number, subject: name, unit, from: match.index, to });
    }
  }
  for (const cited of groupedBy(found, ({ subject }) => subject)) {
    const counts = new Map<string, number>();
    for (const { number } of cited) counts.set(number, (counts.get(number) ?? 0) + 1);
    const listed = treatyNumber(cited[0].kind);
    const usual = listed === null ? [...counts].sort((a, b) => b[1] - a[1])[0][0] : String(listed);
    for (const { kind, number, unit, from, to } of cited) {
      if (number === usual) continue;
      const elsewhere = listed === null ? `and ${usual} elsewhere` : `; it is number ${usual} of the series`;
      yield {
        confidence: 'certain',
        severity: 'error',
        message: `${kind} has the number ${number} here ${elsewhere}.`.replace(' ;', ';'),
        place: context.placeIn(unit, from, to),
        actual: number,
        expected: usual,
      };
    }
  }
}

const ofYear =
  /\b(?:the|its|this|that|above-mentioned|committee’s)\s+(?:above-mentioned\s+)?[“"]?((?:19|20)\d\d)\s+(opinion|declaration|resolution|general comment|recommendation|guidelines|action plan|strategy|convention|directive)\b/gi;

/** "the 2021 opinion", where the text knows one of 2023 only and 2021 is no year of any other. */
function* yearsOfNone(context: CheckContext): Iterable<RuleFinding> {
  const found: Cited[] = [];
  for (const unit of context.units) {
    if (unit.quoted || !/(?:19|20)\d\d /.test(unit.text)) continue;
    for (const match of unit.text.matchAll(ofYear))
      found.push({
        kind: match[2].toLowerCase(),
        number: match[1],
        subject: '',
        unit,
        from: match.index + match[0].indexOf(match[1]),
        to: match.index + match[0].length,
      });
  }
  for (const named of groupedBy(found, ({ kind }) => kind)) {
    const years = groupedBy(named, ({ number }) => number).sort((a, b) => b.length - a.length);
    const [{ kind, number: usual }] = years[0];
    for (const [{ number, unit, from, to }, ...more] of years.slice(1)) {
      if (more.length > 0 || years[0].length < 2 || isDated(context, kind, number)) continue;
      yield {
        confidence: 'likely',
        message: `The text has the ${usual} ${kind}; a ${number} ${kind} is named only here. Was this intended?`,
        place: context.placeIn(unit, from, to),
        actual: number,
        expected: usual,
      };
    }
  }
}

/** The year stands near the name elsewhere: "the opinion adopted on 12 May 2021", "opinion of 2021". */
function isDated({ units }: CheckContext, name: string, year: string): boolean {
  const near = new RegExp(`\\b${name}\\b[^.;]{0,240}\\b${year}\\b`, 'i');
  return units.some(({ text }) => text.includes(year) && near.test(text));
}
