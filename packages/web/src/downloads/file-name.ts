/** "lanzarote-2-factsheet-NL-fr.docx": letters, digits, dots and hyphens, whatever stood in the address. */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const clean = parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, ''));
  return `${clean.filter((part) => part !== '').join('-')}.${ending}`;
}
