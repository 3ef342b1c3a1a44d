import {
  type AskedMandate,
  type HeldMandate,
  type Mandate,
  type MandateContext,
  monitoredOn,
  type PeopleRefusal,
  type RapporteurRule,
  usualRapporteurRule,
} from '@rapporteur/monitoring';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database.js';
import { isId, newId } from '../../ids.js';
import { presetOfBody } from '../../queries/body-knowledge.js';
import { heldMandates } from '../../queries/mandates.js';
import { storedRound } from '../../queries/round-at-work.js';
import { isRefusal, type Refusal, refuse, unknownThing } from '../../refusal.js';

/** What the acts on mandates load and save: keys of bodies and rounds become ids here, and nowhere else. */

export interface Place {
  readonly body: string;
  readonly bodyId: string;
  readonly zone: string;
  readonly round: string | null;
  readonly roundId: string | null;
}

/** The body by its key, and its round by key where one was asked for. */
export async function placeOf(
  tx: Transaction<Schema>,
  { body, round }: { readonly body: string; readonly round: string | null },
): Promise<Place | Refusal> {
  const row = await tx
    .selectFrom('bodies')
    .select(['id', 'zone'])
    .where('key', '=', body)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return unknownThing();
  const place = { body, bodyId: row.id, zone: row.zone };
  if (round === null) return { ...place, round, roundId: null };
  const found = await tx
    .selectFrom('rounds')
    .select('id')
    .where('key', '=', round)
    .where('body_id', '=', row.id)
    .executeTakeFirst();
  return found ? { ...place, round, roundId: found.id } : unknownThing();
}

/**
 * What `giveMandate` decides by. The body's row is locked before: two acts see one another's mandates.
 * @param on today in the zone of the body
 */
export async function contextOf(
  tx: Transaction<Schema>,
  { bodyId, roundId }: Place,
  person: string | null,
  on: string,
): Promise<MandateContext> {
  return {
    id: newId(),
    person,
    held: await heldMandates(tx, bodyId),
    round: roundId === null ? null : await roundAsMandatesSeeIt(tx, roundId, on),
    rule: await rapporteurRuleOf(tx, bodyId),
  };
}

/** Monitored as decided by today, or as the round was taken in. */
async function roundAsMandatesSeeIt(tx: Transaction<Schema>, id: string, on: string) {
  const [round, taken, questions] = [
    await storedRound(tx, { id }),
    await tx
      .selectFrom('round_parties')
      .select('party')
      .where('round_id', '=', id)
      .where('standing', '=', 'monitored')
      .execute(),
    await tx.selectFrom('questions').select('number').where('round_id', '=', id).execute(),
  ];
  const decided = round ? monitoredOn(round, on) : [];
  const parties = [...new Set([...decided, ...taken].map(({ party }) => party))];
  return { parties, questions: questions.map(({ number }) => number) };
}

async function rapporteurRuleOf(tx: Transaction<Schema>, body: string): Promise<RapporteurRule> {
  return (await presetOfBody(tx, body))?.working.rapporteurs ?? usualRapporteurRule;
}

export interface MandateWithPlace extends HeldMandate {
  readonly bodyId: string;
  readonly roundId: string | null;
}

/** A mandate by its id, locked, with its body. */
export async function mandateToChange(
  tx: Transaction<Schema>,
  id: string,
): Promise<(MandateWithPlace & { readonly place: Place }) | Refusal> {
  if (!isId(id)) return unknownThing();
  const at = await tx
    .selectFrom('mandates')
    .innerJoin('bodies', 'bodies.id', 'mandates.body_id')
    .leftJoin('rounds', 'rounds.id', 'mandates.round_id')
    .select(['bodies.key as body', 'bodies.id as bodyId', 'rounds.key as round', 'rounds.id as roundId'])
    .where('mandates.id', '=', id)
    .executeTakeFirst();
  if (!at) return unknownThing();
  const place = await placeOf(tx, at);
  if (isRefusal(place)) return place;
  const mandate = (await heldMandates(tx, at.bodyId)).find((each) => each.id === id);
  return mandate ? { ...mandate, bodyId: at.bodyId, roundId: at.roundId, place } : unknownThing();
}

export async function saveMandate(
  tx: Transaction<Schema>,
  mandate: Mandate,
  {
    bodyId,
    roundId,
    person,
    by,
    at,
  }: {
    readonly bodyId: string;
    readonly roundId: string | null;
    readonly person: string;
    readonly by: string | null;
    readonly at: string;
  },
): Promise<void> {
  const { id, kind, party, organisation, from, until } = mandate;
  await tx
    .insertInto('mandates')
    .values({
      ...{ id, body_id: bodyId, round_id: roundId, person_id: person, kind, party, organisation },
      ...{
        questions: [...mandate.questions],
        held_from: from,
        held_until: until,
        given_by: by,
        given_at: at,
      },
    })
    .execute();
}

export async function saveEnd(tx: Transaction<Schema>, { id, until }: Mandate): Promise<void> {
  await tx.updateTable('mandates').set({ held_until: until }).where('id', '=', id).execute();
}

export function refusePeople({ code, message, field }: PeopleRefusal): Refusal {
  return refuse(code, message, field === undefined ? {} : { field });
}

/** A mandate as a form or the command line asks for it. */
export type MandateInput = Omit<AskedMandate, 'questions'> & { readonly questions?: readonly string[] };

export function askedMandate({ questions = [], ...rest }: MandateInput): AskedMandate {
  const { kind, body, round, party, organisation, from, until } = rest;
  return { kind, body, round, party, organisation, from, until, questions };
}
