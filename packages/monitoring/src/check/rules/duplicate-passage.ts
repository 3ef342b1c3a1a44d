import type { CheckContext } from '../context.js';
import { type Passage, passagesOf, stemsOf } from '../passages.js';
import type { Stretch } from '../quotations.js';
import type { Rule, RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import type { TextUnit } from '../text-units.js';

/**
 * A passage that is printed twice, word for word or with another tense. Sentences are compared by the hashes of the
 * runs of words that they share, so that the time grows with the text. What repeats by its nature is left out:
 * provisions, the summary, replies, lists of parties, the same form of words for another party.
 */
export const duplicatePassage: Rule = {
  name: 'duplicate-passage',
  severity: 'warning',
  finds: 'A passage that is printed twice.',
  *check(context: CheckContext): Iterable<RuleFinding> {
    if (/reply|questionnaire/.test(context.reading.document.profile)) return;
    const passages = passagesOf(context, comparable(context));
    let last: Pair | null = null;
    for (const pair of pairsOf(passages)) {
      const goesOn =
        last &&
        last.second.unit === pair.second.unit &&
        last.first.unit === pair.first.unit &&
        pair.second.n - last.second.n < 3;
      last = pair;
      if (!goesOn) yield notice(context, pair);
    }
    for (const unit of comparable(context)) yield* saidAgain(context, unit);
    for (const unit of context.units)
      if (unit.kind === 'box' && !unit.quoted) yield* toldTwice(context, passagesOf(context, [unit]));
  },
};

interface Pair {
  readonly first: Passage;
  readonly second: Passage;
  readonly alike: number;
}

/** Where a text has numbered paragraphs, its unnumbered parts are summaries and appendices, which repeat on purpose. */
function comparable({ units }: CheckContext): TextUnit[] {
  const isNumbered = units.some(({ kind }) => kind === 'paragraph');
  const kinds = isNumbered ? ['paragraph', 'box'] : ['rest', 'box'];
  return units.filter(({ kind, quoted }) => kinds.includes(kind) && !quoted);
}

/** Words of a run, and how many sentences may share one before it is a form of words and not a passage. */
const run = 4;
const crowd = 6;

/** Each sentence with the earlier one that it repeats most, in the order of the text. */
function pairsOf(passages: readonly Passage[]): Pair[] {
  const holders = new Map<number, number[]>();
  const hashes = new Map<string, number>();
  const pairs: Pair[] = [];
  for (const [n, passage] of passages.entries()) {
    const shared = new Map<number, number>();
    for (const key of new Set(runsOf(passage, hashes))) {
      const earlier = holders.get(key);
      if (!earlier) {
        holders.set(key, [n]);
        continue;
      }
      if (earlier.length <= crowd) {
        for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
        earlier.push(n);
      }
    }
    const best = bestOf(passages, passage, shared);
    if (best) pairs.push(best);
  }
  return pairs;
}

/** From here on two sentences are one passage; below the second, only if one adds to the other. */
const same = 0.6;
const nearlyAll = 0.85;

/** Each has words of its own: "judges" here, "prosecutors" there. That is the same form for another thing. */
function isReworded(a: Passage, b: Passage): boolean {
  const lacks = (one: Passage, other: Passage) => one.stems.some((stem) => !other.stems.includes(stem));
  return lacks(a, b) && lacks(b, a);
}

/** Boxes that describe one practice of one party in nearly the same words. */
function isOnePractice(a: Passage, b: Passage): boolean {
  const inBoxes = a.unit.kind === 'box' && b.unit.kind === 'box' && a.unit !== b.unit;
  const lacking = a.stems.filter((stem) => !b.stems.includes(stem)).length;
  return inBoxes && a.parties !== '' && !a.parties.includes(' ') && lacking * 5 <= a.stems.length;
}

function bestOf(
  passages: readonly Passage[],
  second: Passage,
  shared: ReadonlyMap<number, number>,
): Pair | null {
  let best: Pair | null = null;
  for (const [n, count] of shared) {
    const first = passages[n];
    const most = Math.max(first.stems.length, second.stems.length) - run + 1;
    const alike = count / most;
    if (alike < same || alike <= (best?.alike ?? 0) || first.parties !== second.parties) continue;
    if (alike < nearlyAll && isReworded(first, second) && !isOnePractice(first, second)) continue;
    best = { first, second, alike };
  }
  return best;
}

/** A number for each run of words. Two runs may share one by chance; a passage shares most of its runs. */
function runsOf({ stems }: Passage, known: Map<string, number>): number[] {
  const words = stems.map((stem) => {
    const number = known.get(stem) ?? known.size;
    known.set(stem, number);
    return number;
  });
  return Array.from({ length: stems.length - run + 1 }, (_, i) => {
    let hash = 0;
    for (let n = i; n < i + run; n++) hash = (hash * 1_000_003 + words[n]) % 2_147_483_647;
    return hash;
  });
}

function notice(context: CheckContext, { first, second, alike }: Pair): RuleFinding {
  const earlier = context.placeIn(first.unit, first.from, first.to);
  return {
    confidence: alike > 0.95 ? 'certain' : 'likely',
    message: `${alike > 0.95 ? 'This passage stands' : 'Nearly the same passage stands'} already ${whereIs(earlier)}.`,
    place: context.placeIn(second.unit, second.from, second.to),
    related: [earlier],
    parties: second.parties === '' ? [] : second.parties.split(' '),
  };
}

/** As an author finds it, also where the text has no lines: in Word. */
function whereIs({ paragraph, footnote, recommendation, section, lines }: RuleFinding['place']): string {
  if (footnote !== undefined) return `in note ${footnote}`;
  if (paragraph !== undefined) return `in paragraph ${paragraph}`;
  if (recommendation !== undefined) return `in recommendation ${recommendation}`;
  return section === undefined ? `in line ${lines[0]}` : `in section ${section} (line ${lines[0]})`;
}

/** Words that carry sense in a sentence that the next one says again. */
const fewestWords = 4;

/** Two sentences in a row, one of which says nothing that the other does not: "… of 212 children. … 212 children …" */
function* saidAgain(context: CheckContext, unit: TextUnit): Iterable<RuleFinding> {
  const sentences = sentencesIn(unit.text).map(({ from, to }) => ({
    from,
    to,
    text: unit.text.slice(from, to),
  }));
  for (let n = 1; n < sentences.length; n++) {
    const [before, again] = [sentences[n - 1], sentences[n]];
    if (
      again.to - again.from < 24 ||
      again.to - again.from > 400 ||
      /\n/.test(unit.text.slice(before.from, again.to))
    )
      continue;
    if (before.text.slice(0, 8) !== again.text.slice(0, 8)) continue;
    const [first, second] = [new Set(stemsOf(before.text)), new Set(stemsOf(again.text))];
    const [short, long] = first.size < second.size ? [first, second] : [second, first];
    if (short.size < fewestWords || [...short].some((stem) => !long.has(stem))) continue;
    yield {
      confidence: 'likely',
      message: 'This sentence says again what the one before says.',
      place: context.placeIn(unit, again.from, again.to),
      related: [context.placeIn(unit, before.from, before.to)],
    };
  }
}

/** From here on a sentence tells what an earlier one of the box has told of the same party. */
const toldBefore = 0.55;
const wordsInCommon = 6;

/** A practice of one party that a box describes, and describes again after those of others. */
function* toldTwice(context: CheckContext, passages: readonly Passage[]): Iterable<RuleFinding> {
  for (const again of passages) {
    if (again.parties === '' || again.parties.includes(' ')) continue;
    const told = accountsOf(context, again).find((account) => tellsTheSame(context, account, again));
    if (!told) continue;
    const earlier = context.placeIn(again.unit, told.from, told.to);
    yield {
      severity: 'info',
      confidence: 'arguable',
      message: `${context.names.label(again.parties)}: this box seems to have described the same ${whereIs(earlier)}. Was this intended?`,
      place: context.placeIn(again.unit, again.from, again.to),
      related: [earlier],
      parties: [again.parties],
    };
  }
}

/** What the box has told of the same party before: from each mention to the next one of somebody else. */
function accountsOf(context: CheckContext, { unit, parties, from }: Passage): Stretch[] {
  const names = context.namesIn(unit).filter((name) => name.from < from);
  return names.flatMap((name, n) => {
    if (name.code !== parties || names[n - 1]?.code === parties) return [];
    const next = names.slice(n).find(({ code }) => code !== parties);
    return next ? [{ from: name.from, to: next.from }] : [];
  });
}

function tellsTheSame(
  context: CheckContext,
  { from, to }: Stretch,
  { unit, stems, from: again, to: end }: Passage,
): boolean {
  const told = unit.text.slice(from, to);
  const known = new Set(stemsOf(told));
  if (new Set(stems.filter((stem) => known.has(stem))).size < wordsInCommon) return false;
  return context.likeness.of(told, unit.text.slice(again, end)) >= toldBefore;
}
