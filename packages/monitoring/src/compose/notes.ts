import type { Footnote, Inline, NoteMark } from '@rapporteur/document';
import { footnote, noteMark } from './nodes.js';

/** Numbers the notes of a text as it is composed; the notes themselves stand at its end. */
export class Notes {
  readonly #footnotes: Footnote[] = [];

  get footnotes(): readonly Footnote[] {
    return this.#footnotes;
  }

  /** Takes down a note and gives the mark to put into the text. */
  add(...children: readonly Inline[]): NoteMark {
    const number = this.#footnotes.length + 1;
    this.#footnotes.push(footnote(number, ...children));
    return noteMark(number);
  }
}
