import {
  type Attestation,
  type Consultation,
  type ConsultationRefusal,
  type ConsultationRules,
  type ConsultationSummary,
  defaultConsultationRules,
  type Expression,
  type Participant,
  type PresetParty,
  type Quotation,
  type Thing,
  thingOfConsultation,
} from '@rapporteur/monitoring';
import type { Selectable, Transaction } from 'kysely';
import type { Database, Schema, Tables } from '../../database.js';
import { isId } from '../../ids.js';
import { type Refusal, refuse, unknownThing } from '../../refusal.js';
import type { Doing, Subject } from '../command.js';

/** A consultation as its row has it, with what the acts on it need. */
export interface FoundConsultation extends Subject {
  readonly roundId: string;
  readonly consultation: Consultation;
  readonly summary: ConsultationSummary | null;
  readonly lessons: string | null;
  readonly publishedOn: string | null;
  readonly reportId: string | null;
}

/** How people name it: the round and its number there. */
export interface ConsultationName {
  readonly round: string;
  readonly number: number;
}

type Row = Selectable<Tables['consultations']> & { readonly body: string; readonly round: string };

/**
 * Loads and locks one.
 * @param thingOf whose hands the act is in; those of the consultation when not given
 */
export async function findConsultation(
  tx: Transaction<Schema>,
  { round, number }: ConsultationName,
  thingOf: (consultation: Consultation) => Thing = thingOfConsultation,
): Promise<FoundConsultation | Refusal> {
  if (!Number.isInteger(number) || number < 1 || number > 100_000) return unknownThing();
  const row = await consultationRows(tx)
    .where('rounds.key', '=', round)
    .where('consultations.number', '=', number)
    .forNoKeyUpdate('consultations')
    .executeTakeFirst();
  return row ? foundOf(row, thingOf) : unknownThing();
}

export function consultationRows(db: Database) {
  return db
    .selectFrom('consultations')
    .innerJoin('rounds', 'rounds.id', 'consultations.round_id')
    .innerJoin('bodies', 'bodies.id', 'consultations.body_id')
    .selectAll('consultations')
    .select(['bodies.key as body', 'rounds.key as round']);
}

export function foundOf(
  row: Row,
  thingOf: (consultation: Consultation) => Thing = thingOfConsultation,
): FoundConsultation {
  const consultation: Consultation = {
    ...{ id: row.id, body: row.body, round: row.round, number: row.number, party: row.party },
    stage: row.stage,
    people: row.people as Consultation['people'],
    attested: row.attested as readonly Attestation[],
    neverNamed: row.never_named,
  };
  return {
    ...{ consultation, thing: thingOf(consultation), bodyId: row.body_id, roundId: row.round_id },
    summary: row.summary as ConsultationSummary | null,
    ...{ lessons: row.lessons, publishedOn: row.published_on, reportId: row.report_id },
  };
}

export async function saveConsultation(
  tx: Transaction<Schema>,
  { id, stage, people, attested, neverNamed }: Consultation,
): Promise<void> {
  await tx
    .updateTable('consultations')
    .set({
      stage,
      people: JSON.stringify(people),
      attested: JSON.stringify(attested),
      never_named: [...neverNamed],
    })
    .where('id', '=', id)
    .execute();
}

export function participantOf(row: Selectable<Tables['consultation_participants']>): Participant {
  return {
    ...{ group: row.group_number, number: row.number, ageBand: row.age_band, gender: row.gender },
    child: row.child as Participant['child'],
    carer: row.carer as Participant['carer'],
    ...{ replaced: row.replaced, keptUntil: row.kept_until, attestedBy: row.attested_by },
    ...{ attestedAt: row.attested_at, withdrawnAt: row.withdrawn_at },
  };
}

export function expressionOf(
  row: Omit<Selectable<Tables['consultation_expressions']>, 'bytes' | 'body_id' | 'round_id'>,
): Expression {
  return {
    ...{ id: row.id, kind: row.kind, group: row.group_number, participant: row.participant_number },
    ...{ text: row.text, language: row.language, state: row.state, broughtBy: row.brought_by },
    ...{ broughtAt: row.brought_at, reviewedBy: row.reviewed_by, reviewedAt: row.reviewed_at },
  };
}

export function quotationOf(row: Selectable<Tables['consultation_quotations']>): Quotation {
  return {
    ...{ id: row.id, expression: row.expression_id, words: row.words, language: row.language },
    ...{ state: row.state, reviewedBy: row.reviewed_by },
  };
}

export async function findParticipant(
  tx: Transaction<Schema>,
  consultation: string,
  { group, number }: { readonly group: number; readonly number: number },
): Promise<{ readonly id: string; readonly participant: Participant } | null> {
  const row = await tx
    .selectFrom('consultation_participants')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .where('group_number', '=', group)
    .where('number', '=', number)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, participant: participantOf(row) } : null;
}

/** Everything of an expression but its bytes, locked. */
export async function findExpression(
  tx: Transaction<Schema>,
  consultation: string,
  id: string,
): Promise<Expression | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom('consultation_expressions')
    .select([
      'id',
      'consultation_id',
      'kind',
      'group_number',
      'participant_number',
      'text',
      'language',
      'state',
    ])
    .select(['brought_by', 'brought_at', 'reviewed_by', 'reviewed_at'])
    .where('id', '=', id)
    .where('consultation_id', '=', consultation)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? expressionOf(row) : null;
}

/** What the body's preset sets for its consultations; where it sets nothing, what the system does. */
export async function rulesOf(db: Database, bodyId: string): Promise<ConsultationRules> {
  return (await presetOf(db, bodyId))?.working?.consultations ?? defaultConsultationRules;
}

/** As far as consultations ask. */
interface PresetOfBody {
  readonly working?: { readonly consultations?: ConsultationRules };
  /** Parties that the register of States does not hold. */
  readonly parties?: readonly PresetParty[];
}

export async function presetOf(db: Database, bodyId: string): Promise<PresetOfBody | null> {
  const row = await db
    .selectFrom('body_presets')
    .select('content')
    .where('body_id', '=', bodyId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.content as PresetOfBody | undefined) ?? null;
}

export function refusedBy({ code, message, field }: ConsultationRefusal): Refusal {
  return refuse(code, message, field === undefined ? {} : { field });
}

export function actingOf({ actor, at, on }: Doing): { by: string; at: string; today: string } {
  return { by: actor, at, today: on };
}
