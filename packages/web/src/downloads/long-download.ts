import type { Language } from '../words/language.js';
import { fileNameOf } from './file-name.js';

/** A file that takes longer to make than an answer may take. */
export interface LongDownload {
  readonly kind: 'report' | 'factsheets';
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
  return kind === 'report' ? `report.${format}` : `factsheets.${format}.zip`;
}

export function nameOfDownload({ kind, format, round, language }: LongDownload): string {
  return kind === 'report'
    ? fileNameOf([round, 'report', language], format)
    : fileNameOf([round, 'factsheets', format, language], 'zip');
}

export const longDownloads = (['report', 'factsheets'] as const).flatMap((kind) =>
  (['docx', 'pdf'] as const).map((format) => ({ kind, format })),
);
