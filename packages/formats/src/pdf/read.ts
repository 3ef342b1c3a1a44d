import { type Block, type Document, linesToRanges, type Notice, plainText } from '@rapporteur/document';
import { MAX_BYTES, MAX_LINES, megabytes } from '../limits.js';
import type { ReadWithSource } from '../read-bytes.js';
import { type Refused, refuse } from '../read-result.js';
import { toBlocks } from './reading/blocks.js';
import { setContentsApart } from './reading/contents.js';
import type { Draft } from './reading/draft.js';
import { Fonts } from './reading/fonts.js';
import { mayHoldFrames, readFrames, textLeft, withBoxes } from './reading/frames.js';
import { findFurniture } from './reading/furniture.js';
import { headingMaker } from './reading/headings.js';
import { lineEnds } from './reading/hyphens.js';
import { joinPages } from './reading/join.js';
import { type PrintedLine, toLines } from './reading/lines.js';
import { findNotes } from './reading/notes.js';
import { openPdf } from './reading/open.js';
import { pageNumbers, readOutline } from './reading/outline.js';
import { type DrawnPage, readPage } from './reading/page.js';
import { draftPage } from './reading/page-drafts.js';
import { layoutOf } from './reading/segment.js';

export interface ReadPdfOptions {
  /** Pages at most; default 5000. */
  readonly pages?: number;
  /** How long the pages may take, looked at between two of them; default two minutes. */
  readonly milliseconds?: number;
}

/**
 * A PDF to a tree: by its tags where it has them, else by its layout. `source` is its printed lines, to which the lines
 * of the tree refer.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<ReadWithSource> {
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'too-large',
      `A PDF may have at most ${megabytes(MAX_BYTES)}; this one has ${megabytes(bytes.length)}. Print it again without its pictures, or split it and give the parts one by one.`,
    );
  }
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    return await readOpened(opened.pdf, options);
  } catch {
    return damaged;
  } finally {
    await opened.close();
  }
}

const damaged = refuse(
  'pdf-broken',
  'This PDF is damaged: its pages can not be read. Get it again from where it came from, or open it in a PDF program and print it to a new PDF.',
);

const MAX_PAGES = 5000;
const MAX_MILLISECONDS = 120_000;

type Pdf = Extract<Awaited<ReturnType<typeof openPdf>>, { ok: true }>['pdf'];

async function readOpened(pdf: Pdf, options: ReadPdfOptions): Promise<ReadWithSource> {
  const mostPages = options.pages ?? MAX_PAGES;
  if (pdf.numPages > mostPages) {
    return refuse(
      'too-many-pages',
      `This PDF has ${pdf.numPages.toLocaleString('en')} pages; at most ${mostPages.toLocaleString('en')} are read. Split it and give the parts one by one.`,
    );
  }
  const drawn = await readPages(pdf, options.milliseconds ?? MAX_MILLISECONDS);
  if (!drawn.ok) return drawn;
  const { pages, fonts, linesByPage } = drawn;
  const lines = linesByPage.flat();
  if (lines.length === 0) {
    if (pages.some(({ isDamaged }) => isDamaged)) return damaged;
    return refuse(
      'pdf-without-text',
      `This PDF holds no text, only pictures of its ${count(pdf.numPages, 'page')} or nothing. Recognise its text first (OCR; for example "ocrmypdf FILE OUT.pdf"), then give the new file.`,
    );
  }
  const furniture = findFurniture(pages, linesByPage);
  const isBold = (line: PrintedLine) =>
    line.runs.every(({ font, isRaised }) => isRaised || fonts.of(font).isBold);
  const layout = layoutOf(lines, isBold);
  const draft = (trustsTags: boolean) =>
    pages.map((page, p) => draftPage(page, linesByPage[p] ?? [], furniture, layout, trustsTags));
  const byTags = pages.some(({ tags }) => tags !== null) ? draft(true) : null;
  const isTrusted = byTags !== null && areTrusted(byTags);
  const drafted = isTrusted ? byTags : draft(false);

  const depthByTitle = await readOutline(pdf);
  const all = drafted.flatMap(({ drafts }) => drafts);
  const headed = headingMaker(all, layout, fonts, depthByTitle, !all.some(({ kind }) => kind === 'heading'));
  const references = new Set(drafted.flatMap((page) => [...page.references]));
  const given = drafted.map(({ drafts }, p) => ({ page: p + 1, drafts }));
  const notes = findNotes(given, references, layout.bodySize);
  const ready = setContentsApart(
    notes.pages.map(({ drafts }) => drafts.map(headed)),
    lines,
  );
  const framed = all.some(({ kind }) => kind === 'box')
    ? ready
    : await frameAll(pdf, ready, lines, layout.bodySize);
  const joined = joinPages(framed);
  const pageNumber = await pageNumbers(pdf);
  const children = toBlocks(joined, { marks: notes.marks, ends: lineEnds(lines), lines, pageNumber });

  const { info } = await pdf.getMetadata();
  const { Title: title, Language: lang, EncryptFilterName: lock } = info as Record<string, unknown>;
  const document: Document = {
    type: 'document',
    kind: 'text',
    title: ownTitle(title, children),
    format: 'pdf',
    places: [{ lines: [1, lines.length] }],
    ...(typeof lang === 'string' && /^[a-z]{2,3}(?:-|$)/i.test(lang) ? { lang } : {}),
    children,
  };
  const notices = [
    ...withoutText(pages, pageNumber),
    ...damagedPages(pages, pageNumber),
    ...(typeof lock === 'string' ? [locked] : []),
  ];
  return { ok: true, document, notices, source: lines.map(({ text }) => text).join('\n') };
}

/** A tagged PDF must have a title; where the text has none, programs take its first heading, which heads a part only. */
function ownTitle(title: unknown, blocks: readonly Block[]): string | null {
  const own = typeof title === 'string' ? title.trim() : '';
  const parts = blocks.filter((block) => block.type === 'heading' && block.depth === 1);
  const [heading] = parts.length > 1 ? parts : [];
  const first = heading ? plainText(heading).replace(/\s+/g, ' ').trim() : '';
  return own === '' || own === first ? null : own;
}

/** Pages that are unpacked while another is read. */
const pagesAhead = 4;

async function frameAll(
  pdf: Pdf,
  pages: readonly (readonly Draft[])[],
  lines: readonly PrintedLine[],
  bodySize: number,
): Promise<(readonly Draft[])[]> {
  const left = textLeft(lines, bodySize);
  const framed: (readonly Draft[])[] = [];
  for (const [p, drafts] of pages.entries()) {
    if (!mayHoldFrames(drafts, left(p + 1))) framed.push(drafts);
    else {
      const page = await pdf.getPage(p + 1);
      framed.push(withBoxes(drafts, await readFrames(page)));
      page.cleanup();
    }
  }
  return framed;
}

interface ReadPages {
  readonly ok: true;
  readonly pages: readonly DrawnPage[];
  readonly fonts: Fonts;
  readonly linesByPage: readonly (readonly PrintedLine[])[];
}

async function readPages(pdf: Pdf, milliseconds: number): Promise<ReadPages | Refused> {
  const end = performance.now() + milliseconds;
  const fonts = new Fonts();
  const pages: DrawnPage[] = [];
  const linesByPage: PrintedLine[][] = [];
  const isTagged = (await pdf.getMarkInfo())?.Marked === true;
  let next = 1;
  const ahead: ReturnType<typeof readPage>[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    while (ahead.length < pagesAhead && number + ahead.length <= pdf.numPages) {
      const next = readPage(pdf, number + ahead.length, isTagged);
      // Where an earlier page ends the reading, nobody waits for this one.
      next.catch(() => undefined);
      ahead.push(next);
    }
    const got = await ahead.shift()?.catch(() => null);
    if (!got) {
      pages.push({ number, width: 0, height: 0, drawn: [], tags: null, isDamaged: true });
      linesByPage.push([]);
      continue;
    }
    const { page, read } = got;
    await fonts.meet(page, read);
    page.cleanup();
    const lines = toLines(read, next);
    next += lines.length;
    pages.push(read);
    linesByPage.push(lines);
    if (next > MAX_LINES) {
      return refuse(
        'too-many-lines',
        `This PDF has more than ${MAX_LINES.toLocaleString('en')} lines, the limit. Split it and give the parts one by one.`,
      );
    }
    if (performance.now() > end) {
      return refuse(
        'took-too-long',
        `Of this PDF's ${pdf.numPages.toLocaleString('en')} pages ${number.toLocaleString('en')} were read in the ${Math.round(milliseconds / 1000)} seconds that are given to one file. Split it, or print it to a new PDF without its drawings.`,
      );
    }
  }
  return { ok: true, pages, fonts, linesByPage };
}

/** Tags that leave out words of the text, as those of some programs do, say less than the layout. */
function areTrusted(pages: readonly { readonly characters: number; readonly tagged: number }[]): boolean {
  const sum = (key: 'characters' | 'tagged') => pages.reduce((total, page) => total + page[key], 0);
  return sum('tagged') >= 0.9 * sum('characters');
}

function withoutText(pages: readonly DrawnPage[], pageNumber: (page: number) => number): Notice[] {
  const empty = pages
    .filter(({ drawn, isDamaged }) => drawn.length === 0 && !isDamaged)
    .map(({ number }) => number);
  return linesToRanges(empty).map(([first, last]): Notice => {
    const [from, to] = [pageNumber(first), pageNumber(last)];
    const message =
      first === last
        ? `Page ${from} holds no text: it is blank, or a picture whose text must first be recognised (OCR).`
        : `Pages ${from} to ${to} (${last - first + 1}) hold no text: they are blank, or pictures whose text must first be recognised (OCR).`;
    return { rule: 'page-without-text', severity: 'warning', message, place: { page: from } };
  });
}

function damagedPages(pages: readonly DrawnPage[], pageNumber: (page: number) => number): Notice[] {
  return pages
    .filter(({ isDamaged }) => isDamaged)
    .map(({ number }): Notice => {
      const page = pageNumber(number);
      const message = `Page ${page} is damaged and could not be read; what it says is missing. Get the file again.`;
      return { rule: 'page-damaged', severity: 'error', message, place: { page } };
    });
}

const locked: Notice = {
  rule: 'pdf-locked',
  severity: 'info',
  message:
    'This PDF is encrypted, but opens without a password: its author limits what may be done with it. It was read.',
  place: {},
};

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
