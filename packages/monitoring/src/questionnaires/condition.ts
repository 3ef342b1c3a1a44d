import type { Bilingual } from './bilingual.js';

/** The dated acts of a party on which a question may depend. */
export const conditionFacts = ['reservation', 'declaration', 'ratified', 'in-force', 'signed'] as const;
export type ConditionFact = (typeof conditionFacts)[number];

/** When a question or an item is asked. Several: all of them must hold. */
export type AskCondition =
  /** Of parties that made (`holds`), or did not make, a reservation … under a provision. */
  | {
      readonly kind: 'fact';
      readonly fact: ConditionFact;
      /** "20(3) indent 2"; null: under any. */
      readonly provision: string | null;
      readonly holds: boolean;
      /** As the body prints it; no words: ours are composed. */
      readonly words: Bilingual;
    }
  /** Where another answer holds one of these values: of a yes/no or a choice. */
  | { readonly kind: 'answer'; readonly of: QuestionKey; readonly values: readonly string[] };

/** The handle of a question or item inside its questionnaire, "k12": stays the same when the numbers change. */
export type QuestionKey = string;

/** A dated fact of a party, as far as a condition asks for it. Days with both ends included; null: not known, open. */
export interface FactOfParty {
  readonly party: string;
  readonly fact: string;
  /** "20(3) indent 2", where the fact is under a provision. */
  readonly provision: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** Whether the facts of a party meet the condition on a day. A fact without a first day counts from ever. */
export function factHolds(
  condition: Extract<AskCondition, { kind: 'fact' }>,
  party: string,
  facts: readonly FactOfParty[],
  on: string,
): boolean {
  const made = facts.some(
    (fact) =>
      fact.party === party &&
      fact.fact === condition.fact &&
      (fact.from === null || fact.from <= on) &&
      (fact.until === null || on <= fact.until) &&
      (condition.provision === null || isUnder(fact.provision, condition.provision)),
  );
  return made === condition.holds;
}

/** A reservation under "20(3)" as a whole is also one under its second indent; not the other way round. */
export function isUnder(provision: string | null, asked: string): boolean {
  if (provision === null) return false;
  const [said, wanted] = [steps(provision), steps(asked)];
  return said.length > 0 && said.every((step, i) => step === wanted[i]);
}

/** "Article 20(3), indent 2" -> ["20", "3", "2"]. */
function steps(provision: string): string[] {
  return provision.toLowerCase().match(/\d+(?:bis|ter|quater)?|(?<=[(\s])[a-z](?=[)\s]|$)/g) ?? [];
}
