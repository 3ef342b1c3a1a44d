import type { Block, Box, Document } from '@rapporteur/document';
import type { QuestionItem, QuestionRecord, Reading } from '../readings/reading.js';
import { heading, paragraph, strong, text } from './nodes.js';
import { type ComposeLanguage, composeWords } from './words/words.js';

export interface QuestionnaireFormOptions {
  /** Of our words; the questions stay in their own language. Default: that of the questionnaire. */
  readonly language?: ComposeLanguage;
}

/**
 * A questionnaire as a form: its questions as they are asked, and after each what is answered together a field, a box of
 * the kind "answer" whose title is the address of the answer ("9.1", "9→2"). Filled in, it reads as a reply.
 */
export function composeQuestionnaireForm(
  { document, questions }: Reading,
  options: QuestionnaireFormOptions = {},
): Document {
  const language = options.language ?? (document.language === 'fr' ? 'fr' : 'en');
  const words = composeWords[language];
  let group: string | null = null;
  const asked = questions.flatMap((question) => {
    const opens = question.group !== null && question.group !== group;
    group = question.group;
    return [...(opens ? [heading(1, null, question.group ?? '')] : []), ...questionBlocks(question)];
  });
  return {
    type: 'document',
    kind: 'questionnaire',
    title: document.title,
    format: document.format,
    lang: document.language ?? language,
    children: [paragraph(text(words.howToFillIn)), ...asked],
    places: [],
  };
}

function questionBlocks({ number, title, text: asked, items }: QuestionRecord): Block[] {
  const blocks: Block[] = [paragraph(strong(`Question ${number}.${title ? `  ${title}` : ''}`))];
  /** What the next field answers; null where a field stands already. */
  let open: string | null = asked !== null || items.length === 0 ? number : null;
  const close = () => {
    if (open !== null) blocks.push(field(open));
    open = null;
  };
  if (asked !== null) blocks.push(paragraph(text(asked)));
  for (const item of items) {
    const opensField = !isLettered(item);
    if (opensField) close();
    blocks.push(paragraph(text(printed(item))));
    if (opensField) open = item.label;
    else open ??= number;
  }
  close();
  return blocks;
}

/** "9.1.a", "9.a": items with letters are answered together. */
function isLettered({ label }: QuestionItem): boolean {
  return /\.[a-z]+$/.test(label);
}

/** "9.1" prints as "9.1.", "9.1.a" as "a.", "9→2" as an arrow. */
function printed({ label, text: asked }: QuestionItem): string {
  const letter = /\.([a-z]+)$/.exec(label)?.[1];
  if (letter) return `${letter}. ${asked}`;
  return /→\d+$/.test(label) ? `→ ${asked}` : `${label}.  ${asked}`;
}

function field(address: string): Box {
  return { type: 'box', kind: 'answer', title: address, children: [], places: [] };
}
