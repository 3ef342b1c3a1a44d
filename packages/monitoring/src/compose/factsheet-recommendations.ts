import type { Block, Inline } from '@rapporteur/document';
import type { AddressedRecommendation, RecommendationAsAddressed } from '../factsheets/factsheet.js';
import type { Verb } from '../readings/reading.js';
import { gradedVerb } from '../recommendations/graded-verb.js';
import { withBoldVerb } from './bold-verb.js';
import type { FactsheetContext } from './factsheet.js';
import { linesAsBlocks } from './item-lines.js';
import { cutLeadIn } from './lead-in.js';
import { list, paragraph, text } from './nodes.js';
import { paragraphNumbers, recommendationNumbers } from './numbers.js';

const strength: Readonly<Record<Verb, number>> = { require: 0, request: 1, invite: 2 };

/**
 * Recommendations put for the party, strong to weak. Those that begin alike stand as items under one lead-in, which
 * never mixes verbs; one that opens otherwise, or carries a later note beside the name, keeps its whole sentence.
 */
export function recommendationBlocks(
  context: FactsheetContext,
  recommendations: readonly AddressedRecommendation[],
): Block[] {
  const groups: Group[] = [];
  for (const recommendation of recommendations) {
    const cut = hasLaterNote(context, recommendation.id)
      ? null
      : cutLeadIn(recommendation.text, context.nameInReport);
    const leadIn = cut?.leadIn ?? null;
    const open = leadIn === null ? undefined : groups.find((group) => group.leadIn === leadIn);
    const item = { recommendation, rest: cut?.rest ?? recommendation.text };
    if (open) open.items.push(item);
    else groups.push({ rank: rank(recommendation), leadIn, items: [item] });
  }
  // Lead-ins before whole sentences of the same strength. Notes are numbered as they are written, so sorting is first.
  groups.sort((a, b) => a.rank - b.rank || Number(a.leadIn === null) - Number(b.leadIn === null));
  return groups.flatMap((group) => groupBlocks(context, group));
}

interface Group {
  readonly rank: number;
  /** Null for a sentence that is kept whole. */
  readonly leadIn: string | null;
  readonly items: Item[];
}

interface Item {
  readonly recommendation: AddressedRecommendation;
  readonly rest: string;
}

function groupBlocks(context: FactsheetContext, { leadIn, items }: Group): Block[] {
  if (leadIn !== null && items.length > 1) return underLeadIn(context, leadIn, items);
  return items.flatMap((item) => wholeSentence(context, item.recommendation));
}

/** Under no name: the report's words, with the paragraphs on the same matter. */
export function asAddressedBlocks(
  context: FactsheetContext,
  recommendations: readonly RecommendationAsAddressed[],
): Block[] {
  const { words, numbers } = context;
  return recommendations.flatMap(({ id, text: adopted, paragraphs }) => {
    const related: Inline[] =
      paragraphs.length > 0
        ? [
            text(` (${words.paragraphs(paragraphs.length)} `),
            ...paragraphNumbers(paragraphs, numbers),
            text(')'),
          ]
        : [];
    return linesAsBlocks(adopted, [noteOf(context, [id]), ...related], withBoldVerb);
  });
}

function rank(recommendation: AddressedRecommendation): number {
  const verb = gradedVerb(recommendation.verb);
  return verb ? strength[verb] : 3;
}

function hasLaterNote(context: FactsheetContext, id: string): boolean {
  return laterNotesOn(context, id).length > 0;
}

function laterNotesOn({ reading, factsheet }: FactsheetContext, id: string): readonly number[] {
  const recommendation = reading.recommendations.find((candidate) => candidate.id === id);
  return (
    recommendation?.laterNotes
      .filter((note) => note.party === factsheet.party)
      .map((note) => note.footnote) ?? []
  );
}

function underLeadIn(context: FactsheetContext, leadIn: string, items: readonly Item[]): Block[] {
  const blocks = items.map(({ recommendation, rest }) =>
    linesAsBlocks(rest, [recommendationNote(context, recommendation.id)], withBoldVerb),
  );
  return [paragraph(...withBoldVerb(`${leadIn}:`)), list(blocks)];
}

function wholeSentence(context: FactsheetContext, { id, text: sentence }: AddressedRecommendation): Block[] {
  const first = withLaterNotes(context, id, withBoldVerb(sentence.split('\n', 1)[0] ?? ''));
  return linesAsBlocks(sentence, [recommendationNote(context, id)], () => first);
}

/** The mark of a note stands right behind the party's name; the adopted words stay. */
function withLaterNotes(context: FactsheetContext, id: string, inlines: readonly Inline[]): Inline[] {
  const marks = laterNotesOn(context, id).map((number) => {
    const note = context.reading.footnotes.find((footnote) => footnote.number === number);
    return context.notes.add(text(`${context.words.laterNote(number)} ${note?.text ?? ''}`.trim()));
  });
  if (marks.length === 0) return [...inlines];
  const at = inlines.findIndex(
    (inline) => inline.type === 'text' && inline.value.includes(context.nameInReport),
  );
  const named = inlines[at];
  if (named?.type !== 'text') return [...inlines, ...marks];
  const end = named.value.indexOf(context.nameInReport) + context.nameInReport.length;
  return [
    ...inlines.slice(0, at),
    text(named.value.slice(0, end)),
    ...marks,
    text(named.value.slice(end)),
    ...inlines.slice(at + 1),
  ];
}

/** One note a recommendation, with its number and those of its twins: the reliable key from factsheet to report. */
function recommendationNote(context: FactsheetContext, id: string): Inline {
  const twins = context.factsheet.dispositions.filter((disposition) => disposition.mergedInto === id);
  return noteOf(context, [id, ...twins.map((twin) => twin.id)]);
}

function noteOf({ notes, words, numbers }: FactsheetContext, ids: readonly string[]): Inline {
  return notes.add(
    text(`${words.recommendations(ids.length)} `),
    ...recommendationNumbers(ids, numbers),
    text('.'),
  );
}
