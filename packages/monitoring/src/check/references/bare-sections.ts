import type { CheckContext } from '../context.js';
import { quotedIn, touches } from '../quotations.js';
import type { RuleFinding } from '../rule.js';
import type { Target, Targets } from './targets.js';

const bare = /\(([IVXLC]+)((?:\.\d{1,2})+)\)/g;

/** From here on the words before a number are those of a title, and so much more than those of another one. */
const fits = 0.3;
const times = 1.5;

/**
 * "… among parents (VII.2)" in chapter VIII: the words are those of the title of VIII.2, and not of VII.2. One notice
 * for a paragraph, which names them all: such numbers are those of an earlier draft.
 */
export function* bareSections({ section }: Targets, context: CheckContext): Iterable<RuleFinding> {
  const byId = new Map(section.map((target) => [target.id, target]));
  const chapters = section.filter(({ id }) => /^[IVXLC]+$/.test(id));
  let next = 0;
  for (const unit of context.units) {
    if (unit.quoted || unit.kind === 'heading' || !/\([IVXLC]+\.\d/.test(unit.text)) continue;
    while (next < chapters.length && chapters[next].line <= unit.lines[0]) next++;
    const own = chapters[next - 1]?.id ?? null;
    const quoted = quotedIn(unit.text);
    let from = 0;
    const astray = [...unit.text.matchAll(bare)].flatMap(({ index, 0: all, 1: chapter, 2: number }) => {
      const clause = unit.text.slice(Math.max(from, unit.text.lastIndexOf('. ', index)), index);
      from = index + all.length;
      const better = own === null || own === chapter ? undefined : byId.get(own + number);
      if (!better || touches(quoted, index, from)) return [];
      const cited = byId.get(chapter + number);
      const share = shareOf(better, clause);
      if (share < fits || (cited && share < shareOf(cited, clause) * times)) return [];
      return [{ at: index, to: from, printed: chapter + number, expected: better.id }];
    });
    const [first, ...others] = astray;
    if (!first) continue;
    yield {
      severity: 'warning',
      confidence: 'likely',
      message: `${astray.map(({ printed }) => printed).join(', ')}: by their titles, ${astray.map(({ expected }) => expected).join(', ')} would fit better. Was this intended?`,
      place: context.placeIn(unit, first.at, first.to),
      related: others.map(({ at, to }) => context.placeIn(unit, at, to)),
      actual: first.printed,
      expected: first.expected,
    };
  }
}

/** Share of the title's words that stand in the clause, by their first five letters. */
function shareOf({ text }: Target, clause: string): number {
  const words = new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const own = clause.toLowerCase();
  return words.size === 0 ? 0 : [...words].filter((word) => own.includes(word)).length / words.size;
}
