import type { Notice } from '@rapporteur/document';
import { marginWords } from '../margin/words.js';
import { replaceParts } from '../ooxml/replace-parts.js';
import type { Refused } from '../read-result.js';
import { Anchors, type LinePlace } from './editing/anchors.js';
import { commentParts } from './editing/comment-parts.js';
import { PartEdits } from './editing/part-edits.js';
import { walkDocx } from './reading/document.js';

/** A remark on a text: its place as notices give it (lines are paragraphs), and its words; a line each paragraph. */
export interface DocxComment extends LinePlace {
  readonly text: string;
}

export interface CommentOptions {
  /** Shown beside each comment. */
  readonly author: string;
  /** An instant in UTC: 2026-06-14T09:30:00Z. */
  readonly date: string;
}

/** `left` are the remarks for which the text has no place at all: it holds no letter. */
export type Commented =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly left: readonly DocxComment[] }
  | Refused;

/**
 * The author's own Word file with comments in it. Runs are split where a comment begins or ends within them; every
 * other byte of the text and every other part stays as it is.
 */
export function commentDocx(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
  { author, date }: CommentOptions,
): Commented {
  const walked = walkDocx(bytes);
  if (!walked.ok) return walked;
  const [main] = walked.parts;
  if (!main) return { ok: true, bytes, left: comments };
  const [name, xml] = main;
  const anchors = new Anchors(walked);
  const edits = new PartEdits(xml);
  const parts = commentParts(bytes, name, walked.comments);
  if (!parts.ok) return parts;
  const w = prefixOf(xml);
  const placed: { readonly id: number; readonly comment: DocxComment }[] = [];
  const left: DocxComment[] = [];
  let id = parts.firstId;
  for (const comment of comments) {
    const anchor = anchors.find(comment);
    const [start, end] = marksOf(w, id);
    const isPlaced =
      anchor?.kind === 'paragraph'
        ? edits.insertInParagraph(anchor.paragraph, 'point', start + end)
        : anchor !== null;
    if (anchor?.kind === 'letters') {
      edits.insert(anchor.from.place, anchor.from.length, 'start', start);
      edits.insert(anchor.to.place, anchor.to.length, 'end', end);
    }
    if (!isPlaced) left.push(comment);
    else placed.push({ id: id++, comment });
  }
  if (placed.length === 0) return { ok: true, bytes, left };
  const changed = parts.withComments(
    placed.map(({ id, comment }) => ({ id, author, date, text: comment.text })),
  );
  const replaced = replaceParts(bytes, new Map([...changed, [name, asUtf8(edits.result())]]));
  return replaced.ok ? { ...replaced, left } : replaced;
}

/**
 * The author's own Word file with each notice as a comment: how sure it is, what it says, and the rule to look up.
 *
 * @param language of the words round the notices: "en" or "fr"
 * @param date an instant in UTC
 */
export function noticesOnDocx(
  bytes: Uint8Array,
  notices: readonly Notice[],
  { language, date }: { readonly language: string; readonly date: string },
): Commented {
  const words = marginWords(language);
  const comments = notices.flatMap(({ place, severity, message, rule }): DocxComment[] => {
    const { lines, columns } = place;
    if (!lines) return [];
    const text = `${words.severity[severity]}: ${message}\n(${rule})`;
    return [columns ? { lines, columns, text } : { lines, text }];
  });
  return commentDocx(bytes, comments, { author: 'Rapporteur', date });
}

function marksOf(w: string, id: number): readonly [start: string, end: string] {
  return [
    `<${w}commentRangeStart ${w}id="${id}"/>`,
    `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
  ];
}

/** The prefix that this file has for the language of texts: "w:" nearly always. */
export function prefixOf(xml: string): string {
  return /<((?:[^\s/>:?!]+:)?)document[\s>]/.exec(xml)?.[1] ?? 'w:';
}

/** A part that was in UTF-16 goes out in UTF-8 and must say so. */
export function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding=["'])utf-16[a-z]*/i, '$1UTF-8');
}
