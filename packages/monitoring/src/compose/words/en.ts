import type { ComposeWords } from './words.js';

export const english: ComposeWords = {
  and: 'and',
  factsheetOf: (party) => `Factsheet: ${party}`,
  unofficial: (symbol) =>
    `Unofficial. Made by software from ${symbol ?? 'the adopted report'}. Only the adopted text is authoritative.`,
  madeFrom: (title, symbol, date) => `${title}${symbol ? ` (${symbol})` : ''}${date ? `, ${date}` : ''}.`,
  howMade: (party) =>
    `This page puts together what the report says of ${party} and what it recommends to it, chapter by chapter, with the numbers of paragraphs and recommendations. It quotes the report; what we changed stands in square brackets. It holds nothing that came after the report, and it concludes nothing from silence: not being named does not mean “no”.`,
  howMadeForLaterParty: (party) =>
    `The round was launched before ${party} joined, so the report did not examine its situation. The recommendations to all parties concern it too: they are printed here, with those whose addressees the text leaves open. Nothing here is a finding about ${party}.`,
  levels:
    '“Requires” stands for an obligation of the convention; “requests” for one that a text of the monitoring body has made clear; “invites” for a good practice or another step that protects better. The report itself says what each level rests on.',
  observations: (party) => `Observations on ${party}`,
  observationsAndRecommendations: (party) => `Observations on ${party} and recommendations to it`,
  generic: 'Generic recommendations',
  asAddressed: 'Printed as addressed in the text',
  asAddressedNote: (party, withParagraphs) =>
    `These recommendations have no list of addressees. The text does not say whether they concern ${party}; they stand here in its words${withParagraphs ? `, with the paragraphs on the same matter that name ${party}` : ''}.`,
  practices: (count) => (count === 1 ? 'Promising practice' : 'Promising practices'),
  paragraphs: (count) => (count === 1 ? 'paragraph' : 'paragraphs'),
  quotedParagraph: (number) => `Paragraph ${number}:`,
  recommendations: (count) => (count === 1 ? 'Recommendation' : 'Recommendations'),
  laterNote: (note) =>
    `Information received after adoption, in note ${note} of the report; the adopted list is unchanged:`,
  accounted: 'Every recommendation accounted for',
  accountedAs: {
    specific: (party) => `Addressed to ${party}`,
    generic: () => 'Addressed to all parties, or to parties without restriction',
    'as-addressed': () => 'Without a list of addressees, printed as addressed',
    'not-addressed': () => 'Addressed to other parties, not printed',
  },
  merged: (id, into) => `${id} is printed with ${into}, whose words are the same.`,
  howToFillIn:
    'Please write each answer into the field below its question, and leave the words of the questions as they are. An answer may have several paragraphs.',
  compilationOf: (question) =>
    question === null ? 'Compilation of replies' : `Compilation of replies to question ${question}`,
  askedIn: (source) => `Questionnaire: ${source}.`,
  howCompiled:
    'Unofficial. Made by software from the replies listed here: it quotes their answers question by question, each with its source. Only the replies themselves are authoritative. Where a reply is listed and no answer was found in it, this is said; it concludes nothing, and says nothing of a State whose reply is not listed.',
  question: (address) => `Question ${address.replace('→', ', prompt ')}`,
  answerSource: (address, symbol, date) =>
    `(Reply${symbol ? ` ${symbol}` : ''}${date ? ` of ${date}` : ''}, question ${address.replace('→', ', prompt ')})`,
  noAnswerFound: 'No answer to this question was found in the reply.',
  translationBy: (who, authoritative) =>
    `Translation${who ? `, by ${who}` : ''}${authoritative === null ? '' : authoritative === 'original' ? '; the original is authoritative' : '; the translation is authoritative'}:`,
  repliesNotHere: 'Of these States there is no reply here:',
  noReplyBy: (day, decision) => `no reply received; replies were asked for by ${day} (decision ${decision})`,
  picked: {
    yes: 'Yes',
    no: 'No',
    partly: 'Partly',
    'not-applicable': 'Not applicable',
    'no-information': 'No information',
  },
  inForceSince: (day) => `in force since ${day}`,
  fileGiven: (name) => `File given: ${name}`,
  contributions: (inGeneral) => (inGeneral ? 'Contributions in general' : 'Contributions'),
  contributionOf: (organisation, party, kind) =>
    `${organisation ?? 'An organisation whose name is withheld'}${party === null ? '' : kind === 'comment' ? `, comment on the reply of ${party}` : `, on ${party}`}`,
  commentOn: (answer, quotation) => `On the answer to question ${answer}: “${quotation}”`,
  struck: (reason) => `[…] Not shown: ${reason}`,
  contributionKey: (key) => `(Contribution ${key})`,
  noteInSource: (note) => `(note ${note} of the source)`,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
