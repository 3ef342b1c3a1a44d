import type { LineRange } from '@rapporteur/document';
import type { FootnoteRecord, QuestionRecord, Reading } from '../readings/reading.js';
import { type AskedLanguage, bilingual, hasWords, noWords, writeWords } from './bilingual.js';
import type { WrittenWords } from './edit.js';
import { applyEdit } from './edit-questionnaire.js';
import { conditionBefore } from './printed-condition.js';
import type { Asked, Item, Question, Questionnaire, QuestionnairePart } from './questionnaire.js';
import { askedByAddress } from './questions-for.js';
import { newItem, newQuestion } from './write-asked.js';

/** What the text does not say of itself. */
export interface ImportedAs {
  readonly id: string;
  readonly body: string;
  readonly round: string;
  /** In which language it asks. */
  readonly language: AskedLanguage;
}

/** What a questionnaire, or a reply that repeats one, was read to. */
export type AskingText = Pick<Reading, 'document' | 'questions' | 'footnotes' | 'rest'>;

/**
 * A published questionnaire as a draft: parts, questions, items, notes and the conditions that stand before a question,
 * in one language. Numbers are those of the text. What is answered together has one answer, of text.
 */
export function questionnaireFromReading(reading: AskingText, as: ImportedAs): Questionnaire {
  let lastKey = 0;
  const nextKey = () => `k${++lastKey}`;
  const parts: (QuestionnairePart & { questions: Question[] })[] = [];
  let group: string | null | undefined;
  for (const record of reading.questions) {
    if (record.group !== group) {
      group = record.group;
      parts.push({ key: nextKey(), heading: inOne(group, as.language), questions: [] });
    }
    parts.at(-1)?.questions.push(toQuestion(reading, record, as.language, nextKey));
  }
  const { title, symbol } = reading.document;
  return {
    ...as,
    version: 1,
    status: 'draft',
    symbol,
    title: inOne(title, as.language),
    introduction: noWords,
    genderPrompt: noWords,
    parts,
    launch: null,
    changes: [],
    lastKey,
  };
}

/**
 * Writes the words of a second language, as its edition prints them, to what has the same address.
 * @returns the questionnaire, and the addresses of the text that it does not have
 */
export function addReadingInLanguage(
  questionnaire: Questionnaire,
  reading: AskingText,
  language: AskedLanguage,
): { readonly questionnaire: Questionnaire; readonly unknown: readonly string[] } {
  const other = questionnaireFromReading(reading, { ...questionnaire, language });
  const byAddress = askedByAddress(questionnaire);
  const unknown: string[] = [];
  let next = {
    ...questionnaire,
    title: writeWords(questionnaire.title, only(other.title[language], language)),
  };
  for (const [at, part] of questionnaire.parts.entries()) {
    const heading = other.parts[at]?.heading[language] ?? '';
    next = orSame(
      applyEdit(next, { edit: 'change-part', key: part.key, heading: only(heading, language) }),
      next,
    );
  }
  for (const [address, asked] of askedByAddress(other)) {
    const known = byAddress.get(address);
    if (known === undefined) {
      unknown.push(address);
      continue;
    }
    const written = {
      asked: only(asked.asked[language], language),
      notes: notesOf(known, asked, language),
      conditions: conditionsOf(known, asked, language),
    };
    const edit =
      'title' in asked
        ? ({
            edit: 'change-question',
            key: known.key,
            written: { ...written, title: only(asked.title[language], language) },
          } as const)
        : ({ edit: 'change-item', key: known.key, written } as const);
    next = orSame(applyEdit(next, edit), next);
  }
  return { questionnaire: next, unknown };
}

function toQuestion(
  reading: AskingText,
  record: QuestionRecord,
  language: AskedLanguage,
  nextKey: () => string,
): Question {
  const { number, title, text, items } = record;
  const blank = newQuestion(nextKey(), number);
  const isAskedItself = text !== null || items.length === 0 || items[0]?.label.startsWith(`${number}.a`);
  return {
    ...blank,
    title: inOne(title, language),
    ...askedWith(reading, number, number, text ?? '', language),
    answer: isAskedItself ? blank.answer : null,
    items: items.map((item): Item => {
      const level = levelOf(item.label);
      const words = askedWith(reading, number, item.label, item.text, language);
      return { ...newItem(nextKey(), item.label, level), ...words };
    }),
  };
}

function levelOf(label: string): Item['level'] {
  if (/\.[a-z]+$/.test(label)) return 'letter';
  return label.includes('→') ? 'prompt' : 'sub-question';
}

function askedWith(
  reading: AskingText,
  question: string,
  address: string,
  text: string,
  language: AskedLanguage,
): Pick<Asked, 'asked' | 'notes' | 'conditions'> {
  const { condition, rest } = conditionBefore(text, language);
  const notes = reading.footnotes.filter((note) => {
    const place = placeOfNote(reading, note);
    return place?.question === question && (place.item ?? question) === address;
  });
  return {
    asked: inOne(rest, language),
    notes: notes.map((note) => inOne(note.text, language)),
    conditions: condition ? [condition] : [],
  };
}

/** Where the mark of a note stands; the lines of a questionnaire in an appendix are text of the report beside it. */
function placeOfNote(
  { questions, rest }: AskingText,
  { markedIn, markOffset = 0 }: FootnoteRecord,
): { readonly question: string; readonly item?: string } | null {
  if (markedIn?.question !== undefined && markedIn.part !== 'answer')
    return markedIn as { question: string; item?: string };
  const block = markedIn?.rest === undefined ? undefined : rest[markedIn.rest];
  if (block === undefined) return null;
  const meets = ({ lines: [first, last] }: { readonly lines: LineRange }) =>
    first <= block.lines[1] && block.lines[0] <= last;
  const question = questions.find(meets);
  // A block may hold a title and the first item: what began last before the mark has it.
  const before = block.text.slice(0, markOffset).replace(/\s+/g, ' ');
  const item = question?.items.findLast((each) => meets(each) && before.includes(each.text.slice(0, 24)));
  return question ? { question: question.number, ...(item ? { item: item.label } : {}) } : null;
}

function notesOf(known: Asked, { notes }: Asked, language: AskedLanguage): WrittenWords[] {
  return Array.from({ length: Math.max(known.notes.length, notes.length) }, (_, i) =>
    only(notes[i]?.[language] ?? '', language),
  );
}

function conditionsOf(known: Asked, { conditions }: Asked, language: AskedLanguage): Asked['conditions'] {
  if (known.conditions.length === 0) return conditions;
  return known.conditions.map((condition, i) => {
    const other = conditions[i];
    if (condition.kind !== 'fact' || other?.kind !== 'fact') return condition;
    return { ...condition, words: writeWords(condition.words, only(other.words[language], language)) };
  });
}

function inOne(text: string | null, language: AskedLanguage) {
  return language === 'en' ? bilingual(text ?? '') : bilingual('', text ?? '');
}

/** Nothing where the text has none: what stands there already is not erased. */
function only(text: string, language: AskedLanguage): WrittenWords {
  return text === '' ? {} : { [language]: text };
}

function orSame(result: Questionnaire | { code: string }, same: Questionnaire): Questionnaire {
  return 'code' in result ? same : result;
}

/** Whether any text of it has words of a language: to say which editions are in. */
export function hasLanguage(questionnaire: Questionnaire, language: AskedLanguage): boolean {
  return [...askedByAddress(questionnaire).values()].some(
    ({ asked }) => hasWords(asked) && asked[language] !== '',
  );
}
