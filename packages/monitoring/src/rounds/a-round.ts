import type { Decision, Effect } from '../meetings/decision.js';
import type { RoundAtWork } from './round-at-work.js';

/** A decision for tests: what it decides, and what matters in the test. */
export function aDecision(
  given: Partial<Decision> & { readonly effects?: readonly Effect[] } = {},
): Decision {
  const number = given.number ?? 'LPC/2026/D1';
  return {
    id: `id of ${number}`,
    number,
    body: 'lake',
    round: 'lake-2',
    date: '2026-02-12',
    text: { en: 'The committee decided.', fr: null },
    takenIn: null,
    effects: [],
    replaces: null,
    classification: { audience: 'public', until: null },
    ...given,
  };
}

/** A round for tests: launched on 2 March 2026 with four monitored parties, replies due on 30 September. */
export function aRound(given: Partial<RoundAtWork> = {}): RoundAtWork {
  const launch = aDecision({
    effects: [
      { kind: 'stage', stage: 'launched', from: '2026-03-02' },
      { kind: 'monitored', add: ['XA', 'XB', 'XC', 'XD'], remove: [] },
      { kind: 'due', duty: 'reply', parties: [], day: '2026-09-30' },
    ],
  });
  const { id, number, date } = launch;
  return {
    id: 'id of lake-2',
    key: 'lake-2',
    body: 'lake',
    number: 2,
    title: { en: 'Second round', fr: 'Deuxième cycle' },
    kind: 'thematic',
    stages: [{ stage: 'launched', from: '2026-03-02', decision: { id, number, date } }],
    decisions: [launch],
    ...given,
  };
}
