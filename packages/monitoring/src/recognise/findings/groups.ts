import type { Clause, Run } from '../../findings/clause.js';
import type { StatedCount } from '../../findings/stated-counts.js';
import type { NamedPlace } from '../../parties/names.js';
import type { Polarity, Voice } from '../../readings/reading.js';
import { trimClaim } from './claim.js';
import type { Grammar } from './grammar/grammar.js';
import { mainClause, polarityOf, voiceOf } from './polarity.js';

/** Parties of which a clause says one thing. Offsets are in the clause. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly names: readonly NamedPlace[];
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly claim: string;
  readonly polarity: Polarity;
  readonly voice: Voice | null;
  readonly stated: StatedCount | null;
  readonly quantifier: string | null;
  readonly exhaustive: boolean;
  readonly derived: boolean;
  readonly confidence: number;
  readonly note: number | null;
}

/** Lists that stand in a note; `at` is the place of its mark in the clause. */
export interface NotedRuns {
  readonly runs: readonly Run[];
  readonly at: number;
}

/** One group for each list of a clause, with the words that govern it. A count is looked for behind the last list: one name alone takes none. */
export function groupsOf(
  clause: Clause,
  runs: readonly Run[],
  grammar: Grammar,
  noted: NotedRuns | null = null,
): Group[] {
  const counts = grammar.statedCounts(clause.text);
  const many = grammar.quantifiers(clause.text);
  const ends = runs.map((run) => run.bracket?.to ?? run.to);
  const make = (run: Run, from: number, at: number, since = from): Group => {
    const governing = governingWords(clause, run, from, at, grammar);
    const before = clause.text.slice(from, at);
    const near = <T extends { readonly from: number }>(list: readonly T[]): T | null =>
      list.findLast((item) => item.from >= since && item.from < at) ?? null;
    const count = near(counts);
    return {
      from: run.from,
      to: run.to,
      names: run.names,
      qualifiers: run.qualifiers,
      claim: trimClaim(governing.words, grammar),
      polarity: polarityOf(governing.main, grammar),
      voice: voiceOf(`${clause.leadIn} ${clause.text}`, grammar),
      stated: count,
      quantifier: near(many.filter(({ to }) => !clause.text.slice(to, at).includes('; ')))?.text ?? null,
      exhaustive: !(
        grammar.examples.test(before) ||
        grammar.examples.test(clause.leadIn) ||
        grammar.areExamples.test(before) ||
        grammar.examplesBehind.test(clause.text.slice(run.bracket?.to ?? run.to)) ||
        grammar.examplesFirst.test(clause.text.slice(startOfPart(clause.text, at)))
      ),
      derived: false,
      confidence: confidenceOf(run, governing.words),
      note: null,
    };
  };
  if (noted)
    return noted.runs.map((run) =>
      make({ ...run, from: noted.at, to: noted.at }, startOfClause(clause, noted.at), noted.at),
    );
  return dedupe(
    runs.map((run, n) => {
      const list = runs
        .slice(0, n)
        .findLastIndex(({ names, bracket }) => bracket !== null || names.length > 1);
      return make(run, n === 0 ? 0 : ends[n - 1], run.bracket?.from ?? run.from, list < 0 ? 0 : ends[list]);
    }),
    runs,
  );
}

/** Where the part of the sentence begins in which a list stands. */
function startOfPart(text: string, at: number): number {
  return text.lastIndexOf('; ', at) + 1;
}

/** What a mark closes begins after the mark before it, or after a semicolon. */
function startOfClause(clause: Clause, at: number): number {
  const mark = clause.marks.findLast(({ offset }) => offset < at)?.offset ?? 0;
  return Math.max(clause.text.slice(0, at).lastIndexOf('; ') + 1, mark, 0);
}

interface Governing {
  /** For the claim: before and after the list. */
  readonly words: string;
  /** For has and lacks: the main clause alone. */
  readonly main: string;
}

/**
 * A bracketed list, or one in a note, is governed by what goes before it; a list in running text, and one that
 * stands right behind its subject ("in some parties (…) there is no …"), by what goes before and after.
 */
function governingWords(clause: Clause, run: Run, from: number, at: number, grammar: Grammar): Governing {
  const before = `${clause.leadIn} ${clause.text.slice(from, at)}`.trim();
  const isNote = run.from === run.to;
  const goesOn = isNote
    ? grammar.subjectLast.test(before)
    : !run.bracket || grammar.subjectAlone.test(clause.text.slice(from, at));
  if (!goesOn) return { words: before, main: before };
  const rest = clause.text.slice(isNote ? at : (run.bracket?.to ?? run.to)).replace(grammar.conceded, ' ');
  const stop = rest.search(grammar.stops);
  const after = stop < 0 ? rest : rest.slice(0, stop);
  return {
    words: `${before}${isNote ? ' ' : ' … '}${after}`.trim(),
    main: `${before} ${mainClause(after, grammar)}`.trim(),
  };
}

function confidenceOf(run: Run, governing: string): number {
  let sure = run.bracket || run.from === run.to ? 0.95 : 0.85;
  if (run.names.length === 1) sure -= 0.1;
  if (governing.split(' ').length < 3) sure -= 0.2;
  return Math.round(sure * 100) / 100;
}

/** What parties say that are excepted from a claim. */
export function contrary(polarity: Polarity): Polarity {
  return polarity === 'has' ? 'lacks' : polarity === 'lacks' ? 'has' : 'other';
}

/** The same parties named twice in running text ("In Denmark, acts outside Denmark …") are one group. */
function dedupe(groups: readonly Group[], runs: readonly Run[]): Group[] {
  const seen = new Set<string>();
  return groups.filter(({ names, qualifiers }, n) => {
    if (runs[n]?.bracket) return true;
    const key = [...new Set(names.map(({ code }) => code))].sort().join() + JSON.stringify(qualifiers);
    return !seen.has(key) && seen.add(key);
  });
}
