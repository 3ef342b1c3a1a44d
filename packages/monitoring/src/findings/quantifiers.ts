/** Words that say how many without a number, longest first. */
const quantifier =
  /\b(?:the (?:vast|great|large|overwhelming) majority|a (?:vast|great|large|clear) majority|a significant minority|a (?:small|tiny) minority|the majority|a majority|a minority|the minority|almost all|nearly all|virtually all|not all|all but \w+|more than half|less than half|about half|half|a third|one third|two thirds|a large number|a small number|a significant number|a limited number|a number|a handful|a couple|only a few|very few|quite a few|a few|few|most|many|several|various|numerous|some(?: other)?|certain|other parties|others|all|no)\b(?=\s+(?:of\s+)?(?:(?:the|these|those|them|other|monitored|such|EU|State|state|member)\s+)*(?:parties|party|countries|states|States|of)\b|\s+\(|[\s,]+(?:have|do|are|also|refer|report|mention|indicate|stat|specif|provide))/gi;

export interface Quantifier {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export function quantifiers(text: string): Quantifier[] {
  return [...text.matchAll(quantifier)].map((match) => ({ text: match[0], from: match.index, to: match.index + match[0].length }));
}
