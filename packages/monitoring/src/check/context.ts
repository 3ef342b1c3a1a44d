import type { LineRange, NoticePlace } from '@rapporteur/document';
import type { Preset } from '../bodies/preset.js';
import type { NamedPlace, Names } from '../parties/names.js';
import type { FindingRecord, ParagraphRecord, Reading } from '../readings/reading.js';
import { type Likeness, likenessIn } from './likeness.js';
import type { Spellers } from './spelling/speller.js';
import { type TextUnit, textUnits } from './text-units.js';

/** What is checked: a reading, the lines of its source, and how its States are named. */
export interface CheckSubject {
  readonly reading: Reading;
  /** Lines of the source; index 0 is line 1. */
  readonly source: readonly string[];
  readonly names: Names;
  /** Dictionaries by language, read at the edge; without one, words are not spelt. */
  readonly spellers?: Spellers;
  /** Presets of bodies that are not built in: their words. */
  readonly presets?: readonly Preset[];
}

/** Everything that rules ask for, gathered once. */
export interface CheckContext extends CheckSubject {
  /** Each piece of the text with its place: paragraphs, items, notes, boxes, recommendations, headings, the rest. */
  readonly units: readonly TextUnit[];
  readonly findingsByParagraph: ReadonlyMap<number, readonly FindingRecord[]>;
  readonly paragraphs: ReadonlyMap<number, ParagraphRecord>;
  readonly likeness: Likeness;
  /** Names of States in a unit, each looked up once. */
  namesIn(unit: TextUnit): readonly NamedPlace[];
  /** The place of characters [from, to) of a unit: lines, and columns when they stand on one line. */
  placeIn(unit: TextUnit, from: number, to: number): NoticePlace & { readonly lines: LineRange };
}

export function contextOf(subject: CheckSubject): CheckContext {
  const units = textUnits(subject.reading);
  const found = new Map<TextUnit, readonly NamedPlace[]>();
  const findingsByParagraph = new Map<number, FindingRecord[]>();
  for (const finding of subject.reading.findings) {
    if (finding.paragraph === null) continue;
    const list = findingsByParagraph.get(finding.paragraph);
    if (list) list.push(finding);
    else findingsByParagraph.set(finding.paragraph, [finding]);
  }
  return {
    ...subject,
    units,
    findingsByParagraph,
    paragraphs: new Map(subject.reading.paragraphs.map((paragraph) => [paragraph.number, paragraph])),
    likeness: likenessIn(subject.reading),
    namesIn(unit) {
      const known = found.get(unit);
      if (known) return known;
      const places = subject.names.places(unit.text);
      found.set(unit, places);
      return places;
    },
    placeIn: (unit, from, to) => placeIn(subject.source, unit, from, to),
  };
}

/**
 * Finds a stretch of a unit's text again in the source. The source still has the marks of notes and the line ends
 * that the text lost, so the words are looked for one after the other over the unit's own lines.
 */
function placeIn(
  source: readonly string[],
  unit: TextUnit,
  from: number,
  to: number,
): NoticePlace & { readonly lines: LineRange } {
  const lines = unit.spans.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  const before = lettersOf(unit.text.slice(0, from));
  const inside = Math.max(1, lettersOf(unit.text.slice(from, to)));
  let seen = -lettersBeforeText(source, unit, lines);
  let start: { line: number; column: number } | null = null;
  for (const line of lines) {
    const text = source[line - 1] ?? '';
    for (let column = 0; column < text.length; column++) {
      if (!isLetter(text.charCodeAt(column))) continue;
      if (seen === before && !start) start = { line, column };
      seen++;
      if (start && seen === before + inside) {
        const columns = start.line === line ? { columns: [start.column, column + 1] as const } : {};
        return { ...unit.place, lines: [start.line, line], ...columns };
      }
    }
  }
  return { ...unit.place, lines: start ? [start.line, unit.lines[1]] : unit.lines };
}

/** Letters of the unit's own lines that its text leaves out at the front: "Recommendation II-1" has none in it. */
function lettersBeforeText(source: readonly string[], unit: TextUnit, lines: readonly number[]): number {
  const all = lines.reduce((sum, line) => sum + lettersOf(source[line - 1] ?? ''), 0);
  return unit.titled ? Math.max(0, all - lettersOf(unit.text)) : 0;
}

function lettersOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) count++;
  return count;
}

/** Letters only: digits, raised ones too, are lost with the marks of notes. */
function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code > 191 && !(code >= 8304 && code <= 8319))
  );
}
