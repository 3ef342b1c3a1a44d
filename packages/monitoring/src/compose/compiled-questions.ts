import type { Front, QuestionItem, QuestionRecord, Reading } from '../readings/reading.js';

/** A text that asks or answers: a reading of a file, or a record of the registry in the same shape. */
export interface QuotedSource extends Pick<Reading, 'questions' | 'footnotes'> {
  readonly document: Pick<Front, 'title' | 'symbol' | 'date' | 'language'>;
}

/** A question as the questionnaire asks it, cut into what is answered together. */
export interface CompiledQuestion {
  readonly number: string;
  readonly title: string | null;
  readonly group: string | null;
  /** Whose words these are. */
  readonly source: QuotedSource;
  readonly units: readonly QuestionUnit[];
}

/** What is asked and answered in one: the question itself, a sub-question or a prompt, with its lettered items. */
export interface QuestionUnit {
  /** "9", "9.1", "9→2". */
  readonly address: string;
  readonly source: QuotedSource;
  readonly asked: string | null;
  readonly items: readonly QuestionItem[];
}

export interface AnswerOfUnit {
  /** Its address in the reply: "9.1", or "9.1.a" for one item. */
  readonly address: string;
  readonly text: string;
  /** Where it is not that of the whole reply. */
  readonly language?: string;
  /** A line of ours above it: that it is a translation, and by whom. */
  readonly lead?: string;
}

/**
 * The questions of a questionnaire, each once, in their order. What replies repeat differently is added at its end: an
 * answer is never lost because the questionnaire that it follows had one prompt more.
 */
export function compiledQuestions(
  questionnaire: QuotedSource | null,
  replies: readonly QuotedSource[],
): CompiledQuestion[] {
  const sources = questionnaire ? [questionnaire, ...replies] : replies;
  const found = new Map<string, { readonly source: QuotedSource; readonly records: QuestionRecord[] }>();
  const unitsOf = new Map<string, Map<string, QuestionUnit>>();
  for (const source of sources)
    for (const record of source.questions) {
      const known = found.get(record.number);
      if (known) known.records.push(record);
      else found.set(record.number, { source, records: [record] });
      const units = unitsOf.get(record.number) ?? new Map<string, QuestionUnit>();
      unitsOf.set(record.number, units);
      for (const unit of unitsIn(record, source)) if (!units.has(unit.address)) units.set(unit.address, unit);
    }
  return [...found]
    .map(([number, { source, records }]): CompiledQuestion => {
      const [first] = records as [QuestionRecord];
      const title = first.title ?? records.find((record) => record.title !== null)?.title ?? null;
      const units = [...(unitsOf.get(number)?.values() ?? [])];
      return { number, title, group: first.group, source, units };
    })
    .sort((a, b) => Number(a.number) - Number(b.number));
}

/** The answers of a reply to one unit, in its order; none where it holds none. */
export function answersTo(unit: QuestionUnit, question: string, reply: QuotedSource): AnswerOfUnit[] {
  return reply.questions
    .filter(({ number }) => number === question)
    .flatMap(({ number, answer, items }) => [
      { address: number, text: answer },
      ...items.map((item) => ({ address: item.label, text: item.answer })),
    ])
    .flatMap(({ address, text }) =>
      text !== null && unitAddress(address) === unit.address ? [{ address, text }] : [],
    );
}

function unitsIn({ number, text, answer, items }: QuestionRecord, source: QuotedSource): QuestionUnit[] {
  const units = new Map<string, QuestionUnit & { items: QuestionItem[] }>();
  const open = (address: string, asked: string | null) => {
    const unit = units.get(address) ?? { address, source, asked, items: [] };
    units.set(address, unit);
    return unit;
  };
  if (text !== null || answer !== null || items.length === 0) open(number, text);
  for (const item of items) {
    const address = unitAddress(item.label);
    if (address === item.label) open(address, item.text || null);
    else open(address, null).items.push(item);
  }
  return [...units.values()];
}

/** "9.1.a" -> "9.1", "9.a" -> "9": items with letters belong to what they are asked under. */
export function unitAddress(label: string): string {
  return label.replace(/\.[a-z]+$/, '');
}
