import { trimClaim } from './claim.js';
import { english } from './grammar/english.js';
import { contrary, type Group } from './groups.js';
import { mainClause, polarityOf } from './polarity.js';

const takesUp =
  /^\W*(?:(?:however|moreover|furthermore|in addition|similarly|likewise|conversely),?\s+)?(?:this|that|the same|such)\s+(?:(?:is|was|has been|would be|seems? to be|appears? to be)\s+(?:(?:also|not|however|notably|currently|equally|only|for (?:example|instance)|in particular|the|an?|,)\s*)*(?:case|situation|approach|true|so)\b|(?:(?:also|only|equally|mainly|however|in particular|does not|do not|did not)\s+)*(?:appl(?:y|ies|ied)|concern(?:s|ed)?|goes|holds)\b)/i;
const denies = /\b(?:is|was|does|do|did|seems?|appears?) not\b/i;
/** What the sentence adds to itself behind its own claim. */
const added = /;|, (?:but|while|whereas|although|though)\b|\s[–-]\s/;

/** A sentence that says nothing of its own: "This is also the case in …", "The same applies to …". */
export function isTakingUp(words: string): boolean {
  return takesUp.test(words);
}

/** The claim of such a sentence is that of the sentence before it, denied where it says that this is not the case. */
export function takenUp(group: Group, before: string): Group {
  const match = takesUp.exec(group.claim);
  if (!match || before === '' || (group.note !== null && group.from < group.to)) return group;
  const end = before.search(added);
  const cut = before.slice(0, Math.max(end, 0));
  const meant = cut.split(/\s+/).length < 5 ? before : cut;
  const side = polarityOf(mainClause(meant, english), english);
  const own = group.claim.slice(0, match[0].length);
  return { ...group, claim: trimClaim(meant, english), polarity: denies.test(own) ? contrary(side) : side };
}
