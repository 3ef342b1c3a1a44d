/** Small questions about the shape of a line, asked by several stages. */

const closed = /(?:[.!?;:][”"’')\]»]*|[)\]”»])$/;
const ended = /[.!?][”"’')\]»]*$/;

/** The line ends where a sentence, an item or a list may end. */
export function endsClosed(text: string): boolean {
  return closed.test(text);
}

/** The line ends with a full stop, question or exclamation mark. */
export function endsSentence(text: string): boolean {
  return ended.test(text);
}

const mark = /^(?:[−•▪●◦‣➢→–-]|[a-z]\)|[a-z]\.|\([a-z]{1,3}\)|\([ivx]+\)|[ivx]+\)|\d{1,2}\)|\*)\s+(?=\S)/;
const surely = /^[−•▪●◦‣➢→]/;

/** The printed label of a list item at the start of a line: "−", "a)", "(ii)"; null when there is none. */
export function itemLabel(text: string): string | null {
  return mark.exec(text)?.[0].trimEnd() ?? null;
}

/** Labels that nothing else begins with; a hyphen or a letter may also be running text. */
export function isSureLabel(label: string): boolean {
  return surely.test(label);
}

/** Longer than any heading one meets. */
const longestTitle = 260;

/** A few words without a full stop that begin like a title. */
export function looksLikeTitle(lines: readonly string[]): boolean {
  if (lines.length === 0 || lines.length > 3) return false;
  const text = withoutMark(lines.join(' '));
  if (text.length > longestTitle || !/^[“"‘'«(]?[\p{Lu}\d]/u.test(text)) return false;
  if (/[.!?]\s+\p{Lu}|\[(?:…|\.\.\.)\]/u.test(text)) return false;
  return (
    !/[.;:,…]$/.test(text) &&
    !/[-–]$/.test(text) &&
    itemLabel(text) === null &&
    !/^(?:https?:|www\.)/.test(text)
  );
}

/** A line without the mark of a note at its end: glued, or after the full stop and a blank. */
export function withoutMark(text: string): string {
  return text.replace(/(?<=[^\s\d]|[.!?)”]\s)\d{1,4}$/, '').trimEnd();
}
