/** A label in the two languages of the interface. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

export interface BodyRecord {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
}

export type RoundKind = 'thematic' | 'urgent';
export type RoundStage = 'launched' | 'collecting' | 'analysing' | 'adopted' | 'following-up';

export interface RoundSummary {
  readonly id: string;
  /** "lanzarote-2": the round's address. */
  readonly key: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly kind: RoundKind;
  readonly stage: RoundStage;
  /** Dates are ISO days, "2022-03-10". */
  readonly launched: string | null;
  readonly adopted: string | null;
  readonly published: boolean;
  readonly body: BodyRecord;
}

export type PartyStanding = 'monitored' | 'joined-later' | 'outside';

export interface RoundParty {
  /** ISO 3166-1 alpha-2. Names are in monitoring's register. */
  readonly code: string;
  readonly standing: PartyStanding;
  readonly signed: string | null;
  readonly ratified: string | null;
  readonly inForce: string | null;
}

export interface EditionRecord {
  readonly id: string;
  readonly language: string;
  readonly date: string;
  readonly symbol: string | null;
  readonly sourceUrl: string | null;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  /** False for a skeleton: numbers, parties and topic labels without the adopted text. */
  readonly hasText: boolean;
  /** Instants are ISO in UTC, "2026-06-14T08:00:00.000Z". */
  readonly importedAt: string;
  readonly publishedAt: string | null;
}

export interface PublicationRecord {
  readonly id: string;
  /** "report": its address within the round. */
  readonly key: string;
  readonly kind: string;
  readonly title: Bilingual;
  /** Newest first; withdrawn ones are left out. The first of a language is what an undated address shows. */
  readonly editions: readonly EditionRecord[];
}

export interface QuestionOutline {
  readonly number: string;
  readonly kind: 'monitoring' | 'capacity-building';
  readonly label: Bilingual | null;
  /** Labels of its items: "a", "b". */
  readonly items: readonly string[];
}

export interface RoundRecord extends RoundSummary {
  readonly parties: readonly RoundParty[];
  readonly publications: readonly PublicationRecord[];
  readonly questions: readonly QuestionOutline[];
}
