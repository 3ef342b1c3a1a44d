import type { Block, Cell, Document, Inline, Notice, NoticePlace, Row, Severity } from '@rapporteur/document';
import { heading, paragraph, strong, text } from './nodes.js';
import { type CheckWords, checkWords } from './words/check-words.js';
import type { ComposeLanguage } from './words/words.js';

/** A text and what the checker says of it. */
export interface CheckedText {
  /** As the author knows it: the name of its file. */
  readonly name: string;
  readonly notices: readonly (Notice & { readonly expected?: string | null })[];
  /** How many were dismissed by somebody, with a reason. */
  readonly dismissed: number;
}

export interface CheckReportOptions {
  /** Of our words; the sentences of the notices are in English. Default: English. */
  readonly language?: ComposeLanguage;
  /** What each rule finds, in a line. */
  readonly finds?: ReadonlyMap<string, string>;
}

/**
 * The checker's report on paper, to go round within a secretariat: for each text how many notices each rule has, and all
 * of them in the order of the text. The text itself is not in it.
 */
export function composeCheckReport(
  texts: readonly CheckedText[],
  { language = 'en', finds = new Map() }: CheckReportOptions = {},
): Document {
  const words = checkWords[language];
  return {
    type: 'document',
    kind: 'check',
    title: words.title,
    format: 'json',
    lang: language,
    children: [paragraph(text(words.pointers)), ...texts.flatMap((each) => textBlocks(each, words, finds))],
    places: [],
  };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function textBlocks(
  { name, notices, dismissed }: CheckedText,
  words: CheckWords,
  finds: ReadonlyMap<string, string>,
): Block[] {
  const counts = severities.map((severity) =>
    words.count(severity, notices.filter((notice) => notice.severity === severity).length),
  );
  const sum = paragraph(
    text(`${counts.join(', ')}${dismissed > 0 ? `; ${words.dismissed(dismissed)}` : ''}.`),
  );
  if (notices.length === 0) return [heading(1, null, name), sum, paragraph(text(words.none))];
  return [
    heading(1, null, name),
    sum,
    heading(2, null, words.byRule),
    table(
      [words.rule, words.severityHead, words.notices, words.finds],
      byRule(notices).map(({ rule, severity, count }) => [
        [strong(rule)],
        [text(words.severity[severity])],
        [text(String(count))],
        [text(finds.get(rule) ?? '')],
      ]),
    ),
    heading(2, null, words.byPlace),
    table(
      [words.place, words.rule, words.notice],
      [...notices]
        .sort(inOrder)
        .map((notice) => [
          [text(placeWords(notice.place, words))],
          [text(`${words.severity[notice.severity]}: `), strong(notice.rule)],
          [text(notice.message), ...(notice.expected ? [text(` ${words.expected(notice.expected)}`)] : [])],
        ]),
    ),
  ];
}

function byRule(notices: readonly Notice[]) {
  const found = new Map<string, { rule: string; severity: Severity; count: number }>();
  for (const { rule, severity } of notices) {
    const known = found.get(rule);
    if (!known) found.set(rule, { rule, severity, count: 1 });
    else {
      known.count++;
      if (severities.indexOf(severity) < severities.indexOf(known.severity)) known.severity = severity;
    }
  }
  return [...found.values()].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count,
  );
}

function inOrder(a: Notice, b: Notice): number {
  return (a.place.lines?.[0] ?? 0) - (b.place.lines?.[0] ?? 0);
}

function placeWords(place: NoticePlace, words: CheckWords): string {
  const { recommendation, paragraph: number, footnote, section, lines } = place;
  const named =
    recommendation !== undefined
      ? words.recommendation(recommendation)
      : number !== undefined
        ? words.paragraph(number)
        : footnote !== undefined
          ? words.footnote(footnote)
          : section && words.section(section);
  return [named, lines && words.line(lines[0])].filter(Boolean).join(', ');
}

function table(heads: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Block {
  const row = (cells: readonly (readonly Inline[])[], header: boolean): Row => ({
    type: 'row',
    children: cells.map((children): Cell => ({ type: 'cell', header, children, places: [] })),
    places: [],
  });
  const head = row(
    heads.map((words) => [text(words)]),
    true,
  );
  return { type: 'table', children: [head, ...rows.map((cells) => row(cells, false))], places: [] };
}
