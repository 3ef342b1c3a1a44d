import { z } from 'zod';

/* What leaves as JSON: no hashes, no tokens. */

export const mandateRecord = z.object({
  ...{ id: z.string(), kind: z.string(), body: z.string(), round: z.string().nullable() },
  ...{ party: z.string().nullable(), organisation: z.string().nullable(), questions: z.array(z.string()) },
  ...{ from: z.string(), until: z.string().nullable() },
});

export const personRecord = z.object({
  ...{ person: z.string(), name: z.string(), address: z.string(), language: z.string() },
  mandates: z.array(mandateRecord),
});

export const invitationRecord = z.object({
  ...{ id: z.string(), name: z.string(), address: z.string(), isOpen: z.boolean() },
  mandate: mandateRecord.omit({ id: true }),
  ...{ replaces: z.string().nullable(), invitedAt: z.string(), expiresAt: z.string() },
  ...{ acceptedAt: z.string().nullable(), withdrawnAt: z.string().nullable() },
});
