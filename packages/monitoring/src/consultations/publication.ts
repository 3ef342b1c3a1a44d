import { consents, type Participant } from './consents.js';
import type { Consultation } from './consultation.js';
import { wrongText } from './expression.js';
import { type ConsultationFigures, figuresOf } from './figures.js';
import { type Quotation, wrongInPublished } from './quotation.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';
import type { ConsultationRules } from './rules.js';

/** The facilitator's own account of what children said; the reviewer has read it before it goes out. */
export interface ConsultationSummary {
  readonly words: string;
  readonly language: string;
  readonly writtenBy: string;
  readonly reviewedBy: string | null;
}

export interface MaterialToPublish {
  readonly consultation: Consultation;
  readonly participants: readonly Participant[];
  readonly quotations: readonly (Quotation & { readonly participant: Participant })[];
  readonly summary: ConsultationSummary | null;
  /** How the country and its people are called: not in the texts when it is not named. */
  readonly countryWords: readonly string[];
}

/** All that the public ever sees of a consultation. No day, no organisation, no place, no number of a group or a child. */
export interface PublishedConsultation {
  /** Null below the threshold of the body, or where one child or carer did not agree. */
  readonly party: string | null;
  readonly summary: string;
  readonly language: string;
  readonly figures: ConsultationFigures;
  readonly quotations: readonly { readonly words: string; readonly language: string }[];
}

export function writeSummary(
  { neverNamed }: Consultation,
  { words, language, by }: { readonly words: string; readonly language: string; readonly by: string },
): ConsultationSummary | ConsultationRefusal {
  const wrong = wrongText(words, 'words') ?? wrongInPublished(words, neverNamed, 'words');
  return wrong ?? { words: words.trim(), language, writtenBy: by, reviewedBy: null };
}

export function publishConsultation(
  { consultation, participants, quotations, summary, countryWords }: MaterialToPublish,
  rules: ConsultationRules,
  today: string,
): PublishedConsultation | ConsultationRefusal {
  if (consultation.stage === 'preparing')
    return refuseConsultation('consultation-not-open', 'Nothing is published of what was not held.');
  if (!summary)
    return refuseConsultation('consultation-summary-missing', 'The facilitator writes a summary first.');
  if (summary.reviewedBy === null)
    return refuseConsultation('consultation-summary-not-reviewed', 'The reviewer reads the summary first.');
  const present = participants.filter(({ withdrawnAt }) => withdrawnAt === null);
  const party = namesCountry(present, rules) ? consultation.party : null;
  const never = [...consultation.neverNamed, ...(party === null ? countryWords : [])];
  const quoted = quotations.filter((each) => mayGoOut(each, today));
  for (const words of [summary.words, ...quoted.map((each) => each.words)]) {
    const wrong = wrongInPublished(words, never, 'words');
    if (wrong) return wrong;
  }
  return {
    ...{ party, summary: summary.words, language: summary.language },
    figures: figuresOf(present, rules.smallestCell),
    // In the order of the words, so that it does not tell which come from one child or one group.
    quotations: quoted
      .map(({ words, language }) => ({ words, language }))
      .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0)),
  };
}

/** Reviewed, agreed to by child and carer, and within its time. */
export function mayGoOut(
  { state, participant }: MaterialToPublish['quotations'][number],
  today: string,
): boolean {
  return state === 'reviewed' && consents(participant, 'being-quoted') && participant.keptUntil >= today;
}

/** Of enough groups and enough children, and nobody against it: naming it for one names it for all. */
export function namesCountry(
  present: readonly Participant[],
  { countryFromGroups, countryFromChildren }: ConsultationRules,
): boolean {
  const groups = new Set(present.map(({ group }) => group));
  return (
    groups.size >= countryFromGroups &&
    present.length >= countryFromChildren &&
    present.every((participant) => consents(participant, 'country-named'))
  );
}
