import {
  type AskedStep,
  decideFeedback as decide,
  type FeedbackPoint,
  type FeedbackStep,
  feedbackSteps,
  inHandsOf,
  isConsultationRefusal,
  passOnFeedback as passOn,
} from '@rapporteur/monitoring';
import type { Database } from '../../database.js';
import { newId } from '../../ids.js';
import { refuse } from '../../refusal.js';
import { command } from '../command.js';
import {
  actingOf,
  type ConsultationName,
  type FoundConsultation,
  findConsultation,
  refusedBy,
} from './found.js';

/** The question rapporteur says what became of what children said, and why: one step, in its order. */
export const decideFeedback = command<
  ConsultationName & { readonly asked: AskedStep },
  FoundConsultation,
  { step: string }
>({
  act: 'decide-feedback',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input),
  async perform(tx, { consultation, bodyId, roundId }, { asked }, doing) {
    const earlier = await feedbackOf(tx, consultation.id);
    const step = decide({ earlier, neverNamed: consultation.neverNamed }, asked, actingOf(doing));
    if (isConsultationRefusal(step)) return refusedBy(step);
    const id = newId();
    await tx
      .insertInto('consultation_feedback')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, consultation_id: consultation.id, step: step.step },
        ...{ dated: step.on, points: JSON.stringify(step.points), decided_by: doing.actor },
        ...{ decided_at: doing.at, words: null, language: null, told_on: null },
      })
      .execute();
    await doing.tell({ thing: { kind: 'feedback', id }, content: step });
    return { step: step.step };
  },
});

/** The facilitator's words for children. With them the step is public. */
export const passOnFeedback = command<
  ConsultationName & {
    readonly step: string;
    readonly words: string;
    readonly language: string;
    readonly toldOn: string;
  },
  FoundConsultation,
  { step: string }
>({
  act: 'pass-on-feedback',
  read: 'read-consultation',
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation, reportId, bodyId, roundId }, input, doing) {
    const steps = await feedbackOf(tx, consultation.id);
    const decided = steps.find(({ step }) => step === input.step);
    if (!decided || reportId === null)
      return refuse('consultation-feedback-undecided', 'The question rapporteur decides this step first.');
    const told = passOn(decided, input, consultation, actingOf(doing));
    if (isConsultationRefusal(told)) return refusedBy(told);
    const { words, language, toldOn, step } = told;
    await tx
      .updateTable('consultation_feedback')
      .set({ words, language, told_on: toldOn })
      .where('consultation_id', '=', consultation.id)
      .where('step', '=', step)
      .execute();
    const shown = {
      ...{
        dated: told.on,
        points: JSON.stringify(told.points),
        words: words ?? '',
        language: language ?? 'en',
      },
    };
    const id = newId();
    await tx
      .insertInto('consultation_report_feedback')
      .values({ id, body_id: bodyId, round_id: roundId, report_id: reportId, step, ...shown })
      .onConflict((conflict) => conflict.columns(['report_id', 'step']).doUpdateSet(shown))
      .execute();
    await doing.tell({ thing: { kind: 'feedback', id }, content: told });
    return { step };
  },
});

/** What those who held it would do otherwise the next time. For the desk; not published. */
export const writeLessons = command<
  ConsultationName & { readonly words: string },
  FoundConsultation,
  { number: number }
>({
  act: 'write-lessons',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input),
  async perform(tx, { consultation }, { words }, { tell }) {
    if (words.trim() === '' || words.length > 20_000)
      return refuse('consultation-text-empty', 'Write something, at most 20,000 characters.', {
        field: 'words',
      });
    await tx
      .updateTable('consultations')
      .set({ lessons: words.trim() })
      .where('id', '=', consultation.id)
      .execute();
    await tell({ thing: { kind: 'consultation', id: consultation.id }, content: words });
    return { number: consultation.number };
  },
});

export async function feedbackOf(db: Database, consultation: string): Promise<readonly FeedbackStep[]> {
  const rows = await db
    .selectFrom('consultation_feedback')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .execute();
  return rows
    .map((row) => ({
      ...{ step: row.step, on: row.dated, points: row.points as readonly FeedbackPoint[] },
      ...{ decidedBy: row.decided_by, decidedAt: row.decided_at, words: row.words },
      ...{ language: row.language, toldOn: row.told_on },
    }))
    .sort((a, b) => feedbackSteps.indexOf(a.step) - feedbackSteps.indexOf(b.step));
}
