import type { Quantifier } from '../../../findings/quantifiers.js';
import type { StatedCount } from '../../../findings/stated-counts.js';

/** The forms of a language by which lists, sides and counts are read. Expressions for `replace` and `matchAll` are global. */
export interface Grammar {
  readonly statedCounts: (text: string) => StatedCount[];
  readonly quantifiers: (text: string) => Quantifier[];
  /** What may stand between two members of one list; where absent, the English words. */
  readonly between?: RegExp;

  /** Words that deny. */
  readonly lacks: RegExp;
  /** Negation that belongs to what is had, not to having it. */
  readonly within: RegExp;
  /** It depends, is planned, was not said. */
  readonly open: RegExp;
  /** Asked after, and neither said nor denied. */
  readonly either: RegExp;
  /** Where a clause that hangs on the main one begins. */
  readonly subordinate: RegExp;
  /** The conjunction, and the end of what a State reports by it: then the main clause goes on behind. */
  readonly that: RegExp;
  readonly reporting: RegExp;
  /** "…, where it exists, …": the clause goes on behind it. */
  readonly aside: RegExp;

  /** Whose word it is. */
  readonly committee: RegExp;
  readonly party: RegExp;

  /** Right before a list: "for example in". */
  readonly examples: RegExp;
  /** "Examples of this include …". */
  readonly areExamples: RegExp;
  /** "…, for example, …" right behind the list. */
  readonly examplesBehind: RegExp;
  /** At the head of the sentence. */
  readonly examplesFirst: RegExp;
  /** In the sentence over items: "Some examples are as follows." */
  readonly examplesFollow: RegExp;

  /** Words before the mark of a note that are its subject: "some parties". */
  readonly subjectLast: RegExp;
  /** "In some parties (…)", "; most of the others (…)": nothing is said yet, the predicate follows the bracket. */
  readonly subjectAlone: RegExp;
  /** Where what is said of a list ends. */
  readonly stops: RegExp;
  /** "In A and B, while such a rule is not written, courts …": what is said stands behind it. */
  readonly conceded: RegExp;

  /** Right before parties that are excepted. */
  readonly except: RegExp;
  /** "All but two parties". */
  readonly allBut: RegExp;
  /** Right behind the excepted: what follows is said of them alone. */
  readonly ofTheLast: RegExp;
  /** All of them, and not all "that have a register". */
  readonly wholeField: RegExp;

  /** What a claim is without: opening words, "the committee notes that". */
  readonly openings: RegExp;
  readonly committeeSays: RegExp;
  /** What is left at either end where "…" stands for its list: "In …, ", ", in particular in ….". */
  readonly atStart: RegExp;
  readonly atEnd: RegExp;
}
