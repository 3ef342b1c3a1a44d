import type { Reading, RecommendationRecord } from '../readings/reading.js';
import { stateUnderReview } from '../readings/state-under-review.js';
import { type Addressed, addressedTo, addressedToLaterParty } from './addressed.js';
import type {
  AddressedRecommendation,
  Disposition,
  Factsheet,
  FactsheetSection,
  RecommendationAsAddressed,
} from './factsheet.js';
import { isKnownState, nameInText, type OwnName } from './names.js';
import { observationsOn } from './observations.js';
import { practicesOf } from './practices.js';
import { proposalFor } from './proposals.js';
import type { PartyInText } from './reduced-lists.js';
import { type FactsheetRefusal, factsheetRefusals } from './refusals.js';
import { relatedParagraphs } from './related-paragraphs.js';
import { type ReportFacts, reportFacts } from './report-facts.js';
import { keepSubItems } from './sub-items.js';
import { twinsById } from './twins.js';
import { adoptedWording, wordingFor } from './wording.js';
import { type FactsheetLanguage, type FactsheetWords, factsheetWords } from './words.js';

export interface FactsheetOptions {
  /** Of the reasons and questions in the dispositions; quotations stay in the report's language. Default: English. */
  readonly language?: FactsheetLanguage;
  /** Names of an invented or private body's parties. */
  readonly names?: readonly OwnName[];
}

/** What the report says to and of a party that it monitors, from the report alone. `party`: ISO 3166-1 alpha-2. */
export function factsheet(
  reading: Reading,
  party: string,
  options: FactsheetOptions = {},
): Factsheet | FactsheetRefusal {
  const under = stateUnderReview(reading);
  if (under !== null)
    return factsheetRefusals.reportOnOneState(
      nameInText(reading, under, options.names),
      reading.recommendations.length,
    );
  const facts = reportFacts(reading, options.names);
  if (reading.recommendations.length === 0) return factsheetRefusals.noRecommendations();
  if (facts.monitored.has(party)) return make(facts, party, options, addressedTo);
  const name = isKnownState(party, options.names) ? nameInText(reading, party, options.names) : null;
  if (!name) return factsheetRefusals.partyUnknown(party);
  if (!facts.outsideRound.has(party)) return factsheetRefusals.partyNotMonitored(name);
  const toAll = reading.recommendations
    .filter(({ addressees }) => addressees.kind === 'all')
    .map(({ id }) => id);
  return factsheetRefusals.partyJoinedLater(name, toAll);
}

/** The recommendations to all parties, for one that joined after the round was launched: it was not examined. */
export function factsheetForLaterParty(
  reading: Reading,
  party: string,
  options: FactsheetOptions = {},
): Factsheet {
  const laterParty: Judge = (_facts, recommendation, _party, words) =>
    addressedToLaterParty(recommendation, words);
  return make(reportFacts(reading, options.names), party, options, laterParty);
}

/** The codes that `factsheet` answers, in order of the alphabet. */
export function monitoredPartiesOf(reading: Reading): string[] {
  const under = stateUnderReview(reading);
  if (under !== null) return [under];
  return [...reportFacts(reading).monitored].sort();
}

type Judge = (
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
  words: FactsheetWords,
) => Addressed;

function make(facts: ReportFacts, party: string, options: FactsheetOptions, judge: Judge): Factsheet {
  const words = factsheetWords[options.language ?? 'en'];
  const name = nameInText(facts.reading, party, options.names);
  const inText: PartyInText = {
    code: party,
    name,
    words: factsheetWords[facts.reading.document.language === 'fr' ? 'fr' : 'en'],
  };
  const isExamined = facts.monitored.has(party);
  const rows = facts.reading.recommendations.map((recommendation) =>
    rowFor(facts, recommendation, party, name, judge(facts, recommendation, party, words), words),
  );
  const twins = twinsById(rows.flatMap((row) => (row.printed ? [row.printed] : [])));
  const sections = facts.chapters.map((chapter): FactsheetSection => {
    const own = rows.filter(
      (row) => row.recommendation.chapter === chapter && !twins.has(row.disposition.id),
    );
    const examined = isExamined && facts.chaptersWithRecommendations.has(chapter);
    return {
      chapter,
      observations: examined ? observationsOn(facts, inText, chapter) : [],
      specific: printedAs(own, 'specific'),
      generic: printedAs(own, 'generic'),
      asAddressed: own.filter((row) => row.disposition.disposition === 'as-addressed').map(asAddressed),
      practices: examined ? practicesOf(facts, inText, chapter) : [],
    };
  });
  const dispositions = rows.map(({ disposition }) => ({
    ...disposition,
    mergedInto: twins.get(disposition.id) ?? null,
  }));
  return { party, sections: sections.filter(hasContent), dispositions };
}

interface Row {
  readonly recommendation: RecommendationRecord;
  readonly disposition: Disposition;
  /** Null where the party's name does not stand in the text. */
  readonly printed: AddressedRecommendation | null;
}

function rowFor(
  facts: ReportFacts,
  recommendation: RecommendationRecord,
  party: string,
  name: string,
  { disposition, reason, meeting }: Addressed,
  words: FactsheetWords,
): Row {
  const { id, verb, addressees } = recommendation;
  const naming = relatedParagraphs(facts, recommendation).filter((p) => p.record.mentions.includes(party));
  const related = disposition === 'not-addressed' ? [] : naming;
  const row: Disposition = {
    id,
    disposition,
    status: 'computed',
    mergedInto: null,
    reason: [reason, ...laterNotesOn(recommendation, party).map(words.laterNote)].join(' '),
    paragraphs: related.map((paragraph) => paragraph.record.number),
    proposal: facts.monitored.has(party)
      ? proposalFor(facts, recommendation, party, disposition, related, words)
      : null,
  };
  if (!meeting) return { recommendation, disposition: row, printed: null };
  const part = addressees.partly[party];
  const hasLists = meeting === 'listed' && addressees.subItems.length > 0;
  const kept = hasLists
    ? keepSubItems(recommendation.text, addressees.subItems, party)
    : adoptedWording(recommendation);
  const text = wordingFor(recommendation, kept.text, part ? `${name} (${part})` : name, meeting);
  return { recommendation, disposition: row, printed: { id, verb, text, subItems: kept.subItems } };
}

/** Also where the list as printed does not hold the party that a later note speaks of. */
function laterNotesOn({ laterNotes }: RecommendationRecord, party: string): number[] {
  return laterNotes.filter((note) => note.party === party).map((note) => note.footnote);
}

function printedAs(rows: readonly Row[], disposition: Disposition['disposition']): AddressedRecommendation[] {
  return rows.flatMap((row) =>
    row.printed && row.disposition.disposition === disposition ? [row.printed] : [],
  );
}

function asAddressed({ recommendation, disposition }: Row): RecommendationAsAddressed {
  const { id, verb } = recommendation;
  return { id, verb, text: adoptedWording(recommendation).text, paragraphs: disposition.paragraphs };
}

function hasContent(section: FactsheetSection): boolean {
  const { observations, specific, generic, asAddressed, practices } = section;
  return [observations, specific, generic, asAddressed, practices].some((list) => list.length > 0);
}
