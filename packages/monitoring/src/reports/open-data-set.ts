import type { SectionQuestion } from '../questionnaires/questions-by-section.js';
import type { AddresseeKind, LevelWord } from '../readings/reading.js';
import type { PartyClass } from '../rounds/round.js';
import type { RoundStage } from '../rounds/stage.js';

/*
 * A round as open data: numbers, lists of parties and topic labels of our own, without a sentence of the adopted
 * text. It is what data/ holds, what the registry takes in at start and what the bulk files give out again.
 * Lists stand in the order of the text; parties are ISO 3166-1 alpha-2.
 */

export interface OpenDataSet {
  readonly format: 'rapporteur-open-data';
  readonly version: 1;
  /** SPDX name of the licence of the data, not of the report. */
  readonly licence: string;
  readonly body: OpenBody;
  readonly round: OpenRound;
  readonly report: OpenReport;
  readonly parties: readonly OpenParty[];
  readonly sections: readonly OpenSection[];
  readonly paragraphs: readonly OpenParagraph[];
  readonly footnotes: readonly OpenFootnote[];
  readonly recommendations: readonly OpenRecommendation[];
  readonly practices: readonly OpenPractice[];
  readonly difficulties: readonly OpenDifficulty[];
  readonly questions: readonly OpenQuestion[];
}

/** English and French. A topic label has at most ten words in each and no verb of obligation. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

export interface Labelled {
  readonly id: string;
  readonly label: Bilingual;
}

export interface OpenBody {
  readonly key: string;
  readonly name: Bilingual;
}

export interface OpenRound {
  readonly key: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly kind: 'thematic' | 'urgent' | 'one-state';
  readonly stage: RoundStage;
  /** ISO days; null where no source that we can name gives the day. */
  readonly launched: string | null;
  readonly adopted: string | null;
}

/** The document from which the facts are taken. */
export interface OpenReport {
  readonly symbol: string;
  readonly title: Bilingual;
  readonly language: string;
  readonly date: string;
  readonly url: string;
  /** The State under review; absent of a report on several. */
  readonly state?: string;
}

/** Why a State is, or is not, among the parties of the round. */
export type PartyBasis = 'party-at-launch' | 'by-agreement' | 'ratified-after-launch' | 'under-review';

export interface OpenParty {
  readonly code: string;
  /** On the day of the report. */
  readonly name: Bilingual;
  readonly class: Exclude<PartyClass, 'non-party'>;
  readonly basis: PartyBasis;
}

/** Every `position` is the rank of a row in the text, over sections, paragraphs, boxes and recommendations. */
export interface OpenSection {
  /** The number ("III.2.1"), a name for what has none ("introduction"), with a letter for a heading below ("II.2.2/a"). */
  readonly key: string;
  readonly number: string | null;
  /** 1 is a chapter. */
  readonly level: number;
  readonly chapter: string;
  readonly label: Bilingual;
  readonly position: number;
  /** Questions that the text itself links it to; absent where nobody has looked. */
  readonly questions?: readonly SectionQuestion[];
}

export interface OpenPlace {
  /** Key of the chapter. */
  readonly chapter: string;
  /** Key of the nearest section with a number, or of the chapter. */
  readonly section: string;
  /** Key of the unnumbered heading below the section, if there is one. */
  readonly heading: string | null;
  readonly position: number;
}

export interface OpenParagraph extends OpenPlace {
  readonly number: number;
  readonly footnotes: readonly number[];
  readonly parties: readonly OpenMention[];
}

export interface OpenMention {
  readonly party: string;
  /** "note": only a note that is marked in the paragraph names it. Null where the reading does not tell them apart. */
  readonly place: 'text' | 'note' | null;
  readonly class: PartyClass;
}

export interface OpenFootnote {
  readonly number: number;
  /** Monitored parties that the note names. */
  readonly parties: readonly string[];
}

export interface OpenRecommendation extends OpenPlace {
  readonly number: string;
  readonly label: Bilingual;
  /** Null only where States recommend, and the body uses no verb of its own. */
  readonly level: LevelWord | null;
  /** One for each operative sentence. */
  readonly levels: readonly LevelWord[];
  /** Of a report on one State: the recommending States, and what that State says; absent of others. */
  readonly recommendedBy?: readonly string[];
  readonly statedPosition?: string | null;
  readonly addressees: OpenAddressees;
  readonly articles: readonly string[];
  readonly crossReferences: readonly string[];
  readonly footnotes: readonly number[];
  /** The paragraphs between the block of recommendations before and this one: their subject, not their addressees. Of a report on one State: the paragraph that makes it. */
  readonly paragraphs: readonly number[];
  readonly laterNotes: readonly { readonly footnote: number; readonly party: string }[];
}

export interface OpenAddressees {
  readonly kind: AddresseeKind;
  /** Where the list stands. Null: there is none. */
  readonly source: 'text' | 'footnote' | 'sub-items' | null;
  /** The text limits it to parties of which something is so; the words of the condition stay in the text. */
  readonly conditional: boolean;
  /** As adopted; later notes remove nobody. Where sub-items have lists of their own, each party once. */
  readonly parties: readonly string[];
  /** A party that is addressed only in part: "BE": "French community". */
  readonly partly: Readonly<Record<string, string>>;
  readonly subItems: readonly { readonly label: Bilingual; readonly parties: readonly string[] }[];
}

export interface OpenPractice extends OpenPlace {
  /** "III-P2.4": chapter, box within it, item within the box. */
  readonly id: string;
  readonly box: string;
  readonly parties: readonly string[];
  /** Parties outside the round and other States that take part. */
  readonly others: readonly string[];
  readonly label: Bilingual;
}

export interface OpenDifficulty extends OpenPlace {
  readonly id: string;
  readonly paragraphs: readonly number[];
  readonly label: Bilingual;
}

export interface OpenQuestion {
  /** "9", "9.1". */
  readonly number: string;
  readonly group: Bilingual;
  /** Null where the source does not say which of the two kinds it is. */
  readonly kind: 'monitoring' | 'capacity-building' | null;
  /** Letters of its items. */
  readonly items: readonly string[];
  /** A question put to some parties only; empty: to all. */
  readonly parties: readonly string[];
  readonly label: Bilingual;
}
