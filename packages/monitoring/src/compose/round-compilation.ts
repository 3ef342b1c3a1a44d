import type { Block, Document } from '@rapporteur/document';
import type { SeenContribution } from '../contributions/seen.js';
import { shownText } from '../contributions/seen.js';
import type { AnswerShape } from '../questionnaires/answer-types.js';
import { hasWords, wordsIn } from '../questionnaires/bilingual.js';
import type { Question, Questionnaire } from '../questionnaires/questionnaire.js';
import { askedByAddress } from '../questionnaires/questions-for.js';
import type { QuestionRecord } from '../readings/reading.js';
import type { AnswerContent } from '../replies/answer.js';
import { answerLines } from './answer-lines.js';
import { compile, type NamedReply } from './compilation.js';
import { type AnswerOfUnit, type QuotedSource, unitAddress } from './compiled-questions.js';
import { heading, inLanguage, list, paragraph, strong, text } from './nodes.js';
import { quotedLines } from './quoted-lines.js';
import { type ComposeLanguage, composeWords, dateInWords } from './words/words.js';

/** A State's reply as it was handed in. */
export interface HandedIn {
  readonly state: string;
  /** What the reply is quoted by: "lake-2/XB/1". */
  readonly receipt: string;
  /** Day on which it was handed in. */
  readonly date: string;
  readonly language: string;
  readonly answers: readonly { readonly address: string; readonly content: AnswerContent }[];
}

/** A State of which there is no reply here: with the last day and the decision that set it, where one did. */
export interface NotHandedIn {
  readonly state: string;
  readonly due: { readonly day: string; readonly decision: string } | null;
}

export interface RoundCompilation {
  readonly questionnaire: Questionnaire;
  readonly replies: readonly HandedIn[];
  readonly awaited: readonly NotHandedIn[];
  readonly contributions: readonly SeenContribution[];
  readonly nameOf: (party: string) => string;
}

/**
 * What the States of a round replied, question by question, with what organisations contributed to each question below.
 * Of a State that handed nothing in it is said that no reply was received by the day of a decision, and no more.
 */
export function composeRoundCompilation(
  { questionnaire, replies, awaited, contributions, nameOf }: RoundCompilation,
  { language, question }: { readonly language: ComposeLanguage; readonly question?: string },
): Document {
  const shapes = new Map(
    [...askedByAddress(questionnaire)].map(([address, { answer }]) => [address, answer] as const),
  );
  return compile(
    replies.map((reply) => namedReply(reply, shapes, language)),
    questionnaireSource(questionnaire, language),
    {
      ...{ language, question },
      remarks: [
        ...awaitedBlocks(awaited, language),
        ...generalBlocks(contributions, question, nameOf, language),
      ],
      beside: (number, depth) =>
        contributionBlocks(
          contributions.filter(({ parts }) => parts.some((part) => part.question === number)),
          { question: number, depth, nameOf, language },
        ),
    },
  );
}

/** The questions as they are asked, in the language where they have words in it. */
export function questionnaireSource(
  { title, symbol, launch, parts }: Questionnaire,
  language: ComposeLanguage,
): QuotedSource {
  return {
    document: { title: wordsIn(title, language).text, symbol, date: launch?.on ?? null, language },
    footnotes: [],
    questions: parts.flatMap(({ heading: group, questions }) =>
      questions.map((question) => questionRecord(question, wordsIn(group, language).text || null, language)),
    ),
  };
}

function questionRecord(question: Question, group: string | null, language: ComposeLanguage): QuestionRecord {
  const said = (words: Question['asked']) => (hasWords(words) ? wordsIn(words, language).text : null);
  const isAnswered = question.answer !== null || question.items.length === 0;
  return {
    ...{ number: question.number, title: said(question.title), group, answer: null },
    text: said(question.asked) ?? (isAnswered ? '' : null),
    items: question.items.map(({ label, asked }) => {
      return { label, text: said(asked) ?? '', answer: null, lines: [0, 0] as const };
    }),
    lines: [0, 0],
    spans: [],
  };
}

function namedReply(
  { state, receipt, date, language: own, answers }: HandedIn,
  shapes: ReadonlyMap<string, AnswerShape | null>,
  language: ComposeLanguage,
): NamedReply {
  const byUnit = new Map<string, AnswerOfUnit[]>();
  for (const { address, content } of answers) {
    const lines = answersIn(content, shapes.get(address) ?? null, language);
    const unit = unitAddress(address);
    const found = lines.map((line) => ({ address, ...line }));
    if (found.length > 0) byUnit.set(unit, [...(byUnit.get(unit) ?? []), ...found]);
  }
  return {
    state,
    source: {
      document: { title: null, symbol: receipt, date, language: own },
      ...{ footnotes: [], questions: [] },
    },
    answersTo: ({ address }) => byUnit.get(address) ?? [],
  };
}

/** The State's words, and below them the translation that came with them. */
function answersIn(
  content: AnswerContent,
  shape: AnswerShape | null,
  language: ComposeLanguage,
): Omit<AnswerOfUnit, 'address'>[] {
  const said = answerLines(content, shape, language).join('\n');
  const { translation } = content;
  const other = translation?.text.trim() ?? '';
  return [
    ...(said === '' ? [] : [{ text: said, language: content.language }]),
    ...(translation && other !== ''
      ? [
          {
            text: other.split(/\n+/).join('\n'),
            language: translation.language,
            lead: composeWords[language].translationBy(translation.by, translation.authoritative),
          },
        ]
      : []),
  ];
}

function awaitedBlocks(awaited: readonly NotHandedIn[], language: ComposeLanguage): Block[] {
  if (awaited.length === 0) return [];
  const words = composeWords[language];
  const inOrder = [...awaited].sort((a, b) => a.state.localeCompare(b.state, language));
  return [
    paragraph(text(words.repliesNotHere)),
    list(
      inOrder.map(({ state, due }) => {
        const day = due && words.noReplyBy(dateInWords(due.day, words), due.decision);
        return [paragraph(strong(state), text(day === null ? '' : `: ${day}`))];
      }),
    ),
  ];
}

interface Placed {
  readonly question: string | null;
  readonly depth: number;
  readonly nameOf: (party: string) => string;
  readonly language: ComposeLanguage;
}

/** Remarks on no question stand before the first one; a compilation of one question leaves them out. */
function generalBlocks(
  contributions: readonly SeenContribution[],
  only: string | undefined,
  nameOf: Placed['nameOf'],
  language: ComposeLanguage,
): Block[] {
  if (only !== undefined) return [];
  const general = contributions.filter(({ parts }) => parts.some(({ question }) => question === null));
  return contributionBlocks(general, { question: null, depth: 1, nameOf, language });
}

function contributionBlocks(
  contributions: readonly SeenContribution[],
  { question, depth, nameOf, language }: Placed,
): Block[] {
  if (contributions.length === 0) return [];
  const words = composeWords[language];
  return [
    heading(depth, null, words.contributions(question === null)),
    ...contributions.flatMap(({ key, kind, organisation, party, language: own, parts }) => {
      const about = party === null ? null : nameOf(party);
      return [
        heading(depth + 1, null, words.contributionOf(organisation?.name ?? null, about, kind)),
        ...parts
          .filter((part) => part.question === question)
          .flatMap(({ about: passage, pieces }) => [
            ...(passage
              ? [paragraph(text(words.commentOn(passage.answer, passage.citation.quotation)))]
              : []),
            ...inLanguage(quotedLines(shownText(pieces)), own === language ? null : own),
            ...pieces
              .flatMap(({ struck }) => struck ?? [])
              .map((reason) =>
                paragraph({ type: 'emphasis', children: [text(words.struck(reason))], places: [] }),
              ),
          ]),
        paragraph({ type: 'emphasis', children: [text(words.contributionKey(key))], places: [] }),
      ];
    }),
  ];
}
