import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnPage } from './page.js';

export interface Face {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

const plain: Face = { isBold: false, isItalic: false };

/**
 * Whether each font is bold or italic. The library tells it only with the list of what is drawn on a page: so that
 * list is asked for on those few pages where a font is first used.
 */
export class Fonts {
  readonly #faces = new Map<string, Face>();

  async meet(page: PDFPageProxy, read: DrawnPage): Promise<void> {
    const unknown = new Set(read.drawn.map(({ font }) => font).filter((font) => !this.#faces.has(font)));
    if (unknown.size === 0) return;
    try {
      await page.getOperatorList();
    } catch {
      // A page that can not be drawn still has its words.
    }
    for (const font of unknown) this.#faces.set(font, faceOf(page, font));
  }

  of(font: string): Face {
    return this.#faces.get(font) ?? plain;
  }
}

function faceOf(page: PDFPageProxy, font: string): Face {
  if (!page.commonObjs.has(font)) return plain;
  const found = page.commonObjs.get(font) as {
    name?: string;
    bold?: boolean;
    black?: boolean;
    italic?: boolean;
  };
  const name = found.name ?? '';
  return {
    isBold: found.bold === true || found.black === true || /bold|black|heavy|semib|demi/i.test(name),
    isItalic: found.italic === true || /italic|oblique/i.test(name),
  };
}
