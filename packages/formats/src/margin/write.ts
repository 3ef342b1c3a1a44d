import type { LineRange, Notice, NoticePlace, Severity } from '@rapporteur/document';
import { attributes, escapeHtml } from '../html/escape.js';
import { STYLE } from '../html/style.js';
import { MARGIN_STYLE } from './style.js';
import { type MarginWords, marginWords } from './words.js';

/** A text and what is said of it. Lines are 1-based; `lines[0]` is line 1. */
export interface MarginText {
  readonly name: string;
  readonly lines: readonly string[];
  readonly headings: readonly { readonly lines: LineRange }[];
  readonly notices: readonly MarginNotice[];
  /** The lines had markup that was blanked out: runs of blanks mean nothing. */
  readonly isMarkup?: boolean;
}

export interface MarginNotice extends Notice {
  readonly expected?: string | null;
  readonly related?: readonly NoticePlace[];
  /** Why its author dismissed it; then it is shown, and not counted. */
  readonly dismissedFor?: string | null;
}

export interface MarginOptions {
  /** Of the page's own words: EN or FR. */
  readonly language?: string;
  /** The way back to where the page was asked for. */
  readonly back?: { readonly address: string; readonly label: string };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The look that `writeMargin` needs, for a page that is not made by `writeMarginPage`. */
export const marginStyle = `${STYLE}\n${MARGIN_STYLE}`;

/** One page with everything in it: each text line by line, with its notices in the margin. It needs no script. */
export function writeMarginPage(texts: readonly MarginText[], options: MarginOptions = {}): string {
  const { language = 'en', back } = options;
  const words = marginWords(language);
  const title = [words.title, ...texts.slice(0, 1).map(({ name }) => name)].join(': ');
  return `<!doctype html>
<html${attributes({ lang: language })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Rapporteur">
<meta name="robots" content="noindex, nofollow">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${marginStyle}</style>
</head>
<body>
<a class="skip" href="#t0-text">${escapeHtml(words.skip)}</a>
<main>
${back ? `<p><a${attributes({ href: back.address })}>${escapeHtml(back.label)}</a></p>\n` : ''}${texts.map((text, index) => writeMargin(text, { ...options, index })).join('')}</main>
</body>
</html>
`;
}

/** The article alone, to be put into a page that has `marginStyle`; `index` keeps the addresses of several apart. */
export function writeMargin(
  text: MarginText,
  options: MarginOptions & { readonly index?: number } = {},
): string {
  const words = marginWords(options.language ?? 'en');
  return new Margin(text, words, `t${options.index ?? 0}`).article();
}

/** The text alone, in pieces of HTML to be put one after the other into an element of the class `checked`. */
export function writeMarginRows(text: MarginText, options: MarginOptions = {}): string[] {
  return new Margin(text, marginWords(options.language ?? 'en'), 't0').rows();
}

interface Placed extends MarginNotice {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

class Margin {
  private readonly placed: readonly Placed[];
  private readonly noticesByLine = new Map<number, Placed[]>();
  private readonly marksByLine = new Map<number, Placed[]>();
  private readonly headings: ReadonlySet<number>;

  constructor(
    private readonly text: MarginText,
    private readonly words: MarginWords,
    private readonly prefix: string,
  ) {
    const last = Math.max(1, text.lines.length);
    const within = (line: number) => Math.min(Math.max(line, 1), last);
    this.placed = text.notices.map((notice, id) => {
      const [from, to] = (notice.place.lines ?? [1, 1]).map(within) as [number, number];
      return { ...notice, id, from, to };
    });
    for (const notice of this.placed) {
      append(this.noticesByLine, notice.from, notice);
      // A passage of many lines is not underlined line by line: its first and last lines stand in the margin.
      for (let line = notice.from; line <= Math.min(notice.to, notice.from + 5); line++)
        append(this.marksByLine, line, notice);
    }
    this.headings = new Set(text.headings.map(({ lines }) => lines[0]));
  }

  article(): string {
    const { name } = this.text;
    const { words, prefix } = this;
    return `<article class="checked">
<header>
<h1>${escapeHtml(name)}</h1>
<p class="unofficial">${escapeHtml(words.own)}</p>
</header>
${this.summary()}<section id="${prefix}-text" aria-label="${escapeHtml(words.text)}">
${this.rows().join('')}</section>
</article>
`;
  }

  private summary(): string {
    const { words } = this;
    const standing = this.placed.filter(({ dismissedFor }) => !dismissedFor);
    if (standing.length === 0) return `<p class="none">${escapeHtml(words.none)}</p>\n`;
    const boxes = severities.map((severity) => {
      const count = standing.filter((notice) => notice.severity === severity).length;
      return `<label><input type="checkbox" class="f-${severity}" checked> ${escapeHtml(words.counts[severity](count))}</label>`;
    });
    const byRule = new Map<string, Placed[]>();
    for (const notice of standing) append(byRule, notice.rule, notice);
    const rows = [...byRule].map(([rule, notices]) => {
      const first = notices[0] as Placed;
      return `<tr><th scope="row">${escapeHtml(rule)}</th><td>${notices.length}</td><td><a href="#${this.noticeId(first)}">${escapeHtml(words.place(first.place))}</a></td></tr>\n`;
    });
    return `<fieldset class="severities"><legend>${escapeHtml(words.show)}</legend>${boxes.join('')}</fieldset>
<table class="rules">
<caption class="block-head">${escapeHtml(words.byRule)}</caption>
<thead><tr><th scope="col">${escapeHtml(words.ruleHead)}</th><th scope="col">${escapeHtml(words.count)}</th><th scope="col">${escapeHtml(words.first)}</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
`;
  }

  /** A row ends with a blank line, and before a line to which a notice belongs. */
  rows(): string[] {
    const rows: string[] = [];
    let lines: string[] = [];
    let notices: readonly Placed[] = [];
    const close = () => {
      if (lines.length > 0) rows.push(this.row(lines, notices));
      lines = [];
      notices = [];
    };
    this.text.lines.forEach((value, index) => {
      const number = index + 1;
      const here = this.noticesByLine.get(number) ?? [];
      if (here.length > 0) close();
      if (here.length > 0) notices = here;
      lines.push(this.line(value, number));
      if (value.trim() === '') close();
    });
    close();
    return rows;
  }

  private row(lines: readonly string[], notices: readonly Placed[]): string {
    const margin =
      notices.length === 0
        ? ''
        : `<ul class="notices" role="list">\n${notices.map((notice) => this.notice(notice)).join('')}</ul>\n`;
    return `<div class="row"><div class="lines">${lines.join('')}</div>\n${margin}</div>\n`;
  }

  private line(value: string, number: number): string {
    const notices = this.marksByLine.get(number) ?? [];
    const classes = [
      'l',
      ...(this.text.isMarkup ? ['flow'] : []),
      ...(this.headings.has(number) ? ['head'] : []),
    ].join(' ');
    return `<div class="${classes}" id="${this.prefix}-l${number}" data-n="${number}">${markedLine(value, notices)}</div>`;
  }

  private notice(notice: Placed): string {
    const { words } = this;
    const { severity, rule, message, place, expected, related = [], dismissedFor } = notice;
    const more = [
      expected ? `${escapeHtml(words.expected)} <q>${escapeHtml(expected)}</q>` : '',
      related.length > 0
        ? `${escapeHtml(words.seeAlso)} ${related.map((each) => this.link(each)).join('; ')}`
        : '',
      dismissedFor ? `${escapeHtml(words.dismissed)} ${escapeHtml(dismissedFor)}` : '',
    ].filter(Boolean);
    const state = dismissedFor ? ' dismissed' : '';
    return `<li class="notice ${severity}${state}" id="${this.noticeId(notice)}" data-rule="${escapeHtml(rule)}" data-index="${notice.id}">
<p><span class="severity">${escapeHtml(words.severity[severity])}</span> <span class="rule">${escapeHtml(rule)}</span> <span class="where">${this.link(place)}</span></p>
<p class="message" lang="en">${escapeHtml(message)}</p>
${more.map((each) => `<p class="more">${each}</p>\n`).join('')}</li>
`;
  }

  private link(place: NoticePlace): string {
    const label = escapeHtml(this.words.place(place));
    return place.lines ? `<a href="#${this.prefix}-l${place.lines[0]}">${label}</a>` : label;
  }

  private noticeId({ id }: Placed): string {
    return `${this.prefix}-n${id}`;
  }
}

/** The line with its marked stretches; where two overlap, the graver one is seen. */
function markedLine(value: string, notices: readonly Placed[]): string {
  if (notices.length === 0) return escapeHtml(value);
  const indent = value.length - value.trimStart().length;
  const stretches = notices.map(({ severity, place, from, to }) => ({
    severity,
    from: place.columns && from === to ? place.columns[0] : indent,
    to: place.columns && from === to ? place.columns[1] : value.trimEnd().length,
  }));
  const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))]
    .filter((edge) => edge > 0 && edge < value.length)
    .sort((a, b) => a - b);
  let html = '';
  [0, ...edges].forEach((start, index) => {
    const end = edges[index] ?? value.length;
    const words = escapeHtml(value.slice(start, end));
    const covering = stretches.filter(({ from, to }) => from <= start && to >= end);
    const severity = severities.find((each) => covering.some((stretch) => stretch.severity === each));
    html += severity && words.trim() !== '' ? `<mark class="${severity}">${words}</mark>` : words;
  });
  return html;
}

function append<K>(map: Map<K, Placed[]>, key: K, notice: Placed): void {
  const list = map.get(key);
  if (list) list.push(notice);
  else map.set(key, [notice]);
}
