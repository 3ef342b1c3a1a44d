import { readFileSync } from 'node:fs';
import {
  acts,
  audiences,
  type Mandate,
  type MandateKind,
  mandateKinds,
  may,
  type Person,
  printRights,
  type Thing,
} from '@rapporteur/monitoring';
import { describe, expect, it } from 'vitest';
import { type Extent, readExpected } from './rights/expected.js';

/*
 * Who may do what: each act, each kind of person, each kind of thing, held against a list that was written by hand and
 * that a non-programmer reads (rights/expected.txt). And the printed table of the guide, held against the program.
 */

const day = '2026-06-01';
const expected = readExpected();
const inner = audiences.filter((audience) => audience !== 'public');

/** Somebody of that office in the round lake-2: of XA, of one organisation, appointed for question 1. */
function holding(kind: MandateKind, parts: Partial<Mandate> = {}): Person {
  const mandate: Mandate = {
    ...{ id: 'm', kind, body: 'lake', round: 'lake-2', party: 'XA', organisation: 'org-1' },
    ...{ questions: ['1'], from: '2026-01-01', until: null },
    ...parts,
  };
  return { id: 'anna', mandates: [mandate] };
}

const thing: Thing = {
  ...{ kind: 'thing', body: 'lake', round: 'lake-2', party: 'XB', organisation: 'org-2' },
  ...{ questions: ['2'], named: ['ben'], openTo: [] },
};
/** A rapporteur's own is a question; everybody else's own is a State, an organisation, or what names them. */
const ownParts = (kind: MandateKind): Partial<Thing> =>
  kind === 'question-rapporteur'
    ? { questions: ['1'], named: ['anna'] }
    : { party: 'XA', organisation: 'org-1', questions: ['1'], named: ['anna'] };

interface Situation {
  readonly name: string;
  readonly thing: (kind: MandateKind) => Thing;
  /** With which extents it is given. */
  readonly givenBy: readonly Extent[];
}

const situations: readonly Situation[] = [
  {
    name: 'own, open',
    thing: (kind) => ({ ...thing, ...ownParts(kind), openTo: inner }),
    givenBy: ['any', 'own', 'in-hand', 'open', 'own open', 'own in-hand', 'questions'],
  },
  {
    name: 'own, open to nobody',
    thing: (kind) => ({ ...thing, ...ownParts(kind) }),
    givenBy: ['any', 'own', 'in-hand', 'own in-hand', 'questions'],
  },
  {
    name: 'another’s, open',
    thing: () => ({ ...thing, openTo: inner }),
    givenBy: ['any', 'open'],
  },
  { name: 'another’s, open to nobody', thing: () => thing, givenBy: ['any'] },
  {
    name: 'own, in another’s hands',
    thing: (kind) => ({ ...thing, ...ownParts(kind), named: ['ben'] }),
    givenBy: ['any', 'own', 'questions'],
  },
  {
    name: 'another’s, in hand',
    thing: () => ({ ...thing, named: ['anna'] }),
    givenBy: ['any', 'in-hand'],
  },
];

describe.each(acts)('%s', (act) => {
  const { extentsByKind, whenPublic } = expected.get(act) ?? { extentsByKind: new Map(), whenPublic: false };

  it('is in the list that was written by hand', () => {
    expect([...expected.keys()]).toContain(act);
  });

  it.each(mandateKinds)('%s', (kind) => {
    const extents: readonly Extent[] = extentsByKind.get(kind) ?? [];
    const found = situations.map((each) => `${each.name}: ${may(holding(kind), act, each.thing(kind), day)}`);
    const wanted = situations.map(
      ({ name, givenBy }) => `${name}: ${extents.some((extent) => givenBy.includes(extent))}`,
    );
    expect(found).toEqual(wanted);
  });

  it('gives nothing outside of the body, the round and the days', () => {
    for (const kind of mandateKinds) {
      const own: Thing = { ...thing, ...ownParts(kind), openTo: inner };
      for (const parts of [
        { body: 'sea' },
        { round: 'lake-1' },
        { until: '2026-05-31' },
        { from: '2026-06-02' },
      ])
        expect(may(holding(kind, parts), act, own, day), `${kind} ${JSON.stringify(parts)}`).toBe(false);
    }
    expect(may(null, act, { ...thing, openTo: inner }, day)).toBe(false);
    expect(may({ id: 'anna', mandates: [] }, act, { ...thing, named: ['anna'], openTo: inner }, day)).toBe(
      false,
    );
  });

  it(whenPublic ? 'is for everyone when public' : 'is not for everyone, even when public', () => {
    const open: Thing = { ...thing, openTo: ['public'] };
    expect(may(null, act, open, day)).toBe(whenPublic);
    expect(may({ id: 'anna', mandates: [] }, act, open, day)).toBe(whenPublic);
  });

  it('keeps a rapporteur from the own State, where it is about questions', () => {
    const extents = extentsByKind.get('question-rapporteur') ?? [];
    if (!extents.includes('questions')) return;
    const ownState: Thing = { ...thing, questions: ['1'], party: 'XA' };
    expect(may(holding('question-rapporteur'), act, ownState, day)).toBe(false);
    const elsewhere = holding('question-rapporteur', { party: null });
    const member: Mandate = { ...holding('member').mandates[0], id: 'm2' } as Mandate;
    expect(may({ ...elsewhere, mandates: [...elsewhere.mandates, member] }, act, ownState, day)).toBe(false);
  });
});

describe('the list', () => {
  it('names no act that is not there', () => {
    expect([...expected.keys()].filter((act) => !(acts as readonly string[]).includes(act))).toEqual([]);
  });
});

describe('the guide', () => {
  it('prints the table of rights as the program has it', () => {
    const page = readFileSync(new URL('../docs/guide/secretariat/rights.md', import.meta.url), 'utf8');
    const printed = page.slice(page.indexOf('## '));
    expect(printed.trim()).toBe(printRights().trim());
  });
});
