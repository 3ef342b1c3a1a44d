import type { LineRange, Notice } from '@rapporteur/document';

/*
 * The JSON of `rapporteur read`: a stable interface. One object, every key always present (null or [] when
 * empty), lists in the order of the text. Parties are ISO 3166-1 alpha-2 codes. `lines` runs from the number or
 * item heading to the last own line; `spans` are the lines that the record itself owns.
 */

export interface Reading {
  readonly document: Front;
  readonly headings: readonly HeadingRecord[];
  readonly paragraphs: readonly ParagraphRecord[];
  readonly footnotes: readonly FootnoteRecord[];
  readonly boxes: readonly BoxRecord[];
  readonly recommendations: readonly RecommendationRecord[];
  readonly findings: readonly FindingRecord[];
  /** Questions of a questionnaire, with the answers where the document is a reply. */
  readonly questions: readonly QuestionRecord[];
  /** Numbered conclusions of a national rapporteur. */
  readonly conclusions: readonly ConclusionRecord[];
  /** What happened since, as a later letter or report tells it. */
  readonly developments: readonly DevelopmentRecord[];
  /** Everything else, so that no line is lost: running heads, page numbers, unnumbered text, list items … */
  readonly rest: readonly RestRecord[];
  /** Articles, dates, standards, cross references and the like, wherever they stand. */
  readonly mentions: readonly MentionRecord[];
  readonly quality: Quality;
  readonly notices: readonly Notice[];
}

export interface Front {
  readonly title: string | null;
  readonly symbol: string | null;
  readonly body: string | null;
  /** The State that the text comes from or is about: of a reply, a factsheet, a national rapporteur's text. */
  readonly party: string | null;
  /** How the text calls that State; also of a State that no register holds. */
  readonly state: string | null;
  /** Of adoption; else the day with which the text is dated; else that of its publication. */
  readonly date: string | null;
  /** When it was made public, where the text says so. */
  readonly published: string | null;
  readonly language: string | null;
  readonly format: string;
  readonly profile: string;
  readonly pages: number | null;
  readonly confidence: FrontConfidence;
}

/** How sure the reading is of each, 0 to 1; null where it found nothing. */
export interface FrontConfidence {
  readonly title: number | null;
  readonly symbol: number | null;
  readonly body: number | null;
  readonly party: number | null;
  readonly date: number | null;
  readonly language: number | null;
}

export interface HeadingRecord {
  /** Without its final dot: "III.2.1". */
  readonly number: string | null;
  /** 1 is a chapter. */
  readonly level: number;
  readonly title: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
}

export type OutsiderClass = 'outside-round' | 'non-party';
export interface Outsider {
  readonly code: string;
  readonly class: OutsiderClass;
}

export interface ParagraphRecord {
  readonly number: number;
  readonly section: string | null;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
  readonly footnotes: readonly number[];
  /** Monitored parties named in the paragraph, its bullets and the notes marked in it. */
  readonly mentions: readonly string[];
  /** The same without the notes. */
  readonly mentionsInText: readonly string[];
  readonly others: readonly Outsider[];
}

export interface MarkedIn {
  readonly paragraph?: number;
  readonly box?: number;
  readonly recommendation?: string;
  readonly heading?: string;
  readonly rest?: number;
  readonly footnote?: number;
  readonly question?: string;
  /** With `question`: the label of the item that it is marked in; absent for the question itself. */
  readonly item?: string;
  /** With `question`: in which of its texts (or its item's). */
  readonly part?: 'title' | 'asked' | 'answer';
  readonly conclusion?: string;
  /** 0-based place in `developments`. */
  readonly development?: number;
}

export interface FootnoteRecord {
  readonly number: number;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
  readonly mentions: readonly string[];
  /** `box` and `rest` are 0-based places in those lists. Null when no mark was found. */
  readonly markedIn: MarkedIn | null;
  /** The mark stood right before this character of the text that `markedIn` names; absent where it stood elsewhere. */
  readonly markOffset?: number;
}

export type BoxKind = 'provision' | 'practice' | 'difficulty' | 'voice' | 'other';
export interface BoxRecord {
  readonly kind: BoxKind;
  readonly title: string;
  readonly section: string | null;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
  readonly footnotes: readonly number[];
  readonly parties: readonly string[];
  /** The items of a practice box, each with the parties it is about. */
  readonly items: readonly BoxItem[];
}
export interface BoxItem {
  readonly text: string;
  readonly lines: LineRange;
  readonly parties: readonly string[];
}

/** The levels of a committee's implementation reports, told apart by what they rest on. */
export type Verb = 'require' | 'request' | 'invite';
/** The level of a recommendation: a graded verb, or another body's own word for it, as its preset lists it: "urge". */
export type LevelWord = Verb | (string & {});
export type AddresseeKind = 'all' | 'unspecified' | 'not-already' | 'named';
export interface Addressees {
  readonly kind: AddresseeKind;
  /** As adopted, in order; later notes remove nobody. */
  readonly parties: readonly string[];
  readonly source: 'text' | 'footnote' | 'sub-items' | null;
  readonly condition: string | null;
  readonly subItems: readonly SubItem[];
  /** A listed party that is addressed only in part: "BE": "the French-speaking community". */
  readonly partly: Readonly<Record<string, string>>;
}
export interface SubItem {
  readonly label: string;
  readonly parties: readonly string[];
}
export interface LaterNote {
  readonly footnote: number;
  readonly party: string;
}

export interface RecommendationRecord {
  /** As printed; a national rapporteur whose numbers begin anew in each phase: "Prevention-2". */
  readonly id: string;
  /** "III"; the phase, as printed, in a national rapporteur's report. */
  readonly chapter: string;
  readonly section: string | null;
  /** Null where the body uses no graded verbs. */
  readonly verb: LevelWord | null;
  /** One for each operative sentence. */
  readonly verbs: readonly LevelWord[];
  readonly text: string;
  readonly lines: LineRange;
  /**
   * Empty where the lines are another record's: of the second of two recommendations that a factsheet carries in one
   * bullet, and of one that a numbered paragraph makes.
   */
  readonly spans: readonly LineRange[];
  readonly footnotes: readonly number[];
  readonly addressees: Addressees;
  /** Other bodies: the recommending States. */
  readonly by: readonly string[];
  /** What the State under review says to it: "accepted", "partly accepted", "noted", "rejected", "under examination". */
  readonly position: string | null;
  readonly articles: readonly string[];
  readonly crossReferences: readonly string[];
  readonly laterNotes: readonly LaterNote[];
}

export type Polarity = 'has' | 'lacks' | 'other';
/** Whose word it is: the party reports, the committee finds. */
export type Voice = 'party' | 'committee';
export type FindingContainer = 'paragraph' | 'bullet' | 'note' | 'box' | 'summary';

/** A group of parties of which the text says one thing. Nothing is concluded of a party that it does not name. */
export interface FindingRecord {
  readonly paragraph: number | null;
  readonly container: FindingContainer;
  readonly lines: LineRange;
  /**
   * Characters [from, to) of the text of its paragraph, box or passage. A list that a note gives stands where its mark
   * does (from = to); what a note says in a sentence of its own stands in the text of that note.
   */
  readonly at: readonly [from: number, to: number];
  /** The governing words, trimmed. */
  readonly claim: string;
  readonly polarity: Polarity;
  readonly voice: Voice | null;
  readonly stated: { readonly text: string; readonly n: number; readonly of: number | null } | null;
  readonly quantifier: string | null;
  /** Monitored parties, in the order of the text. */
  readonly parties: readonly string[];
  /** What limits one member: "BA": "Republika Srpska". */
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly others: readonly Outsider[];
  /** False where the list gives examples only. */
  readonly exhaustive: boolean;
  /** True for a set that follows from others and stands nowhere in the text. */
  readonly derived: boolean;
  /** 0 to 1: how sure the reading is of the group. */
  readonly confidence: number;
  /** "text" (brackets and bullets are text), or "footnote 135". */
  readonly source: string;
}

/**
 * One question with all that is asked and answered under it. A question that the text asks in passing (the
 * questionnaire in an appendix of a report) owns no lines: its `spans` are empty, the lines are in `rest`.
 */
export interface QuestionRecord {
  /** "9". */
  readonly number: string;
  /** The words behind the number; null when there are none. */
  readonly title: string | null;
  /** The heading over a group of questions. */
  readonly group: string | null;
  /** What is asked under the title before any item; null when only the items ask. */
  readonly text: string | null;
  /** The answer to `text`, or to the items without a number of their own together. Null: none is printed. */
  readonly answer: string | null;
  readonly items: readonly QuestionItem[];
  /** From the number to the last line of the last answer. */
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
}
/**
 * A part of a question, in the order of the text. `label` is its address in the questionnaire, each only once:
 * "9.1" a sub-question, "9.1.a" or "9.a" an item, "9→2" the second prompt with an arrow, "9→2.a" its item.
 * Where items are answered together the answer stands with what they belong to ("9.1").
 */
export interface QuestionItem {
  readonly label: string;
  readonly text: string;
  readonly answer: string | null;
  readonly lines: LineRange;
}
/** `text` without the title. */
export interface ConclusionRecord {
  readonly number: string;
  readonly title: string | null;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
}
export interface DevelopmentRecord {
  readonly title: string | null;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
}

/**
 * "lead-in": the heading line over a block of recommendations. "links": addresses that were pasted at the foot of a
 * page when the text was extracted. "letterhead" to "attachment": the parts of a letter.
 */
export type RestKind =
  | 'title'
  | 'running-head'
  | 'page-number'
  | 'lead-in'
  | 'body'
  | 'table'
  | 'contents'
  | 'links'
  | 'letterhead'
  | 'addressee'
  | 'subject'
  | 'attachment';
export interface RestRecord {
  readonly kind: RestKind;
  readonly section: string | null;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
  readonly mentions: readonly string[];
}

export type MentionKind = 'article' | 'standard' | 'cross-reference' | 'date' | 'link' | 'ecli' | 'treaty';
export interface MentionRecord {
  readonly kind: MentionKind;
  readonly text: string;
  readonly value: string;
  readonly lines: LineRange;
}

export interface Quality {
  readonly lines: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Numbers missing in a sequence: {"paragraphs":[57]}. */
  readonly gaps: Readonly<Record<string, readonly (number | string)[]>>;
  /** How many notices are doubtful places of the reading. */
  readonly doubtful: number;
}
