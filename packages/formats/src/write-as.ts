import type { Document } from '@rapporteur/document';

/** What is known of a text beside its tree. Each format takes what it has a place for. */
export interface WriteAsOptions {
  /** Where the tree has none or another. */
  readonly title?: string;
  /** Of the text and of the file's own few words (EN, FR). */
  readonly language?: string;
  /** A sentence above the text, such as the one that says that it is unofficial. */
  readonly notice?: string;
  /** "T-ES(2022)02_en final". */
  readonly symbol?: string;
  /** The body whose text it is. */
  readonly body?: string;
  /** The day of the text: 2022-03-10. */
  readonly date?: string;
}

interface Writer {
  readonly mediaType: string;
  readonly write: (document: Document, options: WriteAsOptions) => Promise<string | Uint8Array>;
}

/** Every format that a tree is written in, by the ending of its files: the one place that knows. Each is loaded when asked for. */
const writers = {
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: async (document, options) => (await import('./html/write.js')).writeHtml(document, options),
  },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    write: async (document, { symbol }) =>
      (await import('./markdown/write.js')).writeMarkdown(document, { symbol }),
  },
  json: {
    mediaType: 'application/json',
    write: async (document) => (await import('./json/write.js')).writeJson(document),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document, { title, language, notice, symbol }) =>
      (await import('./docx/write.js')).writeDocx(document, { title, language, notice, symbol }),
  },
  pdf: {
    mediaType: 'application/pdf',
    write: async (document, { title, language, notice, date, symbol, body }) =>
      (await import('./pdf/write.js')).writePdf(document, {
        ...{ title, language, notice, date },
        foot: symbol,
        author: body,
      }),
  },
  xml: {
    mediaType: 'application/akn+xml',
    write: async (document, options) =>
      (await import('./akoma-ntoso/write.js')).writeAkomaNtoso(document, options),
  },
} as const satisfies Readonly<Record<string, Writer>>;

/** The ending of a file that a tree can be written to. */
export type WrittenFormat = keyof typeof writers;

export const writtenFormats = Object.keys(writers) as readonly WrittenFormat[];

export function isWrittenFormat(ending: string): ending is WrittenFormat {
  return Object.hasOwn(writers, ending);
}

export function mediaTypeOf(format: WrittenFormat): string {
  return writers[format].mediaType;
}

/** A tree as the bytes of a file. Throws `NotWritten` where a format can not hold it (PDF: a letter without a glyph). */
export async function writeAs(
  format: WrittenFormat,
  document: Document,
  options: WriteAsOptions = {},
): Promise<Uint8Array> {
  const writer: Writer = writers[format];
  const written = await writer.write(document, options);
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
}
