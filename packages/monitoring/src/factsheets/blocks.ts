/** The mark of an item at the beginning of a line. */
export const bullet = /^\s*(?:[-−–—•▪*]|\(?[a-z0-9]{1,2}[).])\s+/;

/**
 * The running text and the items of a record, one a line. A reading may have joined them with spaces: a minus sign or
 * a dot opens an item wherever it stands, a hyphen or dash only in a list that a colon has opened.
 */
export function blocksOf(text: string): string[] {
  const marked = text.replace(/\s+(?=[−•▪]\s)/g, '\n');
  const opened = /:\s+([-–])\s/.exec(marked);
  if (!opened) return marked.split('\n').filter((line) => line.trim() !== '');
  const items = marked.slice(opened.index + 1).replaceAll(new RegExp(`\\s+(?=${opened[1]}\\s)`, 'g'), '\n');
  return (marked.slice(0, opened.index + 1) + items).split('\n').filter((line) => line.trim() !== '');
}
