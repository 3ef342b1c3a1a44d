import { isDay } from '../rounds/day.js';
import type { PartyFactKind } from '../tables/table-record.js';
import { type DatedFact, stateOn } from './dated-facts.js';

/** What a secretariat records of a State and the treaty; a standing in a round is decided, not recorded. */
export const recordableFacts = [
  'signed',
  'ratified',
  'in-force',
  'left',
  'reservation',
  'declaration',
  'territory',
] as const satisfies readonly PartyFactKind[];

export interface PartyFactRefusal {
  readonly code:
    | 'party-unknown'
    | 'party-fact-unknown'
    | 'party-fact-day'
    | 'party-fact-order'
    | 'party-fact-words'
    | 'party-fact-source'
    | 'party-fact-same';
  readonly message: string;
  readonly field: keyof DatedFact;
}

/** A fact and its key: what is recorded later under the same key takes its place. */
export interface RecordedFact extends DatedFact {
  readonly key: string;
}

/**
 * Whether a fact can be recorded.
 * @param known what is known of all States: of the same key, or of the dates that must come before and after
 * @param states every State that can be named, by ISO code
 */
export function recordPartyFact(
  given: DatedFact,
  known: readonly DatedFact[],
  states: ReadonlySet<string>,
): RecordedFact | PartyFactRefusal {
  const refuse = (
    code: PartyFactRefusal['code'],
    field: keyof DatedFact,
    message: string,
  ): PartyFactRefusal => ({
    ...{ code, field, message },
  });
  const { party, fact, provision, from, until, said, source } = given;
  if (!states.has(party)) return refuse('party-unknown', 'party', 'Choose a State of the list.');
  if (!(recordableFacts as readonly string[]).includes(fact))
    return refuse('party-fact-unknown', 'fact', 'Choose what happened.');
  if (from === null || !isDay(from)) return refuse('party-fact-day', 'from', 'Write the day, as 2026-03-02.');
  if (until !== null && (!isDay(until) || until < from || !isOpenEnded(fact)))
    return refuse(
      'party-fact-day',
      'until',
      'It can only end later than it began, and only a reservation, declaration or territory ends.',
    );
  if (source === null || source.trim() === '')
    return refuse(
      'party-fact-source',
      'source',
      'Write where this is written, so that others can look it up.',
    );
  if (isOpenEnded(fact) && (said ?? provision ?? '').trim() === '')
    return refuse('party-fact-words', 'said', 'Write what was declared, or the provision or territory.');
  const state = stateOn(known, party, '9999-12-31');
  if (!isInOrder({ ...state, [dayOf[fact as keyof typeof dayOf] ?? 'none']: from }))
    return refuse('party-fact-order', 'from', 'A State signs, ratifies, is bound and leaves in this order.');
  const recorded = { ...given, key: keyOf(given) };
  if (known.some((each) => keyOf(each) === recorded.key && saysTheSame(each, given)))
    return refuse('party-fact-same', 'fact', 'This is recorded already.');
  return recorded;
}

const dayOf = { signed: 'signed', ratified: 'ratified', 'in-force': 'inForce', left: 'left' } as const;

function isOpenEnded(fact: PartyFactKind): boolean {
  return fact === 'reservation' || fact === 'declaration' || fact === 'territory';
}

function isInOrder(
  state: Readonly<Record<'signed' | 'ratified' | 'inForce' | 'left', string | null>>,
): boolean {
  const days = [state.signed, state.ratified, state.inForce, state.left].filter((day) => day !== null);
  return days.every((day, i) => i === 0 || (days[i - 1] ?? '') <= day);
}

/** "XA ratified" as imports from tables write it, so that each takes the other's place. */
function keyOf({ party, fact, provision }: DatedFact): string {
  return [party, fact, provision].filter((part) => part !== null).join(' ');
}

function saysTheSame(a: DatedFact, b: DatedFact): boolean {
  return a.from === b.from && a.until === b.until && a.said === b.said && a.source === b.source;
}

export function isPartyFactRefusal(outcome: RecordedFact | PartyFactRefusal): outcome is PartyFactRefusal {
  return 'code' in outcome;
}
