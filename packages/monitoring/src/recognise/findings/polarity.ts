import type { Polarity, Voice } from '../../readings/reading.js';

const lacks =
  /\b(?:do(?:es)? not|did not|don[’']t|have not|has not|had not|(?:is|are|was|were) not|cannot|can not|could not|not yet|no longer|there (?:is|are|was|were|appears? to be|seems? to be) no|(?:have|has|had|with|provid\w+|offer\w+|gave|give|mention\w*) no|without|lack(?:s|ed|ing)?|absence of|absent|none of|neither|unable to|fail(?:s|ed)? to|not (?:available|mandatory|specified|mentioned|provided|covered|criminali[sz]ed|included|required|considered)|no (?:\w+ ){1,4}(?:has|have|had) been|no (?:\w+ ){1,3}(?:is|are|was|were|has|have) (?:\w+ )?(?:provided|given|available|mentioned|made|reported|received|in place)|no (?:specific|such|specialised|information|data|similar|particular|legislation|reference|mention|training|provision|obligation)|almost not|not .{0,30}mentioned)\b/i;
/** Negation that belongs to what is had, not to having it. */
const within =
  /\b(?:whether or not|whether they do or do not|(?:will|would|shall|may|need|must) not (?:be |have to be |always be )?|not (?:be )?(?:subordinated|conditional|subject|dependent|limited)|without (?:even )?(?:parental|prior|the consent|a (?:prior )?(?:report|complaint))|(?:does|do|is|are) not (?:have to be|apply|applicable|required|a prerequisite|necessary)|is not for|(?:is|are|be) not (?:\w+ )?(?:prosecut|punish|criminali|liable|considered a crime)\w*|not being |not only|not to|not necessarily|if (?:it|they|he|she) (?:is|are) not|who (?:is|are|do|does) not|which (?:is|are) not|that (?:is|are|do|does) not|shall not|should not|may not|not (?:a|an) (?:national|citizen)|not more than|not less than)\b/i;
const open =
  /\b(?:depends? on|depending on|may or may not|unclear|under (?:review|discussion|preparation)|draft|proposed|considering|plans? to|planned|intends? to|in the process of|not clear|did not specify|gave no information|no information|obstacles?|challenges?|difficult(?:y|ies)?)\b/i;

const reporting =
  /(?:report|inform|indicat|stat|specif|mention|confirm|not|declar|explain|underlin|clarif|stress|recall|consider|believ|said|point)\w*(?: out| the committee)?(?: \w+ly)?$/i;

/** "…, where it exists, …": the clause goes on behind it. */
const aside = /,\s(?:when|where|if|although|though|while|once)\s[^,;.]{1,40},(?=\s)/gi;

/** The main clause: without what hangs on "which", "because", "if" …, but with what a State reported "that". */
export function mainClause(given: string): string {
  const words = given.replace(aside, ' ');
  for (const match of words.matchAll(
    /[\s,](?:which|who|whose|whom|where|whereby|because|if|when|although|unless|that|including|such as|for example|depending)\b/gi,
  )) {
    const before = words.slice(0, match.index).trimEnd();
    if (/that$/i.test(match[0]) && (reporting.test(before) || before === '')) continue;
    if (before.split(/\s+/).length < 3) continue;
    return before;
  }
  return words;
}

/** Asked after, and neither said nor denied. */
const either = /\b(?:presence|occurrence|existence) or absence of\b/gi;

/** Whether the governing words say that the parties have it, lack it, or something else that can not be settled. */
export function polarityOf(given: string): Polarity {
  const words = given.replace(either, ' ');
  const bare = words.replace(within, ' ');
  if (open.test(bare)) return 'other';
  if (lacks.test(bare)) return 'lacks';
  return within.test(words) ? 'other' : 'has';
}

const committee =
  /\b(?:the |Lanzarote )?committee (?:also |further |therefore |however )*(?:notes?|observes?|considers?|finds?|regrets?|holds?|welcomes?|understands?|underlines?|stresses|highlights?|is of the (?:view|opinion)|has noted)\b/i;
/** Not "the report", "to report", "annual reports": a verb with the party as its subject. */
const noVerb = String.raw`(?<!\b(?:to|may|can|could|must|should|shall|will|would|the|an?|this|these|their|its|any|of|such|no|annual|final|first) )`;
const party = new RegExp(
  String.raw`\b(?:${noVerb}(?:report|indicate|state|mention|refer|recall|declare|confirm|explain|note|claim|stress|underline|point out)s?\b(?! and share)|reported|inform(?:s|ed)?|indicated|(?<!\bmember )stated|specif(?:y|ies|ied)|mentioned|referred|recalled|declared|confirmed|explained|pointed out|noted that|cit(?:es|ed)|claimed|stressed|said|replied|underlined|according to (?:the )?(?:[\w’']+ ){0,2}?(?:information|data|repl(?:y|ies)|answers?|authorit(?:y|ies)|government|part(?:y|ies)|states?)\b)`,
  'i',
);

/** Whose word it is: the committee finds, or the party reports; null when the text speaks for itself. */
export function voiceOf(words: string): Voice | null {
  if (committee.test(words)) return 'committee';
  return party.test(words) ? 'party' : null;
}
