import type { LineRange } from '@rapporteur/document';
import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';
import { daysIn, type WrittenDate, weekdayNames, weekdayOf, writtenDates } from '../written-dates.js';

/**
 * Dates that can not be, or not both: the 31st of June, a weekday that was another, a period that ends before it
 * begins, two dates on one letter, one instrument adopted on two days. What a date means is not asked: an amendment has
 * a date of its own, and so has each meeting.
 */
export const date: Rule = {
  name: 'date',
  severity: 'error',
  finds: 'A date that does not exist, and two dates for one letter or one adoption.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    yield* datesOfTheLetter(context);
    const adopted: Adopted[] = [];
    const later = new Set(
      context.reading.recommendations.flatMap(({ laterNotes }) => laterNotes.map(({ footnote }) => footnote)),
    );
    for (const unit of context.units) {
      const dates = writtenDates(unit);
      for (const written of dates) yield* impossible(context, unit, written);
      yield* backwards(context, unit, dates);
      yield* ahead(context, unit, dates, later);
      for (const written of dates) adopted.push(...adoption(unit, written));
    }
    yield* twoDays(context, adopted);
  },
};

function* impossible(context: CheckContext, unit: TextUnit, written: WrittenDate): Iterable<RuleFinding> {
  const printed = unit.text.slice(written.from, written.to);
  const place = () => placeOf(context, unit, written);
  if (written.iso === null)
    yield {
      confidence: 'certain',
      message: `There is no ${printed}: that month has ${daysIn(written.month, written.year)} days.`,
      place: place(),
      actual: printed,
    };
  else if (written.weekday !== null && written.weekday !== weekdayOf(written)) {
    yield {
      confidence: 'certain',
      message: `${printed}: that day was a ${weekdayNames[weekdayOf(written)]}.`,
      place: place(),
      actual: printed,
      expected: weekdayNames[weekdayOf(written)],
    };
  }
}

function placeOf(context: CheckContext, unit: TextUnit, { from, to }: WrittenDate): RuleFinding['place'] {
  return context.placeIn(unit, from, to);
}

/** "from 3 May 2021 to 1 March 2020". */
function* backwards(
  context: CheckContext,
  unit: TextUnit,
  dates: readonly WrittenDate[],
): Iterable<RuleFinding> {
  for (let i = 1; i < dates.length; i++) {
    const [first, second] = [dates[i - 1], dates[i]];
    const between = unit.text.slice(first.to, second.from);
    const before = unit.text.slice(Math.max(0, first.from - 12), first.from);
    const isPeriod =
      /^\s*(?:to|until|till|au)\s*$/.test(between) ||
      (/^\s*[–-]\s*$/.test(between) && /(?:\bfrom|\bperiod|[(:])\s*$/.test(before)) ||
      (/\bbetween\s+(?:the\s+)?$/i.test(before) && /^\s*and\s*$/.test(between));
    if (!isPeriod || first.iso === null || second.iso === null || first.iso <= second.iso) continue;
    yield {
      confidence: 'certain',
      message: `The period ends before it begins: ${unit.text.slice(first.from, second.to)}.`,
      place: context.placeIn(unit, first.from, second.to),
      actual: unit.text.slice(first.from, second.to),
    };
  }
}

const isPast =
  /\b(?:adopted|approved|signed|ratified|launched|held|published|issued|received|enacted|established|introduced|took place|(?:came|entered) into force|has been in force|was|were|since)\b[^.;,]{0,60}$/i;
const isPlanned =
  /\b(?:will|shall|plans?|planned|expected|scheduled|foreseen|due|until|till|by|from|to|before|intends?|would|deadline)\b/i;

/** "Adopted on 3 May 2027" in a text of 2022: of what is past, on a day that had not come. Later notes are later. */
function* ahead(
  context: CheckContext,
  unit: TextUnit,
  dates: readonly WrittenDate[],
  later: ReadonlySet<number>,
): Iterable<RuleFinding> {
  const { date: printed, symbol } = context.reading.document;
  const own = printed ?? /\((\d{4})\)/.exec(symbol ?? '')?.[1];
  if (!own || unit.quoted || unit.kind === 'rest') return;
  if (unit.kind === 'footnote' && later.has(unit.place.footnote ?? 0)) return;
  for (const written of dates) {
    if (written.iso === null || written.iso.slice(0, own.length) <= own) continue;
    const sentence = sentencesIn(unit.text).find(({ from, to }) => written.from >= from && written.from < to);
    const before = unit.text.slice(sentence?.from ?? 0, written.from);
    if (!isPast.test(before) || isPlanned.test(before.slice(-60))) continue;
    yield {
      severity: 'warning',
      confidence: 'likely',
      message: `${unit.text.slice(written.from, written.to)} lies after the date of this text (${own}). Is the year right?`,
      place: placeOf(context, unit, written),
      actual: unit.text.slice(written.from, written.to),
    };
  }
}

const label = /^\W*(?:date|datum|dated|le)\W*\s*(?=\d|$)/i;

/** "Date 3 May 2024" at the head, "Datum 1 March 2024" in the head of the next page. */
function* datesOfTheLetter({ source }: CheckContext): Iterable<RuleFinding> {
  const found: { readonly iso: string; readonly printed: string; readonly line: number }[] = [];
  source.forEach((text, i) => {
    const labelled = label.exec(text);
    if (!labelled || text.length > 60) return;
    const own = text.slice(labelled[0].length);
    const line = own.trim() === '' ? i + 2 : i + 1;
    const value = own.trim() === '' ? (source[i + 1] ?? '') : own;
    const [first] = writtenDates({ text: value });
    if (first?.iso && value.slice(0, first.from).trim() === '' && value.slice(first.to).trim().length < 3)
      found.push({ iso: first.iso, printed: value.slice(first.from, first.to), line });
  });
  const [head] = found;
  const other = found.find(({ iso }) => iso !== head?.iso);
  if (!head || !other) return;
  const column = source[head.line - 1].indexOf(head.printed);
  yield {
    confidence: 'certain',
    severity: 'warning',
    message: `The text is dated ${head.printed} here and ${other.printed} in line ${other.line}.`,
    place: { lines: [head.line, head.line] as LineRange, columns: [column, column + head.printed.length] },
    related: [{ lines: [other.line, other.line] }],
    actual: head.printed,
    expected: other.printed,
  };
}

interface Adopted {
  readonly key: string;
  readonly iso: string;
  readonly unit: TextUnit;
  readonly written: WrittenDate;
}

const numbered =
  /\b(Directive|Regulation|(?:Framework )?Decision)(?: \(?E[CU]\)?)? (?:\(?E[CU]\)? )?(?:No\.? )?(\d{2,4}\/\d{1,4})(?:\/[A-Z]{2,4})?\b[^.;()]{0,90}?\bof $/;
const named =
  /((?:(?:\p{Lu}[\p{L}-]+|revised|amended|updated|new|first|second|third|fourth|previous|draft) )?(?:[Oo]pinion|[Dd]eclaration|[Gg]uidelines|[Rr]esolution|[Ss]trategy|[Aa]ction plan|[Cc]onvention) (?:on|of|for|to|against)\b[^.;“”]{12,200}?)[\s,(]*\b(?:which was |was )?adopted (?:by [^.;()]{0,80} )?(?:on )?(?:the )?$/u;

/** What a date is the adoption of; nothing where the words do not say. */
function adoption({ text, ...unit }: TextUnit, written: WrittenDate): Adopted[] {
  if (written.iso === null) return [];
  const before = text.slice(Math.max(0, written.from - 320), written.from);
  const byNumber = numbered.exec(before);
  const byName = byNumber ? null : named.exec(before);
  const key = byNumber ? `${byNumber[1]} ${byNumber[2]}` : byName ? nameOf(byName[1]) : null;
  return key === null ? [] : [{ key, iso: written.iso, unit: { text, ...unit }, written }];
}

function nameOf(words: string): string {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(?:the|of|on|and|to|in|for|its|a|an)$/.test(word))
    .join(' ');
}

function* twoDays(context: CheckContext, adopted: readonly Adopted[]): Iterable<RuleFinding> {
  for (const same of groupedBy(adopted, ({ key }) => key)) {
    const counts = new Map<string, number>();
    for (const { iso } of same) counts.set(iso, (counts.get(iso) ?? 0) + 1);
    if (counts.size < 2) continue;
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0];
    const model = same.find(({ iso }) => iso === usual) as Adopted;
    for (const { iso, unit, written } of same) {
      if (iso === usual) continue;
      const expected = model.unit.text.slice(model.written.from, model.written.to);
      yield {
        confidence: 'likely',
        severity: 'warning',
        message: `The same text is said to be of ${expected} elsewhere.`,
        place: placeOf(context, unit, written),
        actual: unit.text.slice(written.from, written.to),
        expected,
        related: [placeOf(context, model.unit, model.written)],
      };
    }
  }
}
