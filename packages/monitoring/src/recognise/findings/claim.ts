/** How long a claim may be before it is cut at a word. */
const longest = 160;

/** The governing words, trimmed: without opening phrases, the counted parties and what was cut out for the list. */
export function trimClaim(words: string): string {
  let claim = words
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\(\s*$/g, '')
    .trim()
    .replace(
      /^(?:However|Moreover|Furthermore|In addition|Additionally|Similarly|Likewise|For example|For instance|In this (?:respect|regard|context)|In general|On the basis of [^,]+),\s*/i,
      '',
    )
    .replace(
      /^(?:the )?(?:Lanzarote )?committee (?:also |further |however )*(?:notes?|observes?|understands?|underlines?|highlights?) (?:from [^,]+ )?that\s+/i,
      '',
    )
    .replace(/[\s,;:(–-]+$/, '')
    .replace(/^[\s,;:)–-]+/, '')
    .trim();
  if (claim.length > longest) claim = `${claim.slice(0, claim.lastIndexOf(' ', longest))} …`;
  return claim;
}
