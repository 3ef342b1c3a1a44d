import type { Audience, Thing } from '../people/thing.js';
import type { Contradiction } from './contradiction.js';
import type { Contribution } from './contribution.js';
import type { Organisation } from './organisation.js';
import type { Response } from './response.js';

/** Who may read a contribution: it opens with its state, and never further than the organisation wished. */
export function thingOfContribution(
  contribution: Pick<
    Contribution,
    'body' | 'round' | 'party' | 'organisation' | 'audience' | 'state' | 'submitted'
  >,
): Thing {
  const { body, round, party, organisation, submitted } = contribution;
  const numbers = submitted?.parts.flatMap(({ question }) => question ?? []) ?? [];
  const questions = [...new Set(numbers)];
  return {
    kind: 'contribution',
    body,
    round,
    party,
    organisation,
    questions,
    openTo: opennessOf(contribution),
  };
}

/** Who may know from whom it is: with a name that is shown whoever reads it, else the secretariat and the team. */
export function thingOfContributor(
  contribution: Parameters<typeof thingOfContribution>[0] & Pick<Contribution, 'name'>,
): Thing {
  const thing = { ...thingOfContribution(contribution), kind: 'contributor' };
  if (contribution.name === 'shown') return thing;
  const inner: readonly Audience[] = ['team', 'secretariat'];
  return { ...thing, openTo: thing.openTo.filter((audience) => inner.includes(audience)) };
}

export function thingOfOrganisation({ body, id, party }: Pick<Organisation, 'body' | 'id' | 'party'>): Thing {
  return {
    kind: 'organisation',
    body,
    round: null,
    party,
    organisation: id,
    openTo: ['team', 'secretariat'],
  };
}

/**
 * A State's response: its team's until it is sent; once published, of whoever reads the contribution beside which it stands. What is
 * not public a State does not know of, so there is nothing of its own yet.
 */
export function thingOfResponse(
  { party, state }: Pick<Response, 'party' | 'state'>,
  contribution: Parameters<typeof thingOfContribution>[0],
): Thing {
  const { body, round, openTo } = thingOfContribution(contribution);
  const own = openTo.includes('public') ? party : null;
  const until: Record<Response['state'], readonly Audience[]> = {
    draft: ['team'],
    sent: ['team', 'secretariat'],
    published: openTo,
  };
  return { kind: 'response', body, round, party: own, openTo: until[state] };
}

/** Two passages side by side, for those who code the question. */
export function thingOfContradiction({
  body,
  round,
  party,
  question,
}: Pick<Contradiction, 'body' | 'round' | 'party' | 'question'>): Thing {
  return { kind: 'contradiction', body, round, party, questions: [question], openTo: ['secretariat'] };
}

function opennessOf({ state, audience }: Pick<Contribution, 'state' | 'audience'>): readonly Audience[] {
  switch (state) {
    case 'draft':
      return ['team'];
    case 'submitted':
    case 'returned':
    case 'refused':
    case 'withdrawn':
      return ['team', 'secretariat'];
    case 'received':
      return ['team', 'secretariat', 'members', 'body'];
    case 'published':
      return audience === 'public'
        ? ['team', 'secretariat', 'members', 'body', 'round', 'public']
        : ['team', 'secretariat', 'members', 'body'];
  }
}
