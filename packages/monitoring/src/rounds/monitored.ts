import { type DecisionName, effectsOn } from '../meetings/decision.js';
import type { RoundAtWork } from './round-at-work.js';

/** A party that a round monitors, since which decision. */
export interface MonitoredParty {
  /** ISO 3166-1 alpha-2. */
  readonly party: string;
  readonly decision: DecisionName;
}

/** Whom a round monitors as decided by a day, by code. A party that ratified is not among them for that alone. */
export function monitoredOn(round: Pick<RoundAtWork, 'decisions'>, on: string): readonly MonitoredParty[] {
  const byParty = new Map<string, MonitoredParty>();
  for (const { effect, decision } of effectsOn(round.decisions, 'monitored', on)) {
    for (const party of effect.add) if (!byParty.has(party)) byParty.set(party, { party, decision });
    for (const party of effect.remove) byParty.delete(party);
  }
  return [...byParty.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
}

export function isMonitoredOn(round: Pick<RoundAtWork, 'decisions'>, party: string, on: string): boolean {
  return monitoredOn(round, on).some((each) => each.party === party);
}
