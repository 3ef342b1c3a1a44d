import type { CheckContext } from '../context.js';
import { groupedBy } from '../grouped.js';
import { quotedIn, touches } from '../quotations.js';
import type { RuleFinding } from '../rule.js';
import { sentencesIn } from '../sentences.js';
import { byFrequency, type Occurrence, times, variant } from './variant.js';

const code = /\b(?:General )?(?:Penal|Criminal) Code\b/g;

interface CodeName extends Occurrence {
  readonly party: string;
}

/** "The Penal Code" and "the Criminal Code" of one State: one law under two names, or two laws? */
export function* penalCodes(context: CheckContext): Iterable<RuleFinding> {
  for (const ofParty of groupedBy(codeNames(context), ({ party }) => party)) {
    const [usual, ...others] = byFrequency(ofParty);
    const rare = others.at(-1);
    if (!rare) continue;
    yield {
      ...variant(
        context,
        rare,
        usual,
        `${times(rare)} for ${context.names.label(rare[0].party)}, and “${usual[0].form}” (${usual.length}). Is this one law?`,
        [rare[0].party],
      ),
      severity: 'info',
    };
  }
}

/** With the State whose code it is: the only one that its sentence names. */
function codeNames(context: CheckContext): CodeName[] {
  return context.units.flatMap((unit) => {
    if (unit.quoted || !/(?:Penal|Criminal) Code\b/.test(unit.text)) return [];
    const names = context.namesIn(unit);
    const sentences = sentencesIn(unit.text);
    return [...unit.text.matchAll(code)].flatMap(({ index, 0: form }): CodeName[] => {
      const to = index + form.length;
      const sentence = sentences.find((each) => each.from <= index && index < each.to);
      if (!sentence || touches(quotedIn(unit.text), index, to)) return [];
      const named = new Set(
        names.filter(({ from }) => from >= sentence.from && from < sentence.to).map((name) => name.code),
      );
      return named.size === 1
        ? [{ unit, from: index, to, form: form.replace('General ', ''), party: [...named][0] }]
        : [];
    });
  });
}
