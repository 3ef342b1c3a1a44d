import type { Rule } from './rule.js';
import { listDuplicate } from './rules/list-duplicate.js';
import { listSeparator } from './rules/list-separator.js';
import { nonPartyInList } from './rules/non-party-in-list.js';
import { statedCount } from './rules/stated-count.js';

/** Every rule, in the order in which the manual tells them. */
export const rules: readonly Rule[] = [statedCount, listDuplicate, listSeparator, nonPartyInList];
