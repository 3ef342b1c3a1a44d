import type { Block, Document } from '@rapporteur/document';
import type { Factsheet, FactsheetSection, Observation, Practice } from '../factsheets/factsheet.js';
import { monitoredPartiesOf } from '../factsheets/make-factsheet.js';
import { nameFor, nameInText, type OwnName } from '../factsheets/names.js';
import type { Reading } from '../readings/reading.js';
import { accountOf } from './factsheet-account.js';
import { asAddressedBlocks, recommendationBlocks } from './factsheet-recommendations.js';
import { isItem, linesAsBlocks } from './item-lines.js';
import { heading, inLanguage, list, paragraph, text } from './nodes.js';
import { Notes } from './notes.js';
import { type NumberStyle, paragraphNumbers } from './numbers.js';
import { type ComposeLanguage, type ComposeWords, composeWords, dateInWords } from './words/words.js';

export interface ComposeOptions {
  /** Of our words; quotations stay in the language of the report. Default: English. */
  readonly language?: ComposeLanguage;
  /** Names of an invented or private body's parties. */
  readonly names?: readonly OwnName[];
  /** The party joined after the round was launched. Default: it did where the report does not monitor it. */
  readonly laterParty?: boolean;
  /** Numbers of paragraphs and recommendations as references, for a page that can lead to them. Default: as words. */
  readonly asReferences?: boolean;
}

/** What the parts of a factsheet need to be written. */
export interface FactsheetContext {
  readonly reading: Reading;
  readonly factsheet: Factsheet;
  readonly words: ComposeWords;
  /** As the report's words name the party in a sentence: "the Netherlands". */
  readonly nameInReport: string;
  /** As our words name it, in the reader's language. */
  readonly name: string;
  readonly notes: Notes;
  readonly numbers: NumberStyle;
  /** The report's language, where it is not the reader's. */
  readonly quotedIn: string | null;
}

/**
 * A factsheet as a document: chapter by chapter what the report says of the party and recommends to it, to all, and
 * to whom it does not say; practices; at the end what became of every recommendation. Proposals stay out of it.
 */
export function composeFactsheet(
  reading: Reading,
  factsheet: Factsheet,
  options: ComposeOptions = {},
): Document {
  const language = options.language ?? 'en';
  const words = composeWords[language];
  const context: FactsheetContext = {
    reading,
    factsheet,
    words,
    nameInReport: nameInText(reading, factsheet.party, options.names),
    name: nameFor(reading, factsheet.party, language, language === 'fr' ? 'plain' : 'article', options.names),
    notes: new Notes(),
    numbers: { asReferences: options.asReferences ?? false, and: words.and },
    quotedIn: reading.document.language === language ? null : reading.document.language,
  };
  const chapters = factsheet.sections.flatMap((section) => chapterBlocks(context, section));
  const children = [
    ...opening(context, options.laterParty ?? !monitoredPartiesOf(reading).includes(factsheet.party)),
    ...chapters,
    ...accountOf(context),
    ...context.notes.footnotes,
  ];
  const title = words.factsheetOf(nameFor(reading, factsheet.party, language, 'plain', options.names));
  return {
    type: 'document',
    kind: 'factsheet',
    title,
    format: reading.document.format,
    lang: language,
    children,
    places: [],
  };
}

function opening({ reading, factsheet, words, name }: FactsheetContext, laterParty: boolean): Block[] {
  const { title, symbol, date } = reading.document;
  const source = words.madeFrom(title ?? '', symbol, date && dateInWords(date, words));
  const hasLevels = factsheet.sections.some(({ specific, generic, asAddressed }) =>
    [...specific, ...generic, ...asAddressed].some((recommendation) => recommendation.verb !== null),
  );
  return [
    paragraph(text(words.unofficial(symbol))),
    ...(title ? [paragraph(text(source))] : []),
    paragraph(text(laterParty ? words.howMadeForLaterParty(name) : words.howMade(name))),
    ...(hasLevels ? [paragraph(text(words.levels))] : []),
  ];
}

function chapterBlocks(context: FactsheetContext, section: FactsheetSection): Block[] {
  const { reading, words, name, quotedIn } = context;
  const { chapter, observations, specific, generic, asAddressed, practices } = section;
  const title =
    reading.headings.find((candidate) => candidate.level === 1 && candidate.number === chapter)?.title ??
    chapter;
  const own = specific.length > 0 ? words.observationsAndRecommendations(name) : words.observations(name);
  const open = words.asAddressedNote(
    name,
    asAddressed.some(({ paragraphs }) => paragraphs.length > 0),
  );
  const part = (partTitle: string, blocks: readonly Block[], ...before: readonly Block[]) =>
    blocks.length > 0 ? [heading(2, null, partTitle), ...before, ...inLanguage(blocks, quotedIn)] : [];
  return [
    ...inLanguage([heading(1, chapter, title)], quotedIn),
    ...part(own, [...observationBlocks(context, observations), ...recommendationBlocks(context, specific)]),
    ...part(words.generic, recommendationBlocks(context, generic)),
    ...part(words.asAddressed, asAddressedBlocks(context, asAddressed), paragraph(text(open))),
    ...part(words.practices(practices.length), practices.flatMap(practiceBlocks)),
  ];
}

function observationBlocks(
  { words, numbers }: FactsheetContext,
  observations: readonly Observation[],
): Block[] {
  const items = observations.map(({ paragraphs, text: quoted }) => {
    const [only] = paragraphs;
    if (only !== undefined && isItem(quoted))
      return [paragraph(text(words.quotedParagraph(only))), ...linesAsBlocks(quoted)];
    return linesAsBlocks(quoted, [
      text(` (${words.paragraphs(paragraphs.length)} `),
      ...paragraphNumbers(paragraphs, numbers),
      text(')'),
    ]);
  });
  return items.length > 0 ? [list(items)] : [];
}

function practiceBlocks(practice: Practice): Block[] {
  return linesAsBlocks(practice.text);
}
