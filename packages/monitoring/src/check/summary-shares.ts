import { statedCounts } from '../findings/stated-counts.js';
import type { CheckContext } from './context.js';
import type { RuleFinding } from './rule.js';
import { sentencesIn } from './sentences.js';
import { summaryOf } from './summary.js';
import type { TextUnit } from './text-units.js';

/** Words of quantity before "parties", from none to all. Words that bind nothing ("some", "many") are left out. */
const words: readonly { readonly rank: number; readonly word: RegExp }[] = [
  { rank: 0, word: /^(?:no|none of the)$/i },
  { rank: 1, word: /few|handful|small minority|tiny minority/i },
  { rank: 2, word: /minority/i },
  { rank: 3, word: /most|majority/i },
  { rank: 4, word: /almost|nearly|vast|great|large|overwhelming/i },
  { rank: 5, word: /^(?:all(?: of)?(?: the)?|every|each)$/i },
];
const share =
  /\b(all(?: of)?(?: the)?|every|each|almost all|nearly all|most|(?:the|a) (?:(?:vast|great|large|overwhelming|small|tiny|significant) )?(?:majority|minority) of|(?:only )?(?:a|very) few|few|no|none of the|a handful of) (?:the )?(?:monitored )?(?:state )?(?:parties|party|countries|States)\b/giu;

const mayShare = /\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Mm]ost|majority|minority|[Ff]ew|[Nn]o|[Nn]one|handful)\b/;

interface Share {
  readonly unit: TextUnit;
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  readonly rank: number;
  readonly isCount: boolean;
  /** From the word to the next one, or to the end of its sentence. */
  readonly clause: string;
}

/** From here on two clauses say one thing. */
const alike = 0.72;
const alikeForCount = 0.6;
const fewestWords = 8;

/** "All parties" in the summary where the body says "most parties" of the same. */
export function* otherShares(context: CheckContext): Iterable<RuleFinding> {
  const summary = summaryOf(context).flatMap(sharesIn);
  if (summary.length === 0) return;
  const body = context.units
    .filter(({ kind, quoted }) => kind === 'paragraph' && !quoted)
    .flatMap((unit) => [...sharesIn(unit), ...countsIn(unit)]);
  for (const said of summary) {
    const other = body
      .filter(
        ({ rank, clause }) =>
          rank !== said.rank && isFar(rank, said.rank) && clause.split(' ').length >= fewestWords,
      )
      .map((each) => ({ each, score: context.likeness.of(said.clause, each.clause) }))
      .filter(({ score, each }) => score >= (each.isCount ? alikeForCount : alike))
      .sort((a, b) => b.score - a.score)[0]?.each;
    if (!other) continue;
    yield {
      confidence: 'arguable',
      message: `The summary says “${said.printed}”; paragraph ${other.unit.place.paragraph} says “${other.printed}” of what seems to be the same. Was this intended?`,
      place: context.placeIn(said.unit, said.from, said.to),
      related: [context.placeIn(other.unit, other.from, other.to)],
      actual: said.printed,
      expected: other.printed,
    };
  }
}

/** All and most differ, most and a minority too; a great majority may be called most. */
function isFar(a: number, b: number): boolean {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return (high === 5 && low < 5) || (low <= 2 && high >= 3) || (low === 0 && high > 0);
}

function sharesIn(unit: TextUnit): Share[] {
  if (!mayShare.test(unit.text)) return [];
  return sentencesIn(unit.text).flatMap(({ from, to }) => {
    const sentence = unit.text.slice(from, to);
    const found = [...sentence.matchAll(share)];
    return found.flatMap((match, n): Share[] => {
      const rank = rankOf(match[1]);
      const next = found[n + 1]?.index ?? sentence.length;
      return [
        {
          unit,
          from: from + match.index,
          to: from + match.index + match[0].length,
          printed: match[0],
          rank,
          isCount: false,
          clause: sentence.slice(match.index, next),
        },
      ];
    });
  });
}

/** "Three of the four parties have …": less than all. */
function countsIn(unit: TextUnit): Share[] {
  if (!/\bof (?:the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)/.test(unit.text)) return [];
  return sentencesIn(unit.text).flatMap(({ from, to }) => {
    const sentence = unit.text.slice(from, to);
    return statedCounts(sentence).flatMap((count): Share[] =>
      count.of === null || count.n >= count.of
        ? []
        : [
            {
              unit,
              from: from + count.from,
              to: from + count.to,
              printed: sentence.slice(count.from, count.to),
              rank: count.n * 2 > count.of ? 3 : 2,
              isCount: true,
              clause: sentence.slice(count.from),
            },
          ],
    );
  });
}

function rankOf(word: string): number {
  if (/^(?:almost|nearly) all$/i.test(word)) return 4;
  return words.find((each) => each.word.test(word))?.rank ?? 3;
}
