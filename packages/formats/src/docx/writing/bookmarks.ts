import { escapeXmlAttribute } from '../../escape-xml.js';
import { type PlacesByTarget, placeOf, type TextPlace } from './places.js';

/** The places of a text under their names. A name is given once: the second place of that name goes without. */
export class Bookmarks {
  private readonly given = new Set<string>();
  private count = 0;

  constructor(private readonly places: PlacesByTarget) {}

  /** Where a reference leads; null where the text has no such place. */
  place(target: string): TextPlace | null {
    return placeOf(this.places, target);
  }

  /** The bookmark of a place round what is there. */
  at(target: string, inner: string): string {
    const place = this.place(target);
    return place ? this.around(place.name, inner) : inner;
  }

  around(name: string, inner: string): string {
    if (this.given.has(name)) return inner;
    this.given.add(name);
    const id = this.count++;
    return `<w:bookmarkStart w:id="${id}" w:name="${escapeXmlAttribute(name)}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
  }
}
