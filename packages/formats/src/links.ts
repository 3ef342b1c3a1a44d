/** Only these become links, in either direction: never a script, never a file of somebody's machine. */
export function isWebAddress(url: string): boolean {
  // Browsers drop control characters inside an address before they look at its scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
  return /^(?:https?:\/\/|mailto:)[^\x00-\x20"<>\\^`{|}]+$/i.test(url);
}

/** The place on a page of a natural key: "para 56" -> "p-56", "III-8" -> "III-8". */
export function anchorOf(target: string): string {
  const paragraph = /^para(?:graph)?\s+(\d+)$/.exec(target);
  if (paragraph) return `p-${paragraph[1]}`;
  return target.trim().replace(/[^\p{L}\p{N}.-]+/gu, '-');
}
