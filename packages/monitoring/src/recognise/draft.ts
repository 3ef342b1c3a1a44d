import type { Document, LineRange, Notice } from '@rapporteur/document';
import type { Profile } from './profile.js';

/*
 * What the stages hand on to each other. Each stage names the fields that it reads and writes; nothing else may
 * be touched, so that one can say of any mistake in a reading which stage made it.
 */

/** A line of the source, or a whole block where the format knows blocks. */
export interface SourceLine {
  /** First and last line in the source file, 1-based. */
  readonly lines: LineRange;
  /** Without surrounding white space. Empty: a blank line. */
  readonly text: string;
  /** How many blanks stood before the text. */
  readonly indent: number;
  readonly formFeed: boolean;
  /** What the format itself says of the block; null for plain text. */
  readonly hint: Hint | null;
  /** Marks of notes that the format itself gives, with their offset in `text`. */
  readonly marks: readonly GivenMark[];
  /** It stands in a field of our own form: the address of what it answers, "9.1", "state", "date". */
  readonly answerTo?: string;
}

export type Hint =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'footnote'; readonly number: number }
  | { readonly kind: 'item' }
  | { readonly kind: 'table' }
  | { readonly kind: 'box'; readonly box: string; readonly first: boolean; readonly titled: boolean }
  | { readonly kind: 'recommendation'; readonly id: string }
  | { readonly kind: 'furniture' }
  | { readonly kind: 'paragraph' };

export interface GivenMark {
  readonly number: number;
  readonly offset: number;
}

/** Index into `Draft.lines`. */
export type LineIndex = number;

export interface Page {
  /** First line and the line after the last. */
  readonly from: LineIndex;
  readonly to: LineIndex;
  /** As printed on the page, or counted from a printed one; null when the text shows none. */
  number: number | null;
}

export interface NoteDraft {
  readonly number: number;
  readonly lines: LineIndex[];
  /** Length of "12. " before the note's first word. */
  readonly prefix: number;
}

/** The mark of a note in the running text: characters [from, to) of a line. */
export interface Mark {
  readonly note: number;
  readonly line: LineIndex;
  readonly from: number;
  readonly to: number;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'box'
  | 'recommendation'
  | 'question'
  | 'conclusion'
  | 'development'
  | 'lead-in'
  | 'title'
  | 'contents'
  | 'table'
  | 'body'
  | 'links'
  | 'letterhead'
  | 'addressee'
  | 'subject'
  | 'attachment';

/** A piece of the running text from where it opens to where the next one opens. */
export interface BlockDraft {
  readonly kind: BlockKind;
  /** Printed number of a heading, paragraph or recommendation. */
  readonly number: string | null;
  readonly level: number;
  readonly boxKind: string | null;
  /** How many of `lines` are the block's own heading line(s). */
  titleLines: number;
  /** Length of the printed number before the first word of `lines[0]`. */
  readonly prefix: number;
  readonly lines: LineIndex[];
  /** What is asked and answered in the lines of a question. */
  readonly question?: QuestionDraft;
  /** What the text round a recommendation says of it, where it has no heading of its own. */
  readonly terms?: RecommendationTerms;
}

export interface QuestionDraft {
  readonly number: string;
  readonly group: string | null;
  /** False in a questionnaire, where nothing is an answer. */
  readonly isAnswered: boolean;
  readonly segments: readonly QuestionSegment[];
}

/** Lines of a question that belong together; `label` is null for the question itself. */
export interface QuestionSegment {
  readonly part: 'title' | 'asked' | 'answer';
  readonly label: string | null;
  /** Length of the printed label before the first word. */
  readonly prefix: number;
  readonly lines: LineIndex[];
}

export interface RecommendationTerms {
  /** More than one where a bullet carries several. */
  readonly ids: readonly string[];
  /** The phase that it is made for; null where the id names its chapter. */
  readonly phase: string | null;
  /** Lines of the sentence that holds verb and addressees, with the recommendation or before several of them. */
  readonly leadIn: readonly LineIndex[];
  /** Made for one party, or for all; null where no heading says so. */
  readonly scope: 'specific' | 'generic' | null;
}

export interface Draft {
  readonly document: Document;
  readonly profile: Profile;
  lines: readonly SourceLine[];
  /** True for a line that is blank, furniture or part of a note: not running text. */
  taken: Uint8Array;
  pages: readonly Page[];
  furniture: { readonly kind: 'running-head' | 'page-number'; readonly line: LineIndex }[];
  notes: NoteDraft[];
  marks: Mark[];
  blocks: BlockDraft[];
  /** Lines that open an item of a numbered list, whether or not a blank sets them off. */
  itemStarts?: ReadonlySet<LineIndex>;
  readonly notices: Notice[];
}

/** One step of the recogniser. */
export interface Stage {
  readonly name: string;
  readonly reads: readonly (keyof Draft)[];
  readonly writes: readonly (keyof Draft)[];
  run(draft: Draft): void;
}
