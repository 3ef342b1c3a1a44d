import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { titleKey } from './headings.js';

/** No contents of a report have more entries, or more levels. */
const mostEntries = 5000;
const deepest = 6;

/** Depth of each bookmark by its words. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const depthByTitle = new Map<string, number>();
  const visit = (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, depth: number) => {
    for (const item of items ?? []) {
      if (depthByTitle.size >= mostEntries) return;
      const key = titleKey(item.title);
      if (key !== '' && !depthByTitle.has(key)) depthByTitle.set(key, depth);
      if (depth < deepest) visit(item.items, depth + 1);
    }
  };
  visit(await pdf.getOutline().catch(() => null as never), 1);
  return depthByTitle;
}

/** The number of each page as printed, where all labels are numbers; else its place in the file. */
export async function pageNumbers(pdf: PDFDocumentProxy): Promise<(page: number) => number> {
  const labels = await pdf.getPageLabels().catch(() => null);
  const isNumbered = labels?.every((label) => /^\d{1,6}$/.test(label)) ?? false;
  return (page) => (isNumbered ? Number(labels?.[page - 1] ?? page) : page);
}
