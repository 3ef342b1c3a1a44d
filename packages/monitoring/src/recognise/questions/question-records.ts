import type { LineRange } from '@rapporteur/document';
import type { QuestionItem, QuestionRecord } from '../../readings/reading.js';
import type { Draft, LineIndex, Mark, QuestionDraft, QuestionSegment } from '../draft.js';
import { joinLines, type PlacedMark } from '../text.js';
import { answerInside } from './prompts.js';

export interface ReadQuestion {
  readonly record: Omit<QuestionRecord, 'lines' | 'spans'>;
  /** The marks of notes in it, each with the text that it stands in and its place there. */
  readonly marks: readonly QuestionMark[];
}

export interface QuestionMark extends PlacedMark {
  /** The label of an item; null for the question itself. */
  readonly item: string | null;
  readonly part: QuestionSegment['part'];
}

/** What is asked and answered in a question, part by part. */
export function readQuestion(
  draft: Draft,
  question: QuestionDraft,
  marksOf: (line: LineIndex) => readonly Mark[],
): ReadQuestion {
  const title = new Words();
  const parts = new Map<string | null, Part>();
  for (const segment of question.segments) {
    const read = joinLines(draft, segment.lines, segment.prefix, marksOf);
    if (segment.part === 'title') {
      title.add(read.text, read.marks);
      continue;
    }
    const part = parts.get(segment.label) ?? { asked: new Words(), answer: new Words(), lines: [] };
    parts.set(segment.label, part);
    part.lines.push(...segment.lines);
    const cut = segment.part === 'asked' && question.isAnswered ? answerInside(read.text) : null;
    if (segment.part === 'answer') part.answer.add(read.text, read.marks);
    else part.asked.add(read.text, read.marks, 0, cut ?? undefined);
    if (cut !== null) part.answer.add(read.text, read.marks, cut);
  }
  const own = parts.get(null);
  return {
    record: {
      number: question.number,
      title: title.joined(' '),
      group: question.group,
      text: own?.asked.joined() ?? null,
      answer: own?.answer.joined() ?? null,
      items: [...parts].flatMap(([label, part]) => (label === null ? [] : [item(draft, label, part)])),
    },
    marks: [
      ...title.marksAs(null, 'title'),
      ...[...parts].flatMap(([label, { asked, answer }]) => [
        ...asked.marksAs(label, 'asked'),
        ...answer.marksAs(label, 'answer'),
      ]),
    ],
  };
}

interface Part {
  readonly asked: Words;
  readonly answer: Words;
  readonly lines: LineIndex[];
}

/** Pieces of a text, each trimmed, a line each, and where the marks of notes stand in the whole. */
class Words {
  readonly #texts: string[] = [];
  readonly #marks: PlacedMark[] = [];
  #length = 0;

  add(whole: string, marks: readonly PlacedMark[], from = 0, to = whole.length): void {
    const text = whole.slice(from, to).trim();
    if (text === '') return;
    const start = from + whole.slice(from, to).search(/\S/);
    if (this.#texts.length > 0) this.#length++;
    for (const { note, offset } of marks)
      if (offset >= start && offset <= start + text.length && (offset < to || to === whole.length))
        this.#marks.push({ note, offset: this.#length + offset - start });
    this.#texts.push(text);
    this.#length += text.length;
  }

  joined(between = '\n'): string | null {
    return this.#texts.join(between) || null;
  }

  marksAs(item: string | null, part: QuestionSegment['part']): QuestionMark[] {
    return this.#marks.map((mark) => ({ ...mark, item, part }));
  }
}

function item(draft: Draft, label: string, { asked, answer, lines }: Part): QuestionItem {
  const [first, last] = [lines[0], lines[lines.length - 1]].map((line) => draft.lines[line].lines) as [
    LineRange,
    LineRange,
  ];
  return { label, text: asked.joined() ?? '', answer: answer.joined(), lines: [first[0], last[1]] };
}
