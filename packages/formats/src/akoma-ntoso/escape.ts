const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 does not have.
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text between tags. Characters that XML does not have become a space or the sign for a lost one. */
export function escapeText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, (char) => ENTITIES[char] as string);
}

/** ` name="value"`, or nothing where there is no value. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    text += ` ${name}="${legal(String(value)).replace(/[&<>"\n\t\r]/g, (char) => ENTITIES[char] as string)}"`;
  }
  return text;
}

function legal(text: string): string {
  return text.replace(NOT_XML, ' ').replace(LONE_SURROGATE, '\ufffd');
}
