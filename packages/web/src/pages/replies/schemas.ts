import { z } from 'zod';

/** What leaves as JSON under the addresses of the desk. */
const party = z.object({
  party: z.string(),
  stage: z.string(),
  submittedAt: z.string().nullable(),
  submissions: z.number(),
  due: z.object({ day: z.string(), decision: z.object({ number: z.string() }) }).nullable(),
  hasPassed: z.boolean(),
  extensionAsked: z.string().nullable(),
});
export const progressRecord = z.object({
  round: z.string(),
  parties: z.array(party),
  own: z.array(z.string()),
  readable: z.array(z.object({ party: z.string(), receipt: z.string() })),
});

const content = z.object({
  ...{ text: z.string(), language: z.string(), picked: z.array(z.string()), day: z.string() },
  figure: z.object({ value: z.string(), unit: z.string(), period: z.string() }).nullable(),
  links: z.array(z.string()),
  provisions: z.array(
    z.object({ act: z.string(), article: z.string(), inForce: z.string(), url: z.string() }),
  ),
  rows: z.array(z.array(z.string())),
  files: z.array(z.object({ sha256: z.string(), name: z.string(), size: z.number() })),
  translation: z
    .object({
      ...{ language: z.string(), text: z.string(), by: z.string() },
      authoritative: z.enum(['original', 'translation']).nullable(),
    })
    .nullable(),
});

const note = z.object({
  ...{ rule: z.string(), severity: z.string(), address: z.string(), about: z.string().nullable() },
});

/** `atWork` is null for everybody but the team. */
export const replyRecord = z.object({
  file: z.object({
    ...{ round: z.string(), party: z.string(), isAsked: z.boolean() },
    reply: z
      .object({
        state: z.string(),
        submissions: z.array(
          z.object({
            ...{ number: z.number(), receipt: z.string(), at: z.string(), sha256: z.string() },
            ...{ receivedAt: z.string().nullable(), publishedAt: z.string().nullable() },
            correction: z
              .object({ at: z.string(), reason: z.string(), questions: z.array(z.string()) })
              .nullable(),
          }),
        ),
        extensions: z.array(
          z.object({
            ...{ askedAt: z.string(), reason: z.string(), until: z.string(), outcome: z.string() },
            decision: z.object({ number: z.string() }).nullable(),
          }),
        ),
      })
      .nullable(),
  }),
  atWork: z
    .object({
      answers: z.array(z.object({ address: z.string(), version: z.number(), content })),
      notes: z.array(note),
      own: z.array(z.string()),
    })
    .nullable(),
});

export const answerRecord = z.object({
  answer: z.object({ address: z.string(), version: z.number(), content }),
  mayWrite: z.boolean(),
  notes: z.array(note),
});

export const importRecord = z.object({
  ...{ id: z.string(), fileName: z.string(), state: z.string() },
  plan: z.object({
    lines: z.array(z.object({ address: z.string(), text: z.string(), standing: z.string() })),
    unplaced: z.array(z.object({ text: z.string(), kind: z.string(), near: z.string().nullable() })),
    without: z.array(z.string()),
  }),
});

export const handedInRecord = z.object({
  ...{ round: z.string(), party: z.string(), number: z.number(), receipt: z.string() },
  ...{ language: z.string(), submittedAt: z.string(), sha256: z.string() },
  publishedAt: z.string().nullable(),
  questions: z.array(
    z.object({
      number: z.string(),
      answers: z.array(
        z.object({
          address: z.string(),
          content: content.extend({ stillValidFrom: z.string().nullable() }),
        }),
      ),
    }),
  ),
});
