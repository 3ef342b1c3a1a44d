import type { CheckContext } from '../context.js';
import { recommendationWith } from './addressees.js';
import type { Reference } from './references-in.js';
import type { Found } from './targets.js';

const verbs: Readonly<Record<string, string>> = { requir: 'require', request: 'request', invit: 'invite' };
const behind = /^,?\s*(?:which |that |also )?(?<stem>requir|request|invit)(?:es|s|ed)\b/;
const before = /\b(?<stem>requir|request|invit)(?:es|s|ed)\b[^.;()]*\((?:see )?$/i;

/**
 * "Recommendation II-3 invites", which requires; "the committee requests … (Recommendation II-3)". The verbs are levels,
 * and a summary that says another one tells States something else. Only where the sentence has one verb.
 */
export function otherVerb({ kind, value, unit, from, to }: Reference, context: CheckContext): Found | null {
  if (kind !== 'recommendation') return null;
  const target = recommendationWith(context.reading, value);
  if (!target?.verb || target.verbs.length > 1 || !Object.values(verbs).includes(target.verb)) return null;
  const start = Math.max(0, unit.text.lastIndexOf('. ', from) + 1);
  const lead = unit.text.slice(start, from);
  const inBracket =
    /^\)/.test(unit.text.slice(to)) &&
    [...lead.matchAll(/\b(?:requir|request|invit)(?:es|s|ed)\b/gi)].length === 1;
  const stem =
    behind.exec(unit.text.slice(to, to + 40))?.groups?.stem ??
    (inBracket ? before.exec(lead)?.groups?.stem : undefined);
  const said = stem ? verbs[stem.toLowerCase()] : undefined;
  if (!said || said === target.verb) return null;
  return {
    message: `Recommendation ${value} is one that ${target.verb}s; here it is said to ${said}. Was this intended?`,
    actual: said,
    expected: target.verb,
  };
}
