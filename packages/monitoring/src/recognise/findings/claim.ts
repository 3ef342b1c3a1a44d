/** How long a claim may be before it is cut at a word. */
const longest = 160;

/** What is left at either end of a claim where "…" stands for its list: "In …, ", "… and", ", in particular in ….". */
const atStart = /^(?:[−–•▪◦*-]\s+)?(?:(?:in|for|by|as for|on)\s+)?(?:the\s+)?…(?:\s*\([^()]*\))?[\s,:;]*/i;
const atEnd =
  /(?:[\s,:;(–-]|\b(?:in|for|by|of|to|from|with|the|and|namely|including|such as|for (?:example|instance)|as follows))*\s*…[\s.,:;)]*$/i;

/** The governing words, trimmed: without opening phrases, the counted parties and what was cut out for the list. */
export function trimClaim(words: string): string {
  const plain = words.replace(/\s*…\s*/g, ' ').trim();
  let claim = words
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\(\s*$/g, '')
    .replace(/\s+([.,;:])/g, '$1')
    .trim()
    .replace(/^[−–•▪◦*-]\s+/, '')
    .replace(
      /^(?:However|Moreover|Furthermore|In addition|Additionally|Similarly|Likewise|For example|For instance|In this (?:respect|regard|context)|In general|On the basis of [^,]+),\s*/i,
      '',
    )
    .replace(
      /^(?:the )?(?:Lanzarote )?committee (?:also |further |however )*(?:notes?|observes?|understands?|underlines?|highlights?) (?:from [^,]+ )?that\s+/i,
      '',
    )
    .replace(atStart, '')
    .replace(atEnd, '')
    .replace(/[\s,;:(–-]+$/, '')
    .replace(/^[\s,;:)–-]+/, '')
    .trim();
  if (claim === '') claim = plain.replace(/^[\s,;:)(–-]+|[\s,;:)(–-]+$/g, '');
  if (claim.lastIndexOf('(') > claim.lastIndexOf(')')) claim = `${claim})`;
  if (claim.length > longest) claim = `${claim.slice(0, claim.lastIndexOf(' ', longest))} …`;
  return claim;
}
