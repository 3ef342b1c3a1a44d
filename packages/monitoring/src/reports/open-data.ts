import { questionsOfHeadings } from '../questionnaires/questions-of-headings.js';
import type { BoxRecord, ParagraphRecord, Reading, RecommendationRecord } from '../readings/reading.js';
import { gradedVerb } from '../recommendations/graded-verb.js';
import {
  boxOf,
  chapterOf,
  isWithin,
  keyedBoxes,
  keyedHeadings,
  type Placer,
  placer,
} from './open-data-places.js';
import type {
  Bilingual,
  Labelled,
  OpenAddressees,
  OpenDataSet,
  OpenDifficulty,
  OpenMention,
  OpenParty,
  OpenPractice,
  OpenQuestion,
  OpenRecommendation,
  OpenSection,
} from './open-data-set.js';

/** What no reader can find in the text: topic labels and names, written by a person, in the order of the text. */
export interface OpenDataLabels extends Pick<OpenDataSet, 'body' | 'round' | 'report'> {
  readonly parties: readonly OpenParty[];
  readonly sections: readonly Labelled[];
  readonly recommendations: readonly Labelled[];
  /** Sub-items that have a list of their own: "X-5.1". */
  readonly subItems: readonly Labelled[];
  readonly practices: readonly (Labelled & Pick<OpenPractice, 'parties' | 'others'>)[];
  readonly difficulties: readonly Labelled[];
  readonly questions: readonly OpenQuestion[];
}

export interface OpenDataResult {
  readonly data: OpenDataSet;
  /** What was found in the text and has no label, and what has a label and was not found. Empty when all is well. */
  readonly unmatched: readonly string[];
}

/** The facts of a reading beside a person's labels, without a sentence of the text. */
export function openData(reading: Reading, labels: OpenDataLabels): OpenDataResult {
  const sections = keyedHeadings(reading.headings, labels.sections);
  const boxes = keyedBoxes(reading.boxes, sections);
  const place = placer(reading, sections, boxes);
  const labelled = labelBook(labels);
  const questions = questionsOfHeadings(reading);
  const data: OpenDataSet = {
    format: 'rapporteur-open-data',
    version: 1,
    licence: 'CC-BY-4.0',
    body: labels.body,
    round: labels.round,
    report: labels.report,
    parties: labels.parties,
    sections: sections.map(({ key, heading }): OpenSection => {
      const { position } = place(heading);
      return {
        key,
        number: heading.number,
        level: heading.level,
        chapter: chapterOf(key),
        label: labelled('section', key),
        position,
        questions: questions.get(heading) ?? [],
      };
    }),
    paragraphs: reading.paragraphs.map((paragraph) => ({
      number: paragraph.number,
      ...place(paragraph),
      footnotes: paragraph.footnotes,
      parties: mentions(paragraph),
    })),
    footnotes: reading.footnotes.map(({ number, mentions: parties }) => ({ number, parties })),
    recommendations: reading.recommendations.flatMap((recommendation): OpenRecommendation[] => {
      const { id, verbs, articles, crossReferences, footnotes, laterNotes } = recommendation;
      const verb = gradedVerb(recommendation.verb);
      if (verb === null) return [];
      return [
        {
          number: id,
          ...place(recommendation),
          label: labelled('recommendation', id),
          level: verb,
          levels: verbs.flatMap((level) => gradedVerb(level) ?? []),
          addressees: addressees(recommendation, (subItem) => labelled('sub-item', subItem)),
          articles,
          crossReferences,
          footnotes,
          paragraphs: paragraphsBefore(recommendation, reading, place),
          laterNotes,
        },
      ];
    }),
    practices: labels.practices.flatMap(({ id, parties, others }): OpenPractice[] => {
      const box = boxes.get(boxOf(id));
      return box
        ? [{ id, box: boxOf(id), ...place(box), parties, others, label: labelled('practice', id) }]
        : [];
    }),
    difficulties: [...boxes].flatMap(([id, box]): OpenDifficulty[] => {
      if (box.kind !== 'difficulty') return [];
      const paragraphs = reading.paragraphs
        .filter((paragraph) => isWithin(paragraph, box))
        .map((paragraph) => paragraph.number);
      return [{ id, ...place(box), paragraphs, label: labelled('difficulty', id) }];
    }),
    questions: labels.questions,
  };
  return { data, unmatched: [...labelled.missing(), ...unusedLabels(data, labels, boxes)] };
}

function mentions(paragraph: ParagraphRecord): OpenMention[] {
  const inText = new Set(paragraph.mentionsInText);
  return [
    ...paragraph.mentions.map(
      (party): OpenMention => ({ party, place: inText.has(party) ? 'text' : 'note', class: 'monitored' }),
    ),
    ...paragraph.others.map((other): OpenMention => ({ party: other.code, place: null, class: other.class })),
  ];
}

function addressees(
  { id, addressees: found }: RecommendationRecord,
  label: (subItem: string) => Bilingual,
): OpenAddressees {
  const { kind, source, condition, parties, partly } = found;
  const subItems = found.subItems
    .filter((subItem) => subItem.parties.length > 0)
    .map((subItem, index) => ({ label: label(`${id}.${index + 1}`), parties: subItem.parties }));
  return { kind, source, conditional: condition !== null, parties, partly, subItems };
}

function paragraphsBefore(recommendation: RecommendationRecord, reading: Reading, place: Placer): number[] {
  const { chapter } = place(recommendation);
  const before = reading.paragraphs.filter(
    (paragraph) => place(paragraph).chapter === chapter && paragraph.lines[0] < recommendation.lines[0],
  );
  const last = before.at(-1);
  const earlier = reading.recommendations.findLast(
    (other) => last !== undefined && other.lines[0] < last.lines[0],
  );
  return before
    .filter((paragraph) => !earlier || paragraph.lines[0] > earlier.lines[0])
    .map((paragraph) => paragraph.number);
}

type Labeller = ((kind: string, id: string) => Bilingual) & { missing(): string[] };

function labelBook(labels: OpenDataLabels): Labeller {
  const books: Readonly<Record<string, readonly Labelled[]>> = {
    section: labels.sections,
    recommendation: labels.recommendations,
    'sub-item': labels.subItems,
    practice: labels.practices,
    difficulty: labels.difficulties,
  };
  const missing = new Set<string>();
  const labelOf = (kind: string, id: string): Bilingual => {
    const found = books[kind].find((entry) => entry.id === id);
    if (!found) missing.add(`no label for the ${kind} ${id}`);
    return found?.label ?? { en: id, fr: id };
  };
  return Object.assign(labelOf, { missing: () => [...missing] });
}

function unusedLabels(
  data: OpenDataSet,
  labels: OpenDataLabels,
  boxes: ReadonlyMap<string, BoxRecord>,
): string[] {
  const used = new Set([
    ...data.sections.map(({ key }) => key),
    ...data.recommendations.flatMap(({ number, addressees: { subItems } }) => [
      number,
      ...subItems.map((_, i) => `${number}.${i + 1}`),
    ]),
    ...data.practices.map(({ id }) => id),
    ...data.difficulties.map(({ id }) => id),
  ]);
  const all = [
    ...labels.sections,
    ...labels.recommendations,
    ...labels.subItems,
    ...labels.practices,
    ...labels.difficulties,
  ];
  const practised = new Set(labels.practices.map(({ id }) => boxOf(id)));
  return [
    ...all.filter(({ id }) => !used.has(id)).map(({ id }) => `nothing in the text for the label ${id}`),
    ...[...boxes]
      .filter(([key, box]) => box.kind === 'practice' && !practised.has(key))
      .map(([key]) => `no label for the practice box ${key}`),
  ];
}
