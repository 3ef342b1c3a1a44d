import { z } from 'zod';

/* What leaves of rounds at work as JSON, on public pages and in the workspace. */

export const bilingual = z.object({ en: z.string(), fr: z.string() });
export const halfBilingual = z.object({ en: z.string(), fr: z.string().nullable() });
export const classification = z.object({ audience: z.string(), until: z.string().nullable() });
export const decisionName = z.object({ number: z.string(), date: z.string() });
export const effect = z.union([
  z.object({ kind: z.literal('stage'), stage: z.string(), from: z.string() }),
  z.object({ kind: z.literal('monitored'), add: z.array(z.string()), remove: z.array(z.string()) }),
  z.object({
    ...{
      kind: z.enum(['due', 'extension']),
      duty: z.string(),
      parties: z.array(z.string()),
      day: z.string(),
    },
  }),
  z.object({ kind: z.enum(['questionnaire', 'appointment']), questions: z.array(z.string()) }),
  z.object({ kind: z.literal('adoption'), symbol: z.string() }),
]);
export const decision = z.object({
  ...{ number: z.string(), date: z.string(), text: halfBilingual, effects: z.array(effect) },
  takenIn: z.object({ kind: z.string(), number: z.string() }).nullable(),
  ...{ replaces: z.string().nullable(), replacedBy: z.string().nullable(), classification },
});
export const due = z.object({
  ...{ duty: z.string(), day: z.string(), decision: decisionName, party: z.string().nullable() },
  extends: z.object({ day: z.string(), decision: decisionName }).nullable(),
});
export const stage = z.object({ stage: z.string(), from: z.string(), decision: decisionName });
export const standard = z.object({
  ...{ key: z.string(), kind: z.string(), title: halfBilingual, symbol: z.string().nullable() },
  ...{ adopted: z.string(), decision: decisionName.nullable(), counts: z.boolean() },
  items: z.array(z.object({ number: z.string(), about: halfBilingual, provisions: z.array(z.string()) })),
  ...{ replaces: z.string().nullable(), classification },
});
export const meetingSummary = z.object({
  ...{ number: z.string(), title: bilingual, from: z.string(), to: z.string(), place: z.string().nullable() },
  ...{ classification, documents: z.number() },
});
export const paper = z.object({
  ...{ id: z.string(), symbol: z.string(), revision: z.number(), language: z.string(), title: z.string() },
  ...{ agendaItem: z.string().nullable(), issued: z.string(), classification, isLatest: z.boolean() },
  amendments: z.object({ until: z.string(), decision: z.string() }).nullable(),
  file: z.object({ name: z.string(), mediaType: z.string(), size: z.number(), sha256: z.string() }),
});
export const meeting = meetingSummary.extend({
  agenda: z.array(z.object({ number: z.string(), title: halfBilingual })),
  papers: z.array(paper),
  decisions: z.array(z.object({ number: z.string(), text: halfBilingual })),
});
const ofRound = z.object({ key: z.string(), title: bilingual, body: z.string() });
export const meetingPage = meeting.extend({ round: ofRound });
export const meetingList = z.object({ round: ofRound, meetings: z.array(meetingSummary) });
export const standardList = z.object({ round: ofRound, standards: z.array(standard) });
