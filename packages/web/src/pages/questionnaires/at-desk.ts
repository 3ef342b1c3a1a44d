import type { Questionnaire, QuestionnaireEdit } from '@rapporteur/monitoring';
import {
  type Built,
  type By,
  buildQuestionnaire,
  changeLaunchedQuestionnaire,
  type QuestionnaireInRound,
  questionnaireOfRound,
  type Refusal,
  type RefusalCode,
} from '@rapporteur/registry';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.js';
import { optionalText, version } from '../../desk/fields.js';

/** What every form of the builder carries: which revision the person saw; after the launch the decision, too. */
export const stepFields = {
  revision: version(),
  which: optionalText(20),
  decision: optionalText(80),
  reason_en: optionalText(2000),
  reason_fr: optionalText(2000),
};

export interface StepGiven {
  readonly revision: number;
  readonly which: string;
  readonly decision: string;
  readonly reason_en: string;
  readonly reason_fr: string;
}

export const roundParams = z.object({ round: z.string().min(1).max(80) });
export const questionParams = roundParams.extend({ key: z.string().min(1).max(20) });

/** The questionnaire as it is in the moment of an act; a refusal where there is none, or none for this person. */
export async function questionnaireFor(desk: Desk, round: string): Promise<QuestionnaireInRound | Refusal> {
  const found = await questionnaireOfRound(desk.db, desk.signedIn.viewer, { round });
  return found ?? refused('unknown-thing', 'There is no such thing, or it is not open to you.');
}

/** A step in a draft; in a launched questionnaire a change by the decision that the form names. */
export async function step(
  desk: Desk,
  by: By,
  { body, round, status }: Pick<Questionnaire, 'body' | 'round' | 'status'>,
  edit: QuestionnaireEdit,
  { revision, decision, reason_en: en, reason_fr: fr }: StepGiven,
): Promise<Built | Refusal> {
  if (status === 'draft') return buildQuestionnaire(desk.db, by, { body, round, revision, edit });
  return changeLaunchedQuestionnaire(desk.db, by, {
    ...{ body, round, revision, edit, decision },
    reason: { en, fr },
  });
}

export function refused(code: RefusalCode, message: string, field?: string): Refusal {
  return { refused: code, message, ...(field === undefined ? {} : { field }) };
}
