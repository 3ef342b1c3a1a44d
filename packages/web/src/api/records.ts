import { z } from 'zod';

/*
 * What goes out as JSON. A response is rebuilt through these schemas, so that a field that is not written here
 * can not leave: internal ids, file names, proposals to the secretariat, counts that would set States side by side.
 */

export const bilingual = z.object({ en: z.string(), fr: z.string() });
/** A graded verb, or another body's own word. */
export const level = z.string();
export const addresseeKind = z.enum(['all', 'unspecified', 'not-already', 'named']);
const day = z.string().nullable();
const lines = z.tuple([z.number(), z.number()]).nullable();

export const body = z.object({ key: z.string(), name: bilingual });
export const roundSummary = z.object({
  key: z.string(),
  number: z.number(),
  title: bilingual,
  kind: z.string(),
  stage: z.string(),
  launched: day,
  adopted: day,
  body,
});
export const edition = z.object({
  language: z.string(),
  date: z.string(),
  symbol: z.string().nullable(),
  state: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  hasText: z.boolean(),
});
export const roundParty = z.object({
  code: z.string(),
  standing: z.enum(['monitored', 'joined-later', 'outside']),
  signed: day,
  ratified: day,
  inForce: day,
  facts: z
    .array(
      z.object({
        fact: z.enum(['standing', 'signed', 'ratified', 'in-force', 'left', 'reservation', 'declaration']),
        dated: day,
        said: z.string().nullable(),
        source: z.string().nullable(),
      }),
    )
    .optional(),
});
export const round = roundSummary.extend({
  parties: z.array(roundParty),
  publications: z.array(
    z.object({ key: z.string(), kind: z.string(), title: bilingual, editions: z.array(edition) }),
  ),
  questions: z.array(
    z.object({
      number: z.string(),
      kind: z.string().nullable(),
      group: bilingual.nullable(),
      label: bilingual.nullable(),
      items: z.array(z.string()),
      parties: z.array(z.string()),
    }),
  ),
});

export const reportHead = z.object({
  body,
  round: z.object({ key: z.string(), title: bilingual, kind: z.string(), stage: z.string() }),
  publication: z.object({ key: z.string(), kind: z.string(), title: bilingual }),
  edition,
  otherEditions: z.array(edition),
});

const section = z.object({
  key: z.string(),
  number: z.string().nullable(),
  level: z.number(),
  title: z.string().nullable(),
  label: bilingual.nullable(),
});
export const chapterSummary = z.object({
  key: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  label: bilingual.nullable(),
  sections: z.array(section),
  paragraphs: z.tuple([z.number(), z.number()]).nullable(),
  recommendations: z.array(z.string()),
});

export const footnote = z.object({
  number: z.number(),
  text: z.string().nullable(),
  parties: z.array(z.string()),
  offset: z.number().nullable(),
});
const node = { section: z.string().nullable(), lines, footnotes: z.array(footnote) };
const addressee = z.object({ code: z.string(), partly: z.string().nullable() });

export const paragraph = z.object({
  type: z.literal('paragraph'),
  ...node,
  number: z.number(),
  text: z.string().nullable(),
  parties: z.array(
    z.object({
      code: z.string(),
      place: z.enum(['text', 'note']).nullable(),
      class: z.enum(['monitored', 'outside-round', 'non-party']),
    }),
  ),
  recommendations: z.array(z.object({ number: z.string(), verb: level.nullable() })),
  findings: z.array(z.string()),
});
export const recommendation = z.object({
  type: z.literal('recommendation'),
  ...node,
  number: z.string(),
  chapter: z.string(),
  verb: level.nullable(),
  verbs: z.array(level),
  text: z.string().nullable(),
  label: bilingual.nullable(),
  addressees: z.object({
    kind: addresseeKind,
    source: z.enum(['text', 'footnote', 'sub-items']).nullable(),
    condition: z.string().nullable(),
    conditional: z.boolean(),
    parties: z.array(addressee),
    subItems: z.array(
      z.object({ label: z.string(), topic: bilingual.nullable(), parties: z.array(addressee) }),
    ),
  }),
  recommendedBy: z.array(z.string()),
  statedPosition: z.string().nullable(),
  articles: z.array(z.string()),
  crossReferences: z.array(z.string()),
  paragraphs: z.array(z.number()),
  laterNotes: z.array(z.object({ party: z.string(), footnote: z.number(), text: z.string().nullable() })),
});
export const box = z.object({
  type: z.literal('box'),
  ...node,
  number: z.number(),
  key: z.string(),
  kind: z.enum(['provision', 'practice', 'difficulty', 'voice', 'other']),
  title: z.string().nullable(),
  text: z.string().nullable(),
  label: bilingual.nullable(),
  parties: z.array(z.string()),
  items: z.array(
    z.object({ text: z.string().nullable(), label: bilingual.nullable(), parties: z.array(z.string()) }),
  ),
});
const sectionNode = z.object({
  type: z.literal('section'),
  ...node,
  key: z.string(),
  number: z.string().nullable(),
  level: z.number(),
  title: z.string().nullable(),
  label: bilingual.nullable(),
});
const passage = z.object({
  type: z.literal('passage'),
  ...node,
  kind: z.string(),
  text: z.string(),
  parties: z.array(z.string()),
});
export const reportNode = z.discriminatedUnion('type', [
  sectionNode,
  paragraph,
  recommendation,
  box,
  passage,
]);

export const disposition = z.object({
  recommendation: z.string(),
  party: z.string(),
  disposition: z.enum(['specific', 'generic', 'as-addressed', 'not-addressed']),
  status: z.enum(['computed', 'decided']),
  mergedInto: z.string().nullable(),
  reason: z.string(),
  paragraphs: z.array(z.number()),
});
const outsider = z.object({ code: z.string(), class: z.enum(['outside-round', 'non-party']) });
const place = {
  chapter: z.string(),
  section: z.string().nullable(),
  paragraph: z.number().nullable(),
  holder: z.enum(['paragraph', 'box', 'passage']),
  footnote: z.number().nullable(),
  sentence: z.string(),
};
export const finding = z.object({
  key: z.string(),
  ...place,
  container: z.enum(['paragraph', 'bullet', 'note', 'box', 'summary']),
  claim: z.string(),
  polarity: z.enum(['has', 'lacks', 'other']),
  voice: z.enum(['party', 'committee']).nullable(),
  stated: z.object({ text: z.string(), n: z.number(), of: z.number().nullable() }).nullable(),
  quantifier: z.string().nullable(),
  exhaustive: z.boolean(),
  derived: z.boolean(),
  confidence: z.number(),
  standing: z.enum(['read', 'accepted', 'corrected', 'split', 'merged']),
  parties: z.array(z.object({ code: z.string(), qualifier: z.string().nullable() })),
  others: z.array(outsider),
});
export const gap = z.object({
  ...place,
  kind: z.enum(['no-information', 'unclear']),
  words: z.string(),
  parties: z.array(z.string()),
  questions: z.array(z.string()),
});
export const gapQuestion = z.object({
  number: z.string(),
  label: bilingual.nullable(),
  title: z.string().nullable(),
});

const filterChoice = z.object({ value: z.string(), count: z.number() });
export const choices = z.object({
  chapters: z.array(filterChoice),
  verbs: z.array(filterChoice),
  positions: z.array(filterChoice),
  recommendingStates: z.array(z.string()),
  addresseeKinds: z.array(filterChoice),
  articles: z.array(filterChoice),
});

export const hit = z.object({
  kind: z.enum(['section', 'paragraph', 'recommendation', 'box', 'footnote', 'passage']),
  key: z.string(),
  chapter: z.string().nullable(),
  round: z.string(),
  publication: z.string(),
  language: z.string(),
  date: z.string(),
  isLabel: z.boolean(),
  fragments: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});

export const problem = z.object({
  status: z.number(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
});
