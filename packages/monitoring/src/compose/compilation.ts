import type { Block, Document, List, ListItem } from '@rapporteur/document';
import { nameFor, type OwnName } from '../factsheets/names.js';
import type { Reading } from '../readings/reading.js';
import {
  type AnswerOfUnit,
  answersTo,
  type CompiledQuestion,
  compiledQuestions,
  type QuestionUnit,
  type QuotedSource,
} from './compiled-questions.js';
import { heading, inLanguage, list, paragraph, strong, text } from './nodes.js';
import { Notes } from './notes.js';
import { type QuotedMark, quotedLines } from './quoted-lines.js';
import { type ComposeLanguage, type ComposeWords, composeWords, dateInWords } from './words/words.js';

/** One State's reply, as it was read. */
export interface ReplyToCompile {
  readonly reading: Reading;
  /** Who replies, by its code; what the reading says when left out. */
  readonly party?: string | null;
  /** What to call the reply where nothing says whose it is: the name of its file. */
  readonly name?: string;
}

export interface CompilationOptions {
  /** Of our words; questions and answers stay in their own language. Default: English. */
  readonly language?: ComposeLanguage;
  /** Names of an invented or private body's parties. */
  readonly names?: readonly OwnName[];
  /** Only this question: "9". */
  readonly question?: string;
}

interface Context {
  readonly words: ComposeWords;
  readonly language: ComposeLanguage;
  readonly notes: Notes;
}

/** A State's answers, wherever they come from. */
export interface NamedReply {
  readonly state: string;
  readonly source: QuotedSource;
  answersTo(unit: QuestionUnit, question: string): readonly AnswerOfUnit[];
}

/** Blocks of ours about a question as a whole, below its last answer. */
export type BesideQuestion = (question: string, depth: number) => readonly Block[];

/**
 * The replies to a questionnaire, question by question: what is asked, and below it the answer of each State, in the
 * order of their names, with its source. A reply that is here and holds no answer to a question says so; nothing is
 * said of a State whose reply was not given.
 * @param questionnaire says what is asked, and in which order; without it, as the replies repeat it
 */
export function composeCompilation(
  replies: readonly ReplyToCompile[],
  questionnaire: Reading | null = null,
  options: CompilationOptions = {},
): Document {
  const language = options.language ?? 'en';
  const named = replies.map((reply): NamedReply => {
    return {
      state: stateOf(reply, language, options.names),
      source: reply.reading,
      answersTo: (unit, question) => answersTo(unit, question, reply.reading),
    };
  });
  const format = (questionnaire ?? replies[0]?.reading)?.document.format ?? 'json';
  return compile(named, questionnaire, { ...options, format });
}

/** The same from answers of any kind. `remarks` stand below the list of replies. */
export function compile(
  replies: readonly NamedReply[],
  questionnaire: QuotedSource | null,
  {
    language = 'en',
    question: only,
    format = 'json',
    remarks = [],
    beside = () => [],
  }: Pick<CompilationOptions, 'language' | 'question'> & {
    readonly format?: string;
    readonly remarks?: readonly Block[];
    readonly beside?: BesideQuestion;
  },
): Document {
  const words = composeWords[language];
  const context: Context = { words, language, notes: new Notes() };
  const named = [...replies].sort((a, b) => a.state.localeCompare(b.state, language));
  const sources = named.map(({ source }) => source);
  let group: string | null = null;
  const chapters = compiledQuestions(questionnaire, sources)
    .filter(({ number }) => only === undefined || number === only)
    .flatMap((question) => {
      const opens = question.group !== null && question.group !== group;
      group = question.group;
      const depth = question.group === null ? 1 : 2;
      return [
        ...(opens ? quoting(question.source, context, [heading(1, null, question.group ?? '')]) : []),
        ...questionBlocks(context, question, named, depth),
        ...beside(question.number, depth + 1),
      ];
    });
  return {
    type: 'document',
    kind: 'compilation',
    title: words.compilationOf(only ?? null),
    format,
    lang: language,
    children: [
      ...opening(context, named, questionnaire),
      ...remarks,
      ...chapters,
      ...context.notes.footnotes,
    ],
    places: [],
  };
}

function stateOf(
  { reading, party = reading.document.party, name }: ReplyToCompile,
  language: ComposeLanguage,
  names: readonly OwnName[] = [],
): string {
  if (party !== null) return nameFor(reading, party, language, 'plain', names);
  return reading.document.state ?? name ?? reading.document.title ?? '?';
}

/** What this is, and the replies that it was made of. */
function opening(
  context: Context,
  replies: readonly NamedReply[],
  questionnaire: QuotedSource | null,
): Block[] {
  const { words } = context;
  const asked = questionnaire ? sourceOf(questionnaire, words) : '';
  return [
    ...(asked === '' ? [] : [paragraph(text(words.askedIn(asked)))]),
    paragraph(text(words.howCompiled)),
    list(
      replies.map(({ state, source: reply }) => {
        const source = sourceOf(reply, words);
        return [paragraph(strong(state), text(source === '' ? '' : `, ${source}`))];
      }),
    ),
  ];
}

/** "Replies to the questionnaire, LPC-R(2024)3, 11 June 2024". */
function sourceOf({ document: { title, symbol, date } }: QuotedSource, words: ComposeWords): string {
  return [title, symbol, date && dateInWords(date, words)].filter(Boolean).join(', ');
}

function questionBlocks(
  context: Context,
  question: CompiledQuestion,
  replies: readonly NamedReply[],
  depth: number,
): Block[] {
  const { words } = context;
  const title = [words.question(question.number), question.title].filter(Boolean).join('. ');
  return [
    ...quoting(question.source, context, [heading(depth, null, title)]),
    ...question.units.flatMap((unit) => {
      const isOwn = unit.address === question.number;
      const below = isOwn ? depth + 1 : depth + 2;
      return [
        ...(isOwn ? [] : [heading(depth + 1, null, words.question(unit.address))]),
        ...askedBlocks(context, question.number, unit),
        ...replies.flatMap((reply) => replyBlocks(context, question.number, unit, reply, below)),
      ];
    }),
  ];
}

function askedBlocks(context: Context, question: string, unit: QuestionUnit): Block[] {
  const { source, address, asked, items } = unit;
  const marks = (item: string) => marksIn(context, source, question, item, 'asked');
  const own = asked === null ? [] : quotedLines(asked, marks(address));
  const letters = items.map(({ label, text: words }) => [label, quotedLines(words, marks(label))] as const);
  return quoting(source, context, [...own, ...lettered(letters)]);
}

function replyBlocks(
  context: Context,
  question: string,
  unit: QuestionUnit,
  { state, source: reply, answersTo: answersOf }: NamedReply,
  depth: number,
): Block[] {
  const { words } = context;
  const answers = answersOf(unit, question);
  if (answers.length === 0) return [heading(depth, null, state), paragraph(text(words.noAnswerFound))];
  const { symbol, date } = reply.document;
  const own = answers.filter(({ address }) => letterOf(address) === null);
  const items = answers.filter(({ address }) => letterOf(address) !== null);
  const blocksOf = ({ address, text: said, language, lead }: AnswerOfUnit) => {
    const marks = marksIn(context, reply, question, address, 'answer');
    const quoted = quotedLines(said, marks);
    const lang = language ?? reply.document.language;
    return [
      ...(lead === undefined ? [] : [paragraph({ type: 'emphasis', children: [text(lead)], places: [] })]),
      ...inLanguage(quoted, lang === context.language ? null : lang),
    ];
  };
  const source = words.answerSource(unit.address, symbol, date && dateInWords(date, words));
  return [
    heading(depth, null, state),
    ...own.flatMap(blocksOf),
    ...lettered(items.map((answer) => [answer.address, blocksOf(answer)])),
    paragraph({ type: 'emphasis', children: [text(source)], places: [] }),
  ];
}

/** What belongs to the items of a question stands in a list, under their letters. */
function lettered(items: readonly (readonly [address: string, blocks: readonly Block[]])[]): List[] {
  const children = items.map(([address, blocks]): ListItem => {
    return { type: 'listItem', label: `${letterOf(address)}.`, children: blocks, places: [] };
  });
  return children.length > 0 ? [{ type: 'list', children, places: [] }] : [];
}

function letterOf(address: string): string | null {
  return /\.([a-z]+)$/.exec(address)?.[1] ?? null;
}

/** The notes of a quoted text, under new numbers: two replies have a note 1 each. */
function marksIn(
  { notes, words, language }: Context,
  source: QuotedSource,
  question: string,
  address: string,
  part: 'asked' | 'answer',
): QuotedMark[] {
  const lang = source.document.language ?? language;
  return source.footnotes
    .filter(
      ({ markedIn }) =>
        markedIn?.question === question && markedIn.part === part && (markedIn.item ?? question) === address,
    )
    .map(({ number, text: said, markOffset = 0 }) => ({
      offset: markOffset,
      mark: notes.add({ ...text(said), lang }, text(` ${words.noteInSource(number)}`)),
    }));
}

/** Quoted blocks say in which language they are, where it is not that of our words. */
function quoting({ document }: QuotedSource, { language }: Context, blocks: readonly Block[]): Block[] {
  return inLanguage(blocks, document.language === language ? null : document.language);
}
