import type { DispositionKind } from '../../factsheets/factsheet.js';
import { english } from './en.js';
import { french } from './fr.js';

/** Words of ours in a composed text. Quotations stay in the language of their source. */
export interface ComposeWords {
  readonly and: string;
  readonly factsheetOf: (party: string) => string;
  /** Product rule: every generated file says this. */
  readonly unofficial: (symbol: string | null) => string;
  readonly madeFrom: (title: string, symbol: string | null, date: string | null) => string;
  readonly howMade: (party: string) => string;
  readonly howMadeForLaterParty: (party: string) => string;
  readonly levels: string;
  readonly observations: (party: string) => string;
  readonly observationsAndRecommendations: (party: string) => string;
  readonly generic: string;
  readonly asAddressed: string;
  readonly asAddressedNote: (party: string, withParagraphs: boolean) => string;
  readonly practices: (count: number) => string;
  readonly paragraphs: (count: number) => string;
  /** Before a quotation that is a list. */
  readonly quotedParagraph: (number: number) => string;
  readonly recommendations: (count: number) => string;
  readonly laterNote: (note: number) => string;
  readonly accounted: string;
  readonly accountedAs: Readonly<Record<DispositionKind, (party: string) => string>>;
  readonly merged: (id: string, into: string) => string;
  /** Above a questionnaire that is a form. */
  readonly howToFillIn: string;
  /** The title of a compilation: of all replies, or of those to one question. */
  readonly compilationOf: (question: string | null) => string;
  /** @param source the questionnaire's title, symbol and date */
  readonly askedIn: (source: string) => string;
  readonly howCompiled: string;
  /** @param address "9", "9.1", "9→2" for its second prompt */
  readonly question: (address: string) => string;
  /** Below an answer: which reply it is quoted from, and where it stands there. */
  readonly answerSource: (address: string, symbol: string | null, date: string | null) => string;
  readonly noAnswerFound: string;
  /** Above a translation that came with an answer. */
  readonly translationBy: (who: string, authoritative: 'original' | 'translation' | null) => string;
  readonly repliesNotHere: string;
  readonly noReplyBy: (day: string, decision: string) => string;
  /** Keys of what is chosen in every questionnaire: "yes", "no-information". */
  readonly picked: Readonly<Record<string, string>>;
  readonly inForceSince: (day: string) => string;
  readonly fileGiven: (name: string) => string;
  /** The heading over contributions to a question, or to none. */
  readonly contributions: (inGeneral: boolean) => string;
  readonly contributionOf: (
    organisation: string | null,
    party: string | null,
    kind: 'contribution' | 'comment',
  ) => string;
  readonly commentOn: (answer: string, quotation: string) => string;
  readonly struck: (reason: string) => string;
  readonly contributionKey: (key: string) => string;
  readonly noteInSource: (note: number) => string;
  readonly months: readonly string[];
}

export type ComposeLanguage = 'en' | 'fr';
export const composeWords: Readonly<Record<ComposeLanguage, ComposeWords>> = { en: english, fr: french };

/** "2022-03-10" -> "10 March 2022"; anything else stays as it is. */
export function dateInWords(date: string, words: ComposeWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year && month && day ? `${Number(day)} ${words.months[Number(month) - 1]} ${year}` : date;
}

/** The sentence that every file of ours carries, where it is made from a text with a symbol. */
export function unofficialNotice(symbol: string | null, language: string | null): string {
  return composeWords[language === 'fr' ? 'fr' : 'en'].unofficial(symbol);
}
