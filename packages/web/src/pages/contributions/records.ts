import { z } from 'zod';

/** What leaves as JSON of a contribution: nothing that leads to a withheld name is in these fields. */
export const seenRecord = z.object({
  key: z.string(),
  kind: z.enum(['contribution', 'comment']),
  party: z.string().nullable(),
  language: z.string(),
  organisation: z.object({ name: z.string(), kind: z.enum(['civil-society', 'nhri']) }).nullable(),
  publishedOn: z.string().nullable(),
  parts: z.array(
    z.object({
      number: z.number(),
      question: z.string().nullable(),
      about: z
        .object({
          reply: z.string(),
          answer: z.string(),
          citation: z.object({ quotation: z.string(), before: z.string(), after: z.string() }),
        })
        .nullable(),
      pieces: z.array(z.object({ text: z.string().optional(), struck: z.string().optional() })),
    }),
  ),
});

export const windowRecord = z.object({ decision: z.string(), from: z.string(), until: z.string() });

export const shownRecord = seenRecord.extend({
  response: z.object({ party: z.string(), language: z.string(), text: z.string() }).nullable(),
  window: windowRecord.nullable(),
});
