import type { Document } from '@rapporteur/document';
import type { WriteAsOptions, WrittenFormat } from '@rapporteur/formats';
import { composeReading, type Reading, unofficialNotice } from '@rapporteur/monitoring';
import type { ReportReading } from '@rapporteur/registry';
import { isRefusal, type Refusal, refuse } from '../edge/refusals.js';
import type { Site } from '../edge/site.js';
import { reportAddressOf } from '../pages/addresses.js';
import { chapterName } from '../pages/chapter/titles.js';
import { factsheetDocument } from '../pages/factsheet/page.js';
import { inLanguage } from '../pages/in-language.js';
import type { Language } from '../words/language.js';
import { type FileWriter, NotWritable, WriterBusy } from './write-in-thread.js';

/** A text that is given away as a file. */
export interface TextFile {
  readonly document: Document;
  readonly options: WriteAsOptions;
  /** For the file's name: "report", "factsheet-NL". */
  readonly name: readonly string[];
}

type Reader = Pick<Site, 'records' | 'names'>;

export async function reportText(
  site: Reader,
  round: string,
  language: Language,
): Promise<TextFile | Refusal> {
  const head = await readingOf(site, round, language);
  if (isRefusal(head)) return head;
  const title = head.publication.title[written(head)] || undefined;
  return {
    document: composeReading(head.reading, { title: head.reading.document.title ?? title }),
    options: factsOf(head, language),
    name: [round, 'report', head.edition.language],
  };
}

export async function chapterText(
  site: Reader,
  round: string,
  key: string,
  language: Language,
): Promise<TextFile | Refusal> {
  const head = await readingOf(site, round, language);
  if (isRefusal(head)) return head;
  const address = { ...reportAddressOf(round), language: head.edition.language };
  const found = await site.records.chapter(address, key);
  if (!found) return refuse('no-such-chapter', key);
  const lines = found.nodes.flatMap((node) => node.lines ?? []);
  const { number } = found.chapter;
  const { text } = chapterName(found.chapter, written(head), head.edition.language);
  const title = number ? `${number}. ${text}` : text;
  return {
    document: composeReading(head.reading, { lines: [Math.min(...lines), Math.max(...lines)], title }),
    options: { ...factsOf(head, language), title },
    name: [round, 'chapter', key, head.edition.language],
  };
}

/** The factsheet says in its own first words where it comes from. */
export async function factsheetText(
  site: Reader,
  round: string,
  party: string,
  language: Language,
): Promise<TextFile | Refusal> {
  const head = await readingOf(site, round, language);
  if (isRefusal(head)) return head;
  const address = { ...reportAddressOf(round), language: head.edition.language };
  const parties = (await site.records.parties(address))?.parties ?? [];
  const isLater = parties.some((each) => each.code === party && each.standing === 'joined-later');
  const document = factsheetFile(site, head.reading, party, language, isLater);
  return document
    ? { document, options: { language }, name: [round, 'factsheet', party, language] }
    : refuse('no-such-party', party);
}

/** @returns null for a party that the report knows nothing of */
export function factsheetFile(
  { names }: Pick<Site, 'names'>,
  reading: Reading,
  party: string,
  language: Language,
  isLater = false,
): Document | null {
  return factsheetDocument(reading, party, language, names.inTexts, { isLater, asReferences: false });
}

/** The reading behind the pages; a refusal where the text itself is not here. */
export async function readingOf(
  { records }: Pick<Site, 'records'>,
  round: string,
  language: Language,
): Promise<ReportReading | Refusal> {
  const address = reportAddressOf(round);
  const head = await inLanguage(address, language, (a) => records.reading(a));
  if (head) return head;
  return (await records.contents(address)) ? refuse('no-text') : refuse('no-report');
}

function written({ edition }: ReportReading): Language {
  return edition.language === 'fr' ? 'fr' : 'en';
}

function factsOf({ edition, body, publication }: ReportReading, language: Language): WriteAsOptions {
  const symbol = edition.symbol ?? undefined;
  const source = symbol ?? publication.title[language];
  return {
    language: edition.language,
    notice: unofficialNotice(source, language),
    symbol,
    body: body.name[language],
    date: edition.date,
  };
}

/** As a file of the format; a refusal where the format can not hold it, or where too many ask at once. */
export async function writtenText(
  writer: FileWriter,
  format: WrittenFormat,
  { document, options }: Pick<TextFile, 'document' | 'options'>,
): Promise<Uint8Array | Refusal> {
  return orRefusal(() => writer.text(format, noticed(document, format, options.notice), options));
}

export async function orRefusal<T>(write: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof WriterBusy) return refuse('busy');
    if (error instanceof NotWritable) return refuse('not-writable');
    throw error;
  }
}

/** Markdown and JSON have no place of their own for the sentence that the text is unofficial: there it is the first. */
function noticed(document: Document, format: WrittenFormat, notice: string | undefined): Document {
  if (notice === undefined || (format !== 'md' && format !== 'json')) return document;
  const text = { type: 'text' as const, value: notice, places: [] };
  const first = { type: 'paragraph' as const, number: null, children: [text], places: [] };
  return { ...document, children: [first, ...document.children] };
}
