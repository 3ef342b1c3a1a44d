import { type Inline, plainText, type Reference } from '@rapporteur/document';
import { escapeXmlAttribute } from '../../escape-xml.js';
import { isWebAddress } from '../../links.js';
import type { Relations } from '../../ooxml/relations.js';
import { RUN_STYLE } from '../own-names.js';
import type { Bookmarks } from './bookmarks.js';
import type { Notes } from './notes.js';
import type { TextPlace } from './places.js';
import { breakRun, field, type RunLook, textRun } from './run.js';

/** What running text needs to know of the rest of the file. */
export interface InlineContext {
  readonly relations: Relations;
  readonly bookmarks: Bookmarks;
  readonly notes: Notes;
  /** Inside a note no other note can begin. */
  readonly inNote: boolean;
}

export function writeInlines(
  inlines: readonly Inline[],
  context: InlineContext,
  look: RunLook = {},
  inLink = false,
): string {
  return inlines.map((inline) => writeInline(inline, context, look, inLink)).join('');
}

function writeInline(inline: Inline, context: InlineContext, outer: RunLook, inLink: boolean): string {
  const look = inline.lang ? { ...outer, lang: inline.lang } : outer;
  switch (inline.type) {
    case 'text':
      return textRun(inline.value, look);
    case 'break':
      return breakRun(look);
    case 'strong':
      return writeInlines(inline.children, context, { ...look, strong: true }, inLink);
    case 'emphasis':
      return writeInlines(inline.children, context, { ...look, emphasis: true }, inLink);
    case 'superscript':
      return writeInlines(inline.children, context, { ...look, superscript: true }, inLink);
    case 'noteMark':
      return context.notes.mark(inline.number, look, context.inNote);
    case 'link': {
      if (inLink || !isWebAddress(inline.url)) return writeInlines(inline.children, context, look, inLink);
      const inner = writeInlines(inline.children, context, { ...look, style: RUN_STYLE.link }, true);
      return `<w:hyperlink r:id="${context.relations.address(inline.url)}" w:history="1">${inner}</w:hyperlink>`;
    }
    case 'reference': {
      const place = inLink ? null : context.bookmarks.place(inline.target);
      if (!place) return writeInlines(inline.children, context, look, inLink);
      const inner = numberAsField(inline, place, look) ?? writeInlines(inline.children, context, look, true);
      return `<w:hyperlink w:anchor="${escapeXmlAttribute(place.name)}" w:tooltip="${escapeXmlAttribute(inline.target)}" w:history="1">${inner}</w:hyperlink>`;
    }
  }
}

/** The number of the place as a field, so that it follows when the numbers of the text change. */
function numberAsField({ children }: Reference, place: TextPlace, look: RunLook): string | null {
  if (place.field === null || children.some((child) => child.type !== 'text' || child.lang)) return null;
  const words = children.map(plainText).join('');
  const from = words.indexOf(place.printed);
  const to = from + place.printed.length;
  if (from < 0 || /[\p{L}\p{N}]$/u.test(words.slice(0, from)) || /^[\p{L}\p{N}]/u.test(words.slice(to)))
    return null;
  return `${textRun(words.slice(0, from), look)}${field(place.field, place.printed, look)}${textRun(words.slice(to), look)}`;
}
