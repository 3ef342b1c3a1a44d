import type { CompiledRound } from '@rapporteur/registry';
import { z } from 'zod';
import { DocumentTree } from '../../components/document-tree/document-tree.js';
import { useView } from '../../components/view.js';
import { isRefusal } from '../../edge/refusals.js';
import type { Language } from '../../words/language.js';
import { dateInWords } from '../../words/locale.js';
import { seenRecord } from '../contributions/records.js';
import { compilationFile, compiledRows, questionsOf } from './text.js';

/** What leaves as JSON, on the desk and in public: answers as rows. */
export const compilationRecord = z.object({
  questions: z.array(z.object({ number: z.string(), title: z.object({ en: z.string(), fr: z.string() }) })),
  answers: z.array(
    z.object({
      ...{
        question: z.string(),
        address: z.string(),
        party: z.string(),
        text: z.string(),
        language: z.string(),
      },
      translation: z.object({ language: z.string(), text: z.string(), by: z.string() }).nullable(),
      receipt: z.string(),
    }),
  ),
  replies: z.array(
    z.object({ party: z.string(), receipt: z.string(), date: z.string(), language: z.string() }),
  ),
  awaited: z.array(
    z.object({
      party: z.string(),
      due: z.object({ day: z.string(), decision: z.string() }).nullable(),
    }),
  ),
  contributions: z.array(seenRecord),
});

/** @param question of which the answers are wanted; all without */
export function recordOfCompilation(compiled: CompiledRound, language: Language, question?: string) {
  const of = (number: string | null) => question === undefined || number === question;
  return {
    questions: questionsOf(compiled).filter(({ number }) => of(number)),
    answers: compiledRows(compiled, language).filter((row) => of(row.question)),
    replies: compiled.replies,
    awaited: compiled.awaited,
    contributions: compiled.contributions.filter(({ parts }) => parts.some((part) => of(part.question))),
  };
}

/** The questions, and of whom there is a reply. */
export function Overview({
  compiled,
  address,
}: {
  readonly compiled: CompiledRound;
  readonly address: (question: string) => string;
}) {
  const { say, to, nameOf, language } = useView();
  const byName = <T extends { readonly party: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => nameOf(a.party).localeCompare(nameOf(b.party), language));
  return (
    <>
      <section aria-labelledby="questions">
        <h2 id="questions">{say('compilation.questions')}</h2>
        <ul className="waiting">
          {questionsOf(compiled).map(({ number, title }) => (
            <li key={number}>
              <a href={to(address(number))}>
                {say('compilation.question', { question: number })}
                {title[language] || title.en || title.fr
                  ? `. ${title[language] || title.en || title.fr}`
                  : ''}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="replies">
        <h2 id="replies">{say('compilation.replies')}</h2>
        <ul>
          {byName(compiled.replies).map(({ party, receipt, date }) => (
            <li key={party}>
              {nameOf(party)}, {receipt}, {say('compilation.handedIn', { day: dateInWords(date, language) })}
            </li>
          ))}
        </ul>
      </section>
      {compiled.awaited.length > 0 ? (
        <section aria-labelledby="not-here">
          <h2 id="not-here">{say('compilation.notHere')}</h2>
          <ul>
            {byName(compiled.awaited).map(({ party, due }) => (
              <li key={party}>
                {nameOf(party)}
                {due
                  ? `: ${say('compilation.noReply', { ...due, day: dateInWords(due.day, language) })}`
                  : ''}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** One question with all answers; what stands before it in a file (how it was made) is on the page before. */
export function QuestionText({
  compiled,
  question,
}: {
  readonly compiled: CompiledRound;
  readonly question: string;
}) {
  const { language, nameOf } = useView();
  const file = compilationFile(compiled, language, nameOf, question);
  if (isRefusal(file)) return null;
  const { children } = file.document;
  const from = children.findIndex(({ type }) => type === 'heading');
  const [group, ...rest] = children.slice(from);
  // The heading over a group of questions is the page's own crumb.
  const own =
    rest[0]?.type === 'heading' && group?.type === 'heading' && group.depth < rest[0].depth
      ? rest
      : [group, ...rest];
  const blocks = own.flatMap((block) => block ?? []);
  const depth = blocks[0]?.type === 'heading' ? blocks[0].depth : 1;
  return (
    <div className="prose">
      <DocumentTree
        document={{ ...file.document, children: blocks }}
        follow={() => null}
        firstLevel={2 - depth}
      />
    </div>
  );
}
