/** A recommendation cut where an item can begin: "The Committee requests the Netherlands" + "to ensure …". */
export interface LeadIn {
  readonly leadIn: string;
  readonly rest: string;
}

const speech = /^(?:The|It) (?:[^ .,]+ ){0,6}(?:requires|requests|invites)(?: that)? /i;
const amongAll = /^(?:all |those |the )?(?:states? )?parties, including /i;

/** Null where the sentence opens otherwise, or where more than its name stands between the party and what is asked. */
export function cutLeadIn(sentence: string, name: string): LeadIn | null {
  const spoken = speech.exec(sentence)?.[0];
  if (!spoken) return null;
  const all = amongAll.exec(sentence.slice(spoken.length))?.[0] ?? '';
  const at = spoken.length + all.length;
  if (!sentence.startsWith(name, at)) return null;
  const after = sentence.slice(at + name.length);
  const closing = (all ? /^,(?= )/ : /^(?: \([^)]*\))?(?= )/).exec(after)?.[0];
  if (closing === undefined) return null;
  const leadIn = sentence.slice(0, at + name.length) + (all ? '' : closing);
  return { leadIn, rest: after.slice(closing.length + 1) };
}
