/** Without white space at the end. A pattern as /[ \\t]+$/ would take quadratic time on long rows of spaces. */
export function trimEnd(text: string, spaces = ' \t\n\r\f'): string {
  let end = text.length;
  while (end > 0 && spaces.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}
