import { isDay } from '../rounds/day.js';
import type { Acting } from './consultation.js';
import { wrongText } from './expression.js';
import { wrongInPublished } from './quotation.js';
import { type ConsultationRefusal, refuseConsultation } from './refusal.js';

/*
 * What became of what children said, told to them in three steps. The question rapporteur decides each outcome and
 * why; the facilitator puts it into words for children. Nothing is worked out from the text of a report.
 */

export const feedbackSteps = ['received', 'discussed', 'adopted'] as const;
export type FeedbackStepName = (typeof feedbackSteps)[number];

export const feedbackOutcomes = ['taken-up', 'in-part', 'not', 'beyond-mandate'] as const;
export type FeedbackOutcome = (typeof feedbackOutcomes)[number];

export interface FeedbackPoint {
  /** What children asked for or said. */
  readonly point: string;
  readonly outcome: FeedbackOutcome;
  readonly why: string;
}

export interface FeedbackStep {
  readonly step: FeedbackStepName;
  /** The day on which it was received, discussed, adopted. */
  readonly on: string;
  readonly points: readonly FeedbackPoint[];
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** The facilitator's words; null until they are written, and until then nothing is public. */
  readonly words: string | null;
  readonly language: string | null;
  readonly toldOn: string | null;
}

export interface AskedStep {
  readonly step: string;
  readonly on: string;
  readonly points: readonly { readonly point: string; readonly outcome: string; readonly why: string }[];
}

export interface FeedbackField {
  readonly earlier: readonly FeedbackStep[];
  readonly neverNamed: readonly string[];
}

export function decideFeedback(
  { earlier, neverNamed }: FeedbackField,
  asked: AskedStep,
  { by, at, today }: Acting,
): FeedbackStep | ConsultationRefusal {
  const next = feedbackSteps[earlier.length];
  if (next === undefined || asked.step !== next)
    return refuseConsultation('consultation-feedback-order', 'The steps come one after the other.', 'step');
  const last = earlier.at(-1);
  if (!isDay(asked.on) || asked.on > today || (last && asked.on < last.on))
    return refuseConsultation(
      'consultation-feedback-order',
      'Give the day: not ahead, not before the last step.',
      'on',
    );
  const points = asked.points.filter(({ point, outcome, why }) => point.trim() || outcome || why.trim());
  if (next !== 'received' && points.length === 0)
    return refuseConsultation(
      'consultation-feedback-undecided',
      'Say of each point what became of it.',
      'point-1',
    );
  const decided: FeedbackPoint[] = [];
  for (const [place, { point, outcome, why }] of points.entries()) {
    const field = `point-${place + 1}`;
    const known = feedbackOutcomes.find((each) => each === outcome);
    if (!known || point.trim() === '' || why.trim() === '')
      return refuseConsultation(
        'consultation-feedback-undecided',
        'Each point has what children said, what became of it, and why.',
        field,
      );
    const wrong =
      wrongInPublished(`${point} ${why}`, neverNamed, field) ?? wrongText(`${point} ${why}`, field);
    if (wrong) return wrong;
    decided.push({ point: point.trim(), outcome: known, why: why.trim() });
  }
  return {
    ...{ step: next, on: asked.on, points: decided, decidedBy: by, decidedAt: at },
    ...{ words: null, language: null, toldOn: null },
  };
}

/** The facilitator's words for children, and the day on which the children were told. */
export function passOnFeedback(
  step: FeedbackStep,
  { words, language, toldOn }: { readonly words: string; readonly language: string; readonly toldOn: string },
  { neverNamed }: Pick<FeedbackField, 'neverNamed'>,
  { today }: Pick<Acting, 'today'>,
): FeedbackStep | ConsultationRefusal {
  const wrong = wrongText(words, 'words') ?? wrongInPublished(words, neverNamed, 'words');
  if (wrong) return wrong;
  if (!isDay(toldOn) || toldOn > today || toldOn < step.on)
    return refuseConsultation(
      'consultation-feedback-incomplete',
      'Give the day on which the children were told.',
      'told-on',
    );
  return { ...step, words: words.trim(), language, toldOn };
}

const mostWordsInSentence = 15;

/** Sentences that are long for a twelve-year-old: a hint to who writes, and nothing more. */
export function longSentences(words: string): readonly string[] {
  const sentences = words.split(/(?<=[.!?…])\s+/u).map((each) => each.trim());
  return sentences.filter((each) => each.split(/\s+/u).length > mostWordsInSentence);
}
