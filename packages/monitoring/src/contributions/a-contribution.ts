import type { Contribution, ContributionPart, SubmittedPart } from './contribution.js';
import { usualContributionRules } from './contribution.js';
import type { ContributionField } from './draft.js';
import type { Organisation } from './organisation.js';

/* For tests: records in which only what a test is about need be said. */

export function anOrganisation(given: Partial<Organisation> = {}): Organisation {
  return {
    ...{ id: 'org-1', body: 'lake', name: 'Friends of the Shore', kind: 'civil-society', party: 'XA' },
    ...{ register: '', registerNumber: '' },
    ...given,
  };
}

export function aPart(given: Partial<ContributionPart> = {}): ContributionPart {
  return {
    id: 'p1',
    question: '2',
    about: null,
    text: 'Three of the nine pools have no lifeguard on Sundays.',
    version: 1,
    ...given,
  };
}

export function aContribution(given: Partial<Contribution> = {}): Contribution {
  return {
    ...{ id: 'c1', key: 'k1', body: 'lake', round: 'lake-2', organisation: 'org-1', kind: 'contribution' },
    ...{ party: 'XA', language: 'en', name: 'shown', audience: 'public', state: 'draft', version: 1 },
    ...{ parts: [aPart()], submitted: null, reason: null, publishedOn: null },
    ...given,
  } as Contribution;
}

export function aSubmitted(
  given: Partial<Contribution> = {},
  parts?: readonly Partial<SubmittedPart>[],
): Contribution {
  const draft = aContribution({ state: 'submitted', ...given });
  const sent = (parts ?? [{}]).map((part) => {
    const { version: _version, ...written } = aPart();
    return { ...written, strikes: [], ...part };
  });
  return { ...draft, submitted: { id: 's1', at: '2026-03-05T10:00:00.000Z', parts: sent } };
}

export function aContributionField(given: Partial<ContributionField> = {}): ContributionField {
  return {
    parties: ['XA', 'XB'],
    questions: ['1', '2', '10'],
    rules: usualContributionRules,
    today: '2026-03-01',
    closes: { on: '2026-04-30', decision: 'LPC(2026)D2' },
    ...given,
  };
}
