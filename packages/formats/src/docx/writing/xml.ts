/** What XML can not hold (control characters, halves of a pair) is left out. */
const UNFIT = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(UNFIT, '').replace(MARKUP, (character) => ENTITIES[character] as string);
}

/** An empty element with one value: `<w:jc w:val="left"/>`. */
export function val(name: string, value: string | number): string {
  return `<w:${name} w:val="${escapeXml(String(value))}"/>`;
}

/** `<w:name>inner</w:name>`, or nothing where there is nothing inside. */
export function wrap(name: string, inner: string): string {
  return inner === '' ? '' : `<w:${name}>${inner}</w:${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
