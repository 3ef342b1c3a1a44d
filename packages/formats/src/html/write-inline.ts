import type { Inline } from '@rapporteur/document';
import { anchorOf, isWebAddress } from '../links.js';
import { attributes, escapeHtml } from './escape.js';

/** Gives each mark of a note its address; a note may be marked more than once, or have no text. */
export type MarkNote = (number: number) => string;

export function writeInlines(inlines: readonly Inline[], mark: MarkNote, inLink = false): string {
  return inlines.map((inline) => writeInline(inline, mark, inLink)).join('');
}

function writeInline(inline: Inline, mark: MarkNote, inLink: boolean): string {
  const lang = attributes({ lang: inline.lang });
  switch (inline.type) {
    case 'text':
      return inline.lang ? `<span${lang}>${escapeHtml(inline.value)}</span>` : escapeHtml(inline.value);
    case 'break':
      return '<br>\n';
    case 'noteMark':
      return inLink ? `<sup data-note="${inline.number}">${inline.number}</sup>` : mark(inline.number);
    case 'strong':
      return `<strong${lang}>${writeInlines(inline.children, mark, inLink)}</strong>`;
    case 'emphasis':
      return `<em${lang}>${writeInlines(inline.children, mark, inLink)}</em>`;
    case 'superscript':
      return `<sup${lang}>${writeInlines(inline.children, mark, inLink)}</sup>`;
    case 'link': {
      const inner = writeInlines(inline.children, mark, true);
      return inLink || !isWebAddress(inline.url)
        ? inner
        : `<a${attributes({ href: inline.url, lang: inline.lang })}>${inner}</a>`;
    }
    case 'reference': {
      const inner = writeInlines(inline.children, mark, true);
      if (inLink) return inner;
      return `<a${attributes({ href: `#${anchorOf(inline.target)}`, 'data-target': inline.target, lang: inline.lang })}>${inner}</a>`;
    }
  }
}
