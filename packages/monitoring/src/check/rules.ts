import type { Rule } from './rule.js';
import { statedCount } from './rules/stated-count.js';

/** Every rule, in the order in which the manual tells them. */
export const rules: readonly Rule[] = [statedCount];
