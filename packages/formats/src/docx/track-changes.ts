import { diffWordsWithSpace } from 'diff';
import { escapeXmlAttribute, escapeXmlText } from '../escape-xml.js';
import { replaceParts } from '../ooxml/replace-parts.js';
import { type Refused, refuse } from '../read-result.js';
import { asUtf8, prefixOf } from './comment.js';
import { align } from './editing/align.js';
import { MARK, type OwnText, ownPlaces, ownText } from './editing/own-text.js';
import { PartEdits } from './editing/part-edits.js';
import { type WalkedDocx, walkDocx } from './reading/document.js';

export interface TrackOptions {
  readonly author: string;
  /** An instant in UTC: 2026-06-14T09:30:00Z. */
  readonly date: string;
}

export type Tracked =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Paragraphs that are new, gone, or in other words. */
      readonly added: number;
      readonly gone: number;
      readonly changed: number;
      /** Gone paragraphs of notes: a note that is no more has no place to be shown. */
      readonly goneInNotes: number;
    }
  | Refused;

/** Above the ids that word processors give. */
const FIRST_ID = 1_000_000;

/**
 * The newer of two Word files with what changed since the earlier one as tracked changes: accepting all gives the
 * newer text, rejecting all the words of the earlier one. The newer file's own layout is kept.
 */
export function trackChanges(newer: Uint8Array, earlier: Uint8Array, options: TrackOptions): Tracked {
  const [now, before] = [walkDocx(newer), walkDocx(earlier)];
  if (!now.ok) return now;
  if (!before.ok) return before;
  if (now.tally.changes > 0)
    return refuse(
      'tracked-already',
      'The newer file holds tracked changes of its own, which would mix with those that show what is new. Accept or reject them in Word first.',
    );
  const tracker = new Tracker(now, before, options);
  return tracker.result(newer);
}

class Tracker {
  private id = FIRST_ID;
  private readonly counts = { added: 0, gone: 0, changed: 0, goneInNotes: 0 };
  private readonly editsByPart = new Map<string, PartEdits>();
  private readonly w: string;

  constructor(
    private readonly now: WalkedDocx,
    private readonly before: WalkedDocx,
    private readonly options: TrackOptions,
  ) {
    this.w = prefixOf([...now.parts.values()][0] ?? '');
  }

  result(bytes: Uint8Array): Tracked {
    this.compare(storyOf(this.now, true), storyOf(this.before, true), false);
    this.compare(storyOf(this.now, false), storyOf(this.before, false), true);
    const changed = [...this.editsByPart].filter(([, edits]) => !edits.isEmpty);
    const replaced = replaceParts(
      bytes,
      new Map(changed.map(([name, edits]) => [name, asUtf8(edits.result())])),
    );
    return replaced.ok ? { ...replaced, ...this.counts } : replaced;
  }

  private compare(after: readonly OwnText[], before: readonly OwnText[], areNotes: boolean): void {
    const pairs = align(
      before.map(({ text }) => evenBlanks(text)),
      after.map(({ text }) => evenBlanks(text)),
    );
    let gone: OwnText[] = [];
    for (const pair of pairs) {
      const own = pair.after === null ? null : (after[pair.after] as OwnText);
      const old = pair.before === null ? null : (before[pair.before] as OwnText);
      if (old && !own) {
        gone.push(old);
        continue;
      }
      if (!own) continue;
      this.putGone(gone, own, areNotes);
      gone = [];
      if (!old) this.add(own);
      else if (evenBlanks(old.text) !== evenBlanks(own.text)) this.change(old, own);
    }
    const last = after.at(-1);
    if (last && gone.length > 0) this.putGone(gone, last, areNotes, true);
  }

  private edits(part: string): PartEdits {
    const known = this.editsByPart.get(part);
    if (known) return known;
    const edits = new PartEdits(this.now.parts.get(part) ?? '');
    this.editsByPart.set(part, edits);
    return edits;
  }

  /** Paragraphs that are no more stand, deleted, before the one that follows, or behind the last. */
  private putGone(gone: readonly OwnText[], next: OwnText, areNotes: boolean, isBehind = false): void {
    if (gone.length === 0) return;
    if (areNotes) {
      this.counts.goneInNotes += gone.filter(({ text }) => /\S/.test(text)).length;
      return;
    }
    const paragraph = next.line.paragraphs.at(isBehind ? -1 : 0);
    if (!paragraph) return;
    const { w } = this;
    for (const { line, text } of gone) {
      if (!/\S/.test(text)) continue;
      this.counts.gone++;
      const words = this.deleted(isPlainLabel(line.text, text) ? line.text : text);
      this.edits(next.line.part).insertAt(
        paragraph[isBehind ? 1 : 0],
        isBehind ? 'end' : 'start',
        `<${w}p><${w}pPr><${w}rPr>${this.mark('del')}</${w}rPr></${w}pPr>${words}</${w}p>`,
      );
    }
  }

  private add(own: OwnText): void {
    const [paragraph] = own.line.paragraphs;
    if (!paragraph) return;
    if (/\S/.test(own.text)) this.counts.added++;
    this.edits(own.line.part).markParagraph(paragraph, this.w, this.mark('ins'));
    this.wrap(own, 0, own.text.length);
  }

  private change(old: OwnText, own: OwnText): void {
    this.counts.changed++;
    let at = 0;
    const parts = diffWordsWithSpace(old.text, own.text);
    parts.forEach((part, index) => {
      const other = parts[index + (part.added ? -1 : 1)];
      const isBlanks = isBlank(part) && other !== undefined && isBlank(other);
      if (part.added && !isBlanks) this.wrap(own, at, at + part.value.length);
      if (part.removed && !isBlanks) this.take(own, at, part.value);
      if (!part.removed) at += part.value.length;
    });
  }

  /** Letters that are new. */
  private wrap(own: OwnText, from: number, to: number): void {
    const edits = this.edits(own.line.part);
    for (const { place, length } of ownPlaces(own, from, to)) {
      edits.insert(place, 0, 'start', this.opening('ins'));
      edits.insert(place, length, 'end', `</${this.w}ins>`);
    }
  }

  /** Letters that were there before the letter `at`, or behind the last one. */
  private take(own: OwnText, at: number, words: string): void {
    const text = words.replaceAll(MARK, '');
    if (text === '') return;
    const edits = this.edits(own.line.part);
    const deleted = this.deleted(text);
    const [next] = ownPlaces(own, at, at + 1);
    const [last] = ownPlaces(own, at - 1, at);
    if (next) edits.insert(next.place, 0, 'point', deleted);
    else if (last) edits.insert(last.place, last.length, 'point', deleted);
    else if (own.line.paragraphs[0]) edits.insertInParagraph(own.line.paragraphs[0], 'point', deleted);
  }

  private deleted(text: string): string {
    const { w } = this;
    const words = escapeXmlText(text.replaceAll(MARK, ''));
    return `${this.opening('del')}<${w}r><${w}delText xml:space="preserve">${words}</${w}delText></${w}r></${w}del>`;
  }

  private opening(kind: 'ins' | 'del'): string {
    return this.mark(kind).replace('/>', '>');
  }

  private mark(kind: 'ins' | 'del'): string {
    const { w, options } = this;
    const author = `${w}author="${escapeXmlAttribute(options.author)}" ${w}date="${escapeXmlAttribute(options.date)}"`;
    return `<${w}${kind} ${w}id="${this.id++}" ${author}/>`;
  }
}

/** The paragraphs of the body, or those of the notes. */
function storyOf(walked: WalkedDocx, isMain: boolean): OwnText[] {
  const main = [...walked.parts.keys()][0];
  return walked.lines
    .filter(({ part }) => (part === main) === isMain)
    .map((line) => ownText(line, walked.parts.get(line.part) ?? ''));
}

/** A number that Word printed before a paragraph goes with its words; marks of notes in them do not. */
function isPlainLabel(printed: string, own: string): boolean {
  return printed !== own && printed.endsWith(own);
}

/** How many blanks stand between two words is no change: other formats than Word keep one. */
function evenBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isBlank({ value }: { readonly value: string }): boolean {
  return !/\S/.test(value);
}
