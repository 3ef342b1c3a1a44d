import { findConsultationAtWork, listConsultations } from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import type { Waiting } from '../../desk/waiting.js';
import { type ConsultationPartName, consultationAddress } from './desk-parts.js';

/** What a consultation waits for, for whoever is to do it. Counts only what the person reads anyway. */
export async function waitingInConsultations({
  db,
  signedIn: { viewer },
}: Desk): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (const { round, number } of await listConsultations(db, viewer, null)) {
    const it = await findConsultationAtWork(db, viewer, { round, number });
    if (!it) continue;
    const { may, stage, gate, expressions, quotations, summary, concerns, feedback } = it;
    const say = (part: ConsultationPartName, text: Waiting['text'], count = 1) =>
      count > 0 &&
      waiting.push({
        ...{ round, address: consultationAddress({ round, number }, part), text },
        values: { number, count },
      });
    if (stage === 'preparing' && may.includes('attest-gate'))
      say('gate', 'consultations.waiting.gate', gate.gaps.length);
    if (may.includes('review-expression')) {
      const toReview = expressions.filter(({ state }) => state === 'to-review').length;
      say('material', 'consultations.waiting.review', toReview);
      const proposed = quotations.filter(({ state }) => state === 'proposed').length;
      say(
        'publication',
        'consultations.waiting.publication',
        proposed + (summary?.reviewedBy === null ? 1 : 0),
      );
    }
    if (may.includes('read-concern'))
      say(
        'concerns',
        'consultations.waiting.concerns',
        concerns.filter(({ decision }) => decision === null).length,
      );
    if (may.includes('pass-on-feedback'))
      say(
        'feedback',
        'consultations.waiting.feedback',
        feedback.filter(({ words }) => words === null).length,
      );
    if (stage === 'closed' && may.includes('publish-consultation') && summary?.reviewedBy)
      say('publication', 'consultations.waiting.publish');
  }
  return waiting;
}
