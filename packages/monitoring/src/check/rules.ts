import type { Rule } from './rule.js';
import { acronym } from './rules/acronym.js';
import { addresseeFinding } from './rules/addressee-finding.js';
import { addresseeList } from './rules/addressee-list.js';
import { danglingReference } from './rules/dangling-reference.js';
import { date } from './rules/date.js';
import { duplicateNote } from './rules/duplicate-note.js';
import { duplicatePassage } from './rules/duplicate-passage.js';
import { exceptConflict } from './rules/except-conflict.js';
import { headingForm } from './rules/heading-form.js';
import { instrumentNumber } from './rules/instrument-number.js';
import { link } from './rules/link.js';
import { listDuplicate } from './rules/list-duplicate.js';
import { listOrder } from './rules/list-order.js';
import { listOverlap } from './rules/list-overlap.js';
import { listSeparator } from './rules/list-separator.js';
import { nameUnknown } from './rules/name-unknown.js';
import { nameVariant } from './rules/name-variant.js';
import { nonPartyInList } from './rules/non-party-in-list.js';
import { noteForm } from './rules/note-form.js';
import { noteMark } from './rules/note-mark.js';
import { numbering } from './rules/numbering.js';
import { punctuation } from './rules/punctuation.js';
import { quantifier } from './rules/quantifier.js';
import { spelling } from './rules/spelling.js';
import { statedCount } from './rules/stated-count.js';
import { subset } from './rules/subset.js';
import { suspectReference } from './rules/suspect-reference.js';
import { term } from './rules/term.js';
import { verbBasis } from './rules/verb-basis.js';

/** Every rule, in the order in which the manual tells them. */
export const rules: readonly Rule[] = [
  statedCount,
  quantifier,
  listDuplicate,
  listSeparator,
  listOrder,
  listOverlap,
  exceptConflict,
  subset,
  nonPartyInList,
  addresseeList,
  addresseeFinding,
  danglingReference,
  suspectReference,
  instrumentNumber,
  numbering,
  noteMark,
  noteForm,
  headingForm,
  date,
  link,
  punctuation,
  duplicateNote,
  duplicatePassage,
  nameVariant,
  nameUnknown,
  acronym,
  verbBasis,
  term,
  spelling,
];
