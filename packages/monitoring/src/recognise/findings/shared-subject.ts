import type { Clause } from '../../findings/clause.js';
import type { Group } from './groups.js';

const subject =
  /^(?:However,? |Similarly,? )?(?:In|For|Among|As for) (?:a number of|some|several|many|most|a few|few|other|those|the) ?(?:other )?(?:parties|countries|states) (?:that|which|where|who) ([^,(]+),/i;

/**
 * "In some parties that have no unit, cases go to the general police (A) or to the courts (B)": beside what is said
 * of A and of B, both are parties that have no unit.
 */
export function sharedSubject(clause: Clause, groups: readonly Group[]): Group[] {
  const match = subject.exec(clause.text);
  const held = groups.filter(({ note }) => note === null);
  if (!match || held.length < 2 || held.some(({ from }) => from < match[0].length)) return [];
  const names = [...new Map(held.flatMap((group) => group.names).map((name) => [name.code, name])).values()];
  const first = held[0];
  return [
    {
      ...first,
      to: held[held.length - 1].to,
      names,
      qualifiers: {},
      claim: match[1].trim(),
      confidence: 0.75,
    },
  ];
}
