import type { Footnote, Inline } from '@rapporteur/document';
import { escapeXmlText } from '../escape-xml.js';
import { anchorOf, isWebAddress } from '../links.js';
import { attributes } from './attributes.js';
import type { Ids } from './ids.js';

/**
 * Running text with its notes. A note stands at its first mark (`authorialNote`), further marks point to it
 * (`noteRef`). Notes that no mark of the text names are left for the end.
 */
export class InlineWriter {
  private readonly placeByNumber = new Map<number, number>();
  private readonly written = new Set<number>();

  constructor(
    private readonly ids: Ids,
    private readonly notes: readonly Footnote[],
  ) {
    notes.forEach(({ number }, place) => {
      if (!this.placeByNumber.has(number)) this.placeByNumber.set(number, place);
    });
  }

  write(inlines: readonly Inline[], within: { link?: boolean; note?: boolean } = {}): string {
    return inlines.map((inline) => this.one(inline, within)).join('');
  }

  /** The notes that stand nowhere in the text so far, in their order. */
  left(): string[] {
    return this.notes.flatMap((note, place) => (this.written.has(place) ? [] : [this.note(note, place)]));
  }

  private one(inline: Inline, within: { link?: boolean; note?: boolean }): string {
    const lang = { 'xml:lang': inline.lang };
    switch (inline.type) {
      case 'text':
        return inline.lang
          ? `<span${attributes(lang)}>${escapeXmlText(inline.value)}</span>`
          : escapeXmlText(inline.value);
      case 'break':
        return '<br/>';
      case 'noteMark':
        return this.mark(inline.number, within.note ?? false);
      case 'strong':
        return `<b${attributes(lang)}>${this.write(inline.children, within)}</b>`;
      case 'emphasis':
        return `<i${attributes(lang)}>${this.write(inline.children, within)}</i>`;
      case 'superscript':
        return `<sup${attributes(lang)}>${this.write(inline.children, within)}</sup>`;
      case 'link': {
        const inner = this.write(inline.children, { ...within, link: true });
        if (within.link || !isWebAddress(inline.url)) return inner;
        return `<a${attributes({ href: inline.url, ...lang })}>${inner}</a>`;
      }
      case 'reference': {
        const inner = this.write(inline.children, { ...within, link: true });
        if (within.link) return inner;
        const href = `#${this.ids.addressOf(inline.target) ?? anchorOf(inline.target)}`;
        const eId = this.ids.next('ref', null, null);
        return `<ref${attributes({ eId, href, title: inline.target, ...lang })}>${inner}</ref>`;
      }
    }
  }

  private mark(number: number, inNote: boolean): string {
    const place = this.placeByNumber.get(number);
    const note = place === undefined ? undefined : this.notes[place];
    if (place !== undefined && note && !inNote && !this.written.has(place)) return this.note(note, place);
    const href = place === undefined ? `#note-${number}` : `#${noteId(place)}`;
    return `<noteRef${attributes({ href, marker: number, placement: 'bottom' })}/>`;
  }

  private note(note: Footnote, place: number): string {
    this.written.add(place);
    const values = { eId: noteId(place), marker: note.number, placement: 'bottom', 'xml:lang': note.lang };
    return `<authorialNote${attributes(values)}><p>${this.write(note.children, { note: true })}</p></authorialNote>`;
  }
}

/** Notes come back in the order of these numbers: that of the text's own list of notes. */
function noteId(place: number): string {
  return `authorialNote_${place + 1}`;
}
