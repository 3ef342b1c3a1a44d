import { escapeXmlAttribute } from '../escape-xml.js';

/** ` name="value"`, or nothing where there is no value. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) text += ` ${name}="${escapeXmlAttribute(String(value))}"`;
  }
  return text;
}
