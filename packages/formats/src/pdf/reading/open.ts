import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Refused, refuse } from '../../read-result.js';
import { type LinkedPort, linkedPorts } from './port.js';

export type Opened =
  | { readonly ok: true; readonly pdf: PDFDocumentProxy; readonly close: () => Promise<void> }
  | Refused;

/**
 * Opens a PDF for its text only: no script, form, attachment or outside link is run or followed, no font is loaded to
 * be shown, no picture decoded.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const pdfjs = await loadPdfjs();
  const [port, workerPort] = linkedPorts();
  const worker = new pdfjs.PDFWorker({
    // The declared type knows no port but null.
    port: port as unknown as null,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  // The half that reads starts when the other listens.
  (globalThis as unknown as WorkerHalf).pdfjsWorker.WorkerMessageHandler.initializeFromPort(workerPort);
  const task = pdfjs.getDocument({
    worker,
    // The library takes the buffer that it is given for its own.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
  });
  const close = async () => {
    await task.destroy().catch(() => undefined);
    worker.destroy();
  };
  try {
    return { ok: true, pdf: await task.promise, close };
  } catch (error) {
    await close();
    return refusalOf(error);
  }
}

interface WorkerHalf {
  readonly pdfjsWorker: { readonly WorkerMessageHandler: { initializeFromPort(port: LinkedPort): void } };
}

function refusalOf(error: unknown): Refused {
  if (error instanceof Error && error.name === 'PasswordException') {
    return refuse(
      'pdf-password',
      'This PDF is encrypted and opens with a password only. Open it with the password, save or print it as a PDF without one, then give that file.',
    );
  }
  return refuse(
    'pdf-broken',
    'This PDF is damaged: its pages can not be found in it. Get it again from where it came from, or open it in a PDF program and print it to a new PDF.',
  );
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let loading: Promise<Pdfjs> | null = null;

/** The library is large: it is loaded with the first PDF, its worker's half into the same thread. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfjs> {
  const host = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  // Needed for drawing only, but named when the library starts.
  host.DOMMatrix ??= class {};
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push') as PropertyDescriptor;
  // @ts-expect-error the library gives no types for this half
  host.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The library puts a slow `push` in place of that of older engines, for arrays of more than 2^32 items: we have none.
  Object.defineProperty(Array.prototype, 'push', push);
  return pdfjs;
}
