import type { LineRange } from '@rapporteur/document';
import type { QuestionItem, QuestionRecord } from '../../readings/reading.js';
import type { Draft, LineIndex, Mark, QuestionDraft, QuestionSegment } from '../draft.js';
import { joinLines } from '../text.js';
import { answerInside } from './prompts.js';

type Unplaced = Omit<QuestionRecord, 'lines' | 'spans'>;

/** What is asked and answered in a question, part by part. */
export function questionRecord(
  draft: Draft,
  question: QuestionDraft,
  marksOf: (line: LineIndex) => readonly Mark[],
): Unplaced {
  const words = ({ lines, prefix }: QuestionSegment) => joinLines(draft, lines, prefix, marksOf).text.trim();
  const parts = new Map<string | null, Part>();
  for (const segment of question.segments) {
    if (segment.part === 'title') continue;
    const part = parts.get(segment.label) ?? { asked: [], answers: [], lines: [] };
    parts.set(segment.label, part);
    part.lines.push(...segment.lines);
    const text = words(segment);
    const cut = segment.part === 'asked' && question.isAnswered ? answerInside(text) : null;
    if (segment.part === 'answer') part.answers.push(text);
    else part.asked.push(cut === null ? text : text.slice(0, cut).trimEnd());
    if (cut !== null) part.answers.push(text.slice(cut));
  }
  const own = parts.get(null);
  return {
    number: question.number,
    title:
      question.segments
        .filter(({ part }) => part === 'title')
        .map(words)
        .join(' ') || null,
    group: question.group,
    text: own ? joined(own.asked) : null,
    answer: own ? joined(own.answers) : null,
    items: [...parts].flatMap(([label, part]) => (label === null ? [] : [item(draft, label, part)])),
  };
}

interface Part {
  readonly asked: string[];
  readonly answers: string[];
  readonly lines: LineIndex[];
}

function item(draft: Draft, label: string, { asked, answers, lines }: Part): QuestionItem {
  const [first, last] = [lines[0], lines[lines.length - 1]].map((line) => draft.lines[line].lines) as [
    LineRange,
    LineRange,
  ];
  return { label, text: joined(asked) ?? '', answer: joined(answers), lines: [first[0], last[1]] };
}

function joined(texts: readonly string[]): string | null {
  return texts.filter((text) => text !== '').join('\n') || null;
}
