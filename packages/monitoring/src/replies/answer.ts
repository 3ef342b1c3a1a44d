/** A file that was given as evidence; its bytes are kept under the id. */
export interface AnswerFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

/** A figure as it was typed: whether it can be read as a number is a matter of the form's check. */
export interface TypedFigure {
  readonly value: string;
  readonly unit: string;
  /** "2025", "2023-2025". */
  readonly period: string;
}

/** A place in the law as it was typed. */
export interface TypedProvision {
  readonly act: string;
  readonly article: string;
  /** "2024-01-01". */
  readonly inForce: string;
  readonly url: string;
}

/** The same answer in another language: who made it, and which of the two counts where they differ. */
export interface Translation {
  readonly language: string;
  readonly text: string;
  /** Who translated, as the State says it: "translation service of the Ministry of Justice", "by machine, not reviewed". */
  readonly by: string;
  readonly authoritative: 'original' | 'translation' | null;
}

/** An answer of an earlier round that stands here as a proposal, until the State says whether it is still so. */
export interface CarriedAnswer {
  /** What it comes from, in words: "lake-1, question 4". */
  readonly from: string;
  readonly text: string;
  readonly verdict: 'still-valid' | 'changed' | null;
}

/** What stands in one field of a reply. Which of the parts are asked for is a matter of the question. */
export interface AnswerContent {
  readonly text: string;
  /** "en", "nl": the language of `text`. */
  readonly language: string;
  /** Keys of what was chosen: "yes", or those of a list. */
  readonly picked: readonly string[];
  readonly figure: TypedFigure | null;
  /** "2026-03-01", as typed. */
  readonly day: string;
  readonly links: readonly string[];
  readonly provisions: readonly TypedProvision[];
  /** Rows of a table, in the order of its columns. */
  readonly rows: readonly (readonly string[])[];
  readonly files: readonly AnswerFile[];
  readonly translation: Translation | null;
  readonly carried: CarriedAnswer | null;
}

/** How a text came to stand there. */
export type AnswerManner = 'typed' | 'imported' | 'carried' | 'restored';

/** One answer at work. `version` is 0 where nothing was ever kept, and rises with each save. */
export interface Answer {
  readonly address: string;
  readonly version: number;
  readonly content: AnswerContent;
  readonly manner: AnswerManner;
  /** Id of the person; null where nothing was ever kept. */
  readonly by: string | null;
  readonly at: string | null;
}

export function noContent(language: string): AnswerContent {
  return {
    ...{
      text: '',
      language,
      picked: [],
      figure: null,
      day: '',
      links: [],
      provisions: [],
      rows: [],
      files: [],
    },
    ...{ translation: null, carried: null },
  };
}

export function noAnswer(address: string, language: string): Answer {
  return { address, version: 0, content: noContent(language), manner: 'typed', by: null, at: null };
}

/** Whether nothing at all was answered. */
export function isBlank(content: Omit<AnswerContent, 'carried'>): boolean {
  const { text, picked, figure, day, links, provisions, rows, files } = content;
  const places = provisions.flatMap(({ act, article, url }) => [act, article, url]);
  const typed = [text, day, figure?.value ?? '', ...links, ...places, ...rows.flat()];
  return picked.length === 0 && files.length === 0 && typed.every((each) => each.trim() === '');
}

/** Whether two say the same; `carried` is no part of what is said. */
export function saysTheSameAnswer(one: AnswerContent, other: AnswerContent): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable(content: AnswerContent): readonly unknown[] {
  const { text, language, picked, figure, day, links, rows, files, translation } = content;
  const provisions = content.provisions.map(({ act, article, inForce, url }) => [act, article, inForce, url]);
  const digests = files.map(({ sha256 }) => sha256);
  const figures = figure && [figure.value, figure.unit, figure.period];
  const other = translation && [
    translation.language,
    plain(translation.text),
    translation.by,
    translation.authoritative,
  ];
  return [plain(text), language, picked, figures, day, links, provisions, rows, digests, other];
}

/** Browsers send line ends as CRLF; a final line end is no difference. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
