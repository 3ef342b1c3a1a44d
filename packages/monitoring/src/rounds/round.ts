/** A monitoring round as far as parties are concerned. */
export interface Round {
  readonly key: string;
  readonly body: string;
  /** ISO 3166-1 alpha-2, in the order of the code. */
  readonly monitored: readonly string[];
  /** Parties to the convention that this round does not cover. */
  readonly outsideRound: readonly string[];
}

export type PartyClass = 'monitored' | 'outside-round' | 'non-party';

/** What a State is in a round. A State that the round does not list is a non-party. */
export function classOf(code: string, round: Pick<Round, 'monitored' | 'outsideRound'>): PartyClass {
  if (round.monitored.includes(code)) return 'monitored';
  return round.outsideRound.includes(code) ? 'outside-round' : 'non-party';
}
