import type { Clause } from '../../findings/clause.js';
import type { Names } from '../../parties/names.js';
import type { Grammar } from './grammar/grammar.js';
import { contrary, type Group } from './groups.js';
import { polarityOf } from './polarity.js';

/**
 * Parties that a clause excepts say the contrary of it; where all parties but these are meant, the rest is a set that
 * follows and is marked as derived.
 */
export function settleExceptions(
  clause: Clause,
  groups: readonly Group[],
  names: Names,
  grammar: Grammar,
): Group[] {
  return groups.flatMap((group) => {
    const start =
      group.names[0] === undefined
        ? 0
        : (clause.brackets.find(
            ({ from, to, qualifies }) => !qualifies && from < group.from && to >= group.to,
          )?.from ?? group.from);
    const before = clause.text.slice(0, start).replace(/\($/, '');
    if (group.note !== null || !grammar.except.test(before)) return [group];
    const ownWords = grammar.ofTheLast.test(clause.text.slice(group.to));
    const rule = ownWords ? polarityOf(before, grammar) : group.polarity;
    const stated = grammar.allBut.test(before) ? group.stated : null;
    const excepted: Group = { ...group, polarity: contrary(rule), quantifier: null, stated };
    const field = `${before} ${clause.text.slice(group.to)}`;
    if (!grammar.wholeField.test(field) || names.monitored.length === 0) return [excepted];
    const codes = new Set(group.names.map(({ code }) => code));
    const rest = names.monitored
      .filter((code) => !codes.has(code))
      .map((code) => ({ code, from: group.from, to: group.from }));
    const others = { ...group, names: rest, qualifiers: {}, stated: null, quantifier: null };
    return [excepted, { ...others, derived: true, confidence: 0.7 }];
  });
}
