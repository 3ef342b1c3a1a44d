import type { StatePosition } from './read-position.js';

/*
 * What lines of tables bring. Each record has a key of its own in the round: a later table that says something else
 * under the same key takes its place.
 */

interface OfTable {
  readonly key: string;
  readonly source: string | null;
}

export type PartyFactKind =
  | 'standing'
  | 'signed'
  | 'ratified'
  | 'in-force'
  | 'left'
  | 'reservation'
  | 'declaration'
  | 'territory';

/** A dated fact of a State and the treaty, or its standing in the round. */
export interface PartyFact extends OfTable {
  readonly home: 'party_facts';
  readonly party: string;
  readonly fact: PartyFactKind;
  /** The standing, or the words of a reservation or declaration. */
  readonly said: string | null;
  readonly dated: string | null;
}

/** A recommendation as a table gives it, with the position of a State where it has one. */
export interface TablePosition extends OfTable {
  readonly home: 'positions';
  readonly recommendation: string;
  readonly party: string | null;
  readonly recommended_by: readonly string[];
  readonly level: string | null;
  readonly text: string | null;
  readonly position: StatePosition | null;
  readonly dated: string | null;
}

export interface TableAnswer extends OfTable {
  readonly home: 'answers';
  readonly party: string;
  readonly question: string;
  readonly item: string;
  readonly text: string;
  readonly language: string | null;
  readonly dated: string | null;
}

export interface TableFigure extends OfTable {
  readonly home: 'figures';
  readonly indicator: string;
  readonly party: string;
  readonly first_day: string;
  readonly last_day: string;
  /** The group that is counted; "" for all. */
  readonly split: string;
  readonly value: number | null;
  readonly said: string | null;
  readonly unit: string | null;
  readonly definition: string | null;
}

export type TableRecord = PartyFact | TablePosition | TableAnswer | TableFigure;
