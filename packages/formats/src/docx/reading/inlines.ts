import type { Inline, Place } from '@rapporteur/document';
import { mergeTexts } from '../../merge-texts.js';
import { fromWordLanguage, RUN_STYLE } from '../own-names.js';
import type { Note, Piece, Target } from './flow.js';
import { trimPieces } from './pieces.js';
import type { Bookmark } from './walk.js';

/** What the running text needs to know of the whole. */
export interface Surroundings {
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** The natural key of what stands in a line: "para 56", "s-III.2"; null where it has none. */
  readonly keyOfLine: (line: number) => string | null;
  readonly lang: string | undefined;
}

interface Look {
  /** Bold and italic by the style of a heading are its look and say nothing. */
  readonly plainBold?: boolean;
  readonly plainItalic?: boolean;
}

/** The letters of a paragraph as running text, without white space at its ends. */
export function toInlines(
  pieces: readonly Piece[],
  places: readonly Place[],
  around: Surroundings,
  look: Look = {},
): Inline[] {
  return byTarget(trimPieces(pieces), places, around, look);
}

function byTarget(
  pieces: readonly Piece[],
  places: readonly Place[],
  around: Surroundings,
  look: Look,
): Inline[] {
  const found = grouped(pieces, ({ target }) => target).flatMap(([target, group]): readonly Inline[] => {
    const cited = citedNote(target, group, around);
    if (cited) return [{ type: 'noteMark', number: cited.number as number, places }];
    const children = byLook(group, places, around, look, 0);
    if (target?.kind === 'web') return [{ type: 'link', url: target.url, children, places }];
    const key = target?.kind === 'place' ? keyOf(target, around) : null;
    return key === null ? children : [{ type: 'reference', target: key, children, places }];
  });
  return mergeTexts(found);
}

/** A raised field that repeats the number of a note is a second mark of that note. */
function citedNote(target: Target | null, group: readonly Piece[], around: Surroundings): Note | null {
  if (target?.kind !== 'note' || !group.every(({ kind, isRaised }) => kind === 'text' && isRaised))
    return null;
  const note = around.bookmarks.get(target.bookmark)?.note;
  return note && note.number !== null ? note : null;
}

/** Our writer gives the key of a place as the tip of the link; others have no such keys. */
function keyOf({ bookmark, name }: Target & { kind: 'place' }, around: Surroundings): string | null {
  const known = around.bookmarks.get(bookmark);
  if (known && name && OWN_BOOKMARK.test(bookmark)) return name;
  if (!known || /^_(?:Toc|GoBack)/i.test(bookmark)) return null;
  return around.keyOfLine(known.line) ?? bookmark;
}

const OWN_BOOKMARK = /^(?:para|rec|note|sec)_/;
const LOOKS = ['strong', 'emphasis', 'superscript'] as const;

function byLook(
  pieces: readonly Piece[],
  places: readonly Place[],
  around: Surroundings,
  look: Look,
  depth: number,
): Inline[] {
  const type = LOOKS[depth];
  if (type === undefined) return mergeTexts(pieces.map((piece) => leaf(piece, places, around)));
  const has = (piece: Piece): boolean => {
    if (type === 'strong') return piece.isBold && !look.plainBold;
    if (type === 'emphasis') return piece.isItalic && !look.plainItalic;
    return piece.isRaised && piece.kind === 'text' && !isBareMark(piece);
  };
  return grouped(pieces, has).flatMap(([isSo, group]): Inline[] => {
    const children = byLook(group, places, around, look, depth + 1);
    const isEmpty = group.every(({ kind, value }) => kind === 'text' && value.trim() === '');
    return isSo && !isEmpty ? [{ type, children, places }] : children;
  });
}

/** Our writer's mark of a note that the text does not hold. */
function isBareMark({ style, value }: Piece): boolean {
  return style === RUN_STYLE.bareMark && /^\d{1,9}$/.test(value);
}

function leaf(piece: Piece, places: readonly Place[], around: Surroundings): Inline {
  const { kind, value, note, lang } = piece;
  if (isBareMark(piece)) return { type: 'noteMark', number: Number(value), places };
  if (kind === 'break') return { type: 'break', places };
  if (kind === 'mark') return { type: 'noteMark', number: note?.number ?? 0, places };
  return {
    type: 'text',
    value,
    places,
    ...(lang && isOther(lang, around.lang) ? { lang: fromWordLanguage(lang) } : {}),
  };
}

/** Word tells English of one country from that of another; a reader of the text does not. */
function isOther(lang: string | undefined, whole: string | undefined): boolean {
  return (
    lang !== undefined &&
    whole !== undefined &&
    primary(lang) !== primary(whole) &&
    /^[a-z]{2,3}(?:-|$)/i.test(lang)
  );
}

export function primary(lang: string): string {
  return (lang.split('-')[0] ?? lang).toLowerCase();
}

function grouped<K>(pieces: readonly Piece[], keyOfPiece: (piece: Piece) => K): [K, Piece[]][] {
  const groups: [K, Piece[]][] = [];
  for (const piece of pieces) {
    const key = keyOfPiece(piece);
    const last = groups.at(-1);
    if (last && last[0] === key) last[1].push(piece);
    else groups.push([key, [piece]]);
  }
  return groups;
}
