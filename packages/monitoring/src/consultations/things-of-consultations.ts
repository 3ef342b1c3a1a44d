import type { Thing } from '../people/thing.js';
import type { Consultation, ConsultationRole } from './consultation.js';
import type { Expression } from './expression.js';

/*
 * Who works on what, as far as rights depend on it. Each thing names only those in whose hands it is, so that an office
 * held in one consultation gives nothing in another.
 */

type Placed = Pick<Consultation, 'body' | 'round' | 'people' | 'stage'>;

/** The consultation itself, for those who work on it and the secretariat; for the body when it is published. */
export function thingOfConsultation(consultation: Placed): Thing {
  return {
    ...inHandsOf(consultation, ['facilitator', 'safeguarding-lead', 'deputy', 'reviewer']),
    openTo: consultation.stage === 'published' ? ['named', 'secretariat', 'body'] : ['named', 'secretariat'],
  };
}

/** A part of it that some of the roles do: the others are told that there is no such thing. */
export function inHandsOf({ body, round, people }: Placed, roles: readonly ConsultationRole[]): Thing {
  return {
    ...{ kind: 'consultation', body, round, openTo: ['named'] },
    named: roles.flatMap((role) => people[role] ?? []),
  };
}

/**
 * What a child gave. It is read by the facilitator and the reviewer; once reviewed also by the secretariat; locked by
 * nobody but lead and deputy; erased by nobody.
 */
export function thingOfExpression(consultation: Placed, { state }: Pick<Expression, 'state'>): Thing {
  switch (state) {
    case 'to-review':
    case 'returned':
      return { ...inHandsOf(consultation, ['facilitator', 'reviewer']), kind: 'expression' };
    case 'reviewed':
      return {
        ...inHandsOf(consultation, ['facilitator', 'reviewer']),
        ...{ kind: 'expression', openTo: ['named', 'secretariat'] },
      };
    case 'locked':
      return { ...inHandsOf(consultation, ['safeguarding-lead', 'deputy']), kind: 'locked-expression' };
    case 'erased':
      return { ...inHandsOf(consultation, []), kind: 'expression' };
  }
}
