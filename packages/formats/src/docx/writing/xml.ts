import { escapeXmlAttribute } from '../../escape-xml.js';

/** An empty element with one value: `<w:jc w:val="left"/>`. */
export function val(name: string, value: string | number): string {
  return `<w:${name} w:val="${escapeXmlAttribute(String(value))}"/>`;
}

/** `<w:name>inner</w:name>`, or nothing where there is nothing inside. */
export function wrap(name: string, inner: string): string {
  return inner === '' ? '' : `<w:${name}>${inner}</w:${name}>`;
}

export const W_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
