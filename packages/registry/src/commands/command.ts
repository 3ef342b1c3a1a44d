import type { Act, Thing } from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { newId } from '../ids.js';
import { isRefusal, type Refusal, refuse, unknownThing } from '../refusal.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer } from '../viewer.js';
import { perform } from './perform.js';

/** Who acts. */
export interface By extends PersonViewer {
  /** The id that a form carries: sent twice, the act is done once and both get the same answer. */
  readonly once?: string;
}

/** What an act is about, as `find` loads it, locked where two could change it at once. */
export interface Subject {
  readonly thing: Thing;
  readonly bodyId: string;
  readonly roundId: string | null;
}

export interface Doing {
  readonly by: By;
  /** Id of the person. */
  readonly actor: string;
  /** The instant, ISO in UTC. */
  readonly at: string;
  /** The day in the zone of the body. */
  readonly on: string;
  /** Writes the act into the history: ids and a keyed digest of `content`, never content. `act` is the command's unless another is named. */
  tell(deed: {
    readonly thing: { readonly kind: string; readonly id: string };
    readonly content?: unknown;
    readonly manner?: 'said' | 'calculated';
    readonly act?: Act;
  }): Promise<void>;
}

export interface CommandDefinition<Input extends object, Found extends Subject, Outcome extends object> {
  readonly act: Act;
  /** The right to know that the thing is there. Whoever lacks it is told that there is no such thing. */
  readonly read?: Act;
  find(tx: Transaction<Schema>, input: Input): Promise<Found | Refusal>;
  /** Decides by a pure function of monitoring, saves, tells the history. A refusal leaves nothing behind. */
  perform(tx: Transaction<Schema>, found: Found, input: Input, doing: Doing): Promise<Outcome | Refusal>;
  /** False where the public can see nothing of it: cached pages stay. */
  readonly changesPublic?: boolean;
}

export interface Command<Input extends object = never, Outcome extends object = object> {
  (db: Database, by: By, input: Input): Promise<Outcome | Refusal>;
  readonly act: Act;
}

/**
 * An act of a person: load, ask whether the person may, decide, save and log, in one transaction. What is not permitted is
 * kept in `refused_acts`, without what was typed.
 */
export function command<Input extends object, Found extends Subject, Outcome extends object>(
  definition: CommandDefinition<Input, Found, Outcome>,
): Command<Input, Outcome> {
  const { act, read, changesPublic = true } = definition;

  const run = async (db: Database, by: By, given: Input): Promise<Outcome | Refusal> => {
    const input = storable(given);
    let asked: Thing | null = null;
    const outcome = await perform<Outcome>(
      db,
      async (tx) => {
        const before = await answerBefore(tx, by, act);
        if (before) return before as Outcome | Refusal;
        const found = await definition.find(tx, input);
        if (isRefusal(found)) return found;
        asked = found.thing;
        if (read !== undefined && !allows(by, read, found.thing)) return unknownThing();
        if (!allows(by, act, found.thing))
          return refuse('not-permitted', 'Your mandate does not give you this act.');
        const done = await definition.perform(tx, found, input, doingOf(tx, act, by, found));
        if (!isRefusal(done)) await keepAnswer(tx, by, act, done);
        return done;
      },
      { changesPublic },
    );
    if (isRefusal(outcome) && (outcome.refused === 'not-permitted' || outcome.refused === 'unknown-thing'))
      await keepRefusedAct(db, by, { act, code: outcome.refused, thing: asked });
    return outcome;
  };
  return Object.assign(run, { act });
}

function doingOf(tx: Transaction<Schema>, act: Act, by: By, { bodyId, roundId, thing }: Subject): Doing {
  const at = by.now.toISOString();
  return {
    by,
    at,
    actor: by.person.id,
    on: by.days[thing.body] ?? at.slice(0, 10),
    tell: ({ thing: told, content, manner = 'said', act: other }) =>
      appendHistory(tx, {
        ...{ round: roundId, body: bodyId, at, manner, content },
        actor: `person:${by.person.id}`,
        act: other ?? act,
        thing: told,
      }),
  };
}

/** What the same form was answered before. Its row is taken first, so that two sendings at once come one after the other. */
async function answerBefore(tx: Transaction<Schema>, by: By, act: Act): Promise<object | null> {
  if (by.once === undefined) return null;
  const taken = await tx
    .insertInto('done_once')
    .values({ once: by.once, person_id: by.person.id, act, outcome: '{}', done_at: by.now.toISOString() })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return null;
  const row = await tx
    .selectFrom('done_once')
    .select('outcome')
    .where('once', '=', by.once)
    .where('person_id', '=', by.person.id)
    .where('act', '=', act)
    .executeTakeFirst();
  return (row?.outcome as object | undefined) ?? unknownThing();
}

async function keepAnswer(tx: Transaction<Schema>, by: By, act: Act, outcome: object): Promise<void> {
  if (by.once === undefined) return;
  await tx
    .updateTable('done_once')
    .set({ outcome: JSON.stringify(outcome), act })
    .where('once', '=', by.once)
    .execute();
}

/** So that the history of a round also tells who tried what. Nothing of what was typed. */
export async function keepRefusedAct(
  db: Database,
  viewer: PersonViewer,
  { act, code, thing }: { readonly act: Act; readonly code: string; readonly thing: Thing | null },
): Promise<void> {
  await db
    .insertInto('refused_acts')
    .values({
      ...{ id: newId(), at: viewer.now.toISOString(), person_id: viewer.person.id, act, code },
      ...{ body: thing?.body ?? null, round: thing?.round ?? null, thing_kind: thing?.kind ?? null },
    })
    .execute();
}
