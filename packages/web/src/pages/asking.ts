import { z } from 'zod';

/** The parts of addresses and queries, as each page declares them. Lengths are bounded: an address is no place for a text. */
const short = (length: number) => z.string().min(1).max(length);

export const roundPart = z.object({ round: short(80) });
export const partyPart = roundPart.extend({ party: short(10) });
export const recommendationPart = roundPart.extend({ recommendation: short(40) });
export const chapterPart = roundPart.extend({ chapter: short(200) });
export const paragraphPart = roundPart.extend({
  paragraph: z.coerce.number().int().positive().max(1_000_000),
});
export const findingPart = roundPart.extend({ finding: short(40) });
export const nothing = z.object({});

/** A filter in a query: left out and empty are the same. */
export const filter = short(60).optional().catch(undefined);
