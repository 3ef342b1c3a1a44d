import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words that were drawn in one go: one font, one size, one baseline. Distances in points, y downwards. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** A blank was drawn or left before it. */
  readonly blankBefore: boolean;
  /** The marked content that it is part of, by which the structure tree names it. */
  readonly content: string | null;
  /** Marked as no part of the text: running heads, page numbers, rules. */
  readonly isArtifact: boolean;
}

/** A node of the structure tree of a tagged PDF, cut to one page. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly (Tag | TagContent)[];
}
export interface TagContent {
  readonly type: string;
  readonly id: string;
}

export interface DrawnPage {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  readonly tags: Tag | null;
  /** It can not be read; what it holds is unknown. */
  readonly isDamaged?: true;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

export async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  isTagged: boolean,
): Promise<{ readonly page: PDFPageProxy; readonly read: DrawnPage }> {
  const page = await pdf.getPage(number);
  const [content, tags] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    isTagged ? page.getStructTree().catch(() => null) : null,
  ]);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const drawn = toDrawn(content, transform as unknown as Matrix);
  return { page, read: { number, width, height, drawn, tags: tags as Tag | null } };
}

interface Marked {
  readonly id: string | null;
  readonly isArtifact: boolean;
  /** Marked for a property of its own, as words are that a reader is to replace by others. */
  readonly isReplaced: boolean;
}

const unmarked: Marked = { id: null, isArtifact: false, isReplaced: false };

/** In points: smaller print is there for machines. */
const smallestSize = 2;

type Matrix = readonly [number, number, number, number, number, number];

function toDrawn(content: TextContent, view: Matrix): Drawn[] {
  const drawn: Drawn[] = [];
  const open: Marked[] = [];
  let blankBefore = false;
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else {
        const outer = open.at(-1);
        const { tag } = item as { tag?: string };
        open.push({
          id: item.id ?? outer?.id ?? null,
          isArtifact: outer?.isArtifact === true || tag === 'Artifact',
          isReplaced: item.type === 'beginMarkedContentProps' && tag === 'Span' && item.id === null,
        });
      }
      continue;
    }
    const { isArtifact, id, isReplaced } = open.at(-1) ?? unmarked;
    if (item.str.trim() === '') {
      if (item.str !== '' || item.hasEOL) blankBefore = true;
      continue;
    }
    const place = placeOf(item, view);
    if (place) {
      const text = withoutControls(item.str);
      const own = { text: text.trim(), blankBefore: blankBefore || /^\s/.test(text) };
      // A hyphen that stands for other words: nearly always for none, where a word was cut at a line's end.
      if (isReplaced && /^[-‐]$/.test(own.text)) own.text = '\u00ad';
      if (own.text !== '' && !(isArtifact && /^[\s.·…_–—-]+$/.test(own.text)))
        drawn.push({ ...own, ...place, font: item.fontName, content: id, isArtifact });
      blankBefore = /\s$/.test(text);
    }
  }
  return drawn;
}

/** Where it stands on the page as a reader holds it; null for words that are turned (margins, watermarks). */
function placeOf(item: TextItem, [a, b, c, d, e, f]: Matrix) {
  const [p, q, r, s, x, y] = item.transform as unknown as Matrix;
  const along = [a * p + c * q, b * p + d * q] as const;
  const up = [a * r + c * s, b * r + d * s] as const;
  if (!(along[0] > 0) || Math.abs(along[1]) > 0.05 * along[0]) return null;
  const size = Math.hypot(...up);
  if (size < smallestSize) return null;
  return { x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size };
}

/** Characters that no font shows: what a damaged table of characters gives. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, '');
}
