const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or the value of an attribute. Control characters, which HTML does not allow, become spaces. */
export function escapeHtml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c] as string).replace(/[\x00-\x08\x0b\x0e-\x1f\x7f]/g, ' ');
}

/** ` name="value"`, or nothing where there is no value. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) text += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return text;
}
