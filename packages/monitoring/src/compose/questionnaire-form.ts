import type { Block, Box, Document, Inline } from '@rapporteur/document';
import { type AskedLanguage, type Bilingual, hasWords, wordsIn } from '../questionnaires/bilingual.js';
import { questionnaireFromReading } from '../questionnaires/from-reading.js';
import { conditionInWords } from '../questionnaires/printed-condition.js';
import type { Asked, Item, Question, Questionnaire } from '../questionnaires/questionnaire.js';
import { addressesByKey, type QuestionForParty } from '../questionnaires/questions-for.js';
import { valueLabels } from '../questionnaires/value-labels.js';
import type { Reading } from '../readings/reading.js';
import { heading, paragraph, strong, text } from './nodes.js';
import { Notes } from './notes.js';
import { answerInWords, listed, questionnaireWords } from './words/questionnaire.js';
import { type ComposeLanguage, composeWords, dateInWords } from './words/words.js';

export interface QuestionnaireFormOptions {
  /** Of our words; the questions of a reading stay in their own language. Default: that of the questionnaire. */
  readonly language?: ComposeLanguage;
}

/**
 * A questionnaire as a form: its questions as they are asked, and after each what is answered together a field, a box of
 * the kind "answer" whose title is the address of the answer ("9.1", "9→2"); above them fields for the State and the
 * date. Filled in, it reads as a reply.
 */
export function composeQuestionnaireForm(reading: Reading, options: QuestionnaireFormOptions = {}): Document {
  const own = reading.document.language;
  const language = options.language ?? (own === 'fr' ? 'fr' : 'en');
  const as = { id: '', body: '', round: '', language: own === 'fr' ? 'fr' : 'en' } as const;
  const questionnaire = questionnaireFromReading(reading, as);
  const composed = composeQuestionnaire(questionnaire, { language, isForm: true });
  return { ...composed, format: reading.document.format, lang: own ?? language };
}

export interface QuestionnaireOptions {
  readonly language: AskedLanguage;
  /** With fields to fill in. */
  readonly isForm?: boolean;
  /** What is asked of one party: `questionsFor`. Left out: everything, with its conditions in words. */
  readonly asked?: readonly QuestionForParty[];
}

/** A questionnaire as a text, or as a form. Guidance stands in notes, so that it is no part of what is asked. */
export function composeQuestionnaire(questionnaire: Questionnaire, options: QuestionnaireOptions): Document {
  const composer = new Composer(questionnaire, options);
  const { language, isForm = false } = options;
  const title = wordsIn(questionnaire.title, language).text || null;
  const lead = [
    ...(questionnaire.symbol === null ? [] : [paragraph(text(questionnaire.symbol))]),
    ...composer.paragraphs(questionnaire.introduction),
    ...(isForm ? composer.formHead() : []),
  ];
  return {
    type: 'document',
    kind: 'questionnaire',
    title,
    format: 'json',
    lang: language,
    children: [...lead, ...composer.parts(), ...composer.notes.footnotes],
    places: [],
  };
}

class Composer {
  readonly notes = new Notes();
  readonly #language: AskedLanguage;
  readonly #isForm: boolean;
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #notAsked: ReadonlySet<string>;

  constructor(
    readonly questionnaire: Questionnaire,
    { language, isForm = false, asked = [] }: QuestionnaireOptions,
  ) {
    this.#language = language;
    this.#isForm = isForm;
    this.#addresses = addressesByKey(questionnaire);
    const out = asked.flatMap(({ question, standing, items }) => [
      ...(standing === 'not-asked' ? [question.key] : []),
      ...items.filter((each) => each.standing === 'not-asked').map(({ item }) => item.key),
    ]);
    this.#notAsked = new Set(out);
  }

  formHead(): Block[] {
    const words = questionnaireWords[this.#language];
    return [
      paragraph(text(composeWords[this.#language].howToFillIn)),
      paragraph(strong(words.state)),
      field('state'),
      paragraph(strong(words.date), text(` (${words.dateForm})`)),
      field('date'),
    ];
  }

  parts(): Block[] {
    return this.questionnaire.parts.flatMap(({ heading: over, questions }) => {
      const blocks = questions
        .filter((question) => this.#isShown(question))
        .flatMap((each) => this.#question(each));
      const title = wordsIn(over, this.#language).text;
      return blocks.length === 0 || title === '' ? blocks : [heading(1, null, title), ...blocks];
    });
  }

  paragraphs(words: Bilingual): Block[] {
    const { text: said } = wordsIn(words, this.#language);
    return said === '' ? [] : said.split(/\n+/).map((line) => paragraph(text(line)));
  }

  #question(question: Question): Block[] {
    const { number, title, items, answer } = question;
    const words = questionnaireWords[this.#language];
    const name = wordsIn(title, this.#language).text;
    const blocks: Block[] = [paragraph(strong(`${words.question(number)}${name ? `  ${name}` : ''}`))];
    if (question.withdrawn) return [...blocks, this.#withdrawn(question)];
    const line = this.#line('', question);
    if (line) blocks.push(line);
    blocks.push(...this.#below(question));
    /** What the next field answers; null where a field stands already. */
    let open: string | null = answer && (hasWords(question.asked) || items.length === 0) ? number : null;
    const close = () => {
      if (open !== null) blocks.push(field(open));
      open = null;
    };
    for (const item of items.filter((each) => this.#isShown(each))) {
      const opensField = item.level !== 'letter' || item.answer !== null;
      if (opensField) close();
      blocks.push(item.withdrawn ? this.#withdrawn(item, printedLabel(item)) : this.#item(item));
      blocks.push(...(item.withdrawn ? [] : this.#below(item)));
      if (item.withdrawn) continue;
      if (opensField) open = item.answer ? item.label : null;
      else if (open === null && answer && isUnder(item, number)) open = number;
      if (item.level === 'letter' && item.answer) close();
    }
    close();
    if (question.genderPrompt) blocks.splice(this.#beforeLastField(blocks), 0, this.#genderPrompt());
    return this.#isForm ? blocks : blocks.filter((block) => !isField(block));
  }

  #beforeLastField(blocks: readonly Block[]): number {
    const last = blocks.findLastIndex(isField);
    return last < 0 ? blocks.length : last;
  }

  #isShown({ key, withdrawn }: Asked): boolean {
    return !this.#notAsked.has(key) && !(this.#isForm && withdrawn !== null);
  }

  #item(item: Item): Block {
    return this.#line(printedLabel(item), item) ?? paragraph(text(printedLabel(item).trim()));
  }

  /** "1.2.  If the answer to 1.1 is yes: Who pays? (a number, euros)", with the marks of its notes. */
  #line(label: string, asked: Asked): Block | null {
    const { text: said } = wordsIn(asked.asked, this.#language);
    if (said === '') return null;
    const isOfForm = asked.answer?.type === 'file' || asked.answer?.type === 'links';
    const hint = isOfForm && !this.#isForm ? null : answerInWords(asked.answer, this.#language);
    const inlines: Inline[] = [
      text(`${label}${this.#conditions(asked)}${said}${hint === null ? '' : ` (${hint})`}`),
    ];
    for (const note of [asked.guidance, ...asked.notes]) {
      const words = wordsIn(note, this.#language).text;
      if (words !== '') inlines.push(this.notes.add(text(words)));
    }
    return paragraph(...inlines);
  }

  #conditions({ conditions }: Asked): string {
    const words = questionnaireWords[this.#language];
    return conditions
      .map((condition) => {
        if (condition.kind === 'fact') {
          const between = hasWords(condition.words) ? ' ' : words.colon;
          return conditionInWords(condition, this.#language) + between;
        }
        const values = valueLabels(this.questionnaire, condition, this.#language, words.yesNo);
        return words.ifAnswered(this.#addresses.get(condition.of) ?? '?', listed(values, words.or));
      })
      .join('');
  }

  /** What belongs to the question and asks by itself. */
  #below({ evidence }: Asked): Block[] {
    const { text: what } = wordsIn(evidence, this.#language);
    return what === '' ? [] : [paragraph(text(questionnaireWords[this.#language].evidence(what)))];
  }

  #genderPrompt(): Block {
    const own = wordsIn(this.questionnaire.genderPrompt, this.#language).text;
    return paragraph(text(own || questionnaireWords[this.#language].genderPrompt));
  }

  #withdrawn({ withdrawn }: Asked, label = ''): Block {
    const day = dateInWords(withdrawn?.on ?? '', composeWords[this.#language]);
    return paragraph(
      text(label + questionnaireWords[this.#language].withdrawn(day, withdrawn?.decision ?? '')),
    );
  }
}

/** "9.1" prints as "9.1.  ", "9.1.a" as "a. ", "9→2" as an arrow. */
function printedLabel({ label, level }: Item): string {
  if (level === 'letter') return `${label.split('.').at(-1)}. `;
  return level === 'prompt' ? '→ ' : `${label}.  `;
}

function isUnder({ label }: Item, base: string): boolean {
  return label.startsWith(`${base}.`) && /^[a-z]+$/.test(label.slice(base.length + 1));
}

function isField(block: Block): boolean {
  return block.type === 'box' && block.kind === 'answer';
}

function field(address: string): Box {
  return { type: 'box', kind: 'answer', title: address, children: [], places: [] };
}
