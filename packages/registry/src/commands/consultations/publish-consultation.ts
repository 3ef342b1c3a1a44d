import {
  consents,
  countryWords,
  publishConsultation as decide,
  inHandsOf,
  isConsultationRefusal,
  isMaterialDue,
  mayGoOut,
  proposeQuotation as propose,
  reviewQuotation,
  writeSummary as write,
} from '@rapporteur/monitoring';
import { isId, newId } from '../../ids.js';
import { refuse, unknownThing } from '../../refusal.js';
import { command } from '../command.js';
import {
  actingOf,
  type ConsultationName,
  type FoundConsultation,
  findConsultation,
  findExpression,
  findParticipant,
  participantOf,
  presetOf,
  quotationOf,
  refusedBy,
  rulesOf,
} from './found.js';

type Named = ConsultationName;

/** The facilitator's own account. Written anew, it waits for the reviewer again. */
export const writeSummary = command<
  Named & { readonly words: string; readonly language: string },
  FoundConsultation,
  { number: number }
>({
  act: 'write-summary',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation }, { words, language }, { actor, tell }) {
    if (consultation.stage === 'preparing' || consultation.stage === 'published')
      return refuse('consultation-not-open', 'The summary is written while the consultation is held.');
    const summary = write(consultation, { words, language, by: actor });
    if (isConsultationRefusal(summary)) return refusedBy(summary);
    await tx
      .updateTable('consultations')
      .set({ summary: JSON.stringify(summary) })
      .where('id', '=', consultation.id)
      .execute();
    await tell({ thing: { kind: 'consultation', id: consultation.id }, content: words });
    return { number: consultation.number };
  },
});

export const proposeQuotation = command<
  Named & { readonly expression: string; readonly words: string },
  FoundConsultation,
  { quotation: string }
>({
  act: 'propose-quotation',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation, bodyId, roundId }, input, doing) {
    if (consultation.stage === 'published')
      return refuse('consultation-not-open', 'It is published: no quotation is added any more.');
    const expression = await findExpression(tx, consultation.id, input.expression);
    if (!expression || expression.state === 'locked' || expression.state === 'erased') return unknownThing();
    const found = await findParticipant(tx, consultation.id, {
      ...{ group: expression.group, number: expression.participant },
    });
    if (!found) return unknownThing();
    const id = newId();
    const quotation = propose(
      { expression, participant: found.participant, neverNamed: consultation.neverNamed },
      { id, words: input.words },
      actingOf(doing),
    );
    if (isConsultationRefusal(quotation)) return refusedBy(quotation);
    await tx
      .insertInto('consultation_quotations')
      .values({
        ...{ id, body_id: bodyId, round_id: roundId, consultation_id: consultation.id },
        ...{ expression_id: expression.id, words: quotation.words, language: quotation.language },
        ...{ state: quotation.state, proposed_by: doing.actor, reviewed_by: null, report_quotation_id: null },
      })
      .execute();
    await doing.tell({ thing: { kind: 'quotation', id }, content: quotation.words });
    return { quotation: id };
  },
});

/** The reviewer reads what is to go out: a quotation, or the summary where no quotation is named. */
export const reviewPublication = command<
  Named & { readonly quotation: string | null; readonly passes: boolean },
  FoundConsultation,
  { number: number }
>({
  act: 'review-publication',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['reviewer'])),
  async perform(tx, { consultation, summary }, { quotation: id, passes }, doing) {
    if (id === null) {
      if (!summary) return refuse('consultation-summary-missing', 'There is no summary yet.');
      const reviewed = passes ? { ...summary, reviewedBy: doing.actor } : null;
      await tx
        .updateTable('consultations')
        .set({ summary: reviewed && JSON.stringify(reviewed) })
        .where('id', '=', consultation.id)
        .execute();
      await doing.tell({ thing: { kind: 'consultation', id: consultation.id }, content: { passes } });
      return { number: consultation.number };
    }
    const row = isId(id)
      ? await tx
          .selectFrom('consultation_quotations')
          .selectAll()
          .where('id', '=', id)
          .where('consultation_id', '=', consultation.id)
          .forNoKeyUpdate()
          .executeTakeFirst()
      : undefined;
    if (!row) return unknownThing();
    const reviewed = reviewQuotation(quotationOf(row), { passes }, { by: doing.actor });
    if (isConsultationRefusal(reviewed)) return refusedBy(reviewed);
    await tx
      .updateTable('consultation_quotations')
      .set({ words: reviewed.words, state: reviewed.state, reviewed_by: doing.actor })
      .where('id', '=', id)
      .execute();
    await doing.tell({ thing: { kind: 'quotation', id }, content: { passes } });
    return { number: consultation.number };
  },
});

/** Once. What the public reads is written into tables of its own; nothing leads from there to a child. */
export const publishConsultation = command<Named, FoundConsultation, { report: number }>({
  act: 'publish-consultation',
  read: 'read-consultation',
  find: (tx, input) => findConsultation(tx, input),
  async perform(tx, { consultation, summary, reportId, bodyId, roundId }, _input, { at, on, tell }) {
    if (reportId !== null || consultation.stage !== 'closed')
      return refuse('consultation-not-open', 'It is published once, after it was closed.');
    const participants = await tx
      .selectFrom('consultation_participants')
      .selectAll()
      .where('consultation_id', '=', consultation.id)
      .execute();
    const ofChild = (group: number, number: number) =>
      participants.find((each) => each.group_number === group && each.number === number);
    const expressions = await tx
      .selectFrom('consultation_expressions')
      .selectAll()
      .where('consultation_id', '=', consultation.id)
      .where('state', '=', 'reviewed')
      .execute();
    const rows = await tx
      .selectFrom('consultation_quotations')
      .selectAll()
      .where('consultation_id', '=', consultation.id)
      .execute();
    const quotations = rows.flatMap((row) => {
      const from = expressions.find(({ id }) => id === row.expression_id);
      const child = from && ofChild(from.group_number, from.participant_number);
      return child ? [{ ...quotationOf(row), participant: participantOf(child) }] : [];
    });
    const rules = await rulesOf(tx, bodyId);
    const published = decide(
      {
        ...{ consultation, summary, quotations, participants: participants.map(participantOf) },
        countryWords: countryWords(consultation.party, (await presetOf(tx, bodyId))?.parties),
      },
      rules,
      on,
    );
    if (isConsultationRefusal(published)) return refusedBy(published);
    const last = await tx
      .selectFrom('consultation_reports')
      .select((of) => of.fn.max('number').as('number'))
      .where('round_id', '=', roundId)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const id = newId();
    const placed = { body_id: bodyId, round_id: roundId };
    await tx
      .insertInto('consultation_reports')
      .values({
        ...{ id, ...placed, number, party: published.party, summary: published.summary },
        ...{ language: published.language, figures: JSON.stringify(published.figures) },
        ...{ published_at: at, withdrawn_at: null },
      })
      .execute();
    // Two children may have said the same: each row of what is shown belongs to one of those that may go out.
    const going = quotations.filter((each) => mayGoOut(each, on));
    const taken = new Set<string>();
    for (const [position, { words, language }] of published.quotations.entries()) {
      const shown = newId();
      await tx
        .insertInto('consultation_report_quotations')
        .values({ id: shown, ...placed, report_id: id, position, words, language })
        .execute();
      const own = going.find((each) => each.words === words && !taken.has(each.id));
      taken.add(own?.id ?? shown);
      await tx
        .updateTable('consultation_quotations')
        .set({ report_quotation_id: shown })
        .where('id', '=', own?.id ?? shown)
        .execute();
    }
    const drawings = expressions
      .filter(({ kind, group_number, participant_number }) => {
        const child = kind === 'drawing' && ofChild(group_number, participant_number);
        if (!child) return false;
        const participant = participantOf(child);
        return (
          consents(participant, 'drawing-shown') &&
          !isMaterialDue(participant, { publishedOn: null, rules }, on)
        );
      })
      .sort((a, b) => (a.text < b.text ? -1 : 1));
    for (const [position, { id: drawing, text, language, bytes }] of drawings.entries())
      await tx
        .insertInto('consultation_report_drawings')
        .values({
          ...{ id: drawing, ...placed, report_id: id, position, described: text, language },
          bytes: bytes ?? new Uint8Array(),
        })
        .execute();
    await tx
      .updateTable('consultations')
      .set({ stage: 'published', published_on: on, report_id: id })
      .where('id', '=', consultation.id)
      .execute();
    await tell({ thing: { kind: 'consultation-report', id }, content: published });
    return { report: number };
  },
});
