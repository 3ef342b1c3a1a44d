import type { Consented, Participant } from './consents.js';
import type { Acting, Consultation } from './consultation.js';
import type { Expression } from './expression.js';
import { type Attestation, gateItems } from './gate.js';

/** Builders for tests. */

export const acting: Acting = { by: 'facilitator', at: '2031-06-01T08:00:00.000Z', today: '2031-06-01' };

export const people = {
  facilitator: 'facilitator',
  'safeguarding-lead': 'lead',
  deputy: 'deputy',
  reviewer: 'reviewer',
} as const;

/** What a complete gate says: words where words are asked, days that fit. */
export function saidOf(item: string): Record<string, string> {
  const fields = gateItems.find((each) => each.item === item)?.fields ?? [];
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const day = name === 'withdrawal-until' ? '2031-09-01' : '2031-01-15';
      return [name, { words: 'as it should be', day, yes: 'yes', language: 'en' }[kind]];
    }),
  );
}

export const wholeGate: readonly Attestation[] = gateItems.map(({ item }) => ({
  ...{ item, said: saidOf(item), by: 'lead', at: acting.at },
}));

export function aConsultation(parts: Partial<Consultation> = {}): Consultation {
  return {
    ...{ id: 'c', body: 'lake', round: 'lake-2', number: 1, party: 'XA', stage: 'open', people },
    ...{ attested: wholeGate, neverNamed: ['Blue Pool Club', 'Lakeby'] },
    ...parts,
  };
}

export const all: Consented = {
  'taking-part': true,
  'being-quoted': true,
  'drawing-shown': true,
  'country-named': true,
};

export function aParticipant(parts: Partial<Participant> = {}): Participant {
  return {
    ...{ group: 1, number: 1, ageBand: '9-11', gender: 'girl', child: all, carer: all, replaced: null },
    ...{ keptUntil: '2032-06-01', attestedBy: 'facilitator', attestedAt: acting.at, withdrawnAt: null },
    ...parts,
  };
}

export function anExpression(parts: Partial<Expression> = {}): Expression {
  return {
    ...{
      id: 'e',
      kind: 'text',
      group: 1,
      participant: 1,
      text: 'The pool steps are slippery.',
      language: 'en',
    },
    ...{
      state: 'to-review',
      broughtBy: 'facilitator',
      broughtAt: acting.at,
      reviewedBy: null,
      reviewedAt: null,
    },
    ...parts,
  };
}
