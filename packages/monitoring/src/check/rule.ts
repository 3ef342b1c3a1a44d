import type { LineRange, NoticePlace, Severity } from '@rapporteur/document';
import type { CheckContext } from './context.js';

export type Confidence = 'certain' | 'likely' | 'arguable';

/** What a rule says of one place: a value. The file and the address of the manual's page are added at the edge. */
export interface CheckNotice {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** A sentence; a judgement call is a question. */
  readonly message: string;
  /** Where the author would edit. */
  readonly place: NoticePlace & { readonly lines: LineRange };
  readonly related: readonly NoticePlace[];
  readonly actual: string | null;
  readonly expected: string | null;
  readonly parties: readonly string[];
}

/** What a rule returns: the notice without its own name, with the rule's severity unless it says another. */
export type RuleFinding = Omit<
  CheckNotice,
  'rule' | 'severity' | 'related' | 'actual' | 'expected' | 'parties'
> &
  Partial<CheckNotice>;

/**
 * One rule, one file. Collectors gather in the context once; a rule only judges. Its page of the manual is
 * docs/guide/secretariat/rules/<name>.md, its cases are cases/<name>.md.
 */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly finds: string;
  check(context: CheckContext): Iterable<RuleFinding>;
}
