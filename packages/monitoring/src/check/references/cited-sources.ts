import type { NamedPlace } from '../../parties/names.js';
import type { CheckContext } from '../context.js';
import { placeOfFinding, whereIs } from '../finding-place.js';
import { groupedBy } from '../grouped.js';
import { type PrintedMark, printedMarks } from '../printed-marks.js';
import type { RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';

interface CitedPage {
  readonly code: string;
  readonly name: string;
  readonly page: number;
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
}

/** Pages of one source that stand so near each other belong together. */
const gap = 5;
const fewest = 3;

/**
 * A compilation has the texts of its parties one after the other, so the pages cited for one party stand together. A
 * page far from them is asked about when the others are three times as many, or when it lies among another party's.
 */
export function* citedPagesOutOfRange(context: CheckContext): Iterable<RuleFinding> {
  const byCode = new Map(
    groupedBy(citedPages(context), ({ code }) => code).map((pages) => [pages[0].code, pages]),
  );
  const ranges = new Map(
    [...byCode].map(([code, pages]) => [code, mainRange(pages.map(({ page }) => page))]),
  );
  for (const [code, pages] of byCode) {
    const range = ranges.get(code);
    if (!range) continue;
    const [first, last] = range;
    const inside = pages.filter(({ page }) => page >= first && page <= last).length;
    for (const { name, page, unit, from, to } of pages) {
      if (page >= first && page <= last) continue;
      const owner = [...ranges].find(
        ([other, pair]) => other !== code && pair && page >= pair[0] && page <= pair[1],
      );
      if (inside < fewest * (pages.length - inside) && !(owner && inside >= fewest)) continue;
      yield {
        confidence: 'likely',
        message: `Page ${page} is cited for ${name}; elsewhere it is pages ${first} to ${last}. Was this intended?`,
        place: context.placeIn(unit, from, to),
        actual: String(page),
        parties: [code],
      };
    }
  }
}

const heard = /\b(?:contribut\w+|consult(?:ed|ations?)|heard|interviewed|took part|participat\w+)\b/i;
const source =
  /\b(?:contribution|compilation|consultations?|interviews?)\b|\bpages? \d+ of the collection\b/i;

/** "Contributions came from three parties", which are named, and a note that cites the contribution of a fourth one. */
export function* sourcesOfOthers(context: CheckContext): Iterable<RuleFinding> {
  const whose = context.reading.findings.find(
    ({ stated, parties, claim, exhaustive }) =>
      stated !== null && exhaustive && stated.n === parties.length && parties.length > 1 && heard.test(claim),
  );
  if (!whose) return;
  const cited = context.units.flatMap((unit) =>
    unit.kind !== 'footnote' || unit.text.length > 240 || !source.test(unit.text)
      ? []
      : context
          .namesIn(unit)
          .filter(({ code }) => !whose.parties.includes(code) && context.names.outsider(code) === null)
          .map((name) => ({ ...name, unit })),
  );
  for (const [first, ...others] of groupedBy(cited, ({ code }) => code)) {
    const name = first.unit.text.slice(first.from, first.to);
    yield {
      confidence: 'likely',
      message: `${name} is cited as a source here, and is not among the ${whose.parties.length} parties that ${whereIs(whose)} names. Was this intended?`,
      place: context.placeIn(first.unit, first.from, first.to),
      related: [
        placeOfFinding(whose),
        ...others.map(({ unit, from, to }) => context.placeIn(unit, from, to)),
      ],
      parties: [first.code],
    };
  }
}

/** "Aldoria, page 12", "Aldoria’s contribution, pages 3-4": in notes, where sources are cited. */
function citedPages(context: CheckContext): CitedPage[] {
  const found: CitedPage[] = [];
  for (const unit of context.units) {
    if (unit.kind !== 'footnote' || !/\bpages? \d/.test(unit.text)) continue;
    for (const name of context.namesIn(unit)) {
      const match =
        /^(?:[’']s?)?(?: contribution| reply| report)?,?(?: see)?,? pages? (\d{1,4})(?![\d.])/.exec(
          unit.text.slice(name.to),
        );
      if (!match) continue;
      const to = name.to + match[0].length;
      found.push({
        code: name.code,
        name: unit.text.slice(name.from, name.to),
        page: Number(match[1]),
        unit,
        from: name.from,
        to,
      });
    }
  }
  return found;
}

/** First and last page of the largest group; null where there are too few to say. */
function mainRange(pages: readonly number[]): readonly [number, number] | null {
  const sorted = [...pages].sort((a, b) => a - b);
  let best: number[] = [];
  let group: number[] = [];
  for (const page of sorted) {
    if (group.length > 0 && page - (group.at(-1) as number) > gap) group = [];
    group.push(page);
    if (group.length > best.length) best = group;
  }
  return best.length >= fewest ? [best[0], best.at(-1) as number] : null;
}

/**
 * A sentence on two parties, and a note that cites the source of one: "Aldoria and Brezia say so" with "Aldoria, page 3".
 * Only what stands since the mark before counts, and only notes that cite and say nothing else.
 */
export function* partiesWithoutSource(context: CheckContext): Iterable<RuleFinding> {
  const texts = new Map(context.reading.footnotes.map(({ number, text }) => [number, text]));
  let last: PrintedMark | null = null;
  for (const mark of printedMarks(context)) {
    const before: PrintedMark | null = last?.unit === mark.unit ? last : null;
    last = mark;
    const text = texts.get(mark.note) ?? '';
    if (
      !/^(?:See,? (?:for (?:instance|example),? )?)?(?:the )?\p{Lu}.{0,60}(?:\bpages? \d|\b(?:reply|replies) to question\b)/u.test(
        text,
      ) ||
      text.length > 160
    )
      continue;
    const cited = context.names.mentions(text);
    const sentence = sentencesIn(mark.unit.text).find(({ to }) => to >= mark.offset);
    const from = Math.max(sentence?.from ?? 0, before?.offset ?? 0);
    const named = context
      .namesIn(mark.unit)
      .filter(
        (name) => name.from >= from && name.to <= mark.offset && context.names.outsider(name.code) === null,
      );
    const lacking = named.find(
      (name, i) =>
        !cited.includes(name.code) &&
        [named[i - 1], named[i + 1]].some(
          (next) => next && cited.includes(next.code) && isPair(mark.unit.text, name, next),
        ),
    );
    if (!lacking) continue;
    yield {
      confidence: 'likely',
      message: `The sentence speaks of ${mark.unit.text.slice(lacking.from, lacking.to)} too; note ${mark.note} cites no source for it. Was this intended?`,
      place: { ...context.placeIn(mark.unit, lacking.from, lacking.to), footnote: mark.note },
      parties: [lacking.code],
    };
  }
}

/** "Aldoria and Brezia", and not "in Aldoria and, since 2021, in Brezia". */
function isPair(text: string, a: NamedPlace, b: NamedPlace): boolean {
  return /^(?:\s|,|and|the)+$/.test(a.from < b.from ? text.slice(a.to, b.from) : text.slice(b.to, a.from));
}
