import type { Clause } from '../../findings/clause.js';
import { statedCounts } from '../../findings/stated-counts.js';
import type { Names } from '../../parties/names.js';
import { trimClaim } from './claim.js';
import { english } from './grammar/english.js';
import type { Group } from './groups.js';
import { mainClause, polarityOf, voiceOf } from './polarity.js';

/** "The other parties do not …", "; in all the remaining States …": all parties of the round but those named just before. */
const others =
  /(?:^|[;:,.]\s+|\b(?:while|whereas|and|but)\s+)(?:however,\s+)?(?:(?:in|for|by|none of)\s+)?(?:all\s+(?:of\s+)?)?the\s+(?:(?:other|remaining)\s+(?:[\w-]+\s+)?(?:monitored\s+)?(?:parties|states|countries)|rest of the (?:parties|states|countries))\b(?!\s*(?:\(|that|which|who|whose|where|with|having|concerned|mentioned|in (?:this|that|the) (?:group|situation|case)))/i;
const stops = /;|\.\s|\bwhile\b|\bwhereas\b|, but\b/;
/** Where the lists before are themselves drawn from some of the parties, nobody knows who the others are. */
const partial = /\b(?:of|among|amongst) (?:these|those|them|the (?!43\b)\w+ (?:parties|states|countries))\b/i;

/**
 * The set that a text means by "the other parties": it follows from the lists of the sentence itself, or else of the
 * sentence before, and stands nowhere. Only complete lists count, and a number that the text gives must fit.
 * @param before groups of the sentence before, and its words
 */
export function theOthers(
  clause: Clause,
  own: readonly Group[],
  before: { readonly groups: readonly Group[]; readonly words: string },
  names: Names,
): Group[] {
  const match = others.exec(clause.text);
  if (!match || names.monitored.length === 0) return [];
  const end = match.index + match[0].length;
  if (clause.names.some(({ from }) => from >= end && /^[\s,:(–-]*$/.test(clause.text.slice(end, from))))
    return [];
  const within = own.filter(({ to, derived }) => to <= match.index && !derived);
  const [said, words] = within.length > 0 ? [within, clause.text] : [before.groups, before.words];
  const isComplete = said.length > 0 && said.every(({ exhaustive, derived }) => exhaustive && !derived);
  if (!isComplete || partial.test(words)) return [];
  const named = new Set(said.flatMap(({ names: list }) => list.map(({ code }) => code)));
  const rest = names.monitored.filter((code) => !named.has(code));
  const stated = statedCounts(match[0])[0] ?? null;
  if (rest.length === 0 || rest.length === names.monitored.length) return [];
  if (stated && stated.n !== rest.length) return [];
  const after = clause.text.slice(end);
  const stop = after.search(stops);
  const predicate = mainClause(stop < 0 ? after : after.slice(0, stop), english);
  const lead = /none of/i.test(match[0]) ? 'none of them' : '';
  return [
    {
      from: end,
      to: end,
      names: rest.map((code) => ({ code, from: end, to: end })),
      qualifiers: {},
      claim: trimClaim(predicate, english),
      polarity: polarityOf(`${lead} ${predicate}`, english),
      voice: voiceOf(clause.text, english),
      stated,
      quantifier: null,
      exhaustive: true,
      derived: true,
      confidence: 0.5,
      note: null,
    },
  ];
}
