import { hasWords } from '../../questionnaires/bilingual.js';
import { isBlank } from '../answer.js';
import { isLink } from '../typed-value.js';
import type { Looked, Said } from './note.js';

/** An answer that sends the reader elsewhere and says nothing more: "see above", "idem", "voir la réponse 3". */
const elsewhere =
  /^\W*(?:(?:please\s+)?(?:see|cf\.?|refer to|as (?:stated|mentioned|explained))\b|idem\b|ditto\b|same (?:as|answer)\b|voir\b|se reporter\b|même réponse\b|zie\b|siehe\b|véase\b|ver\b)/iu;

/** What was to be filled in later. */
const placeholder =
  /\[\s*(?:…|\.{2,}|x+|tbc|tbd|to be (?:completed|confirmed)|à compléter|à préciser)?\s*\]|(?<!\p{L})(?:TBC|TBD|XXX+|to be (?:completed|confirmed)|à (?:compléter|préciser|confirmer))(?!\p{L})|_{4,}/iu;

const mailOrPhone = /[\w.+-]+@[\w-]+\.[\w.-]+|\+\d{2}[\d\s().-]{7,}/u;

/** A question that asks to tell something, and not whether. */
const asksToTell =
  /\b(?:describe|specify|explain|provide|give (?:details|examples|information)|share (?:the )?(?:details|information)|how\b|which\b|what\b)|\b(?:décri(?:vez|re)|précise[rz]|explique[rz]|fourni(?:r|ssez)|indique[rz]|comment\b|quel(?:le)?s?\b)/iu;

/** Characters under which an answer to such a question is probably not the whole. */
const short = 40;

/** What is probably missing or unclear in an answer of words. */
export function substanceNotes({ unit, content, asked }: Looked): Said[] {
  const text = content.text.trim();
  if (isBlank(content)) return [['no-answer', 'warning']];
  const { shape, items } = unit;
  const said: Said[] = [];
  if (elsewhere.test(text) && text.length < 160) said.push(['see-elsewhere', 'info', firstWords(text)]);
  else if (text !== '' && text.length < short && shape.type === 'text' && asksToTell.test(asked))
    said.push(['short-answer', 'info']);
  if (text.length >= short && items.length > 1) {
    const letters = items.map(({ label }) => label.slice(label.lastIndexOf('.') + 1));
    const named = letters.filter((letter) => new RegExp(`(?:^|[\\s(])${letter}\\s*[.):]`, 'imu').test(text));
    // Whoever names one letter answers letter by letter; whoever names none answers them together.
    if (named.length > 0 && named.length < letters.length)
      said.push(['item-not-named', 'info', letters.filter((each) => !named.includes(each)).join(', ')]);
  }
  if ((shape.type === 'yes-no' || shape.type === 'choice') && content.picked.length === 0)
    said.push(['nothing-chosen', 'warning']);
  if (shape.type === 'yes-no' && ['yes', 'partly'].includes(content.picked[0] ?? '') && text === '')
    said.push(['no-explanation', 'info']);
  const left = placeholder.exec(text)?.[0];
  if (left) said.push(['placeholder-left', 'warning', left]);
  if (hasWords(unit.evidence) && !givesEvidence(content)) said.push(['evidence-not-given', 'warning']);
  const personal = mailOrPhone.exec(text)?.[0];
  if (personal) said.push(['personal-data', 'warning', personal.trim()]);
  if (
    unit.gender &&
    text.length >= short &&
    !/\b(?:girls?|boys?|gender|fille|garçon|genre|sexe)/iu.test(text)
  )
    said.push(['gender-not-named', 'info']);
  return said;
}

function givesEvidence({ text, links, files, provisions, rows }: Looked['content']): boolean {
  return (
    [...links, ...text.split(/\s+/)].some((word) => isLink(word.replace(/^[(<[]+|[.,;)>\]]+$/g, ''))) ||
    files.length + provisions.length + rows.length > 0
  );
}

function firstWords(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
