import { quantifiers } from '../../../findings/quantifiers.js';
import { statedCounts } from '../../../findings/stated-counts.js';
import type { Grammar } from './grammar.js';

/** Not "the report", "to report", "annual reports": a verb with the party as its subject. */
const noVerb = String.raw`(?<!\b(?:to|may|can|could|must|should|shall|will|would|the|an?|this|these|their|its|any|of|such|no|annual|final|first) )`;
const party = new RegExp(
  String.raw`\b(?:${noVerb}(?:report|indicate|state|mention|refer|recall|declare|confirm|explain|note|claim|stress|underline|point out)s?\b(?! and share)|reported|inform(?:s|ed)?|indicated|(?<!\bmember )stated|specif(?:y|ies|ied)|mentioned|referred|recalled|declared|confirmed|explained|pointed out|noted that|cit(?:es|ed)|claimed|stressed|said|replied|underlined|according to (?:the )?(?:[\w’']+ ){0,2}?(?:information|data|repl(?:y|ies)|answers?|authorit(?:y|ies)|government|part(?:y|ies)|states?)\b)`,
  'i',
);

/** English. One piece: the forms of one language, as the interface names them. */
export const english: Grammar = {
  statedCounts,
  quantifiers,
  lacks:
    /\b(?:do(?:es)? not|did not|don[’']t|have not|has not|had not|(?:is|are|was|were) not|cannot|can not|could not|not yet|no longer|there (?:is|are|was|were|appears? to be|seems? to be) no|(?:have|has|had|with|provid\w+|offer\w+|gave|give|mention\w*) no|without|lack(?:s|ed|ing)?|absence of|absent|none of|neither|unable to|fail(?:s|ed)? to|not (?:available|mandatory|specified|mentioned|provided|covered|criminali[sz]ed|included|required|considered)|no (?:\w+ ){1,4}(?:has|have|had) been|no (?:\w+ ){1,3}(?:is|are|was|were|has|have) (?:\w+ )?(?:provided|given|available|mentioned|made|reported|received|in place)|no (?:specific|such|specialised|information|data|similar|particular|legislation|reference|mention|training|provision|obligation)|almost not|not .{0,30}mentioned)\b/i,
  within:
    /\b(?:whether or not|whether they do or do not|(?:will|would|shall|may|need|must) not (?:be |have to be |always be )?|not (?:be )?(?:subordinated|conditional|subject|dependent|limited)|without (?:even )?(?:parental|prior|the consent|a (?:prior )?(?:report|complaint))|(?:does|do|is|are) not (?:have to be|apply|applicable|required|a prerequisite|necessary)|is not for|(?:is|are|be) not (?:\w+ )?(?:prosecut|punish|criminali|liable|considered a crime)\w*|not being |not only|not to|not necessarily|if (?:it|they|he|she) (?:is|are) not|who (?:is|are|do|does) not|which (?:is|are) not|that (?:is|are|do|does) not|shall not|should not|may not|not (?:a|an) (?:national|citizen)|not more than|not less than)\b/i,
  open: /\b(?:depends? on|depending on|may or may not|unclear|under (?:review|discussion|preparation)|draft|proposed|considering|plans? to|planned|intends? to|in the process of|not clear|did not specify|gave no information|no information|obstacles?|challenges?|difficult(?:y|ies)?)\b/i,
  either: /\b(?:presence|occurrence|existence) or absence of\b/gi,
  subordinate:
    /[\s,](?:which|who|whose|whom|where|whereby|because|if|when|although|unless|that|including|such as|for example|depending)\b/gi,
  that: /that$/i,
  reporting:
    /(?:report|inform|indicat|stat|specif|mention|confirm|not|declar|explain|underlin|clarif|stress|recall|consider|believ|said|point)\w*(?: out| the committee)?(?: \w+ly)?$/i,
  aside: /,\s(?:when|where|if|although|though|while|once)\s[^,;.]{1,40},(?=\s)/gi,
  committee:
    /\b(?:the |Lanzarote )?committee (?:also |further |therefore |however )*(?:notes?|observes?|considers?|finds?|regrets?|holds?|welcomes?|understands?|underlines?|stresses|highlights?|is of the (?:view|opinion)|has noted)\b/i,
  party,
  examples:
    /(?:\bfor (?:example|instance)|\bsuch as|\be\.g\.?|\bincluding|\bamong (?:others|them)|\bnotably|\binter alia|\bin particular)[\s,:(]*(?:(?:in|by|for|of|the|a|case|situation|those|that|is|was) )*$/i,
  areExamples: /\bexamples?\b[^.;]*\b(?:include|are|is|can be found)\b/i,
  examplesBehind:
    /^[\s,(]*(?:for (?:example|instance)|among others|inter alia|to name (?:but )?a few|etc)\b/i,
  examplesFirst: /^\s*for (?:example|instance)\b/i,
  examplesFollow: /\bexamples?\b|\bnot exhaustive\b/i,
  subjectLast: /\b(?:parties|countries|states|some|others|many|most|few|several)$/i,
  subjectAlone:
    /(?:^|[,;:.]|\b(?:and|but|while|whereas))\s*(?:(?:however|moreover|in|for|as|with|among|amongst|within|of|only|a|an|the|these|those|them|some|several|many|most|few|half|certain|various|number|group|(?:vast |great |large )?majority|(?:significant |small )?minority|other|others|rest|remaining|member|monitored|eu|\d+|two|three|four|five|six|seven|eight|nine|ten|parties|party|countries|country|states|state),?\s+)*(?:parties|party|countries|country|states|some|others|many|most|few|several|them)\s*$/i,
  stops: /;|\.\s|\bwhile\b|\bwhereas\b|, but\b|\s[–-]\s/,
  conceded: /^,\s(?:while|whereas|although|though)\s[^,;.]*,(?=\s)/i,
  except:
    /\b(?:except(?: for| in| by)?|with the (?:sole )?exceptions? of|apart from|other than|excluding|but not (?:in|by|for)?|all but (?:\w+(?: parties| countries| states)?)?)[\s:,]*(?:the\s+)?\(?\s*$/i,
  allBut: /\ball but\b/i,
  ofTheLast: /^,?\s(?:which|who|whose|where)\b/i,
  wholeField:
    /\ball but\b|\ball (?:the )?(?:other )?(?:monitored )?(?:parties|countries|states)\b(?!,? (?:that|which|who|whose|where|with|having|concerned)\b)/i,
  openings:
    /^(?:However|Moreover|Furthermore|In addition|Additionally|Similarly|Likewise|For example|For instance|In this (?:respect|regard|context)|In general|On the basis of [^,]+),\s*/i,
  committeeSays:
    /^(?:the )?(?:Lanzarote )?committee (?:also |further |however )*(?:notes?|observes?|understands?|underlines?|highlights?) (?:from [^,]+ )?that\s+/i,
  atStart: /^(?:[−–•▪◦*-]\s+)?(?:(?:in|for|by|as for|on)\s+)?(?:the\s+)?…(?:\s*\([^()]*\))?[\s,:;]*/i,
  atEnd:
    /(?:[\s,:;(–-]|\b(?:in|for|by|of|to|from|with|the|and|namely|including|such as|for (?:example|instance)|as follows))*\s*…[\s.,:;)]*$/i,
};
