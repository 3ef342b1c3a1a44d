import type { LineRange, NoticePlace } from '@rapporteur/document';
import type { Reading } from '../readings/reading.js';

export type UnitKind = 'heading' | 'paragraph' | 'footnote' | 'box' | 'recommendation' | 'rest';

/** A piece of the text that rules read, with where it stands. */
export interface TextUnit {
  readonly kind: UnitKind;
  readonly text: string;
  readonly lines: LineRange;
  readonly spans: readonly LineRange[];
  /** What goes into the place of a notice: paragraph, footnote, recommendation, section. */
  readonly place: NoticePlace;
  /** True when `spans` begin with a title line that `text` leaves out. */
  readonly titled: boolean;
  /** Quoted from somebody else (a provision's box): its words are not the author's to change. */
  readonly quoted: boolean;
}

/** Every piece of a reading, in the order of the text. Of a reply only the answers: the questions are the body's. */
export function textUnits(reading: Reading): TextUnit[] {
  const units: TextUnit[] = [];
  const add = (
    kind: UnitKind,
    record: { readonly lines: LineRange; readonly spans: readonly LineRange[] },
    text: string,
    place: NoticePlace,
    titled = false,
    quoted = false,
  ) => units.push({ kind, text, lines: record.lines, spans: record.spans, place, titled, quoted });
  for (const heading of reading.headings)
    add('heading', heading, heading.title, { section: heading.number ?? heading.title });
  for (const paragraph of reading.paragraphs)
    add('paragraph', paragraph, paragraph.text, {
      paragraph: paragraph.number,
      ...inSection(paragraph.section),
    });
  for (const note of reading.footnotes) add('footnote', note, note.text, { footnote: note.number });
  for (const box of reading.boxes)
    add(
      'box',
      box,
      box.text,
      inSection(box.section),
      box.title !== '',
      box.kind === 'provision' || box.kind === 'voice',
    );
  // One without lines of its own stands in a unit already.
  for (const recommendation of reading.recommendations.filter(({ spans }) => spans.length > 0))
    add(
      'recommendation',
      recommendation,
      recommendation.text,
      { recommendation: recommendation.id, ...inSection(recommendation.section) },
      true,
    );
  for (const rest of reading.rest)
    if (rest.kind === 'body' || rest.kind === 'table') add('rest', rest, rest.text, inSection(rest.section));
  for (const question of reading.questions) {
    if (question.answer !== null) add('rest', question, question.answer, { section: question.number }, true);
    for (const { label, answer, lines } of question.items) {
      if (answer !== null) add('rest', { lines, spans: [lines] }, answer, { section: label }, true);
    }
  }
  for (const conclusion of reading.conclusions)
    add('rest', conclusion, conclusion.text, { section: conclusion.number }, true);
  for (const development of reading.developments)
    add('rest', development, development.text, {}, development.title !== null);
  return units.sort((a, b) => a.lines[0] - b.lines[0]);
}

function inSection(section: string | null): NoticePlace {
  return section === null ? {} : { section };
}
