import { describe, expect, it } from 'vitest';
import type { MandateKind, Person } from '../people/mandate.js';
import { mandateKinds } from '../people/mandate.js';
import { may } from '../people/may.js';
import { anOrganisation, aSubmitted } from './a-contribution.js';
import { type Contribution, contributionStates } from './contribution.js';
import { inShownOrder, seenContribution } from './seen.js';
import { thingOfContribution, thingOfContributor, thingOfResponse } from './things.js';

/* What is confidential stays so for every kind of person, in every state. */

const today = '2026-03-09';

function person(kind: MandateKind, given: { party?: string; organisation?: string } = {}): Person {
  const mandate = { id: 'm', kind, body: 'lake', round: 'lake-2', party: null, questions: ['1', '2', '10'] };
  return {
    id: kind,
    mandates: [{ ...mandate, organisation: null, from: '2026-01-01', until: null, ...given }],
  };
}

/** Everybody there is, apart from the organisation's own people. */
const strangers: readonly (readonly [string, Person | null])[] = [
  ['nobody', null],
  ['an account without a mandate', { id: 'x', mandates: [] }],
  ...mandateKinds.map((kind) => [kind, person(kind, { party: 'XA', organisation: 'org-2' })] as const),
];
const team = person('civil-society', { organisation: 'org-1' });

function whoMay(
  act: 'read-contribution' | 'read-contributor',
  contribution: Contribution,
): readonly string[] {
  const thing =
    act === 'read-contribution' ? thingOfContribution(contribution) : thingOfContributor(contribution);
  return strangers.filter(([, who]) => may(who, act, thing, today)).map(([name]) => name);
}

const bodyAtWork = ['secretariat', 'question-rapporteur', 'member', 'observer', 'participant'];
const everybody = strangers.map(([name]) => name);

describe('who reads a contribution', () => {
  const audienceOf: Record<string, readonly string[]> = {
    draft: [],
    submitted: ['secretariat'],
    returned: ['secretariat'],
    refused: ['secretariat'],
    withdrawn: ['secretariat'],
    received: bodyAtWork,
    published: everybody,
  };

  it.each(contributionStates)('%s', (state) => {
    const open = aSubmitted({ state });
    expect(whoMay('read-contribution', open)).toEqual(audienceOf[state]);
    expect(whoMay('read-contributor', open)).toEqual(audienceOf[state]);
    const inner = aSubmitted({ state, audience: 'body' });
    const few = state === 'published' ? bodyAtWork : audienceOf[state];
    expect(whoMay('read-contribution', inner)).toEqual(few);
    for (const thing of [open, inner].map(thingOfContribution))
      expect(may(team, 'read-contribution', thing, today)).toBe(true);
  });

  it.each(contributionStates)('from whom a %s one is, stays with the secretariat', (state) => {
    for (const audience of ['public', 'body'] as const) {
      const withheld = aSubmitted({ state, audience, name: 'withheld' });
      expect(whoMay('read-contributor', withheld)).toEqual(state === 'draft' ? [] : ['secretariat']);
      expect(may(team, 'read-contributor', thingOfContributor(withheld), today)).toBe(true);
    }
  });

  it('lets nobody but its own people write, send or take back', () => {
    const thing = thingOfContribution(aSubmitted({ state: 'draft' }));
    const acts = ['write-contribution', 'submit-contribution', 'withdraw-contribution'] as const;
    for (const act of [...acts, 'read-contribution-in-work'] as const) {
      expect(strangers.filter(([, who]) => may(who, act, thing, today))).toEqual([]);
      expect(may(team, act, thing, today)).toBe(true);
    }
  });

  it('lets a State respond, and nobody read the response before it is sent', () => {
    const published = aSubmitted({ state: 'published' });
    const draft = thingOfResponse({ party: 'XA', state: 'draft' }, published);
    const readers = strangers
      .filter(([, who]) => may(who, 'read-response', draft, today))
      .map(([name]) => name);
    expect(readers).toEqual(['contact-person', 'contributor']);
    const sent = thingOfResponse({ party: 'XA', state: 'sent' }, published);
    expect(may(null, 'read-response', sent, today)).toBe(false);
    expect(may(person('secretariat'), 'read-response', sent, today)).toBe(true);
    const shown = thingOfResponse({ party: 'XA', state: 'published' }, published);
    expect(may(null, 'read-response', shown, today)).toBe(true);
    const hidden = thingOfResponse({ party: 'XA', state: 'draft' }, aSubmitted({ state: 'received' }));
    expect(may(person('contact-person', { party: 'XA' }), 'read-response', hidden, today)).toBe(false);
    const other = person('contact-person', { party: 'XB' });
    expect(may(other, 'write-response', draft, today)).toBe(false);
    expect(may(person('contributor', { party: 'XA' }), 'send-response', draft, today)).toBe(false);
  });
});

describe('what is seen of a withheld name', () => {
  const organisation = anOrganisation({ id: 'org-secret', name: 'Nightingale Trust', kind: 'nhri' });
  const withheld = aSubmitted(
    { id: 'c-secret', name: 'withheld', organisation: 'org-secret', state: 'published' },
    [
      {
        id: 'p-secret',
        text: 'One. Two. Three.',
        strikes: [{ from: 5, to: 9, reason: 'It names a child.' }],
      },
    ],
  );

  it('holds nothing that leads to it', () => {
    const seen = JSON.stringify(
      seenContribution({ ...withheld, publishedOn: today }, organisation, { seesName: false }),
    );
    for (const trace of ['Nightingale', 'nhri', 'secret', '2026', 'Two']) expect(seen).not.toContain(trace);
    const inner = seenContribution(withheld, organisation, { seesName: true });
    expect(inner?.organisation?.name).toBe('Nightingale Trust');
  });

  it('is the same whichever organisation it came from, whenever', () => {
    const other = anOrganisation({ id: 'o', name: 'Another', kind: 'civil-society' });
    const later = { ...withheld, id: 'c9', version: 7, publishedOn: '2026-09-09', organisation: 'o' };
    const at = {
      ...later,
      submitted: withheld.submitted && { ...withheld.submitted, at: '2026-08-08T00:00:00Z' },
    };
    expect(seenContribution(at, other, { seesName: false })).toEqual(
      seenContribution(withheld, organisation, { seesName: false }),
    );
  });

  it('stands in a list by chance alone', () => {
    const named = (key: string, name: string) => ({
      key,
      party: 'XA',
      organisation: { name, kind: 'nhri' as const },
    });
    const nameless = (key: string) => ({ key, party: 'XA', organisation: null });
    const general = { key: 'm', party: null, organisation: null };
    const list = [nameless('q'), named('z', 'Beta'), nameless('b'), named('a', 'Gamma'), general];
    expect(inShownOrder(list).map(({ key }) => key)).toEqual(['m', 'z', 'a', 'b', 'q']);
    expect(inShownOrder([...list].reverse())).toEqual(inShownOrder(list));
  });
});
