import { type Document, plainText } from '@rapporteur/document';
import { fontsHave } from './writing/fonts.js';
import { NotWritten } from './writing/not-written.js';
import { languageOf, Printable } from './writing/printable.js';
import { plainLine, printedText, shortened, WordsAt } from './writing/printed-text.js';
import { type TemplateName, typeset } from './writing/typesetter.js';
import { pdfWords } from './writing/words.js';

export interface PdfOptions {
  /** The title, where the tree has none or another. */
  readonly title?: string;
  /** Of the text and of the few words that the page itself says (EN, FR). */
  readonly language?: string;
  /** A sentence above the text, such as the one that says that it is unofficial. */
  readonly notice?: string;
  /** The day, as 2024-03-05: it is printed below the title and is the file's date. Without it the file has none. */
  readonly date?: string;
  /** Whose text it is: it stands on the title page and in the file's properties. */
  readonly author?: string;
  /** A line at the foot of each page, such as a symbol. */
  readonly foot?: string;
  /** After so many seconds the work is stopped: 120 unless said. */
  readonly seconds?: number;
}

/** Characters as JSON. The report of 225 pages has a million, and takes 500 MB of memory. */
const LONGEST = 7_000_000;

const templates: Readonly<Record<string, TemplateName>> = {
  report: 'report',
  factsheet: 'factsheet',
  compilation: 'compilation',
  questionnaire: 'questionnaire',
  check: 'check',
};

/**
 * A tree as PDF/UA-1: tagged, with bookmarks, real notes at the foot and its fonts inside. The same tree and options
 * give the same bytes. Throws `NotWritten` where a character has no glyph or the machine has no typesetter.
 */
export async function writePdf(document: Document, options: PdfOptions = {}): Promise<Uint8Array> {
  const language = options.language ?? document.lang ?? 'en';
  const words = pdfWords(language);
  const at = new WordsAt(fontsHave);
  const line = (text: string) => at.printed(plainLine(text));
  const ownTitle = options.title ?? document.title;
  const hasTitle = plainLine(ownTitle ?? '') !== '';
  const title = at.within(
    'the title',
    () => line(ownTitle ?? '') || firstHeading(document) || words.untitled,
  );
  const printable = new Printable(document, language, words, at);
  const blocks = printable.printed();
  const opening = Math.max(
    0,
    blocks.findIndex(({ kind }) => kind === 'heading'),
  );
  const date = dateOf(options.date);
  const data = {
    lang: languageOf(language) ?? ['en'],
    title,
    'shown-title': hasTitle,
    'running-head': hasTitle ? shortened(title) : '',
    author: options.author ? [line(options.author)] : [],
    date,
    'printed-date': date && at.printed(inWords(date, language)),
    notice: options.notice
      ? at.within('the notice', () => [at.printed(printedText(options.notice ?? ''))])
      : null,
    foot: options.foot === ownTitle ? '' : line(options.foot ?? ''),
    contents: printable.levelsOfContents(),
    words: { contents: words.contents },
    opening: blocks.slice(0, opening),
    blocks: blocks.slice(opening),
  };
  at.refuseMissing();
  const template = templates[document.kind] ?? 'text';
  const printed = JSON.stringify(data);
  if (printed.length > LONGEST)
    throw new NotWritten(
      'text-too-long',
      'The text is longer than some 1,500 pages, the most that is set as one PDF. Write it in parts, or as DOCX.',
    );
  return await typeset(template, printed, options.seconds ?? 120);
}

function firstHeading(document: Document): string {
  const heading = document.children.find((block) => block.type === 'heading');
  return heading ? plainLine(plainText(heading)) : '';
}

type Day = readonly [year: number, month: number, day: number];

function dateOf(date: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

function inWords([year, month, day]: Day, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, month - 1, day));
}
