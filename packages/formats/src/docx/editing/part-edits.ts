import { characterOf, REFERENCE } from '../../ooxml/xml.js';
import type { Origin, Range } from '../reading/flow.js';

/** In which order things stand that are put in at one place: what ends, what is new, what begins. */
export type Rank = 'end' | 'point' | 'start';

interface Cut {
  /** Closes what is split at this place, and opens it again. */
  readonly close: string;
  readonly open: string;
  readonly inserts: Record<Rank, string[]>;
  /** Characters that are taken out behind it. */
  skip: number;
}

/**
 * XML put into a part between letters of its runs. A run is split where it must be, into runs of the same properties;
 * everything else of the part stays as it is, character for character.
 */
export class PartEdits {
  private readonly cuts = new Map<number, Cut>();

  constructor(private readonly xml: string) {}

  get isEmpty(): boolean {
    return this.cuts.size === 0;
  }

  /** Before the letter at this place; with `length` letters added, behind them. */
  insert(place: Origin, length: number, rank: Rank, xml: string): void {
    const { position, close, open } = this.cutAt(place, place.offset + length, length > 0);
    this.put(position, close, open, rank, xml);
  }

  /** At the beginning of a paragraph, behind its properties; false where it has no content at all. */
  insertInParagraph(paragraph: Range, rank: Rank, xml: string): boolean {
    const from = startTagEnd(this.xml, paragraph[0]);
    if (this.xml[from - 2] === '/') return false;
    this.put(endOfChild(this.xml, from, 'pPr'), '', '', rank, xml);
    return true;
  }

  /** Puts a mark (inserted, deleted) on the end of a paragraph, among the properties of its own letters. */
  markParagraph(paragraph: Range, w: string, mark: string): void {
    const from = startTagEnd(this.xml, paragraph[0]);
    if (this.xml[from - 2] === '/') return;
    const end = endOfChild(this.xml, from, 'pPr');
    const properties = markedProperties(this.xml.slice(from, end), w, mark);
    this.put(from, '', '', 'point', properties);
    (this.cuts.get(from) as Cut).skip = end - from;
  }

  /** Between any two elements. */
  insertAt(position: number, rank: Rank, xml: string): void {
    this.put(position, '', '', rank, xml);
  }

  result(): string {
    const pieces: string[] = [];
    let last = 0;
    for (const [position, { close, open, inserts, skip }] of [...this.cuts].sort(([a], [b]) => a - b)) {
      pieces.push(this.xml.slice(last, position), close);
      pieces.push(...inserts.end, ...inserts.point, ...inserts.start, open);
      last = position + skip;
    }
    return pieces.join('') + this.xml.slice(last);
  }

  private put(position: number, close: string, open: string, rank: Rank, xml: string): void {
    const cut = this.cuts.get(position) ?? {
      close,
      open,
      inserts: { end: [], point: [], start: [] },
      skip: 0,
    };
    cut.inserts[rank].push(xml);
    this.cuts.set(position, cut);
  }

  /** @param isBehind which side of an element that can not be split */
  private cutAt(
    { run, node }: Origin,
    offset: number,
    isBehind: boolean,
  ): { readonly position: number; readonly close: string; readonly open: string } {
    const whole = { close: '', open: '' };
    const runTag = tagAt(this.xml, run[0]);
    if (!/(?:^|:)r$/.test(runTag)) return { position: run[isBehind ? 1 : 0], ...whole };
    const opened = startTagEnd(this.xml, run[0]);
    const content = endOfChild(this.xml, opened, 'rPr');
    const reopen = this.xml.slice(run[0], content);
    const text = this.textSplit(node, offset);
    if (text !== null) {
      const tag = tagAt(this.xml, node[0]);
      this.preserveSpace(node, tag);
      return {
        position: text,
        close: `</${tag}></${runTag}>`,
        open: `${reopen}<${tag} xml:space="preserve">`,
      };
    }
    const position = isBehind ? node[1] : node[0];
    if (position === content) return { position: run[0], ...whole };
    if (position + `</${runTag}>`.length === run[1]) return { position: run[1], ...whole };
    return { position, close: `</${runTag}>`, open: reopen };
  }

  /** Where in the XML the text of an element is to be cut; null at its ends, and where it is no plain text. */
  private textSplit(node: Range, offset: number): number | null {
    if (!/(?:^|:)(?:t|delText)$/.test(tagAt(this.xml, node[0]))) return null;
    const from = startTagEnd(this.xml, node[0]);
    const to = this.xml.lastIndexOf('</', node[1] - 1);
    if (to < from) return null;
    const raw = this.xml.slice(from, to);
    if (raw.includes('<')) return null;
    const at = rawOffset(raw, offset);
    return at <= 0 || at >= raw.length ? null : from + at;
  }

  /** Blanks at the edges of a text that was split would be lost without it. */
  private preserveSpace(node: Range, tag: string): void {
    const start = this.xml.slice(node[0], startTagEnd(this.xml, node[0]));
    if (start.includes('xml:space')) return;
    const position = node[0] + 1 + tag.length;
    if (!this.cuts.has(position)) this.put(position, '', '', 'point', ' xml:space="preserve"');
  }
}

/** Properties of a paragraph whose end is marked; the properties of its letters stand before what sections and changes say. */
function markedProperties(properties: string, w: string, mark: string): string {
  const own = `<${w}rPr>${mark}</${w}rPr>`;
  if (properties === '' || properties.endsWith('/>')) return `<${w}pPr>${own}</${w}pPr>`;
  const letters = properties.indexOf(`<${w}rPr`);
  if (letters >= 0) {
    const opened = startTagEnd(properties, letters);
    return properties[opened - 2] === '/'
      ? properties.slice(0, letters) + own + properties.slice(opened)
      : properties.slice(0, opened) + mark + properties.slice(opened);
  }
  const later = ['sectPr', 'pPrChange'].map((name) => properties.indexOf(`<${w}${name}`));
  const at = Math.min(...later.filter((index) => index >= 0), properties.lastIndexOf('</'));
  return properties.slice(0, at) + own + properties.slice(at);
}

function tagAt(xml: string, at: number): string {
  return /^<([^\s/>]+)/.exec(xml.slice(at, at + 100))?.[1] ?? '';
}

/** Behind the ">" of the start tag at this place; quoted values may hold one. */
function startTagEnd(xml: string, at: number): number {
  const pattern = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
  pattern.lastIndex = at;
  return at + (pattern.exec(xml)?.[0].length ?? 0);
}

/** Behind the child of this name, when it is the first one; else `from` itself. */
function endOfChild(xml: string, from: number, name: string): number {
  const first = /^\s*<((?:[^\s/>:]+:)?([^\s/>:]+))/.exec(xml.slice(from, from + 200));
  if (first?.[2] !== name) return from;
  const at = from + first[0].indexOf('<');
  const opened = startTagEnd(xml, at);
  if (xml[opened - 2] === '/') return opened;
  // What a tracked change kept of the properties before stands within, under the same name.
  const tag = new RegExp(`<(/?)${first[1]?.replace(/[^\w:-]/g, '')}(?=[\\s/>])`, 'g');
  tag.lastIndex = opened;
  let depth = 1;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    const end = startTagEnd(xml, found.index);
    if (found[1] === '/') depth--;
    else if (xml[end - 2] !== '/') depth++;
    if (depth === 0) return end;
  }
  return from;
}

/** Characters of the raw text before the letter at `offset` of the decoded one. */
function rawOffset(raw: string, offset: number): number {
  if (!raw.includes('&')) return offset;
  let shift = 0;
  for (const { 0: reference, 1: decimal, 2: hex, index } of raw.matchAll(REFERENCE)) {
    if (index - shift >= offset) break;
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    shift += reference.length - (code === null ? 1 : characterOf(code).length);
  }
  return offset + shift;
}
