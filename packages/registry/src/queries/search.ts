export interface SearchRequest {
  /** As typed: words, "a phrase", -not, or. Anything is accepted; only the first 300 characters count. */
  readonly text: string;
  /** Only texts in this language; without it each text is searched by the stems of its own. */
  readonly language?: string;
  /** Key of a round. A user finds drafts only by naming the round; without it only published texts are searched. */
  readonly round?: string;
  /** 1-based. */
  readonly page?: number;
  /** 20 when not given, at most 100. */
  readonly pageSize?: number;
}

export type SearchKind = 'section' | 'paragraph' | 'recommendation' | 'box' | 'footnote' | 'passage';

/** A piece of a text; `hit` marks the words that were found. Plain text: whoever shows it escapes it. */
export interface Fragment {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly kind: SearchKind;
  /** Natural key within the edition: "180" for a paragraph, "III-8", a section's key, a box's ordinal. */
  readonly key: string;
  /** Key of the chapter in which it stands. */
  readonly chapter: string | null;
  readonly round: string;
  readonly publication: string;
  readonly language: string;
  readonly date: string;
  /** The words found are those of a topic label, not of the adopted text. */
  readonly isLabel: boolean;
  readonly fragments: readonly Fragment[];
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly page: number;
  readonly pageSize: number;
  /** How many were found; never more than `cap`. */
  readonly found: number;
  /** True where there are more than `found`: only that many are ranked. */
  readonly capped: boolean;
}
