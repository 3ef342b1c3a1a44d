import { attribute, child, childrenNamed, type XmlElement } from '../../ooxml/xml.js';
import { printNumber } from './number-format.js';
import type { Styles } from './styles.js';
import { bulletOf } from './symbols.js';
import { numberOf, onOff, valOf } from './values.js';

/** One level of a list: how its number is counted and printed. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** Of a custom format: "001, 002, 003, ...". */
  readonly pattern: string | null;
  /** "%1.%2." */
  readonly text: string;
  /** 1-based: the level whose number starts this one anew; 0 never; null: any above. */
  readonly restart: number | null;
  readonly isLegal: boolean;
  readonly font: string;
  readonly style: string | null;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Numbers that this list starts with, by level, when it is met first. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The number that a word processor prints before a paragraph. */
export interface PrintedNumber {
  /** "III.2.", "a)", "•"; empty where the level prints nothing. */
  readonly label: string;
  readonly value: number;
  readonly level: number;
  readonly isBullet: boolean;
  /** Its level prints its own number alone, with a dot or nothing: "12." */
  readonly isPlain: boolean;
  /** Numbers that count on without a new start share it. */
  readonly run: string;
}

export const LEVELS = 9;
/** Characters round a number: they are printed with each of its paragraphs. Word takes fewer. */
const MAX_TEXT = 255;

/** Counts as a text is read, in its order (ISO/IEC 29500-1 17.9). */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly runs = new Map<string, number[]>();
  private readonly met = new Set<string>();

  constructor(root: XmlElement | null, styles: Styles) {
    this.lists = readLists(root, styles);
  }

  /** The level of a list that is tied to a style of paragraphs. */
  levelOfStyle(list: string, style: string): number | null {
    const at = this.lists.get(list)?.levels.findIndex((level) => level?.style === style) ?? -1;
    return at < 0 ? null : at;
  }

  /** The next number of a list; null where there is no such list. */
  next(id: string, level: number): PrintedNumber | null {
    const list = this.lists.get(id);
    const own = list?.levels[level];
    if (!list || !own) return null;
    const counter =
      this.counters.get(list.definition) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    const runs = this.runs.get(list.definition) ?? new Array<number>(LEVELS).fill(0);
    this.counters.set(list.definition, counter);
    this.runs.set(list.definition, runs);
    this.startAnew(id, list, level, counter, runs);
    const before = counter[level];
    const value = before === undefined ? this.startOf(list, level) : before + 1;
    counter[level] = value;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === 0 || (restart !== null && level >= restart)) continue;
      if (counter[below] !== undefined) (runs[below] as number)++;
      counter[below] = undefined;
    }
    const isBullet = own.format === 'bullet';
    return {
      label: isBullet ? bulletOf(own.text, own.font) : this.print(list, level, counter),
      value,
      level,
      isBullet,
      isPlain:
        value >= 0 && own.format === 'decimal' && own.text.trim().replace(/\.$/, '') === `%${level + 1}`,
      run: `${list.definition} ${level} ${runs[level]}`,
    };
  }

  /** A list with a start of its own takes it once, on its first paragraph of that level. */
  private startAnew(
    id: string,
    list: List,
    level: number,
    counter: (number | undefined)[],
    runs: number[],
  ): void {
    const key = `${id} ${level}`;
    if (!list.starts.has(level) || this.met.has(key)) return;
    this.met.add(key);
    if (counter[level] !== undefined) (runs[level] as number)++;
    counter[level] = undefined;
  }

  private startOf(list: List, level: number): number {
    return list.starts.get(level) ?? list.levels[level]?.start ?? 1;
  }

  private print(list: List, level: number, counter: readonly (number | undefined)[]): string {
    const own = list.levels[level] as Level;
    return own.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1;
      const shown = list.levels[at];
      if (!shown || at > level) return '';
      const format = own.isLegal && shown.format !== 'none' && at <= level ? 'decimal' : shown.format;
      return printNumber(counter[at] ?? this.startOf(list, at), format, shown.pattern);
    });
  }
}

function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, XmlElement>();
  for (const element of childrenNamed(root, 'w:abstractNum'))
    definitions.set(attribute(element, 'w:abstractNumId') ?? '', element);
  const nums = new Map<string, XmlElement>();
  for (const element of childrenNamed(root, 'w:num')) nums.set(attribute(element, 'w:numId') ?? '', element);
  const levelsByDefinition = new Map<string, (Level | undefined)[]>();
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const definition = definitionOf(num, definitions, nums, styles);
    const element = definitions.get(definition);
    if (!element) continue;
    const levels = levelsByDefinition.get(definition) ?? readLevels(element);
    levelsByDefinition.set(definition, levels);
    lists.set(id, withOverrides(num, definition, levels));
  }
  return lists;
}

/** The definition of a list, also through a style of lists that it only names. */
function definitionOf(
  num: XmlElement,
  definitions: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  let id = valOf(num, 'w:abstractNumId') ?? '';
  for (let steps = 0; steps < 5; steps++) {
    const style = valOf(definitions.get(id), 'w:numStyleLink');
    const list = style === null ? null : styles.list(style);
    const target = list === null ? null : valOf(nums.get(list), 'w:abstractNumId');
    if (target === null || target === id) return id;
    id = target;
  }
  return id;
}

function readLevels(element: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = new Array(LEVELS).fill(undefined);
  for (const lvl of childrenNamed(element, 'w:lvl')) {
    const at = numberOf(attribute(lvl, 'w:ilvl'));
    if (at !== null && at >= 0 && at < LEVELS) levels[at] = readLevel(lvl);
  }
  return levels;
}

function readLevel(lvl: XmlElement): Level {
  // A custom format stands in the choice of an alternative, with a plain one to fall back on.
  const choice = child(child(lvl, 'mc:AlternateContent'), 'mc:Choice');
  const format = child(choice, 'w:numFmt') ?? child(lvl, 'w:numFmt');
  const fonts = child(child(lvl, 'w:rPr'), 'w:rFonts');
  return {
    start: numberOf(valOf(lvl, 'w:start')) ?? 0,
    format: (format && attribute(format, 'w:val')) ?? 'decimal',
    pattern: format && attribute(format, 'w:format'),
    text: (valOf(lvl, 'w:lvlText') ?? '').slice(0, MAX_TEXT),
    restart: numberOf(valOf(lvl, 'w:lvlRestart')),
    isLegal: onOff(lvl, 'w:isLgl') === true,
    font: (fonts && (attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'))) ?? '',
    style: valOf(lvl, 'w:pStyle'),
  };
}

function withOverrides(num: XmlElement, definition: string, base: readonly (Level | undefined)[]): List {
  const levels = [...base];
  const starts = new Map<number, number>();
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const at = numberOf(attribute(override, 'w:ilvl'));
    if (at === null || at < 0 || at >= LEVELS) continue;
    const lvl = child(override, 'w:lvl');
    if (lvl) levels[at] = readLevel(lvl);
    const start = numberOf(valOf(override, 'w:startOverride'));
    if (start !== null) starts.set(at, start);
  }
  return { definition, levels, starts };
}
