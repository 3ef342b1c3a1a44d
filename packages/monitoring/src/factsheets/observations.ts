import { chosenSentences } from './chosen-sentences.js';
import type { Observation } from './factsheet.js';
import { quotation } from './quotation.js';
import type { PartyInText } from './reduced-lists.js';
import type { ParagraphFacts, ReportFacts } from './report-facts.js';

/** What the chapter's paragraphs say of the party: the sentences that name it, cited by number. */
export function observationsOn(facts: ReportFacts, party: PartyInText, chapter: string): Observation[] {
  const paragraphs = (facts.paragraphsByParty.get(party.code) ?? []).filter(
    (paragraph) => paragraph.chapter === chapter,
  );
  return paragraphs.map((paragraph) => ({
    paragraphs: [paragraph.record.number],
    text: observationText(facts, paragraph, party),
  }));
}

function observationText(facts: ReportFacts, paragraph: ParagraphFacts, party: PartyInText): string {
  const quoted = quotation(paragraph.blocks, chosenSentences(facts, paragraph, party.code), party);
  return [quoted, ...notesNaming(facts, paragraph, party)].filter((piece) => piece !== '').join(' ');
}

/** What the paragraph's notes have on the party: a short note about it is quoted, a list is only pointed to. */
function notesNaming(facts: ReportFacts, paragraph: ParagraphFacts, { code, words }: PartyInText): string[] {
  const notes = paragraph.record.footnotes.flatMap((number) => facts.notes.get(number) ?? []);
  const naming = notes.filter((note) => note.mentions.includes(code));
  const quoted = naming.filter((note) => note.mentions.length <= 2 && note.text.length <= 600);
  const others = naming.filter((note) => !quoted.includes(note)).map((note) => note.number);
  return [
    ...quoted.map((note) => words.noteSays(note.number, note.text)),
    ...(others.length > 0 ? [words.namedInNote(others)] : []),
  ];
}
