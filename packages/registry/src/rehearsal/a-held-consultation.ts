import { type Consented, drawingAttestations, gateItems } from '@rapporteur/monitoring';
import type { By, Command } from '../commands/command.js';
import { attestConsents } from '../commands/consultations/attest-consents.js';
import { bringExpression } from '../commands/consultations/bring-expression.js';
import { attestGate, openConsultation } from '../commands/consultations/pass-gate.js';
import { planConsultation } from '../commands/consultations/plan-consultation.js';
import type { Database } from '../database.js';
import { isRefusal } from '../refusal.js';
import { aPersonHolding, by } from './some-people.js';

/** For tests: a consultation with its people. */
export interface HeldConsultation {
  readonly name: { readonly round: string; readonly number: number };
  readonly people: Readonly<Record<PersonOfConsultation, string>>;
  as(person: PersonOfConsultation, day?: string): Promise<By>;
}

const offices = {
  facilitator: 'facilitator',
  lead: 'safeguarding-lead',
  deputy: 'safeguarding-lead',
  reviewer: 'observer',
  secretariat: 'secretariat',
  rapporteur: 'question-rapporteur',
  otherFacilitator: 'facilitator',
  otherLead: 'safeguarding-lead',
  contact: 'contact-person',
} as const;
export type PersonOfConsultation = keyof typeof offices;

export const consentsToAll: Consented = {
  'taking-part': true,
  'being-quoted': true,
  'drawing-shown': true,
  'country-named': true,
};

export const everyDrawingPoint = [...drawingAttestations];

/** Plans one for a round with the party XA and the question 1; passes its gate unless told otherwise. */
export async function aHeldConsultation(
  db: Database,
  { body, round, isOpen = true }: { body: string; round: string; isOpen?: boolean },
): Promise<HeldConsultation> {
  const people: Partial<Record<PersonOfConsultation, string>> = {};
  for (const [name, kind] of Object.entries(offices)) {
    const party = kind === 'contact-person' ? 'XA' : null;
    const questions = kind === 'question-rapporteur' ? ['1'] : [];
    const address = `${name}.${round}@example.org`;
    // Question rapporteurs are taken from those who sit in the body.
    if (kind === 'question-rapporteur')
      await aPersonHolding(db, { kind: 'observer', body, round }, { address });
    people[name as PersonOfConsultation] = await aPersonHolding(
      db,
      { kind, body, round, party, questions },
      { address },
    );
  }
  const as = (person: PersonOfConsultation, day = '2026-06-01') =>
    by(db, people[person] ?? '', new Date(`${day}T10:00:00Z`));
  const planned = await done(planConsultation, db, await as('secretariat'), {
    ...{ round, party: 'XA', neverNamed: ['Blue Pool Club', 'Lakeby'] },
    people: {
      ...{ facilitator: people.facilitator, 'safeguarding-lead': people.lead },
      ...{ deputy: people.deputy, reviewer: people.reviewer },
    } as Record<string, string>,
  });
  const name = { round, number: planned.number };
  if (isOpen) {
    for (const { item } of gateItems)
      await done(attestGate, db, await as('lead'), { ...name, item, said: saidOf(item) });
    await done(openConsultation, db, await as('lead'), name);
  }
  return { name, people: people as Record<PersonOfConsultation, string>, as };
}

export function saidOf(item: string): Record<string, string> {
  const fields = gateItems.find((each) => each.item === item)?.fields ?? [];
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const day = name === 'withdrawal-until' ? '2026-09-01' : '2026-01-15';
      return [name, { words: 'as it should be', day, yes: 'yes', language: 'en' }[kind]];
    }),
  );
}

/** A child that agreed to everything, and a text of it; gives the id of the text. */
export async function aText(
  db: Database,
  held: HeldConsultation,
  {
    group = 1,
    number = 1,
    text = 'The pool steps are slippery.',
    child = consentsToAll,
    keptUntil = '2027-06-01',
  } = {},
): Promise<string> {
  await done(attestConsents, db, await held.as('facilitator'), {
    ...held.name,
    participant: {
      ...{ group, number, ageBand: '9-11', gender: number % 2 ? 'girl' : 'boy', child, carer: child },
      ...{ replaced: null, keptUntil },
    },
  });
  const brought = await done(bringExpression, db, await held.as('facilitator'), {
    ...held.name,
    drawing: null,
    expression: { kind: 'text', group, participant: number, text, language: 'en', attested: [] },
  });
  return brought.expression;
}

/** Runs a command that must not be refused. */
export async function done<Input extends object, Outcome extends object>(
  act: Command<Input, Outcome>,
  db: Database,
  who: By,
  input: Input,
): Promise<Outcome> {
  const outcome = await act(db, who, input);
  if (isRefusal(outcome))
    throw new Error(`${act.act}: ${outcome.refused} ${outcome.field ?? ''} ${outcome.message}`);
  return outcome as Outcome;
}
