import type { CheckContext } from '../context.js';
import { ownPreset } from '../own-preset.js';
import { numberedRecommendations } from '../references/numbered-recommendations.js';
import { type Reference, referencesIn } from '../references/references-in.js';
import { romanToNumber } from '../roman.js';
import type { Rule, RuleFinding } from '../rule.js';

/**
 * A reference to a recommendation, paragraph, note, section, chapter, appendix or table that the text does not have.
 * A kind that the text does not number at all is left alone (a factsheet cites the recommendations of its report), and
 * so is a number that belongs to another text: an article's paragraph, an opinion, the explanatory report.
 */
export const danglingReference: Rule = {
  name: 'dangling-reference',
  severity: 'error',
  finds:
    'A reference to a recommendation, paragraph, note, section, chapter, appendix or table that does not exist.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    const targets = targetsOf(context);
    const last = lastOf(targets);
    for (const reference of referencesIn(context)) {
      const have = targets[reference.kind];
      if (have.size === 0 || exists(reference, targets)) continue;
      const printed = reference.unit.text.slice(reference.numberFrom, reference.numberTo);
      yield {
        confidence: reference.isOwn || reference.kind === 'recommendation' ? 'certain' : 'likely',
        message: `${nameOf(reference)} ${printed} does not exist${why(reference, last)}.`,
        place: context.placeIn(reference.unit, reference.from, reference.to),
        actual: printed,
      };
    }
    yield* articlesBeyond(context);
  },
};

/** "Article 61 of the Lake Convention", which has 50. */
function* articlesBeyond(context: CheckContext): Iterable<RuleFinding> {
  const convention = ownPreset(context)?.convention;
  const most = convention?.articles;
  if (!convention || !most) return;
  const named = new RegExp(
    String.raw`\bArticles? (\d{1,3})(?![\d.])[^.;:]{0,60}? of (?:the )?(?:${convention.short.en}|convention\b)`,
    'g',
  );
  for (const unit of context.units) {
    if (unit.quoted || !unit.text.includes('Article')) continue;
    for (const { index, 0: words, 1: number } of unit.text.matchAll(named)) {
      if (Number(number) <= most && Number(number) > 0) continue;
      const to = index + (/\d+/.exec(words)?.index ?? 0) + number.length;
      yield {
        confidence: 'certain',
        message: `Article ${number} does not exist: the ${convention.short.en} has ${most} articles.`,
        place: context.placeIn(unit, index, to),
        actual: number,
      };
    }
  }
}

type Targets = Readonly<Record<Reference['kind'], ReadonlySet<string>>>;

function targetsOf(context: CheckContext): Targets {
  const { reading, units } = context;
  const numbers = reading.headings.flatMap(({ number }) => (number === null ? [] : [number]));
  const appendices = [
    ...reading.headings.map(({ title }) => title),
    ...reading.rest.map(({ text }) => text.slice(0, 40)),
  ];
  const named = (pattern: RegExp, texts: readonly string[]) =>
    new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []));
  return {
    recommendation: new Set(numberedRecommendations(context).map(({ id }) => id)),
    paragraph: new Set(reading.paragraphs.map(({ number }) => String(number))),
    note: new Set(reading.footnotes.map(({ number }) => String(number))),
    section: new Set(numbers),
    chapter: new Set(numbers.filter((number) => !/[.-]/.test(number))),
    appendix: named(/^\s*(?:appendix|annex)\s+([IVXLC]+|\d{1,2}|[A-H])\b/i, appendices),
    table: named(
      /^\s*table\s+(\d{1,3})\b/i,
      units.map(({ text }) => text),
    ),
  };
}

function exists({ kind, value }: Reference, targets: Targets): boolean {
  const have = targets[kind];
  if (have.has(value)) return true;
  // Numbers of another kind than the headings have ("section 9" where sections are II.1) are not this text's.
  const isRoman = /^[IVXLC]/.test(value);
  if (
    (kind === 'section' || kind === 'chapter') &&
    ![...have].some((number) => /^[IVXLC]/.test(number) === isRoman)
  )
    return true;
  if (kind === 'section')
    return have.has(value.replace('-', '.')) || (isRoman && targets.recommendation.has(value));
  if (kind === 'appendix') return [...have].some((number) => orderOf(number) === orderOf(value));
  return false;
}

function nameOf({ kind }: Reference): string {
  return kind === 'note' ? 'Note' : kind[0].toUpperCase() + kind.slice(1);
}

function why({ kind, value }: Reference, last: ReadonlyMap<string, string | number>): string {
  if (kind === 'recommendation') {
    const chapter = value.split('-')[0];
    const id = last.get(chapter);
    return id ? `: the last one of chapter ${chapter} is ${id}` : `: chapter ${chapter} has none`;
  }
  const number = last.get(kind);
  return number === undefined ? '' : `: the last one is ${number}`;
}

/** The last recommendation of each chapter, and the highest number of paragraphs, notes and tables. */
function lastOf(targets: Targets): ReadonlyMap<string, string | number> {
  const highest = (numbers: ReadonlySet<string>) =>
    [...numbers].reduce((most, number) => Math.max(most, Number(number)), 0);
  return new Map<string, string | number>([
    ...[...targets.recommendation].map((id) => [id.split('-')[0], id] as const),
    ...(['paragraph', 'note', 'table'] as const).map((kind) => [kind, highest(targets[kind])] as const),
  ]);
}

function isFigure(number: string): boolean {
  return /^\d/.test(number);
}

/** Annex III and Annex 3 are one. */
function orderOf(number: string): number {
  return isFigure(number) ? Number(number) : romanToNumber(number);
}
