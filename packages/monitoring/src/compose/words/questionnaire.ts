import type { AnswerShape, YesNo } from '../../questionnaires/answer-types.js';
import { type AskedLanguage, type Bilingual, wordsIn } from '../../questionnaires/bilingual.js';

/** Words of ours round a questionnaire. What is asked stays in the words of the body. */
export interface QuestionnaireWords {
  readonly state: string;
  readonly date: string;
  readonly dateForm: string;
  readonly genderPrompt: string;
  /** Begins with a word that asks, so that it reads as part of the question: "Please attach: …". */
  readonly evidence: (what: string) => string;
  readonly ifAnswered: (address: string, values: string) => string;
  readonly or: string;
  /** Between a condition in our words and what is asked; the body's own words run on as they were printed. */
  readonly colon: string;
  readonly yesNo: Readonly<Record<YesNo, string>>;
  readonly oneOf: (options: string) => string;
  readonly severalOf: (options: string) => string;
  readonly number: (unit: string, period: string) => string;
  readonly table: (columns: string) => string;
  readonly plain: Readonly<Record<'date' | 'links' | 'provision' | 'file', string>>;
  readonly withdrawn: (day: string, decision: string) => string;
  readonly question: (number: string) => string;
}

const english: QuestionnaireWords = {
  state: 'State:',
  date: 'Date of this reply:',
  dateForm: 'for example 31 August 2026',
  genderPrompt: 'Please say where the answer differs for girls and for boys.',
  evidence: (what) => `Please attach: ${what}`,
  ifAnswered: (address, values) => `If the answer to ${address} is ${values}: `,
  or: 'or',
  colon: ': ',
  yesNo: {
    yes: 'yes',
    no: 'no',
    partly: 'partly',
    'not-applicable': 'not applicable',
    'no-information': 'no information',
  },
  oneOf: (options) => `one of: ${options}`,
  severalOf: (options) => `one or more of: ${options}`,
  number: (unit, period) => ['a number', unit, period].filter(Boolean).join(', '),
  table: (columns) => `a line each with: ${columns}`,
  plain: {
    date: 'a date',
    links: 'one address to a line',
    provision: 'act, article, in force since, address',
    file: 'the name of the file sent with this form',
  },
  withdrawn: (day, decision) => `Withdrawn on ${day} (${decision}).`,
  question: (number) => `Question ${number}.`,
};

const french: QuestionnaireWords = {
  state: 'État :',
  date: 'Date de cette réponse :',
  dateForm: 'par exemple 31 août 2026',
  genderPrompt: 'Veuillez préciser en quoi la réponse diffère pour les filles et pour les garçons.',
  evidence: (what) => `Veuillez joindre : ${what}`,
  ifAnswered: (address, values) => `Si la réponse à ${address} est ${values} : `,
  or: 'ou',
  colon: ' : ',
  yesNo: {
    yes: 'oui',
    no: 'non',
    partly: 'en partie',
    'not-applicable': 'sans objet',
    'no-information': 'aucune information',
  },
  oneOf: (options) => `au choix : ${options}`,
  severalOf: (options) => `un ou plusieurs : ${options}`,
  number: (unit, period) => ['un nombre', unit, period].filter(Boolean).join(', '),
  table: (columns) => `une ligne pour chacun, avec : ${columns}`,
  plain: {
    date: 'une date',
    links: 'une adresse par ligne',
    provision: 'loi, article, en vigueur depuis, adresse',
    file: 'le nom du fichier joint à ce formulaire',
  },
  withdrawn: (day, decision) => `Retirée le ${day} (${decision}).`,
  question: (number) => `Question ${number}.`,
};

export const questionnaireWords: Readonly<Record<AskedLanguage, QuestionnaireWords>> = {
  en: english,
  fr: french,
};

/** What is to be written into a field, where it is more than text: "yes, no, partly, not applicable or no information". */
export function answerInWords(answer: AnswerShape | null, language: AskedLanguage): string | null {
  const words = questionnaireWords[language];
  const said = (text: Bilingual) => wordsIn(text, language).text;
  if (answer === null) return null;
  switch (answer.type) {
    case 'text':
      return null;
    case 'yes-no':
      return listed(Object.values(words.yesNo), words.or);
    case 'choice': {
      const options = answer.options.map(({ label }) => said(label)).join('; ');
      return answer.several ? words.severalOf(options) : words.oneOf(options);
    }
    case 'number':
      return words.number(said(answer.unit), said(answer.period));
    case 'table':
      return words.table(answer.columns.map(({ label }) => said(label)).join('; '));
    default:
      return words.plain[answer.type];
  }
}

export function listed(values: readonly string[], last: string): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${last} ${values.at(-1)}`;
}
