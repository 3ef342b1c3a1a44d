import type { QuestionRecord } from '../../readings/reading.js';
import type { BlockDraft, Draft, LineIndex, Mark } from '../draft.js';
import { Outline } from '../outline.js';
import { cutQuestions } from './cut-questions.js';
import { questionStyle } from './question-numbers.js';
import { readQuestion } from './question-records.js';

/** A list of at least so many questions in sequence is a questionnaire, and no quotation from one. */
const fewest = 3;

/**
 * The questionnaire in an unnumbered part of a report: an appendix. Its lines stay what they are, text of the report;
 * the questions are read from them and own none.
 */
export function questionsInAppendix(
  draft: Draft,
  marksOf: (line: LineIndex) => readonly Mark[],
): QuestionRecord[] {
  return cutAppendix(draft).flatMap(({ question, lines: own }) => {
    if (!question) return [];
    const last = draft.lines[own[own.length - 1]].lines[1];
    return [
      {
        ...readQuestion(draft, question, marksOf).record,
        lines: [draft.lines[own[0]].lines[0], last] as const,
        spans: [],
      },
    ];
  });
}

/** The lines at which such a questionnaire begins a group, a question or a part of one; true where it is a title. */
export function startsInAppendix(draft: Draft): ReadonlyMap<LineIndex, boolean> {
  return new Map(
    cutAppendix(draft).flatMap(({ question, kind, lines }) =>
      question
        ? question.segments.map((segment) => [segment.lines[0], segment.part === 'title'] as const)
        : [[lines[0], kind === 'heading'] as const],
    ),
  );
}

function cutAppendix(draft: Draft): BlockDraft[] {
  const parts = unnumberedParts(draft.blocks);
  if (!parts.some((lines) => lines.some((line) => /question/i.test(draft.lines[line].text)))) return [];
  const outline = new Outline(draft);
  return parts.flatMap((lines) => {
    const style = questionStyle(outline, lines, fewest);
    return style === 'worded' ? cutQuestions(outline, lines, style, false).blocks : [];
  });
}

function unnumberedParts(blocks: readonly BlockDraft[]): LineIndex[][] {
  const parts: LineIndex[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      isOpen = block.number === null;
      if (isOpen) parts.push([]);
    } else if (isOpen) parts[parts.length - 1].push(...block.lines);
  }
  return parts;
}
