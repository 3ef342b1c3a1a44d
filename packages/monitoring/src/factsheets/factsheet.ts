import type { LineRange } from '@rapporteur/document';
import type { LevelWord } from '../readings/reading.js';

/*
 * What a report says to and of one party: a projection of the report, never a second truth. The shape is that of
 * `rapporteur factsheet --format json`, a stable interface.
 */

export interface Factsheet {
  /** ISO 3166-1 alpha-2. */
  readonly party: string;
  readonly sections: readonly FactsheetSection[];
  /** One for each recommendation of the report, in its order. */
  readonly dispositions: readonly Disposition[];
}

/** A chapter of the report that has something for the party. */
export interface FactsheetSection {
  /** "III". */
  readonly chapter: string;
  readonly observations: readonly Observation[];
  readonly specific: readonly AddressedRecommendation[];
  readonly generic: readonly AddressedRecommendation[];
  readonly asAddressed: readonly RecommendationAsAddressed[];
  readonly practices: readonly Practice[];
}

/** A quotation of the sentences that name the party; changes of ours stand in square brackets. */
export interface Observation {
  readonly paragraphs: readonly number[];
  readonly text: string;
}

/** Put for the party: its name stands where the addressees stood. */
export interface AddressedRecommendation {
  readonly id: string;
  readonly verb: LevelWord | null;
  readonly text: string;
  /** Labels of the sub-items that concern the party. */
  readonly subItems: readonly string[];
}

/** In the report's own words, under no name. */
export interface RecommendationAsAddressed {
  readonly id: string;
  readonly verb: LevelWord | null;
  readonly text: string;
  /** Paragraphs on the same matter that name the party. */
  readonly paragraphs: readonly number[];
}

export interface Practice {
  readonly title: string;
  readonly text: string;
  readonly lines: LineRange;
}

export type DispositionKind = 'specific' | 'generic' | 'as-addressed' | 'not-addressed';

/** What became of one recommendation for the party, and why. */
export interface Disposition {
  readonly id: string;
  readonly disposition: DispositionKind;
  /** `decided` once a secretariat has taken up or set aside a proposal. */
  readonly status: 'computed' | 'decided';
  /** The recommendation whose wording says the same, with which it is printed. */
  readonly mergedInto: string | null;
  readonly reason: string;
  readonly paragraphs: readonly number[];
  readonly proposal: Proposal | null;
}

/** A question for the secretariat; never part of the text. Rules 3 to 6 of how factsheets are made by hand. */
export interface Proposal {
  readonly disposition: 'specific' | 'generic' | 'not-repeated';
  readonly rule: 3 | 4 | 5 | 6;
  readonly reason: string;
  readonly paragraphs: readonly number[];
}
