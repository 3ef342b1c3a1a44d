import type { Draft, SourceLine } from '../draft.js';
import { leadsToPage } from '../openings/contents.js';
import { Outline } from '../outline.js';
import { unknown } from '../profiles/unknown.js';
import { cutQuestions } from './cut-questions.js';
import { questionStyle } from './question-numbers.js';

/** A questionnaire asks at least so many questions in sequence, and hardly anything else. */
const fewest = 3;
/** A reply answers at least this share of what is asked; a note or a remark in a questionnaire is no answer. */
const replyShare = 0.25;

/** A quick look: without either it is no questionnaire. */
const numberedQuestion = /^[ \t#*]*(?:(?:question|vraag|frage)\s?(?:no?[.°]\s?)?[1-5]\b|q\.?\s?[1-5][.:)])/im;
const itself = /\b(?:questionnaire|vragenlijst|fragebogen)\b/i;
/** The answers of several States are nobody's reply. */
const compiled = /^[ \t#*]*(?:compilation (?:of|des) r|compilation\b.{0,80}\b(?:replies|réponses)\b)/im;
/** How much of a text is its title page. */
const head = 1200;

/** What a text is by its questions alone; null when it is no list of questions. */
export function kindByQuestions(text: string): 'questionnaire' | 'reply' | null {
  if (compiled.test(text.slice(0, head))) return null;
  const saysSo = itself.test(text.slice(0, head));
  if (!saysSo && !numberedQuestion.test(text)) return null;
  const draft = plainDraft(text);
  const outline = new Outline(draft);
  const lines = draft.lines.flatMap((line, i) => (line.text === '' || leadsToPage(line.text) ? [] : [i]));
  const style = questionStyle(outline, lines, fewest);
  if (style === null) return null;
  const { blocks } = cutQuestions(outline, lines, style, true);
  const asked = new Set<string>();
  const answered = new Set<string>();
  let front = 0;
  for (const { question, lines: own, kind } of blocks) {
    if (!question && kind === 'body') front += own.length;
    for (const { part, label } of question?.segments ?? []) {
      const base = `${question?.number} ${label?.replace(/\.[a-z]$/, '') ?? ''}`;
      if (part === 'answer') answered.add(base);
      else if (part === 'asked') asked.add(base);
    }
  }
  if (front * 2 > lines.length || (style === 'plain' && !saysSo)) return null;
  const all = new Set([...asked, ...answered]);
  return answered.size >= all.size * replyShare ? 'reply' : 'questionnaire';
}

function plainDraft(text: string): Draft {
  const lines = text.split('\n').map((value, i): SourceLine => {
    const trimmed = value.trim();
    const indent = trimmed === '' ? 0 : value.length - value.trimStart().length;
    return { lines: [i + 1, i + 1], text: trimmed, indent, formFeed: false, hint: null, marks: [] };
  });
  return {
    document: { type: 'document', kind: 'text', title: null, format: 'txt', children: [], places: [] },
    profile: unknown,
    lines,
    taken: Uint8Array.from(lines, ({ text: words }) => (words === '' ? 1 : 0)),
    pages: [{ from: 0, to: lines.length, number: null }],
    furniture: [],
    notes: [],
    marks: [],
    blocks: [],
    notices: [],
  };
}
