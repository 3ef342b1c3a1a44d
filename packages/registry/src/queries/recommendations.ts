import type { AddresseeKind, Verb } from '@rapporteur/monitoring';
import type { ParagraphNode, RecommendationNode, ReportHead } from './reports.js';

/** Every filter narrows; several values of one filter widen it. */
export interface RecommendationFilters {
  readonly chapters?: readonly string[];
  readonly verbs?: readonly Verb[];
  /** Addressed to this party by name or list (a sub-item's list too), or to all parties. */
  readonly party?: string;
  /** Only where the party is named or listed. */
  readonly listedOnly?: boolean;
  /** "20", "20(2)": an article takes its paragraphs along. */
  readonly article?: string;
  readonly addresseeKinds?: readonly AddresseeKind[];
}

export interface RecommendationList extends ReportHead {
  readonly recommendations: readonly RecommendationNode[];
  /** How many there are in the report without any filter. */
  readonly total: number;
  /** What can be chosen, with counts over the whole report. */
  readonly choices: {
    readonly chapters: readonly FilterChoice[];
    readonly verbs: readonly FilterChoice[];
    readonly addresseeKinds: readonly FilterChoice[];
    readonly articles: readonly FilterChoice[];
  };
}

export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

export interface RecommendationPage extends ReportHead {
  readonly recommendation: RecommendationNode;
  /** Texts of the related paragraphs, where the edition has them. */
  readonly related: readonly ParagraphNode[];
  /** One for each party for which a disposition is kept, by code. */
  readonly dispositions: readonly DispositionRecord[];
  readonly previous: string | null;
  readonly next: string | null;
}

export type DispositionKind = 'specific' | 'generic' | 'as-addressed' | 'not-addressed';

export interface DispositionRecord {
  readonly recommendation: string;
  readonly party: string;
  readonly disposition: DispositionKind;
  readonly status: 'computed' | 'decided';
  /** Number of the recommendation into which it was merged. */
  readonly mergedInto: string | null;
  readonly reason: string;
  readonly paragraphs: readonly number[];
  /** What software proposes to the secretariat; always null for the public. */
  readonly proposal: DispositionProposal | null;
}

export interface DispositionProposal {
  readonly disposition: 'specific' | 'generic' | 'not-repeated';
  readonly rule: number;
  readonly reason: string;
  readonly paragraphs: readonly number[];
}
