import type { LineRange, NoticePlace } from '@rapporteur/document';
import type { Preset } from '../bodies/preset.js';
import type { NamedPlace, Names } from '../parties/names.js';
import type { FindingRecord, ParagraphRecord, Reading } from '../readings/reading.js';
import { type Likeness, likenessIn } from './likeness.js';
import { placeIn } from './place-in.js';
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
