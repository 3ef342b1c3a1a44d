/**
 * To whom a thing is open, beside those who work on it: everyone; all who hold a mandate in the round; the body
 * (secretariat, question rapporteurs, members, observers, participants); members and secretariat; the secretariat alone;
 * the team of the party or organisation whose it is. "named" opens it to the persons that it names.
 */
export const audiences = ['public', 'round', 'body', 'members', 'secretariat', 'team', 'named'] as const;
export type Audience = (typeof audiences)[number];

/** What an act or a read is about, as far as rights depend on it. */
export interface Thing {
  /** One of the glossary's nouns: "reply", "meeting", "consultation" … */
  readonly kind: string;
  /** Key of the body. */
  readonly body: string;
  /** Key of the round; null for what belongs to the body as a whole. */
  readonly round: string | null;
  /** Whose it is, where it is a party's. */
  readonly party?: string | null;
  /** Whose it is, where it is an organisation's. */
  readonly organisation?: string | null;
  /** Numbers of the questions that it is about. */
  readonly questions?: readonly string[];
  /** Ids of persons who have it in hand: to whom a section is delegated, who leads a consultation. */
  readonly named?: readonly string[];
  readonly openTo: readonly Audience[];
}
