import {
  type Decision,
  type Due,
  duesOn,
  type EnteredStage,
  monitoredOn,
  nextStageOn,
  openToOn,
  type RoundStage,
  stageOn,
  type Thing,
} from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer, type Viewer } from '../viewer.js';
import { dayIn } from './people.js';
import { type Readable, readable } from './readable.js';
import { type StoredRound, storedRound } from './round-at-work.js';
import type { Bilingual } from './rounds.js';

/** A decision as a page shows it. */
export interface DecisionRecord extends Omit<Decision, 'takenIn' | 'replaces'> {
  readonly takenIn: { readonly kind: 'meeting' | 'written-procedure'; readonly number: string } | null;
  /** Number of the decision whose place it takes, and of the one that took its place. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
}

export interface DueRecord extends Due {
  /** Null: of everybody. */
  readonly party: string | null;
}

/** A round as those who work on it see it on their day. */
export interface RoundHome {
  readonly key: string;
  readonly body: string;
  readonly number: number;
  readonly title: Bilingual;
  /** The day in the zone of the body. */
  readonly on: string;
  readonly stage: {
    readonly stage: RoundStage;
    readonly from: string | null;
    readonly decision: string | null;
  };
  readonly stages: readonly EnteredStage[];
  /** What a decision opens next; entered by an act of the secretariat. */
  readonly next: { readonly stage: RoundStage; readonly from: string; readonly decision: string } | null;
  readonly dues: readonly DueRecord[];
  readonly monitored: readonly { readonly party: string; readonly decision: string }[];
  readonly decisions: readonly DecisionRecord[];
  /** What this viewer may do here. */
  readonly may: {
    readonly recordDecision: boolean;
    readonly enterStage: boolean;
    readonly planMeeting: boolean;
    readonly recordStandard: boolean;
    readonly recordPartyFact: boolean;
  };
}

/** The home of a round at work; null where there is none, or the viewer holds no mandate in it. */
export async function roundHome(db: Database, viewer: PersonViewer, key: string): Promise<RoundHome | null> {
  const round = await storedRound(db, { key: storable(key) });
  if (!round || !allows(viewer, 'read-round-at-work', thingOfRound(round))) return null;
  const own = readable(db, viewer);
  const on = own.dayFor(round.body);
  const decisions = await decisionRecords(own, round, on);
  const numbers = new Set(decisions.map(({ number }) => number));
  const thing = thingOfRound(round);
  const stage = stageOn(round, on);
  const next = nextStageOn(round, on);
  const parties = new Set(
    viewer.person.mandates.filter(({ body }) => body === round.body).map(({ party }) => party),
  );
  return {
    ...{ key: round.key, body: round.body, number: round.number, title: round.title, on },
    stage: { stage: stage.stage, from: stage.from, decision: stage.decision?.number ?? null },
    stages: round.stages,
    next: next && { stage: next.stage, from: next.from, decision: next.decision.number },
    // Whoever something is asked of knows the day and the number, whoever may read the decision itself.
    dues: duesOn(round, on).filter(
      ({ party, decision }) => party === null || parties.has(party) || numbers.has(decision.number),
    ),
    monitored: monitoredOn(round, on).map(({ party, decision }) => ({ party, decision: decision.number })),
    decisions,
    may: {
      recordDecision: allows(viewer, 'record-decision', thing),
      enterStage: allows(viewer, 'enter-stage', thing),
      planMeeting: allows(viewer, 'plan-meeting', thing),
      recordStandard: allows(viewer, 'record-standard', thing),
      recordPartyFact: allows(viewer, 'record-party-fact', thing),
    },
  };
}

/** What the public knows of the decisions about a round. */
export interface PublicDecisions {
  readonly key: string;
  readonly body: string;
  readonly title: Bilingual;
  readonly adopted: boolean;
  readonly on: string;
  readonly stages: readonly EnteredStage[];
  readonly dues: readonly DueRecord[];
  readonly decisions: readonly DecisionRecord[];
}

/** @param now the instant: a due date counts from the day of its decision */
export async function publicDecisions(
  db: Database,
  viewer: Viewer,
  key: string,
  now: Date,
): Promise<PublicDecisions | null> {
  const own = readable(db, viewer.kind === 'person' ? { kind: 'public' } : viewer);
  const round = await storedRound(own.reader, { key: storable(key) });
  if (!round) return null;
  const on = dayIn(round.zone, now);
  return {
    ...{
      key: round.key,
      body: round.body,
      title: round.title,
      adopted: round.adopted,
      on,
      stages: round.stages,
    },
    dues: duesOn(round, on),
    decisions: await decisionRecords(own, round, on),
  };
}

export function thingOfRound({ body, key }: Pick<StoredRound, 'body' | 'key'>): Thing {
  return { kind: 'round', body, round: key, openTo: ['secretariat'] };
}

/** The decisions on a round that may be read, newest first. What replaces one that may not be read says nothing of it. */
async function decisionRecords(
  own: Readable,
  round: StoredRound,
  on: string,
): Promise<readonly DecisionRecord[]> {
  const readableOnes = round.decisions.filter((decision) =>
    own.may('read-decision', thingOfDecision(decision, on)),
  );
  const numbersById = new Map(readableOnes.map(({ id, number }) => [id, number]));
  const [meetings, procedures] = await Promise.all([
    own.reader.selectFrom('meetings').select(['id', 'number']).where('body_id', '=', round.bodyId).execute(),
    own.isPerson
      ? own.reader
          .selectFrom('written_procedures')
          .select(['id', 'number'])
          .where('body_id', '=', round.bodyId)
          .execute()
      : [],
  ]);
  const placesById = new Map([...meetings, ...procedures].map(({ id, number }) => [id, number]));
  return [...readableOnes].reverse().map(({ takenIn, replaces, ...decision }) => {
    const number = takenIn && placesById.get(takenIn.id);
    return {
      ...decision,
      takenIn: takenIn && number ? { kind: takenIn.kind, number } : null,
      replaces: (replaces && numbersById.get(replaces)) ?? null,
      replacedBy: readableOnes.find((each) => each.replaces === decision.id)?.number ?? null,
    };
  });
}

export function thingOfDecision({ body, round, classification }: Decision, on: string): Thing {
  return { kind: 'decision', body, round, openTo: openToOn(classification, on) };
}
