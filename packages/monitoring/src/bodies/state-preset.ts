import type { PresetParty, WordLists, Words } from './preset.js';

/**
 * A body that examines one State at a time and recommends in numbered paragraphs: what its texts look like, as
 * versioned data (data/presets). Its recommendations are addressed to the State under review.
 */
export interface StatePreset {
  readonly preset: 1;
  readonly id: string;
  readonly profile: 'state-report';
  readonly invented?: boolean;
  /** Null where the house style is shared by several bodies: then the cover says whose text it is. */
  readonly names: Words | null;
  readonly organisation?: Words;
  readonly recommendations: StatedRecommendations;
  /** How the numbers of notes are printed at the foot: `bare` without a dot, so that a numbered paragraph is none. */
  readonly notes?: 'bare' | 'dotted';
  readonly headings: {
    /** Unnumbered headings that open a part, by how they begin. */
    readonly parts: WordLists;
    /** Parts that print the recommendations once more: they are not read again. */
    readonly repeated: WordLists;
  };
  /** Regular expressions, without regard to case; together they must weigh 1. `within`: only so far into the text. */
  readonly signs: readonly { readonly pattern: string; readonly within?: number; readonly weight: number }[];
  /** Parties that the register of States does not hold. */
  readonly parties?: readonly PresetParty[];
}

/**
 * How recommendations are numbered. `paragraph`: each is a paragraph ("§ 45"). `paragraph-item`: a paragraph, or each
 * lettered item of one ("12(a)"). `sub-number`: below a paragraph that says what the State thinks of them ("104.23").
 * `roman-list`: in one list at the end ("i"), or by their paragraphs where there is no list.
 */
export type StatedNumbering = 'paragraph' | 'paragraph-item' | 'sub-number' | 'roman-list';

export interface StatedRecommendations {
  readonly numbering: StatedNumbering;
  /** What stands before the number of a paragraph in an id. */
  readonly prefix?: string;
  /** Who speaks. Empty where the recommending State stands in brackets. */
  readonly speakers: WordLists;
  /** The body's words for the weight of what it asks, strongest first. */
  readonly levels: readonly StatedLevel[];
  /** One of these must stand in the sentence, where the level does not do without. */
  readonly addressees: WordLists;
  /** The sentence over a list of recommendations. */
  readonly leadIns?: WordLists;
  /** What the State says to them. The first that fits counts. */
  readonly positions?: readonly {
    readonly position: string;
    readonly en: readonly string[];
    readonly fr: readonly string[];
  }[];
}

export interface StatedLevel {
  readonly level: string;
  /** After the speaker: "urges". */
  readonly en: readonly string[];
  readonly fr: readonly string[];
  /** After the addressee: "should", "is invited to". */
  readonly addressed?: WordLists;
  /** A word that the sentence must hold beside it: "considers that … should". */
  readonly needs?: Words;
  /** True where the verb says enough without an addressee. */
  readonly open?: boolean;
}
