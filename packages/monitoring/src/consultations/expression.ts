import { consents, type Participant } from './consents.js';
import type { Acting, Consultation } from './consultation.js';
import { identifyingIn } from './identifying.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/** What a child gave: words, or a drawing. Anything else the facilitator describes in words. */
export const expressionKinds = ['text', 'drawing'] as const;
export type ExpressionKind = (typeof expressionKinds)[number];

/**
 * to-review: only the facilitator who brought it and the reviewer read it; reviewed: also the secretariat; locked: a
 * protection concern, only safeguarding lead and deputy; erased: nothing is left but that it was there.
 */
export const expressionStates = ['to-review', 'reviewed', 'returned', 'locked', 'erased'] as const;
export type ExpressionState = (typeof expressionStates)[number];

export interface Expression {
  readonly id: string;
  readonly kind: ExpressionKind;
  readonly group: number;
  readonly participant: number;
  /** The words, or what the facilitator says of the drawing; empty when erased. */
  readonly text: string;
  readonly language: string;
  readonly state: ExpressionState;
  readonly broughtBy: string;
  readonly broughtAt: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
}

/** What a facilitator says of each drawing, having looked at it. */
export const drawingAttestations = [
  'looked-at',
  'is-a-drawing',
  'no-names',
  'no-faces-photographed',
  'no-identifying-writing',
] as const;

export interface AskedExpression {
  readonly id: string;
  readonly kind: ExpressionKind;
  readonly group: number;
  readonly participant: number;
  readonly text: string;
  readonly language: string;
  /** Of a drawing. */
  readonly attested: readonly string[];
}

const longestText = 5000;

/** @param participant the child whose it is; null when no consents are recorded under that number */
export function receiveExpression(
  consultation: Consultation,
  participant: Participant | null,
  asked: AskedExpression,
  { by, at, today }: Acting,
): Expression | ConsultationRefusal {
  const closed = refusedUnlessOpen(consultation);
  if (closed) return closed;
  if (!participant || participant.withdrawnAt !== null || participant.keptUntil < today)
    return refuseConsultation(
      'consultation-participant-unknown',
      'No consents are recorded for this number: record them first.',
      'participant',
    );
  if (!consents(participant, 'taking-part'))
    return refuseConsultation(
      'consultation-consent-lacking',
      'There is no consent to take part.',
      'participant',
    );
  const wrong = wrongText(asked.text);
  if (wrong) return wrong;
  if (!/^[a-z]{2,3}$/.test(asked.language))
    return refuseConsultation('consultation-gate-field-missing', 'Choose the language.', 'language');
  const unattested = drawingAttestations.find((each) => !asked.attested.includes(each));
  if (asked.kind === 'drawing' && unattested)
    return refuseConsultation(
      'consultation-drawing-unattested',
      'Look at the drawing and confirm each point. What can not be confirmed is described in words.',
      'attested',
    );
  return {
    ...{ id: asked.id, kind: asked.kind, group: asked.group, participant: asked.participant },
    ...{ text: asked.text.trim(), language: asked.language, state: 'to-review' },
    ...{ broughtBy: by, broughtAt: at, reviewedBy: null, reviewedAt: null },
  };
}

/** The named reviewer looks before anyone else: lets it through, or gives it back to the facilitator. */
export function reviewExpression(
  expression: Expression,
  { passes }: { readonly passes: boolean },
  { by, at }: Acting,
): Expression | ConsultationRefusal {
  if (expression.state !== 'to-review')
    return refuseConsultation('consultation-not-to-review', 'This does not wait for a review.');
  if (expression.broughtBy === by)
    return refuseConsultation('consultation-role-twice', 'Nobody reviews what they brought in.');
  return { ...expression, state: passes ? 'reviewed' : 'returned', reviewedBy: by, reviewedAt: at };
}

/** Who it was of is forgotten with it: number 0 stands for nobody. */
export function eraseExpression(expression: Expression): Expression {
  return { ...expression, text: '', participant: 0, state: 'erased' };
}

export function refusedUnlessOpen({ stage }: Consultation): ConsultationRefusal | null {
  return stage === 'open'
    ? null
    : refuseConsultation(
        'consultation-not-open',
        'Nothing enters before the gate is complete, nor after the consultation was closed.',
      );
}

/** Every text of a consultation goes through here: something, not too much, no sign of who or where. */
export function wrongText(text: string, field = 'text'): ConsultationRefusal | null {
  if (text.trim() === '') return refuseConsultation('consultation-text-empty', 'Nothing was written.', field);
  if (text.length > longestText)
    return refuseConsultation('consultation-text-too-long', `At most ${longestText} characters.`, field);
  const signs = identifyingIn(text);
  return signs.length === 0
    ? null
    : refuseConsultation(
        'consultation-text-identifies',
        `The text holds what could tell who or where a child is (${signs.join(', ')}). Leave it out.`,
        field,
      );
}
