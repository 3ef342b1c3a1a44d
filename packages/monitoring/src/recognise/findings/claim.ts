import type { Grammar } from './grammar/grammar.js';

/** How long a claim may be before it is cut at a word. */
const longest = 160;

/** The governing words, trimmed: without opening phrases, the counted parties and what was cut out for the list. */
export function trimClaim(words: string, grammar: Grammar): string {
  const plain = words.replace(/\s*…\s*/g, ' ').trim();
  let claim = words
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\(\s*$/g, '')
    .replace(/\s+([.,;:])/g, '$1')
    .trim()
    .replace(/^[−–•▪◦*-]\s+/, '')
    .replace(grammar.openings, '')
    .replace(grammar.committeeSays, '')
    .replace(grammar.atStart, '')
    .replace(words.includes('…') ? grammar.atEnd : '', '')
    .replace(/[\s,;:(–-]+$/, '')
    .replace(/^[\s,;:)–-]+/, '')
    .trim();
  if (claim === '') claim = plain.replace(/^[\s,;:)(–-]+|[\s,;:)(–-]+$/g, '');
  if (claim.lastIndexOf('(') > claim.lastIndexOf(')')) claim = `${claim})`;
  if (claim.length > longest) claim = `${claim.slice(0, claim.lastIndexOf(' ', longest))} …`;
  return claim;
}
