/** An address in a text; `to` is exclusive and leaves out the stop or bracket behind it. */
export interface LinkPlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Addresses, well formed or nearly so: also "htps://", "http:/", "http//", "www,ponds" and "www. ponds.example". */
const link =
  /(?<![\p{L}\d@/.])(?:h{1,2}t{1,3}ps?\s?[:;]\s?(?=\/)|https?(?=\/\/)|www\s?\.(?:\s(?=[a-z\d-]+\.[a-z]{2}))?|www,(?=\S))[^\s“”«»„<>]*/giu;

export function linksIn(text: string): LinkPlace[] {
  const found: LinkPlace[] = [];
  for (const match of text.matchAll(link)) {
    const words = match[0].replace(/[.,;:!?”’"'»>*_\]]+$/, '');
    const open = words.includes('(');
    const own = open ? words : words.replace(/\).*$/, '');
    found.push({ text: own, from: match.index, to: match.index + own.length });
  }
  return found;
}

/** The last words are an address, with or without a stop or a remark in brackets behind it. */
export function isLinkAtEnd(text: string): boolean {
  return /(?:https?:|www\.)\S*\s*(?:\([^()]*\))?[\s.]*$/.test(text);
}
