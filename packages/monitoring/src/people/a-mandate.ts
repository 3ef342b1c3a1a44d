import type { MandateContext } from './give-mandate.js';
import type { HeldMandate } from './mandate.js';

/** For tests: a contact person of XA in the invented body's second round. */
export function aMandate(parts: Partial<HeldMandate> = {}): HeldMandate {
  return {
    id: 'mandate-1',
    person: 'anna',
    kind: 'contact-person',
    body: 'lake',
    round: 'lake-2',
    party: 'XA',
    questions: [],
    organisation: null,
    from: '2026-01-01',
    until: null,
    ...parts,
  };
}

/** For tests: a round of four parties and three questions; members and secretariat may be rapporteurs, also jointly. */
export function aContext(parts: Partial<MandateContext> = {}): MandateContext {
  return {
    id: 'mandate-new',
    person: 'anna',
    held: [],
    round: { parties: ['XA', 'XB', 'XC', 'XD'], questions: ['1', '2', '3'] },
    rule: { from: ['member', 'secretariat'], jointly: true, ownState: 'joint' },
    ...parts,
  };
}
