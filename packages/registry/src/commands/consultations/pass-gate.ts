import {
  attest,
  inHandsOf,
  isConsultationRefusal,
  openConsultation as open,
  refusedUnlessOpen,
} from '@rapporteur/monitoring';
import { command } from '../command.js';
import {
  actingOf,
  type ConsultationName,
  type FoundConsultation,
  findConsultation,
  refusedBy,
  saveConsultation,
} from './found.js';

/** One item of the gate, attested by who signs in: the facilitator, the safeguarding lead or the secretariat. */
export const attestGate = command<
  ConsultationName & { readonly item: string; readonly said: Readonly<Record<string, string>> },
  FoundConsultation,
  { item: string }
>({
  act: 'attest-gate',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input),
  async perform(tx, { consultation }, { item, said }, doing) {
    const attested = attest(consultation, { item, said }, actingOf(doing));
    if (isConsultationRefusal(attested)) return refusedBy(attested);
    await saveConsultation(tx, attested);
    await doing.tell({ thing: { kind: 'consultation', id: consultation.id }, content: { item, said } });
    return { item };
  },
});

/** The safeguarding lead or the deputy opens it, when nothing is missing any more. */
export const openConsultation = command<ConsultationName, FoundConsultation, { number: number }>({
  act: 'open-consultation',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) =>
    findConsultation(tx, input, (each) => ({
      ...inHandsOf(each, ['safeguarding-lead', 'deputy']),
      openTo: ['named', 'secretariat'],
    })),
  async perform(tx, { consultation }, _input, { at, tell }) {
    const opened = open(consultation);
    if (isConsultationRefusal(opened)) return refusedBy(opened);
    await saveConsultation(tx, opened);
    await tx.updateTable('consultations').set({ opened_at: at }).where('id', '=', consultation.id).execute();
    await tell({ thing: { kind: 'consultation', id: consultation.id }, content: opened.attested });
    return { number: consultation.number };
  },
});

/** The facilitator says that the groups have met: nothing more comes in. */
export const closeConsultation = command<ConsultationName, FoundConsultation, { number: number }>({
  act: 'close-consultation',
  read: 'read-consultation',
  changesPublic: false,
  find: (tx, input) => findConsultation(tx, input, (each) => inHandsOf(each, ['facilitator'])),
  async perform(tx, { consultation }, _input, { tell }) {
    const refused = refusedUnlessOpen(consultation);
    if (refused) return refusedBy(refused);
    await saveConsultation(tx, { ...consultation, stage: 'closed' });
    await tell({ thing: { kind: 'consultation', id: consultation.id } });
    return { number: consultation.number };
  },
});
