import {
  type Block,
  type Document,
  type Footnote,
  type Inline,
  type Notice,
  plainText,
} from '@rapporteur/document';
import { trimInlines } from '../inline-trim.js';
import { MAX_LINES } from '../limits.js';
import { child, textOf, type XmlElement } from '../ooxml/xml.js';
import type { ReadWithSource } from '../read-bytes.js';
import { refuse } from '../read-result.js';
import { fromWordLanguage } from './own-names.js';
import { toBlocks } from './reading/blocks.js';
import type { Changes } from './reading/changes.js';
import { authorOf, textOfComment, type WalkedDocx, walkDocx } from './reading/document.js';
import { type Flow, paragraphsOf } from './reading/flow.js';
import { primary } from './reading/inlines.js';
import { isNumberOfHeading, paragraphRuns } from './reading/labels.js';
import { wordsOf } from './reading/pieces.js';
import { spanOfFlows } from './reading/places.js';
import { runTogether } from './reading/tables.js';

export interface DocxReadOptions {
  /** What becomes of tracked changes; accepted when left out. */
  readonly changes?: Changes;
}

/**
 * A Word document to a tree. Each paragraph of it is a line of the source: the body with its tables and boxes, then the
 * footnotes, then the endnotes. Numbers are those that the word processor prints.
 */
export function readDocx(bytes: Uint8Array, options: DocxReadOptions = {}): ReadWithSource {
  const changes = options.changes ?? 'accepted';
  const walked = walkDocx(bytes, changes);
  if (!walked.ok) return walked;
  if (walked.lines.length > MAX_LINES) {
    return refuse(
      'too-many-lines',
      `This text has more than ${MAX_LINES.toLocaleString('en')} paragraphs, the limit. Split it and give the parts one by one.`,
    );
  }
  if (!walked.lines.some(({ text }) => /\S/.test(text))) {
    return refuse(
      'empty',
      'This Word document holds no text. If it holds pictures of pages, recognise their text first (OCR), then give the text.',
    );
  }
  const lang = languageOf(walked);
  // Our writer says of each numbered paragraph that it is one; of others' the look must tell.
  const runs = isOwn(walked) ? new Set<string>() : paragraphRuns(walked.body);
  const keys = keysByLine(walked.body, runs);
  const settings = {
    bookmarks: walked.bookmarks,
    keyOfLine: (line: number) => keys.get(line) ?? null,
    lang,
    paragraphRuns: runs,
  };
  const children: Block[] = [...symbolOf(walked), ...toBlocks(walked.body, settings)];
  for (const { note, flows } of walked.notes) {
    if (note.number === null) children.push(...toBlocks(flows, settings));
    else
      children.push(footnote(note.number, flows, withoutOwnMark(runTogether(flows, settings), note.number)));
  }
  const document: Document = {
    type: 'document',
    kind: kindOf(walked),
    title: titleOf(walked),
    format: 'docx',
    places: [{ lines: [1, walked.lines.length] }],
    ...(lang ? { lang } : {}),
    children,
  };
  const source = walked.lines.map(({ text }) => text).join('\n');
  return { ok: true, document, notices: noticesOf(walked, changes), source };
}

/** A note with a mark of its own begins with the mark again, raised. */
function withoutOwnMark(children: readonly Inline[], number: number): readonly Inline[] {
  const [first, ...rest] = children;
  const isMark = first?.type === 'superscript' && plainText(first).trim() === String(number);
  return isMark ? trimInlines(rest) : children;
}

function footnote(number: number, flows: readonly Flow[], children: Footnote['children']): Footnote {
  return { type: 'footnote', number, children, places: spanOfFlows(flows) };
}

/** What numbered paragraphs and headings are called by those who refer to them. */
function keysByLine(flows: readonly Flow[], runs: ReadonlySet<string>): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const flow of paragraphsOf(flows)) {
    if (!flow.number) continue;
    const { label, isPlain, value, run } = flow.number;
    if (flow.outline !== null && isNumberOfHeading(label))
      keys.set(flow.line.number, label.replace(/[.)]$/, ''));
    else if (isPlain && runs.has(run)) keys.set(flow.line.number, `para ${value}`);
  }
  return keys;
}

/** The language that most letters are marked with; Word marks them all. */
function languageOf({ body, styles }: WalkedDocx): string | undefined {
  const letters = new Map<string, number>();
  for (const flow of paragraphsOf(body)) {
    for (const { lang, value } of flow.pieces)
      if (lang) letters.set(lang, (letters.get(lang) ?? 0) + value.length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  const lang = most?.[0] ?? styles.defaults.lang;
  return lang && /^[a-z]{2,3}(?:-|$)/i.test(lang) && primary(lang) !== 'zxx'
    ? fromWordLanguage(lang)
    : undefined;
}

/**
 * The paragraph in the style of a title. The title among the file's properties is often that of another text which was
 * written over: it counts only where the text says the same, or begins without anything that could be a title.
 */
function titleOf(walked: WalkedDocx): string | null {
  const { body, properties } = walked;
  const paragraphs = [...paragraphsOf(body)];
  const words = (flow: (typeof paragraphs)[number]) => wordsOf(flow.pieces).replace(/\s+/g, ' ').trim();
  const first = paragraphs.findIndex((flow) => flow.isTitle && words(flow) !== '');
  if (first >= 0) {
    // A title may run over paragraphs; those of appendices further down are others.
    const after = paragraphs.findIndex((flow, at) => at > first && !flow.isTitle && words(flow) !== '');
    const titled = paragraphs.slice(first, after < 0 ? undefined : after).map(words);
    return titled.filter(Boolean).join(' ').slice(0, MAX_TITLE);
  }
  const own = propertyOf(properties, 'dc:title');
  // Our own writer prints the title of a text that has one, and names the file of any other after its first heading.
  if (own === '' || isOwn(walked)) return null;
  const opening = paragraphs.filter((flow) => words(flow) !== '').slice(0, COVER);
  const [beginning] = opening;
  const said = opening.find((flow) => words(flow).toLowerCase().includes(own.toLowerCase()));
  // A heading further down heads a part of the text only.
  if (said) return said === beginning || said.outline === null ? own : null;
  return beginning && (beginning.outline !== null || beginning.number !== null) ? own : null;
}

const MAX_TITLE = 500;
/** Paragraphs before which a cover is over. */
const COVER = 40;

/** Our own writer says what a text is as the category of its file. */
function kindOf(walked: WalkedDocx): string {
  return (isOwn(walked) && propertyOf(walked.properties, 'cp:category')) || 'text';
}

function isOwn({ properties }: WalkedDocx): boolean {
  return propertyOf(properties, 'dc:creator') === 'Rapporteur';
}

/** The symbol among the properties of our own files; in print it stands at the head of the pages. */
function symbolOf({ properties }: WalkedDocx): Block[] {
  const isOurs = propertyOf(properties, 'dc:creator') === 'Rapporteur';
  const value = isOurs ? propertyOf(properties, 'dc:identifier') : '';
  return value ? [{ type: 'furniture', value, places: [{ lines: [1, 1] }] }] : [];
}

function propertyOf(properties: XmlElement | null, name: string): string {
  const element = child(properties, name);
  return element ? textOf(element).replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) : '';
}

function noticesOf(walked: WalkedDocx, changes: Changes): Notice[] {
  const { tally, comments } = walked;
  const notices = tally.notices(changes);
  if (walked.areEndnotesRenumbered) {
    notices.push({
      rule: 'endnotes-renumbered',
      severity: 'info',
      message:
        'This text has footnotes and endnotes, both counted from 1; the endnotes were numbered on after the footnotes.',
      place: {},
    });
  }
  if (walked.hasMacros) {
    notices.push({
      rule: 'macros-ignored',
      severity: 'warning',
      message: 'This file holds macros (programs). They were neither run nor read.',
      place: {},
    });
  }
  if (walked.hasTemplate) {
    notices.push({
      rule: 'template-elsewhere',
      severity: 'info',
      message:
        'This file names a template outside itself. It was not fetched; a word processor may fetch it.',
      place: {},
    });
  }
  for (const comment of comments) {
    const line = tally.comments.get(idOf(comment));
    const text = textOfComment(comment);
    const author = authorOf(comment);
    notices.push({
      rule: 'comment',
      severity: 'info',
      message: `A comment${author ? ` by ${author}` : ''} stands here: “${text}”`,
      place: line ? { lines: [line, line] } : {},
    });
  }
  return notices;
}

function idOf(comment: XmlElement): string {
  const at = comment.attributes.indexOf('w:id');
  return comment.attributes[at + 1] ?? '';
}
