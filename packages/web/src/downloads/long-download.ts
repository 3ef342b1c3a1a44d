import type { Language } from '../words/language.js';
import { fileNameOf } from './file-name.js';

/** A file that takes longer to make than an answer may take. */
export interface LongDownload {
  readonly kind: 'report' | 'factsheets' | 'compilation';
  readonly format: 'docx' | 'pdf';
  /** The round's part of the address. */
  readonly round: string;
  readonly language: Language;
  /** Of the data that it is made from: a newer one is another file. */
  readonly version: number;
}

export function keyOf({ kind, format, round, language, version }: LongDownload): string {
  return [kind, format, round, language, version].join(' ');
}

/** Without the round: "report.pdf", "factsheets.docx.zip". */
export function endOfAddress({ kind, format }: Pick<LongDownload, 'kind' | 'format'>): string {
  return kind === 'factsheets' ? `factsheets.${format}.zip` : `${kind}.${format}`;
}

export function nameOfDownload({ kind, format, round, language }: LongDownload): string {
  return kind === 'factsheets'
    ? fileNameOf([round, 'factsheets', format, language], 'zip')
    : fileNameOf([round, kind, language], format);
}

export const longDownloads = (['report', 'factsheets', 'compilation'] as const).flatMap((kind) =>
  (['docx', 'pdf'] as const).map((format) => ({ kind, format })),
);
