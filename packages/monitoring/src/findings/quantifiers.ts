/** Words that say how many without a number, longest first. */
const quantifier =
  /\b(?:the (?:vast|great|large|overwhelming) majority|a (?:vast|great|large|clear) majority|a significant minority|a (?:small|tiny) minority|the majority|a majority|a minority|the minority|almost all|nearly all|virtually all|not all|all but \w+|more than half|less than half|about half|half|a third|one third|two thirds|a large number|a small number|a significant number|a limited number|a number|a handful|a couple|only a few|very few|quite a few|a few|few|most|many|several|various|numerous|some(?: other)?|certain|other parties|others|all|no)\b(?=\s+(?:of\s+)?(?:(?:the|these|those|them|other|monitored|such|EU|State|state|member)\s+)*(?:parties|party|countries|states|States|of)\b|\s+\(|[\s,]+(?:have|do|are|also|refer|report|mention|indicate|stat|specif|provide))/gi;

export interface Quantifier {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A bare word as the subject of its clause: ", many concern children in general", "only a minority explicitly address". */
const subject =
  /(?<=^|[,;:]\s|\b(?:and|but|while|whereas|only)\s)(?:a minority|a majority|the majority|many|some|several|few|a few|most|others)(?=\s+\p{Ll}+)/giu;

export function quantifiers(text: string): Quantifier[] {
  const found = [...text.matchAll(quantifier), ...text.matchAll(subject)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ from }, n) => n === 0 || from >= found[n - 1].to);
}
