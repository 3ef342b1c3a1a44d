import type { Clause } from '../../findings/clause.js';
import type { Names } from '../../parties/names.js';
import { contrary, type Group } from './groups.js';
import { polarityOf } from './polarity.js';

const except =
  /\b(?:except(?: for| in| by)?|with the (?:sole )?exceptions? of|apart from|other than|excluding|but not (?:in|by|for)?|all but (?:\w+(?: parties| countries| states)?)?)[\s:,]*(?:the\s+)?\(?\s*$/i;
/** All of them, and not all "that have a register". */
const wholeField =
  /\ball but\b|\ball (?:the )?(?:other )?(?:monitored )?(?:parties|countries|states)\b(?!,? (?:that|which|who|whose|where|with|having|concerned)\b)/i;

/**
 * Parties that a clause excepts say the contrary of it; where all parties but these are meant, the rest is a set that
 * follows and is marked as derived.
 */
export function settleExceptions(clause: Clause, groups: readonly Group[], names: Names): Group[] {
  return groups.flatMap((group) => {
    const start =
      group.names[0] === undefined
        ? 0
        : (clause.brackets.find(
            ({ from, to, qualifies }) => !qualifies && from < group.from && to >= group.to,
          )?.from ?? group.from);
    const before = clause.text.slice(0, start).replace(/\($/, '');
    if (group.note !== null || !except.test(before)) return [group];
    const ownWords = /^,?\s(?:which|who|whose|where)\b/i.test(clause.text.slice(group.to));
    const rule = ownWords ? polarityOf(before) : group.polarity;
    const stated = /\ball but\b/i.test(before) ? group.stated : null;
    const excepted: Group = { ...group, polarity: contrary(rule), quantifier: null, stated };
    const field = `${before} ${clause.text.slice(group.to)}`;
    if (!wholeField.test(field) || names.monitored.length === 0) return [excepted];
    const codes = new Set(group.names.map(({ code }) => code));
    const rest = names.monitored
      .filter((code) => !codes.has(code))
      .map((code) => ({ code, from: group.from, to: group.from }));
    const others = { ...group, names: rest, qualifiers: {}, stated: null, quantifier: null };
    return [excepted, { ...others, derived: true, confidence: 0.7 }];
  });
}
