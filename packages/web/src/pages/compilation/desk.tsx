import {
  type CompiledRound,
  type ContributionSurroundings,
  compiledRound,
  contributionSurroundings,
  publishCompilation,
} from '@rapporteur/registry';
import { z } from 'zod';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Select } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords } from '../../words/locale.js';
import { nothing, roundPart } from '../asking.js';
import { questionPart } from './public.js';
import { compilationRecord, Overview, QuestionText, recordOfCompilation } from './shown.js';
import { questionsOf } from './text.js';

export const deskCompilation = (round: string) => `/desk/rounds/${encodeURIComponent(round)}/compilation`;
export const deskCompilationQuestion = (round: string, question: string) =>
  `${deskCompilation(round)}/${encodeURIComponent(question)}`;

interface AtDesk extends ReturnType<typeof recordOfCompilation> {
  readonly compiled: CompiledRound | null;
  readonly around: ContributionSurroundings;
}

const empty = { questions: [], answers: [], replies: [], awaited: [], contributions: [] };

/** What was received so far, for the body: question by question. */
export const deskCompilationPage = deskPage({
  name: 'deskCompilation',
  address: '/desk/rounds/:round/compilation',
  params: roundPart,
  query: nothing,
  record: compilationRecord,
  async load({ db, signedIn: { viewer } }, { params: { round }, language }): Promise<AtDesk | null> {
    const around = await contributionSurroundings(db, viewer, round);
    if (!around) return null;
    const compiled = await compiledRound(db, viewer, round);
    if (!compiled) return around.questionnaire ? null : { ...empty, compiled, around };
    return { ...recordOfCompilation(compiled, language), compiled, around };
  },
  show: ({ compiled, around }, { params }, { say }) => ({
    title: say('compilation.title'),
    section: 'desk',
    main: <CompilationDesk compiled={compiled} around={around} round={params.round} />,
  }),
  acts: {
    publish: {
      fields: z.object({ decision: text(200) }),
      run: ({ db }, by, { params: { round }, fields }) => publishCompilation(db, by, { round, ...fields }),
      then: (_outcome: object, { round }) => deskCompilation(round),
      done: 'done.compilation.published',
    },
  },
});

export const deskCompilationQuestionPage = deskPage({
  name: 'deskCompilationQuestion',
  address: '/desk/rounds/:round/compilation/:question',
  params: questionPart,
  query: nothing,
  record: compilationRecord,
  async load({ db, signedIn: { viewer } }, { params: { round, question }, language }) {
    const compiled = await compiledRound(db, viewer, round);
    if (!compiled || !questionsOf(compiled).some(({ number }) => number === question)) return null;
    return { ...recordOfCompilation(compiled, language, question), compiled };
  },
  show: ({ compiled }, { params: { round, question } }, { say }) => ({
    title: say('compilation.question', { question }),
    section: 'desk',
    main: (
      <Sheet crumbs={[{ label: say('compilation.title'), address: deskCompilation(round) }]}>
        <RoundWays round={round} here="compilation" />
        <QuestionText compiled={compiled} question={question} />
        <Downloads groups={[{ address: deskCompilationQuestion(round, question), formats: fileFormats }]} />
      </Sheet>
    ),
  }),
});

const fileFormats = ['docx', 'pdf', 'html', 'md', ...tableDownloads, 'json'] as const;

function CompilationDesk({
  compiled,
  around,
  round,
}: {
  readonly compiled: CompiledRound | null;
  readonly around: ContributionSurroundings;
  readonly round: string;
}) {
  const { say } = useView();
  return (
    <Sheet>
      <RoundWays round={round} here="compilation" />
      <ErrorSummary />
      <h1>{say('compilation.title')}</h1>
      <p className="lede">{say('compilation.lede')}</p>
      {compiled ? (
        <>
          <Downloads groups={[{ address: deskCompilation(round), formats: fileFormats }]} />
          <Overview compiled={compiled} address={(question) => deskCompilationQuestion(round, question)} />
          {around.isSecretariat ? <Publish compiled={compiled} around={around} /> : null}
        </>
      ) : (
        <EmptyState title={say('compilation.none')}>
          <p>{say('compilation.none.text')}</p>
        </EmptyState>
      )}
    </Sheet>
  );
}

function Publish({
  compiled: { published },
  around,
}: {
  readonly compiled: CompiledRound;
  readonly around: ContributionSurroundings;
}) {
  const { say, language } = useView();
  if (published)
    return (
      <p>
        {say('compilation.published', {
          decision: published.decision,
          day: dateInWords(published.on, language),
        })}
      </p>
    );
  return (
    <section aria-labelledby="publish-title">
      <h2 id="publish-title">{say('compilation.publish')}</h2>
      <p>{say('compilation.publish.text')}</p>
      <Form act="publish" button={say('compilation.publish.do')} isSecond>
        <Select
          name="decision"
          label={say('contribution.window.decision')}
          options={around.decisions.map(({ number, date }) => ({
            value: number,
            label: `${number}, ${dateInWords(date, language)}`,
          }))}
        />
      </Form>
    </section>
  );
}
