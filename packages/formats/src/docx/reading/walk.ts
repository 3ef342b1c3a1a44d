/*
 * One piece because what stands in a text stands in everything else: tables in boxes, boxes in paragraphs, changes and
 * content controls round all of them, and the state of fields, numbers and notes goes through it in one order.
 */

import { isWebAddress } from '../../links.js';
import type { Relationship } from '../../ooxml/package.js';
import { attribute, child, isElement, type XmlElement, type XmlNode } from '../../ooxml/xml.js';
import { readOwnTag } from '../own-names.js';
import { type ChangeState, type Changes, isChange, isVisible, UNCHANGED, within } from './changes.js';
import { alternatives, drawnIn } from './drawings.js';
import { Fields, isContents, targetOf } from './fields.js';
import type { CellFlow, Flow, Note, Origin, ParagraphFlow, Piece, RowFlow, Target } from './flow.js';
import { OpenLine } from './line.js';
import { mathText } from './math.js';
import type { Notes } from './notes.js';
import type { Numbering, PrintedNumber } from './numbering.js';
import { withSigns } from './pieces.js';
import { type Letters, readRunProperties, shownLetters } from './run-properties.js';
import {
  isHiddenMark,
  type ParagraphProperties,
  readParagraphProperties,
  type Style,
  type Styles,
} from './styles.js';
import { symbolOf } from './symbols.js';
import type { Tally } from './tally.js';
import { numberOf, onOff, valOf } from './values.js';

export interface WalkSettings {
  readonly changes: Changes;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: Notes;
  readonly endnotes: Notes;
  readonly tally: Tally;
}

/** A part that is walked: its name and where its links lead. */
export interface WalkedPart {
  readonly name: string;
  readonly links: ReadonlyMap<string, Relationship>;
}

/** What a bookmark stands at. */
export interface Bookmark {
  readonly line: number;
  note: Note | null;
}

/** A paragraph while it is read; a deleted mark joins the next one to it. */
interface OpenParagraph {
  readonly line: OpenLine;
  readonly pieces: Piece[];
  readonly boxes: (readonly Flow[])[];
  readonly pictures: string[];
  isContents: boolean;
  style: Style;
  direct: ParagraphProperties;
}

/** Bookmarks that are open at once are looked at when a note is marked. */
const MAX_OPEN_BOOKMARKS = 50;
/** A row of a table has at most 63 columns in Word; more is made to fill a memory. */
const MAX_SPAN = 63;

/** Reads stories (the body, a note, a text box) in the order in which they are printed. */
export class Walk {
  readonly bookmarks = new Map<string, Bookmark>();
  private readonly openBookmarks = new Map<string, string>();
  private readonly closing: { line: OpenLine; label: string; pieces: readonly Piece[] }[] = [];
  private readonly lines: OpenLine[] = [];
  private fields = new Fields();
  private current: OpenParagraph | null = null;
  /** What a tracked deletion of its mark leaves to be joined with the next paragraph. */
  private carried: OpenParagraph | null = null;
  private change: ChangeState = UNCHANGED;
  private link: Target | null = null;
  private contents = 0;

  constructor(
    private readonly settings: WalkSettings,
    private part: WalkedPart,
  ) {}

  /** All paragraphs and tables of a story. */
  story(nodes: readonly XmlNode[], part: WalkedPart): Flow[] {
    const outer = {
      part: this.part,
      fields: this.fields,
      current: this.current,
      link: this.link,
      contents: this.contents,
    };
    this.part = part;
    this.fields = new Fields();
    this.current = null;
    this.link = null;
    this.contents = 0;
    const flows = this.container(nodes);
    Object.assign(this, outer);
    return flows;
  }

  /** Gives all lines their texts; to be called once, when all stories are read. */
  finish(): readonly OpenLine[] {
    for (const { line, label, pieces } of this.closing) line.close(label, pieces);
    return this.lines;
  }

  private container(nodes: readonly XmlNode[]): Flow[] {
    const outer = this.carried;
    this.carried = null;
    const flows: Flow[] = [];
    this.blocks(nodes, flows);
    this.settleCarried(flows);
    this.carried = outer;
    return flows;
  }

  private settleCarried(flows: Flow[]): void {
    const { carried } = this;
    this.carried = null;
    if (carried) flows.push(this.close(carried, carried.pieces.length > 0));
  }

  private blocks(nodes: readonly XmlNode[], flows: Flow[]): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'w:p':
          this.paragraph(node as XmlElement, flows);
          break;
        case 'w:tbl':
          this.settleCarried(flows);
          flows.push({ kind: 'table', rows: this.rows((node as XmlElement).children) });
          break;
        case 'w:sdt':
          this.blockControl(node as XmlElement, flows);
          break;
        case 'w:customXml':
        case 'w:smartTag':
          this.blocks((node as XmlElement).children, flows);
          break;
        case 'mc:AlternateContent':
          for (const branch of alternatives(node as XmlElement)) this.blocks(branch.children, flows);
          break;
        case 'w:altChunk':
        case 'w:subDoc':
          this.settings.tally.outside++;
          break;
        default:
          if (isChange(node.name))
            this.changed(node.name, () => this.blocks((node as XmlElement).children, flows));
          else this.aside(node);
      }
    }
  }

  /** Bookmarks and comments may begin anywhere. */
  private aside(node: XmlNode): void {
    if (!isElement(node)) return;
    const line = this.current?.line.number ?? this.lines.length + 1;
    switch (node.name) {
      case 'w:bookmarkStart': {
        const name = attribute(node, 'w:name') ?? '';
        if (name === '' || this.bookmarks.has(name)) return;
        this.bookmarks.set(name, { line, note: null });
        if (this.openBookmarks.size < MAX_OPEN_BOOKMARKS)
          this.openBookmarks.set(attribute(node, 'w:id') ?? '', name);
        return;
      }
      case 'w:bookmarkEnd':
        this.openBookmarks.delete(attribute(node, 'w:id') ?? '');
        return;
      case 'w:commentRangeStart':
      case 'w:commentReference':
        this.settings.tally.comment(attribute(node, 'w:id') ?? '', line);
        return;
    }
  }

  private blockControl(sdt: XmlElement, flows: Flow[]): void {
    const own = readOwnTag(valOf(child(sdt, 'w:sdtPr'), 'w:tag') ?? '');
    if (!own) {
      this.control(sdt, (inner) => this.blocks(inner, flows));
      return;
    }
    this.settleCarried(flows);
    const inner: Flow[] = [];
    this.control(sdt, (nodes) => this.blocks(nodes, inner));
    this.settleCarried(inner);
    flows.push({ kind: 'own', own, flows: inner });
  }

  /** What stands in a content control; a prompt that nobody has answered is no text. */
  private control(sdt: XmlElement, read: (nodes: readonly XmlNode[]) => void): void {
    const properties = child(sdt, 'w:sdtPr');
    if (onOff(properties, 'w:showingPlcHdr') === true) return;
    const isTable = /^table of contents$/i.test(
      valOf(child(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '',
    );
    if (isTable) this.contents++;
    read(child(sdt, 'w:sdtContent')?.children ?? []);
    if (isTable) this.contents--;
  }

  private changed(name: string, read: () => void): void {
    const outer = this.change;
    this.settings.tally.change(this.current?.line.number ?? this.lines.length + 1);
    this.change = within(outer, name);
    read();
    this.change = outer;
  }

  private get isVisible(): boolean {
    return isVisible(this.change, this.settings.changes);
  }

  private paragraph(element: XmlElement, flows: Flow[]): void {
    const { styles, changes } = this.settings;
    const now = child(element, 'w:pPr');
    const before = changes === 'rejected' ? child(child(now, 'w:pPrChange'), 'w:pPr') : null;
    const pPr = before ?? now;
    const style = styles.paragraph(valOf(pPr, 'w:pStyle'));
    const direct = readParagraphProperties(pPr);
    const paragraph: OpenParagraph = this.carried
      ? { ...this.carried, style, direct }
      : { line: this.newLine(), pieces: [], boxes: [], pictures: [], isContents: false, style, direct };
    this.carried = null;
    paragraph.line.paragraphs.push([element.from, element.to]);
    if (this.contents > 0 || CONTENTS_STYLE.test(style.name)) paragraph.isContents = true;
    const outer = this.current;
    this.current = paragraph;
    const isMarkVisible = this.markIsVisible(child(now, 'w:rPr'));
    this.inlines(element.children);
    this.fields.endParagraph();
    this.current = outer;
    const hiddenMark = isHiddenMark(pPr);
    if (!isMarkVisible || (hiddenMark && paragraph.pieces.length > 0)) this.carried = paragraph;
    else flows.push(this.close(paragraph, !hiddenMark));
    if (child(now, 'w:sectPr')) {
      this.settings.footnotes.endSection();
      this.settings.endnotes.endSection();
    }
  }

  /** Whether the end of a paragraph is there, when its own insertion or deletion is looked at. */
  private markIsVisible(rPr: XmlElement | null): boolean {
    let state = this.change;
    for (const node of rPr?.children ?? []) {
      if (!isChange(node.name)) continue;
      this.settings.tally.change(this.current?.line.number ?? 0);
      state = within(state, node.name);
    }
    return isVisible(state, this.settings.changes);
  }

  private newLine(): OpenLine {
    const line = new OpenLine(this.lines.length + 1, this.part.name);
    this.lines.push(line);
    return line;
  }

  private close(paragraph: OpenParagraph, isNumbered: boolean): ParagraphFlow {
    const { style, direct, line } = paragraph;
    const number = isNumbered ? this.numberOf(style, direct) : null;
    const pieces = this.settings.changes === 'shown' ? withSigns(paragraph.pieces) : paragraph.pieces;
    this.closing.push({ line, label: number?.label ?? '', pieces });
    const outline = direct.outline ?? style.paragraph.outline ?? BODY_TEXT;
    const isHeading = outline >= 0 && outline < BODY_TEXT && !CONTENTS_STYLE.test(style.name);
    if (isHeading) this.fields.endContents();
    return {
      kind: 'paragraph',
      line,
      pieces,
      number,
      outline: isHeading ? outline : null,
      isBold: style.letters.bold === true,
      isItalic: style.letters.italic === true,
      style: style.id,
      isTitle: style.name.toLowerCase() === 'title',
      isContents: paragraph.isContents && !isHeading,
      frame: direct.frame !== undefined ? direct.frame : (style.paragraph.frame ?? null),
      isDropCap: direct.isDropCap === true,
      indent: direct.indent ?? null,
      boxes: paragraph.boxes,
      pictures: paragraph.pictures,
    };
  }

  private numberOf({ paragraph }: Style, direct: ParagraphProperties): PrintedNumber | null {
    const { numbering } = this.settings;
    const list = direct.list ?? paragraph.list;
    if (list === undefined || list === '0') return null;
    const ofStyle = numbering.levelOfStyle(list, paragraph.listStyle ?? '') ?? paragraph.level ?? 0;
    return numbering.next(list, direct.level ?? (direct.list === undefined ? ofStyle : 0));
  }

  private rows(nodes: readonly XmlNode[]): RowFlow[] {
    return nodes.flatMap((node): RowFlow[] => {
      if (!isElement(node)) return [];
      if (node.name === 'w:sdt') {
        let found: RowFlow[] = [];
        this.control(node, (inner) => {
          found = this.rows(inner);
        });
        return found;
      }
      if (node.name === 'w:customXml') return this.rows(node.children);
      if (node.name !== 'w:tr') {
        this.aside(node);
        return [];
      }
      return this.row(node);
    });
  }

  private row(element: XmlElement): RowFlow[] {
    const properties = child(element, 'w:trPr');
    const outer = this.change;
    for (const { name } of properties?.children ?? []) {
      if (!isChange(name)) continue;
      this.settings.tally.change(this.lines.length + 1);
      this.change = within(this.change, name);
    }
    const cells = this.isVisible ? this.cells(element.children) : [];
    this.change = outer;
    if (cells.length === 0) return [];
    const before = Math.min(MAX_SPAN, numberOf(valOf(properties, 'w:gridBefore')) ?? 0);
    const isHead = onOff(properties, 'w:tblHeader') === true;
    return [
      { isHead, cells: before > 0 ? [{ span: before, isContinued: false, flows: [] }, ...cells] : cells },
    ];
  }

  private cells(nodes: readonly XmlNode[]): CellFlow[] {
    return nodes.flatMap((node): CellFlow[] => {
      if (!isElement(node)) return [];
      if (node.name === 'w:sdt') {
        let found: CellFlow[] = [];
        this.control(node, (inner) => {
          found = this.cells(inner);
        });
        return found;
      }
      if (node.name === 'w:customXml') return this.cells(node.children);
      if (node.name !== 'w:tc') {
        this.aside(node);
        return [];
      }
      return this.cell(node);
    });
  }

  private cell(element: XmlElement): CellFlow[] {
    const properties = child(element, 'w:tcPr');
    const outer = this.change;
    for (const { name } of properties?.children ?? [])
      if (isChange(name)) this.change = within(this.change, name);
    const flows = this.isVisible ? this.container(element.children) : null;
    this.change = outer;
    if (!flows) return [];
    const merge = child(properties, 'w:vMerge') ?? child(properties, 'w:hMerge');
    return [
      {
        span: Math.max(1, Math.min(MAX_SPAN, numberOf(valOf(properties, 'w:gridSpan')) ?? 1)),
        isContinued: merge !== null && attribute(merge, 'w:val') !== 'restart',
        flows,
      },
    ];
  }

  private inlines(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'w:r':
          this.run(node as XmlElement);
          break;
        case 'w:hyperlink':
          this.linked(this.targetOfLink(node as XmlElement), (node as XmlElement).children);
          break;
        case 'w:fldSimple':
          this.simpleField(node as XmlElement);
          break;
        case 'w:sdt':
          this.control(node as XmlElement, (inner) => this.inlines(inner));
          break;
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:bdo':
        case 'w:dir':
          this.inlines((node as XmlElement).children);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.formula(node as XmlElement);
          break;
        case 'mc:AlternateContent':
          for (const branch of alternatives(node as XmlElement)) this.inlines(branch.children);
          break;
        case 'w:subDoc':
          this.settings.tally.outside++;
          break;
        default:
          if (isChange(node.name)) this.changed(node.name, () => this.inlines((node as XmlElement).children));
          else this.aside(node);
      }
    }
  }

  private linked(target: Target | null, nodes: readonly XmlNode[]): void {
    const outer = this.link;
    this.link = target ?? outer;
    this.inlines(nodes);
    this.link = outer;
  }

  private targetOfLink(element: XmlElement): Target | null {
    const anchor = attribute(element, 'w:anchor');
    const found = this.part.links.get(attribute(element, 'r:id') ?? '');
    if (found?.isExternal) {
      const url = anchor ? `${found.target}#${anchor}` : found.target;
      return isWebAddress(url) ? { kind: 'web', url } : null;
    }
    if (!anchor) return null;
    const name = attribute(element, 'w:tooltip');
    return { kind: 'place', bookmark: anchor, ...(name ? { name } : {}) };
  }

  private simpleField(element: XmlElement): void {
    const instruction = attribute(element, 'w:instr') ?? '';
    if (isContents(instruction)) this.contents++;
    this.linked(targetOf(instruction), element.children);
    if (isContents(instruction)) this.contents--;
  }

  private formula(element: XmlElement): void {
    const place = [element.from, element.to] as const;
    const letters = { bold: false, italic: false, hidden: false, raised: false, lang: undefined };
    this.add('text', mathText(element), letters, { run: place, node: place, offset: 0 });
  }

  private run(run: XmlElement): void {
    const paragraph = this.current;
    if (!paragraph) return;
    const now = child(run, 'w:rPr');
    const before = this.settings.changes === 'rejected' ? child(child(now, 'w:rPrChange'), 'w:rPr') : null;
    const rPr = before ?? now;
    const direct = readRunProperties(rPr);
    const { styles } = this.settings;
    const ofLetters = styles.letters(direct.style ?? null);
    const letters = shownLetters(styles.defaults, paragraph.style.letters, ofLetters, direct);
    let isOwnMark = false;
    run.children.forEach((node, at) => {
      if (isElement(node) && !isOwnMark) isOwnMark = this.runChild(run, node, at, letters, rPr);
    });
  }

  /** True when what follows in the run was taken as the mark of a note. */
  private runChild(
    run: XmlElement,
    node: XmlElement,
    at: number,
    letters: Letters,
    rPr: XmlElement | null,
  ): boolean {
    const range = [run.from, run.to] as const;
    const origin = (offset = 0): Origin => ({ run: range, node: [node.from, node.to], offset });
    switch (node.name) {
      case 'w:t':
      case 'w:delText': {
        const whole = node.children.map((inner) => (isElement(inner) ? '' : inner.value)).join('');
        const value = attribute(node, 'xml:space') === 'preserve' ? whole : whole.trim();
        const shown = value
          .replace(/[\t\n\r]/g, ' ')
          .replace(PRIVATE_SIGNS, (sign) => symbolOf(sign.charCodeAt(0), fontOf(rPr)));
        this.add('text', shown, letters, origin(whole.indexOf(value)));
        break;
      }
      case 'w:tab':
      case 'w:ptab':
        this.add('text', ' ', letters, origin());
        break;
      case 'w:br':
      case 'w:cr':
        if (attribute(node, 'w:type') === 'page') this.settings.footnotes.endPage();
        this.add('break', '', letters, origin());
        break;
      case 'w:lastRenderedPageBreak':
        this.settings.footnotes.endPage();
        break;
      case 'w:noBreakHyphen':
        this.add('text', '\u2011', letters, origin());
        break;
      case 'w:sym': {
        const sign = symbolOf(
          Number.parseInt(attribute(node, 'w:char') ?? '', 16) || 0,
          attribute(node, 'w:font') ?? '',
        );
        this.add('text', sign, letters, origin());
        break;
      }
      case 'w:footnoteReference':
        return this.mark(this.settings.footnotes, node, run.children.slice(at + 1), letters, origin());
      case 'w:endnoteReference':
        return this.mark(this.settings.endnotes, node, run.children.slice(at + 1), letters, origin());
      case 'w:fldChar':
        this.fieldCharacter(attribute(node, 'w:fldCharType'));
        break;
      case 'w:instrText':
        this.fields.instruct(node.children.map((inner) => (isElement(inner) ? '' : inner.value)).join(''));
        break;
      case 'w:ruby':
        this.inlines(child(node, 'w:rubyBase')?.children ?? []);
        break;
      case 'mc:AlternateContent':
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawn(node, run, letters, rPr);
        break;
      default:
        this.aside(node);
    }
    return false;
  }

  private fieldCharacter(kind: string | null): void {
    if (!this.isVisible) return;
    if (kind === 'begin') this.fields.begin();
    else if (kind === 'separate') this.fields.separate();
    else if (kind === 'end') this.fields.end();
  }

  private mark(
    notes: Notes,
    node: XmlElement,
    following: readonly XmlNode[],
    letters: Letters,
    origin: Origin,
  ): boolean {
    if (!this.isVisible || !this.fields.isShown || letters.hidden) return false;
    const own = /^(?:1|true|on)$/.test(attribute(node, 'w:customMarkFollows') ?? '')
      ? following
          .flatMap((next) => (next.name === 'w:t' ? (next as XmlElement).children : []))
          .map((text) => (isElement(text) ? '' : text.value))
          .join('')
          .trim()
      : null;
    const note = notes.mark(attribute(node, 'w:id') ?? '', own);
    if (!note || note.number === null) return false;
    for (const name of this.openBookmarks.values()) {
      const bookmark = this.bookmarks.get(name);
      if (bookmark) bookmark.note ??= note;
    }
    this.add('mark', '', letters, origin, note);
    return own !== null;
  }

  private drawn(node: XmlElement, run: XmlElement, letters: Letters, rPr: XmlElement | null): void {
    const paragraph = this.current;
    if (!paragraph || !this.isVisible || letters.hidden) return;
    if (node.name === 'mc:AlternateContent') {
      for (const branch of alternatives(node))
        branch.children.forEach((inner, at) => {
          if (isElement(inner)) this.runChild(run, inner, at, letters, rPr);
        });
      return;
    }
    const { texts, picture } = drawnIn(node);
    for (const text of texts) paragraph.boxes.push(this.story(text.children, this.part));
    if (picture !== null && texts.length === 0) paragraph.pictures.push(picture);
  }

  private add(
    kind: Piece['kind'],
    value: string,
    letters: Letters,
    origin: Origin,
    note: Note | null = null,
  ): void {
    const paragraph = this.current;
    if (!paragraph || !this.isVisible || !this.fields.isShown || (kind === 'text' && value === '')) return;
    if (letters.hidden) {
      this.settings.tally.hide(paragraph.line.number);
      return;
    }
    if (this.fields.isContents) paragraph.isContents = true;
    const shown = this.settings.changes === 'shown';
    const change = this.change.isDeleted ? 'deleted' : this.change.isInserted ? 'inserted' : null;
    paragraph.pieces.push({
      kind,
      value,
      isBold: letters.bold,
      isItalic: letters.italic,
      isRaised: letters.raised,
      lang: letters.lang,
      target: this.link ?? this.fields.target,
      style: letters.style,
      change: shown ? change : null,
      note,
      origin,
    });
  }
}

const BODY_TEXT = 9;
/** Of an entry of a table of contents, and of its head. */
const CONTENTS_STYLE = /^(?:toc|contents) (?:\d|heading)/i;
const PRIVATE_SIGNS = /[\uf000-\uf0ff]/g;

function fontOf(rPr: XmlElement | null): string {
  const fonts = child(rPr, 'w:rFonts');
  return (fonts && (attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'))) ?? 'Symbol';
}
