import type { Notice } from '@rapporteur/document';
import type { Quality } from '../readings/reading.js';
import type { Draft } from './draft.js';
import type { Records } from './records.js';
import { endsClosed, withoutMark } from './shapes.js';
import { missingStated } from './stated/missing-stated.js';

/** What was found, what is missing in a sequence, and every place where the reading is in doubt. */
export function readQuality(
  draft: Draft,
  records: Records,
): { readonly quality: Quality; readonly notices: readonly Notice[] } {
  const gaps = {
    paragraphs: missing(records.paragraphs.map(({ number }) => number)),
    footnotes: missing(records.footnotes.map(({ number }) => number)),
    recommendations: draft.profile.stated
      ? missingStated(records.recommendations.map(({ id }) => id))
      : draft.profile.kind === 'factsheet'
        ? []
        : missingRecommendations(records),
  };
  const notices: Notice[] = [...draft.notices];
  for (const number of gaps.paragraphs)
    notices.push(
      doubt(
        'paragraph-gap',
        `No paragraph ${number} was found between its neighbours.`,
        placeBefore(records.paragraphs, number),
      ),
    );
  for (const number of gaps.footnotes)
    notices.push(
      doubt(
        'footnote-gap',
        `No footnote ${number} was found between its neighbours.`,
        placeBefore(records.footnotes, number),
      ),
    );
  for (const id of gaps.recommendations)
    notices.push(
      doubt('recommendation-gap', `No recommendation ${id} was found between its neighbours.`, {
        recommendation: id,
      }),
    );
  for (const note of records.footnotes) {
    if (note.markedIn === null)
      notices.push(
        doubt(
          'mark-not-found',
          `Footnote ${note.number} stands at the foot of its page, but no mark for it was found in the text.`,
          { footnote: note.number, lines: note.lines },
        ),
      );
  }
  for (const recommendation of records.recommendations) {
    if (draft.profile.recommendations && recommendation.verb === null) {
      notices.push(
        doubt('verb-not-found', `Recommendation ${recommendation.id} has none of the verbs of its body.`, {
          recommendation: recommendation.id,
          lines: recommendation.lines,
        }),
      );
    }
  }
  const end = endsOpen(draft);
  if (end) notices.push(end);
  const quality: Quality = {
    lines: draft.lines.length,
    counts: {
      pages: draft.pages.length,
      headings: records.headings.length,
      paragraphs: records.paragraphs.length,
      footnotes: records.footnotes.length,
      boxes: records.boxes.length,
      recommendations: records.recommendations.length,
      questions: records.questions.length,
      conclusions: records.conclusions.length,
      developments: records.developments.length,
      rest: records.rest.length,
    },
    gaps,
    doubtful: notices.length,
  };
  return { quality, notices };
}

/** A report whose last paragraph stops in the middle of a sentence has lost its end on the way. */
function endsOpen(draft: Draft): Notice | null {
  const last = draft.blocks.at(-1);
  if (draft.profile.kind !== 'report' || !last || !['paragraph', 'recommendation'].includes(last.kind))
    return null;
  const line = draft.lines[last.lines[last.lines.length - 1]];
  if (endsClosed(withoutMark(line.text))) return null;
  return doubt(
    'text-ends-open',
    'The text ends in the middle of a sentence. Was the file cut off? What stood below is not in this reading.',
    { lines: line.lines },
  );
}

function doubt(rule: string, message: string, place: Notice['place']): Notice {
  return { rule, severity: 'warning', message, place };
}

/** A gap wider than this is told as its ends only: a hostile text must not make a list without end. */
const widest = 1000;

function missing(unsorted: readonly number[]): number[] {
  const numbers = [...unsorted].sort((a, b) => a - b);
  const found: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const before = i === 0 ? 0 : numbers[i - 1];
    for (let lost = before + 1; lost < numbers[i] && found.length < widest; lost++) found.push(lost);
  }
  return found;
}

function missingRecommendations({ recommendations }: Records): string[] {
  const last = new Map<string, number>();
  const found: string[] = [];
  for (const { id, chapter } of recommendations) {
    const number = Number(id.slice(chapter.length + 1));
    if (!Number.isInteger(number)) continue;
    for (let lost = (last.get(chapter) ?? 0) + 1; lost < number && found.length < widest; lost++)
      found.push(`${chapter}-${lost}`);
    last.set(chapter, number);
  }
  return found;
}

function placeBefore(
  records: readonly { readonly number: number; readonly lines: readonly [number, number] }[],
  number: number,
): Notice['place'] {
  const next = records.find((record) => record.number > number);
  return next ? { lines: next.lines } : {};
}
