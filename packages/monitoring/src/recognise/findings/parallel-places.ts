import type { Clause, Run } from '../../findings/clause.js';

/**
 * One thing said of several parties, each with a word of its own: "in Denmark, in Estonia with its institute, in
 * Georgia with a unit of the ministry and in Hungary with …". The lists are joined; what is said of one member
 * becomes its qualifier.
 */
export function parallelPlaces(clause: Clause, runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const series = isSeries(clause, runs);
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last &&
      !last.bracket &&
      !run.bracket &&
      (isParallel(clause, last, run) || (series && opensItem(clause, last, run)))
    )
      joined[joined.length - 1] = join(clause, last, run);
    else joined.push(run);
  }
  return joined;
}

const item = /;\s*(?:and )?in (?:the )?$/i;

function opensItem(clause: Clause, last: Run, run: Run): boolean {
  return item.test(clause.text.slice(last.to, run.from));
}

/** A series "in A it is taught in “x”; in B, “y”; in C “z”": at least one member goes without a verb, in quotes. */
function isSeries(clause: Clause, runs: readonly Run[]): boolean {
  const items = runs.filter((run, n) => n > 0 && opensItem(clause, runs[n - 1], run));
  if (items.length < 2) return false;
  return items.some((run) => /^[\s,]*(?:\([^)]*\)\s*)?[“"‘]/.test(clause.text.slice(run.to)));
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
  const own = clause.text
    .slice(last.to, run.from)
    .replace(/(?:[,;]| and|[,;]? and)\s+(?:in|by) (?:the )?$/i, '')
    .replace(/^[\s,]+/, '')
    .trim();
  const name = last.names[last.names.length - 1];
  return {
    from: last.from,
    to: run.to,
    names: [...last.names, ...run.names],
    qualifiers: { ...last.qualifiers, ...run.qualifiers, ...(own ? { [name.code]: own } : {}) },
    bracket: null,
  };
}
