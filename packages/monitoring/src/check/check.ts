import { type CheckSubject, contextOf } from './context.js';
import type { CheckNotice, Rule, RuleFinding } from './rule.js';
import { rules } from './rules.js';

export interface CheckOptions {
  /** Names of rules to run; all of them when left out. */
  readonly rules?: readonly string[];
  /** Told before each rule: its name, how many are done, how many there are. */
  readonly onRule?: (rule: string, done: number, of: number) => void;
}

/**
 * Reads a text as a compiler does and tells its author what does not hold together. Pure; what it finds is shown to
 * the person who ran it and to nobody else. Notices stand in the order of the text.
 */
export function check(subject: CheckSubject, options: CheckOptions = {}): CheckNotice[] {
  const wanted = options.rules ? new Set(options.rules) : null;
  const context = contextOf(subject);
  const found: CheckNotice[] = [];
  for (const [done, rule] of rules.entries()) {
    if (wanted && !wanted.has(rule.name)) continue;
    options.onRule?.(rule.name, done, rules.length);
    for (const finding of rule.check(context)) found.push(complete(rule, finding));
  }
  return found.sort(
    (a, b) =>
      a.place.lines[0] - b.place.lines[0] || (a.place.columns?.[0] ?? 0) - (b.place.columns?.[0] ?? 0),
  );
}

function complete(rule: Rule, finding: RuleFinding): CheckNotice {
  return {
    rule: rule.name,
    severity: rule.severity,
    related: [],
    actual: null,
    expected: null,
    parties: [],
    ...finding,
  };
}
