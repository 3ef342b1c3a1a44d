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
export function escapeXmlText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, entityOf);
}

/** The value of an attribute; line ends and tabs are kept, which a parser would else make blanks. */
export function escapeXmlAttribute(value: string): string {
  return legal(value).replace(/[&<>"\n\t\r]/g, entityOf);
}

function legal(text: string): string {
  return text.replace(NOT_XML, ' ').replace(LONE_SURROGATE, '\ufffd');
}

function entityOf(character: string): string {
  return ENTITIES[character] as string;
}
