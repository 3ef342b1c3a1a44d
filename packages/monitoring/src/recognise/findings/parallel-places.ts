import type { Clause, Run } from './clause.js';

/**
 * One thing said of several parties, each with a word of its own: "in Denmark, in Estonia with its institute, in
 * Georgia with a unit of the ministry and in Hungary with …". The lists are joined; what is said of one member
 * becomes its qualifier.
 */
export function parallelPlaces(clause: Clause, runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && !last.bracket && !run.bracket && isParallel(clause, last, run)) joined[joined.length - 1] = join(clause, last, run);
    else joined.push(run);
  }
  return joined;
}

/** Both stand after the same preposition, parted by a comma or "and", with a short word for the first. */
function isParallel(clause: Clause, last: Run, run: Run): boolean {
  const gap = clause.text.slice(last.to, run.from);
  const preposition = /(?:,| and|,? and)\s+(in|by) (?:the )?$/i.exec(gap)?.[1];
  const before = /(?:^|\s)(in|by) (?:the )?$/i.exec(clause.text.slice(0, last.from))?.[1];
  if (!preposition || !before || preposition.toLowerCase() !== before.toLowerCase()) return false;
  const own = gap.slice(0, gap.search(/(?:,| and|,? and)\s+(?:in|by) (?:the )?$/i));
  return /^\s*,?\s*(?:with|through|via|by|under|at|as|within)\b[^.;:]*$/i.test(own) || own.trim() === '';
}

function join(clause: Clause, last: Run, run: Run): Run {
  const own = clause.text.slice(last.to, run.from).replace(/(?:,| and|,? and)\s+(?:in|by) (?:the )?$/i, '').trim();
  const name = last.names[last.names.length - 1];
  return {
    from: last.from,
    to: run.to,
    names: [...last.names, ...run.names],
    qualifiers: { ...last.qualifiers, ...run.qualifiers, ...(own ? { [name.code]: own } : {}) },
    bracket: null,
  };
}
