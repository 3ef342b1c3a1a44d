import type { OwnNames } from '../parties/names.js';
import type { BoxKind, Front, Verb } from '../readings/reading.js';
import type { Draft, Stage } from './draft.js';
import type { StatedStyle } from './stated/stated-style.js';

/** The house style of one body's texts, as data. What a profile leaves out is not looked for. */
export interface Profile {
  readonly id: string;
  /** What the text is, in a word: report, questionnaire, reply, factsheet, national-report, letter, text. */
  readonly kind: string;
  /** The monitoring body as a reader knows it; null when the text is nobody's in particular. */
  readonly body: string | null;
  /** Each pattern found in the text speaks for the profile with its weight; the heaviest at or above 1 wins. */
  readonly signs: readonly { readonly pattern: Sign; readonly weight: number }[];
  readonly headings: readonly HeadingScheme[];
  /** Unnumbered headings that open a part: executive summary, appendix. */
  readonly parts: readonly RegExp[];
  readonly boxes: readonly BoxStyle[];
  readonly voices: VoiceStyle | null;
  readonly recommendations: RecommendationStyle | null;
  /** Recommendations that numbered paragraphs make; of a report on one State. */
  readonly stated?: StatedStyle;
  /** Headings of parts that print those recommendations once more. */
  readonly repeated?: RegExp | null;
  /** Notes at the foot have numbers without a dot: a line "12. …" opens none. */
  readonly bareNotes?: boolean;
  /** A note that tells what was learned after adoption. */
  readonly laterNote: RegExp | null;
  /** Parties monitored in the round that the text is about; null when unknown. */
  readonly round: { readonly monitored: readonly string[]; readonly outsideRound: readonly string[] } | null;
  /** Names of an invented or private body's parties beyond the register. */
  readonly names?: readonly OwnNames[];
  /** Stages of its own, run after the common ones: they cut the blocks of this house style. */
  readonly stages?: readonly Stage[];
  /** What its front matter says in its own way. */
  readonly front?: (draft: Draft, found: FrontSource) => Partial<Front>;
}

export interface FrontSource {
  readonly front: Front;
  /** Codes of the States that a text names, in order, each as often as it is named. */
  readonly statesIn: (text: string) => readonly string[];
}

/** A pattern, or a look at the text that no pattern can take. */
export interface Sign {
  test(text: string): boolean;
}

/** How numbered headings are printed: "III.", "III.2." (roman) or "2.", "2.1." (decimal), "A." (letter). */
export type HeadingScheme = 'roman' | 'decimal' | 'letter';

export interface BoxStyle {
  readonly kind: BoxKind;
  /** The whole title line (or its beginning, for a title over several lines). */
  readonly title: RegExp;
  /** Titles of the same kind that follow each other stand in one box. */
  readonly merges: boolean;
  /** The box holds numbered paragraphs, which are paragraphs of the text and not of the box. */
  readonly holdsParagraphs: boolean;
}

export interface VoiceStyle {
  /** The line under a quotation that says whose it is. */
  readonly signature: RegExp;
}

export interface RecommendationStyle {
  /** First line of the heading over a block of recommendations. */
  readonly leadIn: RegExp;
  /** The heading of one: groups `chapter` and `digits` (a glued note mark may follow the number). */
  readonly item: RegExp;
  /** Who speaks: "The Lanzarote Committee". */
  readonly speaker: RegExp;
  readonly verbs: readonly { readonly form: RegExp; readonly verb: Verb }[];
}
