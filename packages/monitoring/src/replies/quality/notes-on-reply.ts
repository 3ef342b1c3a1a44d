import type { AskedLanguage } from '../../questionnaires/bilingual.js';
import { type Answer, isBlank, noContent } from '../answer.js';
import { askedInWords, type Unit } from '../unit.js';
import { formNotes } from './form.js';
import type { Looked, QualityNote, Said } from './note.js';
import { substanceNotes } from './substance.js';

/** Characters from which the same text in two fields is no accident. */
const long = 200;

/** All that the team may want to look at before it signs, in the order of the questionnaire. */
export function notesOnReply(
  units: readonly Unit[],
  answers: readonly Answer[],
  language: AskedLanguage,
): QualityNote[] {
  const byAddress = new Map(answers.map((answer) => [answer.address, answer.content]));
  const firstWith = new Map<string, string>();
  return units.flatMap((unit) => {
    const content = byAddress.get(unit.address) ?? noContent(language);
    const looked = { unit, content, asked: askedInWords(unit, language) };
    const said = unit.standing === 'asked' ? notesOnField(looked) : notesOnUnasked(looked);
    const text = content.text.trim();
    const first = firstWith.get(text);
    if (text.length >= long && first !== undefined) said.push(['same-text-twice', 'info', first]);
    else firstWith.set(text, unit.address);
    return said.map(([rule, severity, about = null]) => ({ rule, severity, address: unit.address, about }));
  });
}

function notesOnField(looked: Looked): Said[] {
  const { carried, translation } = looked.content;
  const said: Said[] = [...formNotes(looked)];
  // A text of an earlier round becomes the State's answer of today only when somebody says so.
  if (carried && carried.verdict === null) said.push(['carried-not-confirmed', 'error', carried.from]);
  else said.push(...substanceNotes(looked));
  if (translation && translation.text.trim() !== '') {
    if (translation.authoritative === null || translation.language === looked.content.language)
      said.push(['translation-unclear', 'error', translation.language]);
    else if (translation.by.trim() === '')
      said.push(['translation-unclear', 'warning', translation.language]);
  }
  return said;
}

function notesOnUnasked(looked: Looked): Said[] {
  if (isBlank(looked.content)) return [];
  const isKnown = looked.unit.standing === 'not-asked';
  return [...formNotes(looked), ...(isKnown ? [['not-asked-here', 'info'] as const] : [])];
}
