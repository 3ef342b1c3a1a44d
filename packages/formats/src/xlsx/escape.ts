import { escapeXmlText } from '../escape-xml.js';

/** What XML 1.0 does not have; the return too, which it would fold into a line end. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape.
  /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a cell: a control character becomes `_x0001_`, and what looks like one is escaped itself. */
export function escapeCell(text: string): string {
  const written = text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(CONTROLS, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return escapeXmlText(written);
}

export function unescapeCell(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
