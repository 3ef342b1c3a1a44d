import type { Notice } from '@rapporteur/document';
import type { Names } from '../../parties/names.js';
import type { Addressees, RecommendationRecord } from '../../readings/reading.js';
import type { Draft } from '../draft.js';
import type { ReadBlock } from '../records.js';
import { articlesIn, crossReferencesIn, valuesOf } from '../references.js';
import { linesAt } from '../text.js';
import { statedInRomanList } from './by-roman-list.js';
import { statedBySubNumber } from './by-sub-number.js';
import { statedInParagraph } from './in-paragraph.js';
import { partsOfReport, type ReportPart } from './parts-of-report.js';
import { recommendingStates } from './recommending-states.js';
import type { Stated } from './stated.js';
import type { StatedStyle } from './stated-style.js';

export interface StatedRead {
  readonly recommendations: readonly RecommendationRecord[];
  readonly notices: readonly Notice[];
}

/**
 * The recommendations of a report on one State. They stand in its numbered paragraphs, whose lines they do not take
 * away: their `spans` are empty. What a part of the report prints once more is not read again, and a notice says so.
 */
export function statedRecommendations(
  draft: Draft,
  blocks: readonly ReadBlock[],
  names: Names,
  party: string | null,
): StatedRead {
  const { stated: style, repeated = null } = draft.profile;
  if (!style) return { recommendations: [], notices: [] };
  const parts = partsOfReport(blocks, repeated);
  const found = withOwnIds(statedIn(draft, parts, style, names));
  return {
    recommendations: found.map((stated) => record(draft, stated, names, party, style)),
    notices: found.length > 0 ? repeatedNotices(draft, parts) : [],
  };
}

function statedIn(draft: Draft, parts: readonly ReportPart[], style: StatedStyle, names: Names): Stated[] {
  if (style.numbering === 'sub-number') return statedBySubNumber(draft, parts, style, names);
  const listed = style.numbering === 'roman-list' ? statedInRomanList(draft, parts, style) : [];
  if (listed.length > 0) return listed;
  return parts.flatMap(({ read, section, chapter, isRepeated }) =>
    isRepeated || read.block.kind !== 'paragraph'
      ? []
      : statedInParagraph(read.block.number ?? '', read.body, style).map((stated) => ({
          ...stated,
          section,
          chapter,
          position: null,
        })),
  );
}

/** Two lists in one paragraph both begin with (a). */
function withOwnIds(stated: readonly Stated[]): Stated[] {
  const taken = new Set<string>();
  return stated.map((one) => {
    let id = one.id;
    for (let again = 2; taken.has(id); again++) id = `${one.id}-${again}`;
    taken.add(id);
    return { ...one, id };
  });
}

function record(
  draft: Draft,
  { id, body, from, to, levels, position, section, chapter }: Stated,
  names: Names,
  party: string | null,
  style: StatedStyle,
): RecommendationRecord {
  const text = body.text.slice(from, to);
  return {
    id,
    chapter,
    section,
    verb: levels[0] ?? null,
    verbs: levels,
    text,
    lines: linesAt(draft, body, from, to),
    spans: [],
    footnotes: body.marks.filter(({ offset }) => offset > from && offset <= to).map(({ note }) => note),
    addressees: underReview(text, party, names),
    by: style.numbering === 'sub-number' ? recommendingStates(text, names) : [],
    position,
    articles: valuesOf(articlesIn(text)),
    crossReferences: valuesOf(crossReferencesIn(text)),
    laterNotes: [],
  };
}

/** A report on one State speaks to that State, whether or not the sentence names it. */
function underReview(text: string, party: string | null, names: Names): Addressees {
  const isNamed = party !== null && names.places(text).some(({ code }) => code === party);
  return {
    kind: party === null ? 'unspecified' : 'named',
    parties: party === null ? [] : [party],
    source: isNamed ? 'text' : null,
    condition: null,
    subItems: [],
    partly: {},
  };
}

function repeatedNotices(draft: Draft, parts: readonly ReportPart[]): Notice[] {
  const { repeated } = draft.profile;
  return parts.flatMap(({ read, heading }): Notice[] =>
    read.block.kind === 'heading' && repeated?.test(heading)
      ? [
          {
            rule: 'recommendations-repeated',
            severity: 'info',
            message: `“${heading}” prints recommendations once more: each is counted where the text makes it, and not here.`,
            place: { lines: draft.lines[read.block.lines[0]].lines },
          },
        ]
      : [],
  );
}
