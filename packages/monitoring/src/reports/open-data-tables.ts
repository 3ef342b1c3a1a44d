import type { OpenDataSet, OpenRecommendation } from './open-data-set.js';
import {
  count,
  field,
  labels,
  many,
  names,
  type OpenTable,
  oneOf,
  optional,
  place,
  position,
  table,
} from './open-table.js';

/*
 * The open data as tables, one a file, for spreadsheets and statistics: the same facts as the one JSON file. A cell
 * that holds several values parts them with a blank; an empty cell says nothing, least of all "no".
 */

/** The tables of a data set, in the order in which they are best read. */
export function openDataTables(data: OpenDataSet): OpenTable[] {
  const isOnOneState = data.report.state !== undefined;
  return [
    table(
      'parties',
      'Parties to the Convention at the adoption of the report',
      data.parties,
      ['code'],
      [
        field('code', 'ISO 3166-1 alpha-2', (row) => row.code),
        ...names<(typeof data.parties)[number]>('Name, as at the adoption of the report', (row) => row.name),
        oneOf(
          'class',
          'Monitored in this round, or a party outside it',
          ['monitored', 'outside-round'],
          (row) => row.class,
        ),
        oneOf(
          'basis',
          'How it came to be in the round, or outside it',
          [
            'party-at-launch',
            'by-agreement',
            'ratified-after-launch',
            ...(isOnOneState ? ['under-review'] : []),
          ],
          (row) => row.basis,
        ),
      ],
    ),
    table(
      'chapters',
      'Chapters of the report',
      chapters(data),
      ['number'],
      [
        field('number', 'Roman number', (row) => row.key),
        ...labels<ReturnType<typeof chapters>[number]>((row) => row.label),
        optional(count('first_paragraph', 'First numbered paragraph', (row) => row.first)),
        optional(count('last_paragraph', 'Last numbered paragraph', (row) => row.last)),
      ],
    ),
    table(
      'sections',
      'Every heading of the report, chapters and unnumbered headings included',
      data.sections,
      ['key'],
      [
        field('key', 'Its number, or a name of ours', (row) => row.key),
        field('chapter', 'Key of its chapter', (row) => row.chapter),
        count('level', '1 is a chapter', (row) => row.level),
        position(),
        ...labels<(typeof data.sections)[number]>((row) => row.label),
      ],
    ),
    table(
      'section-questions',
      'Questions that the text itself links a section to; a section without a row may be about any',
      data.sections.flatMap(({ key, questions = [] }) =>
        questions.map((each) => ({ section: key, ...each })),
      ),
      ['section', 'question'],
      [
        field('section', 'Key of the section', (row) => row.section),
        field('question', 'Number in the questionnaire', (row) => row.question),
        oneOf(
          'basis',
          'Its words name the number, or a heading holds the title',
          ['named', 'title'],
          (row) => row.basis,
        ),
      ],
      [{ column: 'section', table: 'sections', to: 'key' }],
    ),
    table(
      'recommendations',
      'Recommendations, without their text',
      data.recommendations,
      ['number'],
      [
        field('number', 'Number in the report', (row) => row.number),
        ...place<(typeof data.recommendations)[number]>(),
        ...(isOnOneState ? levelOnOneState : [gradedLevel]),
        oneOf(
          'addressee_kind',
          'To whom',
          ['all', 'unspecified', 'not-already', 'named'],
          (row) => row.addressees.kind,
        ),
        optional(
          oneOf(
            'list_in',
            'Where the list of addressees stands',
            ['text', 'footnote', 'sub-items'],
            (row) => row.addressees.source,
          ),
        ),
        oneOf('conditional', 'Is it limited to parties of which something is so', ['yes', 'no'], (row) =>
          row.addressees.conditional ? 'yes' : 'no',
        ),
        many(
          optional(field('articles', 'Provisions of the Convention that it names', (row) => row.articles)),
        ),
        many(
          optional(
            field('cross_references', 'What else it names', (row) => row.crossReferences.map(compact)),
          ),
        ),
        many(
          optional(
            count(
              'paragraphs',
              'Paragraphs from the recommendations before to this one',
              (row) => row.paragraphs,
            ),
          ),
        ),
        many(optional(count('footnotes', 'Notes marked in it', (row) => row.footnotes))),
        ...labels<(typeof data.recommendations)[number]>((row) => row.label),
      ],
      [{ column: 'section', table: 'sections', to: 'key' }],
    ),
    table(
      'addressees',
      'Parties named or listed as addressees, as adopted; recommendations without a list have no row',
      addresseeRows(data),
      ['recommendation', 'sub_item', 'party'],
      [
        field('recommendation', 'Number of the recommendation', (row) => row.recommendation),
        optional(count('sub_item', 'Its sub-item, where each has a list', (row) => row.subItem)),
        count('rank', 'Place in the list', (row) => row.rank),
        field('party', 'Code of the party', (row) => row.party),
        optional(field('partly', 'The part of the State that is addressed', (row) => row.partly)),
        ...names<ReturnType<typeof addresseeRows>[number]>(
          'Topic of the sub-item',
          (row) => row.label,
          'sub_item_label',
        ).map(optional),
      ],
      [
        { column: 'recommendation', table: 'recommendations', to: 'number' },
        { column: 'party', table: 'parties', to: 'code' },
      ],
    ),
    table(
      'later-notes',
      'Information received after adoption, beside the adopted list',
      data.recommendations.flatMap((row) =>
        row.laterNotes.map((note) => ({ recommendation: row.number, ...note })),
      ),
      ['recommendation', 'party', 'footnote'],
      [
        field('recommendation', 'Number of the recommendation', (row) => row.recommendation),
        field('party', 'Code of the party', (row) => row.party),
        count('footnote', 'Number of the note', (row) => row.footnote),
      ],
      [
        { column: 'recommendation', table: 'recommendations', to: 'number' },
        { column: 'footnote', table: 'footnotes', to: 'number' },
      ],
    ),
    table(
      'paragraphs',
      'Numbered paragraphs, without their text',
      data.paragraphs,
      ['number'],
      [
        count('number', 'Number in the report', (row) => row.number),
        ...place<(typeof data.paragraphs)[number]>(),
        many(optional(count('footnotes', 'Notes marked in it', (row) => row.footnotes))),
      ],
      [{ column: 'section', table: 'sections', to: 'key' }],
    ),
    table(
      'paragraph-parties',
      'States named in a paragraph, its bullets and its notes: being named is neither good nor bad',
      data.paragraphs.flatMap((row) => row.parties.map((mention) => ({ paragraph: row.number, ...mention }))),
      ['paragraph', 'party'],
      [
        count('paragraph', 'Number of the paragraph', (row) => row.paragraph),
        field('party', 'ISO 3166-1 alpha-2', (row) => row.party),
        optional(
          oneOf(
            'place',
            'In the text, or only in a note; empty where not told apart',
            ['text', 'note'],
            (row) => row.place,
          ),
        ),
        oneOf(
          'class',
          'What the State is in this round',
          ['monitored', 'outside-round', 'non-party'],
          (row) => row.class,
        ),
      ],
      [{ column: 'paragraph', table: 'paragraphs', to: 'number' }],
    ),
    table(
      'footnotes',
      'Footnotes, without their text',
      data.footnotes,
      ['number'],
      [
        count('number', 'Number in the report', (row) => row.number),
        many(optional(field('parties', 'Monitored parties that it names', (row) => row.parties))),
      ],
    ),
    table(
      'practices',
      'Items of the boxes of promising practice, without their text',
      data.practices,
      ['id'],
      [
        field('id', 'Chapter, box, item', (row) => row.id),
        field('box', 'Chapter and box', (row) => row.box),
        ...place<(typeof data.practices)[number]>(),
        many(optional(field('parties', 'Monitored parties that it is about', (row) => row.parties))),
        many(optional(field('others', 'Other States that take part', (row) => row.others))),
        ...labels<(typeof data.practices)[number]>((row) => row.label),
      ],
      [{ column: 'section', table: 'sections', to: 'key' }],
    ),
    table(
      'difficulties',
      'Boxes of difficulties in implementation, without their text',
      data.difficulties,
      ['id'],
      [
        field('id', 'Chapter and box', (row) => row.id),
        ...place<(typeof data.difficulties)[number]>(),
        many(count('paragraphs', 'Paragraphs in the box', (row) => row.paragraphs)),
        ...labels<(typeof data.difficulties)[number]>((row) => row.label),
      ],
      [{ column: 'section', table: 'sections', to: 'key' }],
    ),
    table(
      'questionnaire',
      'Outline of the thematic questionnaire',
      data.questions,
      ['number'],
      [
        field('number', 'Number of the question or of its part', (row) => row.number),
        ...names<(typeof data.questions)[number]>('Group of questions', (row) => row.group, 'group'),
        optional(
          oneOf(
            'kind',
            'Empty where the source does not say',
            ['monitoring', 'capacity-building'],
            (row) => row.kind,
          ),
        ),
        many(optional(field('items', 'Letters of its items', (row) => row.items))),
        many(
          optional(field('parties', 'Parties to which alone it is put; empty: all', (row) => row.parties)),
        ),
        ...labels<(typeof data.questions)[number]>((row) => row.label),
      ],
    ),
  ];
}

const gradedLevel = oneOf<OpenRecommendation>(
  'level',
  'The verb, which shows the legal basis',
  ['require', 'request', 'invite'],
  (row) => row.level,
);

/** A report on one State: its level is any word, States may recommend, and that State says what it makes of it. */
const levelOnOneState = [
  optional(
    field<OpenRecommendation>('level', 'The word of the body for how much it asks', (row) => row.level),
  ),
  many(
    optional(
      field<OpenRecommendation>(
        'recommended_by',
        'Codes of the recommending States, in the order of the text',
        (row) => row.recommendedBy ?? [],
      ),
    ),
  ),
  optional(
    field<OpenRecommendation>(
      'stated_position',
      'What the State under review says to it; empty where the report does not tell',
      (row) => row.statedPosition ?? null,
    ),
  ),
];

function chapters(data: OpenDataSet) {
  return data.sections
    .filter((section) => section.level === 1 && section.number !== null)
    .map(({ key, label }) => {
      const numbers = data.paragraphs
        .filter((paragraph) => paragraph.chapter === key)
        .map((paragraph) => paragraph.number);
      return { key, label, first: numbers.at(0) ?? null, last: numbers.at(-1) ?? null };
    });
}

function addresseeRows(data: OpenDataSet) {
  return data.recommendations.flatMap(({ number, addressees: { parties, partly, subItems } }) => {
    const lists =
      subItems.length > 0
        ? subItems.map((item, index) => ({ ...item, subItem: index + 1 }))
        : [{ parties, subItem: null, label: null }];
    return lists.flatMap(({ parties: list, subItem, label }) =>
      list.map((party, index) => ({
        recommendation: number,
        subItem,
        label,
        rank: index + 1,
        party,
        partly: partly[party] ?? null,
      })),
    );
  });
}

/** "para 53" -> "para-53": a blank parts the values of a cell. */
function compact(reference: string): string {
  return reference.replace(/\s+/g, '-');
}
