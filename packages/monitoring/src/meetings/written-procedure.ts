import { isDay } from '../rounds/day.js';
import type { Classification } from './classification.js';

/** How a body votes, from its preset. Shares are [numerator, denominator]. */
export interface VotingRules {
  /** How many of the parties must take part. */
  readonly quorum: readonly [number, number];
  /** What share of the votes for and against carries: at least, or more than where `simple`. */
  readonly majority: {
    readonly share: readonly [number, number];
    readonly of: 'cast' | 'parties';
    readonly simple: boolean;
  };
}

/** A proposal that is put to the vote in writing. Nothing is concluded from silence: only votes count. */
export interface WrittenProcedure {
  readonly id: string;
  readonly body: string;
  readonly round: string | null;
  /** "WP-2026-1". */
  readonly number: string;
  readonly proposal: { readonly en: string; readonly fr: string | null };
  readonly opens: string;
  /** The last day, included. */
  readonly closes: string;
  /** Number of the decision by which the body votes on this in writing, until that day. */
  readonly decision: string;
  readonly classification: Classification;
}

export const votes = ['for', 'against', 'abstention'] as const;
export type Vote = (typeof votes)[number];

/** The vote of one party, given by whoever may vote for it. */
export interface CastVote {
  readonly party: string;
  readonly vote: Vote;
}

export interface VoteRefusal {
  readonly code:
    | 'vote-unknown'
    | 'vote-closed'
    | 'vote-not-party'
    | 'procedure-number'
    | 'procedure-taken'
    | 'procedure-text'
    | 'procedure-days'
    | 'procedure-decision';
  readonly message: string;
  readonly field: string;
}

/** Whether a vote can be given on a day; a party may change its vote until the last day. */
export function castVote(
  given: CastVote,
  procedure: WrittenProcedure,
  { parties, on }: { readonly parties: readonly string[]; readonly on: string },
): CastVote | VoteRefusal {
  if (!votes.includes(given.vote))
    return { code: 'vote-unknown', field: 'vote', message: 'Choose for, against or abstention.' };
  if (on < procedure.opens || on > procedure.closes)
    return {
      code: 'vote-closed',
      field: 'vote',
      message: `Votes are given from ${procedure.opens} to ${procedure.closes}.`,
    };
  if (!parties.includes(given.party))
    return {
      code: 'vote-not-party',
      field: 'vote',
      message: 'Only a State that is bound by the convention has a vote.',
    };
  return given;
}

export function openProcedure(
  given: WrittenProcedure,
  known: readonly { readonly number: string }[],
  decisions: readonly string[],
): WrittenProcedure | VoteRefusal {
  const refuse = (code: VoteRefusal['code'], field: string, message: string): VoteRefusal => ({
    code,
    field,
    message,
  });
  if (!/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(given.number))
    return refuse(
      'procedure-number',
      'number',
      'Write its number in letters, digits and hyphens: “WP-2026-1”.',
    );
  if (known.some(({ number }) => number === given.number))
    return refuse('procedure-taken', 'number', `There is a written procedure ${given.number} already.`);
  if (given.proposal.en.trim() === '')
    return refuse('procedure-text', 'proposalEn', 'Write what is proposed, in English.');
  if (!isDay(given.opens) || !isDay(given.closes) || given.closes < given.opens)
    return refuse('procedure-days', 'closes', 'Write the first and the last day, as 2026-07-01.');
  if (!decisions.includes(given.decision))
    return refuse(
      'procedure-decision',
      'decision',
      'Choose the decision by which the body votes on this in writing.',
    );
  return given;
}

/** What the votes say. The decision itself is the body's, and is recorded as one. */
export interface CountedVotes {
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly abstention: readonly string[];
  /** Parties with a vote that gave none: nothing is concluded from it. */
  readonly none: readonly string[];
  readonly quorate: boolean;
  readonly carried: boolean;
}

/** @param parties who had a vote: the States bound on the last day */
export function countVotes(
  cast: readonly CastVote[],
  parties: readonly string[],
  rules: VotingRules,
): CountedVotes {
  const voteByParty = new Map(cast.map(({ party, vote }) => [party, vote]));
  const by = (vote: Vote | undefined) => parties.filter((party) => voteByParty.get(party) === vote);
  const [inFavour, against, abstention, none] = [by('for'), by('against'), by('abstention'), by(undefined)];
  const taken = parties.length - none.length;
  const quorate = taken > 0 && taken * rules.quorum[1] >= parties.length * rules.quorum[0];
  const { share, of, simple } = rules.majority;
  const base = of === 'cast' ? inFavour.length + against.length : parties.length;
  const [got, needed] = [inFavour.length * share[1], base * share[0]];
  return {
    ...{ for: inFavour, against, abstention, none, quorate },
    carried: quorate && inFavour.length > 0 && (simple ? got > needed : got >= needed),
  };
}
