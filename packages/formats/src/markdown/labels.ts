import { escapeText } from './escape.js';
import { unescapeMarkdown } from './inline.js';

/** What a reader of the page sees for a plain hyphen, star or plus. */
export const DEFAULT_LABEL = '•';

/*
 * Markdown has hyphens and numbers only; reports print "a)", "2." or "−" before their items. Such a mark stands
 * after the hyphen: "- a) text"; any other one as "- [Objective 1](#item) text".
 */
const USUAL = /^(\(?(?:[a-zA-Z]|\d{1,3}|[ivxlc]{1,7})\\?[.)]|[•–—−▪▫◦‣·○●■□→►➢]|\\[-+*])(?:[ \t]+|$)/;
const ANY = /^\[((?:\\.|[^\]\\[])*)\]\(#item\)[ \t]*/;

/** The mark that the text of an item begins with, and how many characters of the source it takes. */
export function labelOf(source: string): { readonly label: string; readonly length: number } | null {
  const usual = USUAL.exec(source);
  if (usual) return { label: (usual[1] as string).replace('\\', ''), length: usual[0].length };
  const any = ANY.exec(source);
  return any ? { label: unescapeMarkdown(any[1] as string), length: any[0].length } : null;
}

/** Such a mark before the text of an item; '' where a plain hyphen says it already. */
export function labelBefore(label: string, text: string): string {
  if (label === DEFAULT_LABEL) return labelOf(text) ? `${DEFAULT_LABEL} ` : '';
  const written = label.replace(/^(\d{1,3})(?=[.)]$)/, '$1\\').replace(/^[-+*]$/, '\\$&');
  if (labelOf(written)?.label === label) return `${written} `;
  return `[${escapeText(label)}](#item) `;
}
