import {
  type Act,
  type Consultation,
  type ConsultationFigures,
  type ConsultationSummary,
  type Expression,
  type FeedbackStep,
  figuresOf,
  type GateGap,
  gateGaps,
  inHandsOf,
  type Participant,
  type Quotation,
  thingOfConsultation,
  thingOfExpression,
  withdrawalUntil,
} from '@rapporteur/monitoring';
import {
  type ConsultationName,
  consultationRows,
  expressionOf,
  foundOf,
  participantOf,
  quotationOf,
  rulesOf,
} from '../commands/consultations/found.js';
import { feedbackOf } from '../commands/consultations/give-feedback.js';
import { concernOf } from '../commands/consultations/protect.js';
import type { Database } from '../database.js';
import { isId } from '../ids.js';
import { storable } from '../storable.js';
import { allows, type PersonViewer } from '../viewer.js';

/** A consultation in a list. */
export interface ConsultationHead {
  readonly round: string;
  readonly number: number;
  readonly party: string;
  readonly stage: Consultation['stage'];
}

/** Of the consultations of a round those that this person may know of. */
export async function listConsultations(
  db: Database,
  viewer: PersonViewer,
  round: string | null,
): Promise<readonly ConsultationHead[]> {
  let rows = consultationRows(db).orderBy('rounds.key').orderBy('consultations.number');
  if (round !== null) rows = rows.where('rounds.key', '=', storable(round));
  return (await rows.execute())
    .map((row) => foundOf(row))
    .filter(({ thing }) => allows(viewer, 'read-consultation', thing))
    .map(({ consultation: { round: key, number, party, stage } }) => ({ round: key, number, party, stage }));
}

/** What a person may do to a consultation, of what pages offer. */
export const consultationActs = [
  'plan-consultation',
  'attest-gate',
  'open-consultation',
  'close-consultation',
  'attest-consents',
  'withdraw-participant',
  'bring-expression',
  'review-expression',
  'note-link',
  'raise-concern',
  'read-concern',
  'write-summary',
  'propose-quotation',
  'review-publication',
  'publish-consultation',
  'decide-feedback',
  'pass-on-feedback',
  'write-lessons',
] as const satisfies readonly Act[];
export type ConsultationAct = (typeof consultationActs)[number];

export interface ConsultationAtWork extends ConsultationHead {
  readonly may: readonly ConsultationAct[];
  readonly gate: {
    readonly gaps: readonly GateGap[];
    readonly attested: readonly (Consultation['attested'][number] & { readonly byName: string })[];
  };
  readonly people: readonly { readonly role: string; readonly id: string; readonly name: string }[];
  readonly neverNamed: readonly string[];
  readonly withdrawalUntil: string | null;
  /** Null for whoever is not the facilitator: others see figures. */
  readonly participants: readonly Participant[] | null;
  /**
   * As they were published. Before that the facilitator alone sees them: numbers that grow by one, or go down by one, tell
   * whoever looks twice who came or went.
   */
  readonly figures: ConsultationFigures | null;
  /** Those that this person may read, and no trace of others. */
  readonly expressions: readonly Expression[];
  readonly quotations: readonly Quotation[];
  readonly summary: ConsultationSummary | null;
  readonly lessons: string | null;
  readonly feedback: readonly FeedbackStep[];
  /** For the facilitator and the reviewer the number of what is with the safeguarding lead is not told: null. */
  readonly concerns: readonly ConcernInHand[];
  readonly linkNotes: readonly { readonly id: string; readonly address: string; readonly said: string }[];
  /** Number of the published page. */
  readonly report: number | null;
}

/** A concern as lead and deputy see it. */
export interface ConcernInHand {
  readonly expression: string;
  readonly kind: Expression['kind'];
  /** Null when it was erased. */
  readonly text: string | null;
  readonly raisedAt: string;
  readonly raisedBy: string;
  readonly referral: ReturnType<typeof concernOf>['referral'];
  readonly decision: 'kept' | 'erased' | null;
}

/** Null where there is none, or this person may not know of it. */
export async function findConsultationAtWork(
  db: Database,
  viewer: PersonViewer,
  name: ConsultationName,
): Promise<ConsultationAtWork | null> {
  const found = await findRow(db, name);
  if (!found || !allows(viewer, 'read-consultation', found.thing)) return null;
  const { consultation, bodyId, summary, lessons, reportId } = found;
  const { id, round, number, party, stage, attested, neverNamed } = consultation;
  const may = actsOf(viewer, consultation);
  // The question rapporteur, who decides what becomes of it, is not told where and by whom it was held.
  const isInside =
    Object.values(consultation.people).includes(viewer.person.id) ||
    allows(viewer, 'plan-consultation', found.thing);
  const hasMaterial = may.some((act) => act === 'bring-expression' || act === 'review-expression');
  const participants = await participantsOf(db, id);
  const expressions = (await expressionsOf(db, id)).filter((each) =>
    allows(viewer, 'read-expression', thingOfExpression(consultation, each)),
  );
  const names = await namesOf(db, [...Object.values(consultation.people), ...attested.map(({ by }) => by)]);
  const report = reportId
    ? await db
        .selectFrom('consultation_reports')
        .select(['number', 'figures'])
        .where('id', '=', reportId)
        .executeTakeFirst()
    : undefined;
  return {
    ...{ round, number, party, stage, may },
    ...{ neverNamed: isInside ? neverNamed : [], lessons: isInside ? lessons : null },
    gate: {
      gaps: gateGaps(consultation),
      attested: (isInside ? attested : []).map((each) => ({ ...each, byName: names.get(each.by) ?? '' })),
    },
    people: Object.entries(isInside ? consultation.people : {}).map(([role, person]) => ({
      ...{ role, id: person, name: names.get(person) ?? '' },
    })),
    withdrawalUntil: withdrawalUntil(consultation),
    participants: may.includes('attest-consents') ? participants : null,
    figures: report
      ? (report.figures as ConsultationFigures)
      : may.includes('attest-consents')
        ? figuresOf(
            participants.filter(({ withdrawnAt }) => withdrawnAt === null),
            (await rulesOf(db, bodyId)).smallestCell,
          )
        : null,
    expressions: expressions.filter(({ state }) => state !== 'locked'),
    quotations: hasMaterial ? await quotationsOf(db, id, expressions) : [],
    summary: hasMaterial || may.includes('publish-consultation') ? summary : null,
    feedback: await feedbackOf(db, id),
    concerns: await concernsFor(db, viewer, consultation),
    linkNotes: allows(viewer, 'read-link-note', found.thing) ? await linkNotesOf(db, id) : [],
    report: report?.number ?? null,
  };
}

/** The bytes of a drawing, for whoever may read it: a PNG made by us. */
export async function drawingAtWork(
  db: Database,
  viewer: PersonViewer,
  name: ConsultationName,
  expression: string,
): Promise<Uint8Array | null> {
  const found = isId(expression) ? await findRow(db, name) : null;
  if (!found) return null;
  const row = await db
    .selectFrom('consultation_expressions')
    .select(['bytes', 'state'])
    .where('id', '=', expression)
    .where('consultation_id', '=', found.consultation.id)
    .executeTakeFirst();
  if (!row?.bytes || !allows(viewer, 'read-expression', thingOfExpression(found.consultation, row)))
    return null;
  return new Uint8Array(row.bytes);
}

export interface ConsultationPlanning {
  /** Who could take which role, by office. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly parties: readonly string[];
}

/** For the secretariat that plans a consultation; null for everybody else. */
export async function planningOfConsultations(
  db: Database,
  viewer: PersonViewer,
  round: string,
): Promise<ConsultationPlanning | null> {
  const place = await db
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select(['rounds.id', 'rounds.body_id', 'bodies.key as body', 'rounds.key'])
    .where('rounds.key', '=', storable(round))
    .executeTakeFirst();
  const thing = place && { kind: 'consultation', body: place.body, round: place.key, openTo: [] };
  if (!place || !thing || !allows(viewer, 'plan-consultation', thing)) return null;
  const day = viewer.days[place.body] ?? '';
  const parties = await db
    .selectFrom('round_parties')
    .select('party')
    .where('round_id', '=', place.id)
    .orderBy('party')
    .execute();
  const people = await db
    .selectFrom('mandates')
    .innerJoin('people', 'people.id', 'mandates.person_id')
    .select(['people.id', 'people.name', 'mandates.kind'])
    .distinct()
    .where('mandates.body_id', '=', place.body_id)
    .where((of) => of.or([of('round_id', 'is', null), of('round_id', '=', place.id)]))
    .where('held_from', '<=', day)
    .where((of) => of.or([of('held_until', 'is', null), of('held_until', '>=', day)]))
    .where('people.closed_at', 'is', null)
    .orderBy('people.name')
    .orderBy('mandates.kind')
    .execute();
  return {
    ...{ people, parties: parties.map(({ party }) => party) },
  };
}

async function findRow(db: Database, { round, number }: ConsultationName) {
  if (!Number.isInteger(number) || number < 1 || number > 100_000) return null;
  const row = await consultationRows(db)
    .where('rounds.key', '=', storable(round))
    .where('consultations.number', '=', number)
    .executeTakeFirst();
  return row ? foundOf(row) : null;
}

/** Asked of the thing that the command itself asks of. */
function actsOf(viewer: PersonViewer, consultation: Consultation): readonly ConsultationAct[] {
  const whole = thingOfConsultation(consultation);
  const inHands: Partial<Record<ConsultationAct, Parameters<typeof inHandsOf>[1]>> = {
    'open-consultation': ['safeguarding-lead', 'deputy'],
    'close-consultation': ['facilitator'],
    'attest-consents': ['facilitator'],
    'withdraw-participant': ['facilitator'],
    'bring-expression': ['facilitator'],
    'review-expression': ['reviewer'],
    'note-link': ['facilitator'],
    'raise-concern': ['facilitator', 'reviewer'],
    'read-concern': ['safeguarding-lead', 'deputy'],
    'write-summary': ['facilitator'],
    'propose-quotation': ['facilitator'],
    'review-publication': ['reviewer'],
    'pass-on-feedback': ['facilitator'],
  };
  return consultationActs.filter((act) => {
    const roles = inHands[act];
    return allows(viewer, act, roles ? inHandsOf(consultation, roles) : whole);
  });
}

async function participantsOf(db: Database, consultation: string): Promise<readonly Participant[]> {
  const rows = await db
    .selectFrom('consultation_participants')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('group_number')
    .orderBy('number')
    .execute();
  return rows.map(participantOf);
}

async function expressionsOf(db: Database, consultation: string): Promise<readonly Expression[]> {
  const rows = await db
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
    .where('consultation_id', '=', consultation)
    .orderBy('id')
    .execute();
  return rows.map(expressionOf);
}

async function quotationsOf(
  db: Database,
  consultation: string,
  readable: readonly Expression[],
): Promise<readonly Quotation[]> {
  const rows = await db
    .selectFrom('consultation_quotations')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('id')
    .execute();
  return rows.map(quotationOf).filter(({ expression }) => readable.some(({ id }) => id === expression));
}

async function concernsFor(
  db: Database,
  viewer: PersonViewer,
  consultation: Consultation,
): Promise<readonly ConcernInHand[]> {
  if (!allows(viewer, 'read-concern', inHandsOf(consultation, ['safeguarding-lead', 'deputy']))) return [];
  const rows = await db
    .selectFrom('consultation_concerns')
    .selectAll()
    .where('consultation_id', '=', consultation.id)
    .orderBy('id')
    .execute();
  const expressions = await expressionsOf(db, consultation.id);
  const names = await namesOf(
    db,
    rows.map(({ raised_by }) => raised_by),
  );
  return rows.map((row) => {
    const { expression, raisedAt, raisedBy, referral, decision } = concernOf(row);
    const own = expressions.find(({ id }) => id === expression);
    return {
      ...{ expression, raisedAt, referral, decision, kind: own?.kind ?? 'text' },
      raisedBy: names.get(raisedBy) ?? '',
      text: own?.state === 'locked' ? own.text : null,
    };
  });
}

function linkNotesOf(db: Database, consultation: string) {
  return db
    .selectFrom('consultation_link_notes')
    .select(['id', 'address', 'said'])
    .where('consultation_id', '=', consultation)
    .orderBy('id')
    .execute();
}

async function namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
