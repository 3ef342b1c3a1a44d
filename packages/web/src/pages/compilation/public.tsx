import type { CompiledRound } from '@rapporteur/registry';
import { z } from 'zod';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { type Refusal, refuse } from '../../edge/refusals.js';
import { roundAddress } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { page } from '../page.js';
import { compilationRecord, Overview, QuestionText, recordOfCompilation } from './shown.js';
import { questionsOf } from './text.js';

export const compilationAddress = (round: string) => `${roundAddress(round)}/compilation`;
export const compilationQuestionAddress = (round: string, question: string) =>
  `${compilationAddress(round)}/${encodeURIComponent(question)}`;
export const questionPart = roundPart.extend({ question: z.string().min(1).max(20) });

type Shown = ReturnType<typeof recordOfCompilation> & { readonly compiled: CompiledRound };

/** The published replies of a round, question by question; there once the body decided to publish them together. */
export const compilation = page({
  name: 'compilation',
  about: 'The published replies to the questionnaire of a round, by question.',
  address: '/rounds/:round/compilation',
  params: roundPart,
  query: nothing,
  record: compilationRecord,
  list: 'answers',
  async load(records, { params, language }): Promise<Shown | Refusal> {
    const compiled = await records.compilation(params.round);
    return compiled ? { ...recordOfCompilation(compiled, language), compiled } : refuse('not-found');
  },
  show: ({ compiled }, { params }, { say, language }) => ({
    title: `${say('compilation.title')} · ${compiled.round.title[language]}`,
    description: say('compilation.public.description'),
    round: params.round,
    section: 'round',
    main: <CompilationPage compiled={compiled} round={params.round} />,
  }),
});

export const compilationQuestion = page({
  name: 'compilationQuestion',
  about: 'The published answers to one question.',
  address: '/rounds/:round/compilation/:question',
  params: questionPart,
  query: nothing,
  record: compilationRecord,
  list: 'answers',
  async load(records, { params: { round, question }, language }): Promise<Shown | Refusal> {
    const compiled = await records.compilation(round);
    if (!compiled || !questionsOf(compiled).some(({ number }) => number === question))
      return refuse('not-found');
    return { ...recordOfCompilation(compiled, language, question), compiled };
  },
  show: ({ compiled }, { params: { round, question } }, { say, language }) => ({
    title: `${say('compilation.question', { question })} · ${compiled.round.title[language]}`,
    description: say('compilation.public.description'),
    round,
    section: 'round',
    main: (
      <Sheet crumbs={[{ label: say('compilation.title'), address: compilationAddress(round) }]}>
        <QuestionText compiled={compiled} question={question} />
        <Downloads
          groups={[
            {
              address: compilationQuestionAddress(round, question),
              formats: ['docx', 'pdf', 'html', 'md', ...tableDownloads, 'json'],
            },
          ]}
        />
      </Sheet>
    ),
  }),
});

function CompilationPage({ compiled, round }: { readonly compiled: CompiledRound; readonly round: string }) {
  const { say, language } = useView();
  const decision = compiled.published?.decision ?? '';
  return (
    <Sheet crumbs={[{ label: compiled.round.title[language], address: roundAddress(round) }]}>
      <h1>{say('compilation.title')}</h1>
      <p className="lede">{say('compilation.public.lede', { decision })}</p>
      <Downloads
        groups={[
          {
            address: compilationAddress(round),
            formats: ['docx', 'pdf', 'html', 'md', ...tableDownloads, 'json'],
          },
        ]}
      />
      <Overview compiled={compiled} address={(question) => compilationQuestionAddress(round, question)} />
    </Sheet>
  );
}
