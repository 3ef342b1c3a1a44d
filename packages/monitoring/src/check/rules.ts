import type { Rule } from './rule.js';
import { addresseeFinding } from './rules/addressee-finding.js';
import { addresseeList } from './rules/addressee-list.js';
import { duplicateNote } from './rules/duplicate-note.js';
import { duplicatePassage } from './rules/duplicate-passage.js';
import { exceptConflict } from './rules/except-conflict.js';
import { listDuplicate } from './rules/list-duplicate.js';
import { listOverlap } from './rules/list-overlap.js';
import { listSeparator } from './rules/list-separator.js';
import { nameVariant } from './rules/name-variant.js';
import { nonPartyInList } from './rules/non-party-in-list.js';
import { punctuation } from './rules/punctuation.js';
import { quantifier } from './rules/quantifier.js';
import { statedCount } from './rules/stated-count.js';
import { subset } from './rules/subset.js';

/** Every rule, in the order in which the manual tells them. */
export const rules: readonly Rule[] = [
  statedCount, quantifier, listDuplicate, listSeparator, listOverlap, exceptConflict, subset, nonPartyInList, addresseeList, addresseeFinding,
  punctuation, duplicateNote, duplicatePassage, nameVariant,
];
