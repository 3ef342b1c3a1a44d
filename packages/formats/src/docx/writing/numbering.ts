import { XML_HEAD } from '../../ooxml/xml-head.js';
import { STYLE } from '../own-names.js';
import { type CounterFormat, counterFormats, readCounter } from './counters.js';
import type { HeadingNumbers } from './heading-numbers.js';
import { val, W_NAMESPACES } from './xml.js';

/* The automatic numbers of a text (numbering.xml): one definition per kind of list, one instance per beginning. */

/** Twentieths of a point, as everywhere in Word: 567 are a centimetre. */
export const NUMBER_WIDTH = 709;
const ITEM_WIDTH = 397;

export interface Numbered {
  readonly id: number;
  readonly level: number;
}

export class Numbering {
  private readonly definitions: string[] = [];
  private readonly instances: string[] = [];
  private readonly definitionsByKey = new Map<string, number>();
  private readonly bullets = new Map<string, number>();
  private readonly headingInstances: number[] = [];
  private paragraphInstance = 0;
  private lastParagraph: number | null = null;

  constructor(headings: HeadingNumbers) {
    if (headings.starts.length === 0) return;
    const definition = this.define('headings', (level) => headingLevel(headings, level), 9);
    for (const { level, value } of headings.starts)
      this.headingInstances.push(this.instance(definition, level, value));
  }

  heading(series: number): number {
    return this.headingInstances[series] as number;
  }

  /** Numbers that run on are one list; after a gap, or at a number that stands twice, a new one begins with it. */
  paragraph(number: number): Numbered {
    if (this.lastParagraph === null || number !== this.lastParagraph + 1) {
      const definition = this.define('paragraphs', paragraphLevel, 1);
      this.paragraphInstance = this.instance(definition, 0, number);
    }
    this.lastParagraph = number;
    return { id: this.paragraphInstance, level: 0 };
  }

  /** One for each item of a list: marks that Word can count are counted, others are printed as they are. */
  items(labels: readonly string[], depth: number): (Numbered | null)[] {
    const level = Math.min(depth, 8);
    const series = seriesOf(labels);
    if (series) {
      const { before, after, format, start } = series;
      const text = (at: number) => `${before}%${at + 1}${after}`;
      const definition = this.define(
        `${format} ${before} ${after}`,
        (at) => itemLevel(at, format, text(at)),
        9,
      );
      const id = this.instance(definition, level, start);
      return labels.map(() => ({ id, level }));
    }
    return labels.map((label) => (isPrintable(label) ? { id: this.bullet(label), level } : null));
  }

  xml(): string {
    return `${XML_HEAD}<w:numbering ${W_NAMESPACES}>${this.definitions.join('')}${this.instances.join('')}</w:numbering>`;
  }

  private bullet(label: string): number {
    const known = this.bullets.get(label);
    if (known !== undefined) return known;
    const definition = this.define(
      `bullet ${label}`,
      (at) => itemLevel(at, label.length === 1 ? 'bullet' : 'none', label),
      9,
    );
    const id = this.instance(definition, null, 1);
    this.bullets.set(label, id);
    return id;
  }

  private define(key: string, levelXml: (level: number) => string, levels: number): number {
    const known = this.definitionsByKey.get(key);
    if (known !== undefined) return known;
    const id = this.definitions.length;
    const inner = Array.from({ length: levels }, (_, level) => levelXml(level)).join('');
    const type = levels === 1 ? 'singleLevel' : 'hybridMultilevel';
    this.definitions.push(
      `<w:abstractNum w:abstractNumId="${id}">${val('multiLevelType', key === 'headings' ? 'multilevel' : type)}${inner}</w:abstractNum>`,
    );
    this.definitionsByKey.set(key, id);
    return id;
  }

  private instance(definition: number, level: number | null, start: number): number {
    const id = this.instances.length + 1;
    const override =
      level === null ? '' : `<w:lvlOverride w:ilvl="${level}">${val('startOverride', start)}</w:lvlOverride>`;
    this.instances.push(`<w:num w:numId="${id}">${val('abstractNumId', definition)}${override}</w:num>`);
    return id;
  }
}

/** "%2" in the text of a level would be the number of another level. */
function isPrintable(label: string): boolean {
  return !/%\d/.test(label) && label !== '' && label.length <= 40;
}

interface Series {
  readonly before: string;
  readonly after: string;
  readonly format: CounterFormat;
  readonly start: number;
}

/** "a)" "b)" "c)" as one count; null where the marks do not follow each other. */
function seriesOf(labels: readonly string[]): Series | null {
  const parts = labels.map((label) => /^([([]?)(\d{1,6}|[a-z]{1,5}|[A-Z]{1,5})([.)\]:]{0,2})$/.exec(label));
  const [first] = parts;
  if (!first) return null;
  const [, before = '', , after = ''] = first;
  if (parts.some((part) => part?.[1] !== before || part[3] !== after)) return null;
  for (const format of counterFormats) {
    const values = parts.map((part) => readCounter(part?.[2] ?? '', format));
    const [start] = values;
    if (typeof start === 'number' && values.every((value, at) => value === start + at))
      return { before, after, format, start };
  }
  return null;
}

function headingLevel({ levels }: HeadingNumbers, level: number): string {
  const { format, shown, byStyle } = levels[level] as HeadingNumbers['levels'][number];
  const text = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 2}`).join('.');
  const fits = shown <= level + 1;
  const width = fits ? 567 + 171 * shown : 567;
  return `<w:lvl w:ilvl="${level}">${val('start', 1)}${val('numFmt', format)}${byStyle && fits ? val('pStyle', STYLE.heading(level + 1)) : ''}${val('suff', 'tab')}${val('lvlText', fits ? `${text}.` : '')}${val('lvlJc', 'left')}<w:pPr><w:tabs><w:tab w:val="num" w:pos="${width}"/></w:tabs><w:ind w:left="${width}" w:hanging="${width}"/></w:pPr></w:lvl>`;
}

function paragraphLevel(level: number): string {
  return `<w:lvl w:ilvl="${level}">${val('start', 1)}${val('numFmt', 'decimal')}${val('suff', 'tab')}${val('lvlText', '%1.')}${val('lvlJc', 'left')}<w:pPr><w:tabs><w:tab w:val="num" w:pos="${NUMBER_WIDTH}"/></w:tabs><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>`;
}

/** Where the text of an item begins, by its depth. */
export function itemIndent(level: number): number {
  return NUMBER_WIDTH + ITEM_WIDTH * level;
}

function itemLevel(level: number, format: CounterFormat | 'bullet' | 'none', text: string): string {
  const left = itemIndent(level);
  return `<w:lvl w:ilvl="${level}">${val('start', 1)}${val('numFmt', format)}${val('suff', text.length > 5 ? 'space' : 'tab')}${val('lvlText', text)}${val('lvlJc', 'left')}<w:pPr><w:ind w:left="${left}" w:hanging="${ITEM_WIDTH}"/></w:pPr></w:lvl>`;
}
