import { useId } from 'react';
import { useView } from '../view.js';

const names = {
  docx: 'DOCX',
  pdf: 'PDF',
  html: 'HTML',
  md: 'Markdown',
  xml: 'Akoma Ntoso',
  json: 'JSON',
  csv: 'CSV',
  xlsx: 'XLSX',
  'docx.zip': 'DOCX (ZIP)',
  'pdf.zip': 'PDF (ZIP)',
} as const;
export type DownloadFormat = keyof typeof names;

export interface DownloadGroup {
  /** What is taken, where the page has several: "The text", "The table". */
  readonly label?: string;
  /** Path without the ending. */
  readonly address: string;
  /** Filters of the page: they narrow the file too. */
  readonly query?: string;
  readonly formats: readonly DownloadFormat[];
}

export const textDownloads: readonly DownloadFormat[] = ['docx', 'pdf', 'html', 'md', 'xml'];
export const tableDownloads: readonly DownloadFormat[] = ['csv', 'xlsx'];

/** What of the page can be taken away as a file: one quiet line, plain links. */
export function Downloads({ groups }: { groups: readonly DownloadGroup[] }) {
  const { say, to } = useView();
  const id = useId();
  const shown = groups.filter(({ formats }) => formats.length > 0);
  if (shown.length === 0) return null;
  return (
    <div className="downloads no-print">
      {shown.map(({ label, address, query, formats }, at) => (
        <div key={`${label} ${address}`}>
          <span id={`${id}${at}`}>
            {label ? say('downloads.of', { what: label }) : say('downloads.label')}
          </span>
          <ul aria-labelledby={`${id}${at}`}>
            {formats.map((format) => (
              <li key={format}>
                <a href={to(`${address}.${format}${query ? `?${query}` : ''}`)} rel="nofollow">
                  {names[format]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
