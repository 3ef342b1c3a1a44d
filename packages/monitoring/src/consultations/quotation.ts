import { consents, type Participant } from './consents.js';
import type { Acting } from './consultation.js';
import { type Expression, wrongText } from './expression.js';
import { identifyingInPublished } from './identifying.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/** Words of a child that may be published: proposed by the facilitator, and then looked at by the reviewer. */
export interface Quotation {
  readonly id: string;
  readonly expression: string;
  /** Empty when withdrawn or refused. */
  readonly words: string;
  readonly language: string;
  readonly state: 'proposed' | 'reviewed' | 'refused' | 'withdrawn';
  readonly reviewedBy: string | null;
}

export interface QuotedFrom {
  readonly expression: Expression;
  readonly participant: Participant;
  readonly neverNamed: readonly string[];
}

export function proposeQuotation(
  { expression, participant, neverNamed }: QuotedFrom,
  { id, words }: { readonly id: string; readonly words: string },
  { today }: Pick<Acting, 'today'>,
): Quotation | ConsultationRefusal {
  if (expression.state !== 'reviewed' || expression.kind !== 'text')
    return refuseConsultation('consultation-not-reviewed', 'Only a text that was reviewed is quoted.');
  if (!consents(participant, 'being-quoted') || participant.keptUntil < today)
    return refuseConsultation('consultation-consent-lacking', 'There is no consent to be quoted.', 'words');
  const wrong = wrongText(words, 'words') ?? wrongInPublished(words, neverNamed, 'words');
  if (wrong) return wrong;
  if (!oneLine(expression.text).includes(oneLine(words)))
    return refuseConsultation(
      'consultation-quotation-not-in-text',
      'A quotation is word for word as in the text.',
      'words',
    );
  return {
    ...{ id, expression: expression.id, words: oneLine(words), language: expression.language },
    ...{ state: 'proposed', reviewedBy: null },
  };
}

export function reviewQuotation(
  quotation: Quotation,
  { passes }: { readonly passes: boolean },
  { by }: Pick<Acting, 'by'>,
): Quotation | ConsultationRefusal {
  if (quotation.state !== 'proposed')
    return refuseConsultation('consultation-not-to-review', 'This does not wait for a review.');
  return passes
    ? { ...quotation, state: 'reviewed', reviewedBy: by }
    : { ...quotation, words: '', state: 'refused', reviewedBy: by };
}

/** A published text names neither organisation nor town nor year, nor anything else by which to find somebody. */
export function wrongInPublished(
  text: string,
  neverNamed: readonly string[],
  field: string,
): ConsultationRefusal | null {
  const signs = identifyingInPublished(text, neverNamed);
  return signs.length === 0
    ? null
    : refuseConsultation(
        'consultation-text-identifies',
        `The text holds what could tell who or where a child is (${signs.join(', ')}). Leave it out.`,
        field,
      );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
