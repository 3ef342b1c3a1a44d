/** Text that stays text: every mark that could mean something inside a line. Line ends become spaces. */
export function escapeText(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/[\\`*_[\]<|]/g, '\\$&')
    .replace(/&(?=#|[A-Za-z]|$)/g, '\\&')
    .replace(/!$/, '\\!');
}

/** What could begin a block at the start of a line: headings, lists, quotes, rules, underlines, tables, fences, notes. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[#+\->=:~]/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^(\[\^[^\]]+\])(?=:)/, '$1\\');
}

/** An address between round brackets; `url` holds no white space and no angle brackets. */
export function writeTarget(url: string): string {
  const plain = url.replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&amp;');
  return /[()]/.test(plain) ? `(<${plain}>)` : `(${plain})`;
}
