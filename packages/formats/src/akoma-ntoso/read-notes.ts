import { type Block, type Footnote, type Inline, plainText } from '@rapporteur/document';
import { elementsBelow, placesOf, type XmlElement } from './parse.js';

/**
 * The notes of a text: `authorialNote` where it is marked, `note` in the metadata. A note whose marker is no number
 * (an asterisk) gets the next free one, so that mark and note still find each other.
 */
export class Notes {
  private readonly numbers = new Map<XmlElement, number>();
  private readonly byId = new Map<string, number>();
  private readonly notes: { readonly order: number; readonly note: Footnote }[] = [];

  constructor(document: XmlElement) {
    const notes = [...elementsBelow(document)].filter(isNote);
    const printed = notes.map((note) => markerOf(note));
    let free = Math.max(0, ...printed.map((number) => number ?? 0));
    notes.forEach((note, index) => {
      const number = printed[index] ?? ++free;
      this.numbers.set(note, number);
      for (const id of [note.attributes.eId, note.attributes.wId, note.attributes.id])
        if (id && !this.byId.has(id)) this.byId.set(id, number);
    });
  }

  numberOf(note: XmlElement): number | null {
    return this.numbers.get(note) ?? null;
  }

  /** The number of the note that a `noteRef` points to. */
  numberMarked(mark: XmlElement): number | null {
    const id = (mark.attributes.href ?? '').replace(/^#/, '');
    return this.byId.get(id) ?? markerOf(mark);
  }

  keep(note: XmlElement, children: readonly Inline[]): void {
    const number = this.numberOf(note);
    if (number === null) return;
    const order = Number(/^authorialNote_(\d+)$/.exec(note.attributes.eId ?? '')?.[1] ?? number);
    const lang = note.attributes.lang;
    this.notes.push({
      order,
      note: {
        type: 'footnote',
        number,
        children: dropNumber(children, number),
        places: placesOf(note),
        ...(lang ? { lang } : {}),
      },
    });
  }

  /** In the order of the list of notes. */
  blocks(): Block[] {
    return this.notes.sort((a, b) => a.order - b.order).map(({ note }) => note);
  }
}

export function isNote(element: XmlElement): boolean {
  return element.name === 'authorialNote' || element.name === 'note';
}

function markerOf({ attributes }: XmlElement): number | null {
  const number = /^\s*[[(]?(\d{1,7})[\])]?[.]?\s*$/.exec(attributes.marker ?? '')?.[1];
  return number ? Number(number) : null;
}

/** Some print the number again before the note, raised. */
function dropNumber(inlines: readonly Inline[], number: number): readonly Inline[] {
  const [first, ...rest] = inlines;
  return first?.type === 'superscript' && plainText(first).trim() === String(number) ? rest : inlines;
}
