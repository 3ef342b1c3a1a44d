import type { Mandate } from '../people/mandate.js';
import { isDay } from '../rounds/day.js';
import { type Acting, type Consultation, type ConsultationRole, consultationRoles } from './consultation.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/*
 * The gate: a consultation opens only when every item stands, each attested by a named adult on a day. It is data, so
 * that form, check and page can not differ.
 */

export interface GateField {
  readonly name: string;
  readonly kind: 'words' | 'day' | 'language' | 'yes';
}

export interface GateItem {
  readonly item: string;
  readonly fields: readonly GateField[];
  /** Fields of which one is enough, in the place of all. */
  readonly oneOf?: readonly string[];
}

const words = (name: string): GateField => ({ name, kind: 'words' });
const day = (name: string): GateField => ({ name, kind: 'day' });
const yes = (name: string): GateField => ({ name, kind: 'yes' });

export const gateItems = [
  { item: 'vetting', fields: [words('authority'), day('checked-on')] },
  { item: 'co-facilitator', fields: [words('who'), yes('vetted-too')] },
  { item: 'safeguarding-policy', fields: [words('title'), day('dated')] },
  { item: 'risk-assessment', fields: [words('by-whom'), day('dated')] },
  {
    item: 'ethics',
    fields: [words('approval'), words('reason-for-none')],
    oneOf: ['approval', 'reason-for-none'],
  },
  { item: 'referral-contact', fields: [words('service'), words('how-to-reach')] },
  { item: 'local-protocol', fields: [words('steps')] },
  { item: 'reporting-duty', fields: [words('duty')] },
  { item: 'support-afterwards', fields: [words('by-whom')] },
  {
    item: 'information-sheet',
    fields: [
      words('version'),
      { name: 'language', kind: 'language' },
      yes('says-what-comes-of-it'),
      yes('says-how-to-withdraw'),
      day('withdrawal-until'),
    ],
  },
] as const satisfies readonly GateItem[];
export type GateItemName = (typeof gateItems)[number]['item'];

export interface Attestation {
  readonly item: GateItemName;
  readonly said: Readonly<Record<string, string>>;
  readonly by: string;
  readonly at: string;
}

const longestWords = 2000;

/** The facilitator's vetting is attested by another. A later attestation of the same item takes the place of the first. */
export function attest(
  consultation: Consultation,
  { item, said }: { readonly item: string; readonly said: Readonly<Record<string, string>> },
  { by, at, today }: Acting,
): Consultation | ConsultationRefusal {
  if (consultation.stage !== 'preparing')
    return refuseConsultation(
      'consultation-not-preparing',
      'The gate was passed and is not changed any more.',
    );
  const asked: GateItem | undefined = gateItems.find((each) => each.item === item);
  if (!asked)
    return refuseConsultation(
      'consultation-gate-field-missing',
      'There is no such item of the gate.',
      'item',
    );
  if (item === 'vetting' && by === consultation.people.facilitator)
    return refuseConsultation(
      'consultation-gate-own-vetting',
      'Nobody attests a vetting of their own: the safeguarding lead or the secretariat does.',
    );
  const missing = missingField(asked, said, today);
  if (missing)
    return refuseConsultation(
      'consultation-gate-field-missing',
      'This item of the gate is not complete.',
      missing,
    );
  const kept = Object.fromEntries(
    asked.fields.flatMap(({ name }) => {
      const value = said[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const attestation: Attestation = { item: item as GateItemName, said: kept, by, at };
  return {
    ...consultation,
    attested: [...consultation.attested.filter((each) => each.item !== item), attestation],
  };
}

export type GateGap = GateItemName | ConsultationRole;

/** What still lacks, in the order of the form; empty when the gate is complete. */
export function gateGaps({
  people,
  attested,
}: Pick<Consultation, 'people' | 'attested'>): readonly GateGap[] {
  const roles = consultationRoles.filter((role) => !people[role]);
  const items = gateItems.filter(({ item }) => !attested.some((each) => each.item === item));
  return [...roles, ...items.map(({ item }) => item)];
}

/** Lead, deputy, reviewer and facilitator are people of their own; the reviewer may be the deputy and no other. */
export function appoint(
  consultation: Consultation,
  people: Consultation['people'],
): Consultation | ConsultationRefusal {
  const { facilitator, 'safeguarding-lead': lead, deputy, reviewer } = people;
  const missing = consultationRoles.find((role) => role !== 'reviewer' && role !== 'deputy' && !people[role]);
  if (missing)
    return refuseConsultation(
      'consultation-role-missing',
      'A facilitator and a safeguarding lead are needed.',
      missing,
    );
  if (facilitator === lead || facilitator === deputy || lead === deputy)
    return refuseConsultation(
      'consultation-role-twice',
      'Facilitator, lead and deputy are three people.',
      'deputy',
    );
  if (reviewer && reviewer === facilitator)
    return refuseConsultation('consultation-role-twice', 'Nobody reviews what they brought in.', 'reviewer');
  return { ...consultation, people };
}

/** Nobody who speaks for a State, or comes from the one whose children these are, reads what they gave before anyone else. */
export function mayReview(held: readonly Pick<Mandate, 'kind' | 'party'>[], party: string): boolean {
  const speaksForState = held.some(({ kind }) => kind === 'contact-person' || kind === 'contributor');
  return held.length > 0 && !speaksForState && held.every((mandate) => mandate.party !== party);
}

export function openConsultation(consultation: Consultation): Consultation | ConsultationRefusal {
  if (consultation.stage !== 'preparing')
    return refuseConsultation('consultation-not-preparing', 'The consultation was opened before.');
  const gaps = gateGaps(consultation);
  return gaps.length > 0
    ? refuseConsultation(
        'consultation-gate-incomplete',
        `The gate is not complete: ${gaps.join(', ')}.`,
        gaps[0],
      )
    : { ...consultation, stage: 'open' };
}

/** The last day on which a child can withdraw everything, told beforehand; null before the gate. */
export function withdrawalUntil({ attested }: Pick<Consultation, 'attested'>): string | null {
  return attested.find(({ item }) => item === 'information-sheet')?.said['withdrawal-until'] ?? null;
}

function missingField(
  { fields, oneOf }: GateItem,
  said: Readonly<Record<string, string>>,
  today: string,
): string | null {
  const isFilled = (name: string) => (said[name]?.trim() ?? '') !== '';
  if (oneOf && !oneOf.some(isFilled)) return oneOf[0] ?? null;
  const wrong = fields.find((field) => {
    if (!isFilled(field.name)) return !oneOf;
    return !isWellSaid(field, said[field.name]?.trim() ?? '', today);
  });
  return wrong?.name ?? null;
}

function isWellSaid({ name, kind }: GateField, value: string, today: string): boolean {
  switch (kind) {
    case 'words':
      return value.length <= longestWords;
    case 'yes':
      return value === 'yes';
    case 'language':
      return /^[a-z]{2,3}$/.test(value);
    case 'day':
      // What was done lies behind; until when a child can withdraw lies ahead.
      return isDay(value) && (name === 'withdrawal-until' ? value > today : value <= today);
  }
}
