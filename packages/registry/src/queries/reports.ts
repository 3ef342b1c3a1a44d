import type { AddresseeKind, BoxKind, OutsiderClass, Reading, Verb } from '@rapporteur/monitoring';
import type { Bilingual, BodyRecord, EditionRecord, RoundKind, RoundStage } from './rounds.js';

/** What an address names. Without `publication`: "report"; without `language`: English first; without `date`: the latest. */
export interface ReportAddress {
  readonly round: string;
  readonly publication?: string;
  readonly language?: string;
  /** "2022-03-10": the edition of that day and no other. */
  readonly date?: string;
}

/** What stands at the head of every page of a report. */
export interface ReportHead {
  readonly body: BodyRecord;
  readonly round: {
    readonly id: string;
    readonly key: string;
    readonly title: Bilingual;
    readonly kind: RoundKind;
    readonly stage: RoundStage;
  };
  readonly publication: { readonly id: string; readonly key: string; readonly kind: string; readonly title: Bilingual };
  readonly edition: EditionRecord;
  /** Other readable editions: languages, and earlier dates. */
  readonly otherEditions: readonly EditionRecord[];
}

export interface ChapterSummary {
  /** The chapter's address: its number ("III") or a slug of its title ("executive-summary"); "front" for what precedes the first heading. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly label: Bilingual | null;
  readonly sections: readonly SectionSummary[];
  /** First and last paragraph number; null where the chapter has none. */
  readonly paragraphs: readonly [first: number, last: number] | null;
  readonly recommendations: readonly string[];
}

export interface SectionSummary {
  readonly key: string;
  readonly number: string | null;
  readonly level: number;
  readonly title: string | null;
  readonly label: Bilingual | null;
}

export interface ReportContents extends ReportHead {
  readonly chapters: readonly ChapterSummary[];
}

export interface ReportChapter extends ReportHead {
  readonly chapter: ChapterSummary;
  readonly previous: ChapterSummary | null;
  readonly next: ChapterSummary | null;
  /** Everything in the chapter, in the order of the text, its own heading first. */
  readonly nodes: readonly ReportNode[];
}

export interface WholeReport extends ReportHead {
  readonly chapters: readonly { readonly chapter: ChapterSummary; readonly nodes: readonly ReportNode[] }[];
}

export type ReportNode = SectionNode | ParagraphNode | BoxNode | RecommendationNode | PassageNode;

interface NodeFields {
  readonly id: string;
  readonly position: number;
  /** Key of the section in which it stands. */
  readonly section: string | null;
  /** Lines of the source; null in a skeleton. */
  readonly lines: readonly [first: number, last: number] | null;
  readonly footnotes: readonly FootnoteNode[];
}

export interface SectionNode extends NodeFields {
  readonly type: 'section';
  readonly key: string;
  readonly number: string | null;
  readonly level: number;
  readonly title: string | null;
  readonly label: Bilingual | null;
}

export interface FootnoteNode {
  readonly number: number;
  readonly text: string | null;
  readonly parties: readonly string[];
}

export interface NamedParty {
  readonly code: string;
  /** 'note': only a note that is marked in the paragraph names it. */
  readonly place: 'text' | 'note';
  readonly class: 'monitored' | OutsiderClass;
}

export interface ParagraphNode extends NodeFields {
  readonly type: 'paragraph';
  readonly number: number;
  readonly text: string | null;
  readonly parties: readonly NamedParty[];
  /** Recommendations that refer to this paragraph ("para 53", or the data's own link). */
  readonly recommendations: readonly RecommendationLink[];
}

export interface RecommendationLink {
  readonly number: string;
  readonly verb: Verb | null;
}

export interface BoxNode extends NodeFields {
  readonly type: 'box';
  /** 1-based among the boxes of the report. */
  readonly ordinal: number;
  readonly kind: BoxKind;
  readonly title: string | null;
  readonly text: string | null;
  readonly label: Bilingual | null;
  readonly parties: readonly string[];
  readonly items: readonly { readonly text: string | null; readonly parties: readonly string[] }[];
}

export interface PassageNode extends NodeFields {
  readonly type: 'passage';
  /** lead-in, body, table, title, contents: running heads and page numbers are left out. */
  readonly kind: string;
  readonly text: string;
  readonly parties: readonly string[];
}

export interface Addressee {
  readonly code: string;
  /** "the French-speaking community": addressed only in this part. */
  readonly partly: string | null;
}

export interface LaterNoteNode {
  readonly party: string;
  readonly footnote: number;
  readonly text: string | null;
}

export interface RecommendationNode extends NodeFields {
  readonly type: 'recommendation';
  /** "III-8". */
  readonly number: string;
  readonly chapter: string;
  readonly verb: Verb | null;
  readonly verbs: readonly Verb[];
  readonly text: string | null;
  readonly label: Bilingual | null;
  readonly addressees: {
    readonly kind: AddresseeKind;
    readonly source: 'text' | 'footnote' | 'sub-items' | null;
    readonly condition: string | null;
    /** As adopted, in order. */
    readonly parties: readonly Addressee[];
    readonly subItems: readonly { readonly label: string; readonly parties: readonly Addressee[] }[];
  };
  readonly recommendedBy: readonly string[];
  readonly statedPosition: string | null;
  readonly articles: readonly string[];
  readonly crossReferences: readonly string[];
  /** Numbers of related paragraphs. */
  readonly paragraphs: readonly number[];
  readonly laterNotes: readonly LaterNoteNode[];
}

export interface ReportParagraph extends ReportHead {
  readonly paragraph: ParagraphNode;
  readonly chapter: ChapterSummary | null;
  readonly previous: number | null;
  readonly next: number | null;
}

/** For factsheets and exports: what was read, as it was read. Null for a skeleton. */
export interface ReportReading extends ReportHead {
  readonly reading: Reading;
}
