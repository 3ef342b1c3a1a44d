import type { LineRange, NoticePlace } from '@rapporteur/document';
import type { Preset } from '../bodies/preset.js';
import type { NamedPlace, Names } from '../parties/names.js';
import type { FindingRecord, ParagraphRecord, Reading } from '../readings/reading.js';
import { type Likeness, likenessIn } from './likeness.js';
import { placesIn } from './place-in.js';
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

/**
 * What a report on one State recommends, its paragraphs say, and all of it to one State: the rules on recommendations
 * and their lists are made for reports on many, and are given none.
 */
function withRecommendationsOfItsOwn({
  reading,
  presets,
}: CheckSubject): Pick<CheckSubject, 'reading' | 'presets'> {
  const isOwn = reading.recommendations.some(({ spans }) => spans.length > 0);
  return {
    reading: isOwn ? reading : { ...reading, recommendations: [] },
    presets: presets?.filter(({ profile }) => profile === 'implementation-report'),
  };
}

export function contextOf(subject: CheckSubject): CheckContext {
  const { reading, presets } = withRecommendationsOfItsOwn(subject);
  const units = textUnits(reading);
  const found = new Map<TextUnit, readonly NamedPlace[]>();
  const findingsByParagraph = new Map<number, FindingRecord[]>();
  for (const finding of reading.findings) {
    if (finding.paragraph === null) continue;
    const list = findingsByParagraph.get(finding.paragraph);
    if (list) list.push(finding);
    else findingsByParagraph.set(finding.paragraph, [finding]);
  }
  return {
    ...subject,
    reading,
    ...(presets ? { presets } : {}),
    units,
    findingsByParagraph,
    paragraphs: new Map(reading.paragraphs.map((paragraph) => [paragraph.number, paragraph])),
    likeness: likenessIn(reading),
    namesIn(unit) {
      const known = found.get(unit);
      if (known) return known;
      const places = subject.names.places(unit.text);
      found.set(unit, places);
      return places;
    },
    placeIn: placesIn(subject.source),
  };
}
