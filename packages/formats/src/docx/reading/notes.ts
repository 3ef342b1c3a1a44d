import { attribute, child, childrenNamed, type XmlElement } from '../../ooxml/xml.js';
import type { Note } from './flow.js';
import { numberOf, valOf } from './values.js';

export type NoteKind = 'footnote' | 'endnote';

/** How notes of one kind are counted, in a section or in the whole (ISO/IEC 29500-1 17.11). */
interface Counting {
  readonly start: number;
  readonly restart: 'continuous' | 'eachSect' | 'eachPage';
}

/** Gives each note the number that its first mark is printed with. */
export class Notes {
  private readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly counting: readonly Counting[];
  private section = 0;
  private hasOwnMarks = false;
  private next: number;
  private readonly known = new Map<string, Note>();
  /** In the order of their marks. */
  readonly met: { readonly note: Note; readonly element: XmlElement }[] = [];

  /**
   * @param root of the part that holds the notes
   * @param sections the properties of the sections of the body, in order
   */
  constructor(
    readonly kind: NoteKind,
    root: XmlElement | null,
    settings: XmlElement | null,
    sections: readonly XmlElement[],
  ) {
    const texts = childrenNamed(root, `w:${kind}`).filter(
      (element) => (attribute(element, 'w:type') ?? 'normal') === 'normal',
    );
    this.elements = new Map(texts.map((element) => [attribute(element, 'w:id') ?? '', element]));
    const whole = child(settings, `w:${kind}Pr`);
    const own = sections.map((section) => child(section, `w:${kind}Pr`));
    this.counting = (own.length > 0 ? own : [null]).map((section) => ({
      start: Math.max(0, numberOf(valOf(section, 'w:numStart') ?? valOf(whole, 'w:numStart')) ?? 1),
      restart: (valOf(section, 'w:numRestart') ??
        valOf(whole, 'w:numRestart') ??
        'continuous') as Counting['restart'],
    }));
    this.next = this.counting[0]?.start ?? 1;
  }

  endSection(): void {
    this.section = Math.min(this.section + 1, this.counting.length - 1);
    const counting = this.counting[this.section];
    if (counting && counting.restart !== 'continuous') this.next = counting.start;
  }

  /** Where the word processor last began a page; only the notes of some texts start anew there. */
  endPage(): void {
    const counting = this.counting[this.section];
    if (counting?.restart === 'eachPage') this.next = counting.start;
  }

  /** Where authors numbered notes themselves, the order of the notes tells more than that of their marks. */
  sort(): void {
    if (!this.hasOwnMarks) return;
    const order = new Map([...this.elements.values()].map((element, at) => [element, at]));
    this.met.sort((a, b) => (order.get(a.element) ?? 0) - (order.get(b.element) ?? 0));
  }

  /** @param own the author's own mark, where there is one: it takes no number of the others */
  mark(id: string, own: string | null): Note | null {
    const before = this.known.get(id);
    if (before) return before;
    const element = this.elements.get(id);
    if (!element) return null;
    const note: Note = { key: `${this.kind} ${id}`, number: own === null ? this.next++ : typedNumber(own) };
    if (own !== null) this.hasOwnMarks = true;
    this.known.set(id, note);
    this.met.push({ note, element });
    return note;
  }
}

/** No note has a number below 0. */
function typedNumber(mark: string): number | null {
  const number = numberOf(mark);
  return number !== null && number >= 0 ? number : null;
}
