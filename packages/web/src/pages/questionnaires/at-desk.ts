import type { Questionnaire, QuestionnaireEdit } from '@rapporteur/monitoring';
import {
  type Built,
  type By,
  buildQuestionnaire,
  changeLaunchedQuestionnaire,
  isRefusal,
  type QuestionnaireInRound,
  questionnaireOfRound,
  type Refusal,
  type RefusalCode,
} from '@rapporteur/registry';
import { z } from 'zod';
import type { Desk } from '../../desk/desk.js';
import { optionalText, ticked, version } from '../../desk/fields.js';

/** What every form of the builder carries: which revision the person saw; after the launch the decision, too. */
export const stepFields = {
  revision: version(),
  which: optionalText(20),
  decision: optionalText(80),
  reason_en: optionalText(2000),
  reason_fr: optionalText(2000),
  /** The button that also says that both languages ask the same. */
  check: ticked(),
};

export interface StepGiven {
  readonly revision: number;
  readonly which: string;
  readonly decision: string;
  readonly reason_en: string;
  readonly reason_fr: string;
  readonly check: boolean;
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
  { revision, decision, reason_en: en, reason_fr: fr, check }: StepGiven,
): Promise<Built | Refusal> {
  if (status === 'draft') {
    const built = await buildQuestionnaire(desk.db, by, { body, round, revision, edit });
    if (isRefusal(built) || !check) return built;
    // A step of its own: the id of the form was for the first.
    const checked = { edit: 'check-words', key: 'key' in edit ? edit.key : null } as const;
    const { once: _once, ...again } = by;
    return buildQuestionnaire(desk.db, again, { body, round, revision: built.revision, edit: checked });
  }
  return changeLaunchedQuestionnaire(desk.db, by, {
    ...{ body, round, revision, edit, decision },
    reason: { en, fr },
  });
}

export function refused(code: RefusalCode, message: string, field?: string): Refusal {
  return { refused: code, message, ...(field === undefined ? {} : { field }) };
}
