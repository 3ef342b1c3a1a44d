import { type Package, type Part, type Relationship, readingPackage } from '../../ooxml/package.js';
import { attribute, child, childrenNamed, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { damaged } from '../../ooxml/zip-directory.js';
import { type Refused, refuse } from '../../read-result.js';
import type { Changes } from './changes.js';
import type { Flow, Note } from './flow.js';
import type { DocxLine } from './line.js';
import { Notes } from './notes.js';
import { Numbering } from './numbering.js';
import { readStyles, type Styles } from './styles.js';
import { Tally } from './tally.js';
import { type Bookmark, Walk, type WalkedPart } from './walk.js';

/** A Word document as it is printed. */
export interface WalkedDocx {
  readonly ok: true;
  /** Each printed paragraph, with where its letters stand in the parts. */
  readonly lines: readonly DocxLine[];
  /** The XML of the parts that lines stand in, by name; the places of a line count in it. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: readonly Flow[];
  readonly notes: readonly WalkedNote[];
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  readonly styles: Styles;
  readonly tally: Tally;
  readonly comments: readonly XmlElement[];
  /** Title, subject, language … of the file, as its author's program wrote them. */
  readonly properties: XmlElement | null;
  readonly hasMacros: boolean;
  readonly hasTemplate: boolean;
  readonly areEndnotesRenumbered: boolean;
}

export interface WalkedNote {
  readonly note: Note;
  readonly flows: readonly Flow[];
}

/** Reads a DOCX in the order in which it is printed. Never throws for what is in the file. */
export function walkDocx(bytes: Uint8Array, changes: Changes = 'accepted'): WalkedDocx | Refused {
  return readingPackage<WalkedDocx>(bytes, (opened) => {
    const main = mainPart(opened);
    if (!main) return damaged('the part that holds its text is missing');
    const body = child(main.root, 'w:body');
    if (main.root.name !== 'w:document' || !body) {
      return refuse(
        'office-file',
        'This is an office file, but no text of a word processor. Export its text as DOCX, plain text or HTML, then give that file.',
      );
    }
    return walk(opened, main, body, changes);
  });
}

function mainPart(opened: Package): Part | null {
  const target = opened
    .relationships('')
    .find(({ kind, isExternal }) => kind === 'officeDocument' && !isExternal);
  return opened.part(target?.target ?? 'word/document.xml');
}

function walk(opened: Package, main: Part, body: XmlElement, changes: Changes): WalkedDocx {
  const links = opened.relationships(main.name);
  const linked = (kind: string): Part | null => {
    const found = links.find((link) => link.kind === kind && !link.isExternal);
    return found ? opened.part(found.target) : null;
  };
  const settings = linked('settings');
  const styles = readStyles(linked('styles')?.root ?? null);
  const numbering = new Numbering(linked('numbering')?.root ?? null, styles);
  const sections = sectionsOf(body);
  const [footnotePart, endnotePart] = [linked('footnotes'), linked('endnotes')];
  const footnotes = new Notes('footnote', footnotePart?.root ?? null, settings?.root ?? null, sections);
  const endnotes = new Notes('endnote', endnotePart?.root ?? null, settings?.root ?? null, sections);
  const tally = new Tally();
  const mainWalked = walkedPart(main.name, links);
  const walked = new Walk({ changes, styles, numbering, footnotes, endnotes, tally }, mainWalked);
  const flows = walked.story(body.children, mainWalked);
  const notes: WalkedNote[] = [];
  for (const [kind, part] of [
    [footnotes, footnotePart],
    [endnotes, endnotePart],
  ] as const) {
    if (!part || kind.met.length === 0) continue;
    kind.sort();
    const own = walkedPart(part.name, opened.relationships(part.name));
    // A note may hold the mark of another: the list grows while it is read.
    for (let at = 0; at < kind.met.length; at++) {
      const { note, element } = kind.met[at] as (typeof kind.met)[number];
      notes.push({ note, flows: walked.story(element.children, own) });
    }
  }
  const areEndnotesRenumbered = renumber(footnotes, endnotes);
  const lines = walked.finish();
  const parts = new Map(
    [main, footnotePart, endnotePart].flatMap((part) => (part ? [[part.name, part.text]] : [])),
  );
  const comments = childrenNamed(linked('comments')?.root, 'w:comment');
  const template = settings
    ? opened
        .relationships(settings.name)
        .some(({ kind, isExternal }) => kind === 'attachedTemplate' && isExternal)
    : false;
  const core = opened.relationships('').find(({ kind }) => /^core-?properties$/i.test(kind));
  return {
    ok: true,
    lines,
    parts,
    body: flows,
    notes,
    bookmarks: walked.bookmarks,
    styles,
    tally,
    comments,
    properties: (core && !core.isExternal && opened.part(core.target)?.root) || null,
    hasMacros: opened.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)),
    hasTemplate: template,
    areEndnotesRenumbered,
  };
}

function walkedPart(name: string, links: readonly Relationship[]): WalkedPart {
  return { name, links: new Map(links.map((link) => [link.id, link])) };
}

/** Sections end in the properties of their last paragraph; those of the last one stand at the end of the body. */
function sectionsOf(body: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of body.children) {
    if (node.name === 'w:sectPr') found.push(node as XmlElement);
    else if (node.name === 'w:p') {
      const section = child(child(node as XmlElement, 'w:pPr'), 'w:sectPr');
      if (section) found.push(section);
    }
  }
  return found;
}

/** Footnotes and endnotes both count from 1: the endnotes go on after the footnotes, so that each number is one note. */
function renumber(footnotes: Notes, endnotes: Notes): boolean {
  const numbers = new Set(footnotes.met.map(({ note }) => note.number));
  if (!endnotes.met.some(({ note }) => note.number !== null && numbers.has(note.number))) return false;
  const highest = footnotes.met.reduce((most, { note }) => Math.max(most, note.number ?? 0), 0);
  for (const { note } of endnotes.met) if (note.number !== null) note.number += highest;
  return true;
}

export function textOfComment(comment: XmlElement): string {
  const paragraphs: string[] = [];
  for (const element of elementsOf(comment)) {
    if (element.name === 'w:p') paragraphs.push('');
    else if (element.name === 'w:t')
      paragraphs[paragraphs.length - 1] += element.children
        .map((node) => ('value' in node ? node.value : ''))
        .join('');
  }
  return paragraphs.join(' ').replace(/\s+/g, ' ').trim();
}

export function authorOf(comment: XmlElement): string {
  return attribute(comment, 'w:author') ?? attribute(comment, 'w:initials') ?? '';
}
