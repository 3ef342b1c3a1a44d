import type { Question, Questionnaire, QuestionnairePart } from '@rapporteur/monitoring';
import { wordsIn } from '@rapporteur/monitoring';
import type { QuestionnaireInRound, QuestionnaireSurroundings } from '@rapporteur/registry';
import { Downloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Choices, FileField, Select, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords } from '../../words/locale.js';
import type { Key } from '../../words/say.js';
import { compareAddress, fileAddress, previewAddress, questionAddress } from './addresses.js';
import { BothLanguages } from './asked-fields.js';
import { Problems } from './problems.js';

export interface Builder {
  readonly surroundings: QuestionnaireSurroundings;
  readonly found: QuestionnaireInRound | null;
}

export const largestImport = 12_000_000;

/** The questionnaire of a round as whoever builds it sees it: every part and question, and what can be done with them. */
export function BuilderPage({
  builder: { surroundings, found },
  unknown,
}: {
  readonly builder: Builder;
  /** Addresses of an edition in the other language that the questionnaire does not have. */
  readonly unknown: string | null;
}) {
  const { say, to, language } = useView();
  const { round } = surroundings;
  const questionnaire = found?.questionnaire;
  return (
    <Sheet>
      <ErrorSummary />
      <h1>
        {say('questionnaire.title')} · {surroundings.title[language]}
      </h1>
      <RoundWays round={round} here="questionnaire" />
      {!found || !questionnaire ? (
        <EmptyState title={say('questionnaire.none')}>
          <p>{say('questionnaire.none.text')}</p>
          <Form act="open" button={say('questionnaire.open')}>
            <BothLanguages name="title" label={say('questionnaire.field.title')} rows={1} />
          </Form>
        </EmptyState>
      ) : (
        <>
          <p className="lede">
            {questionnaire.launch
              ? say('questionnaire.status.launched', {
                  day: dateInWords(questionnaire.launch.on, language),
                  decision: questionnaire.launch.decision,
                  version: questionnaire.version,
                })
              : say('questionnaire.status.draft', { version: questionnaire.version })}
          </p>
          <p>{say(`questionnaire.lede.${questionnaire.status}`)}</p>
          {unknown ? (
            <p className="small">{say('questionnaire.import.unknown', { addresses: unknown })}</p>
          ) : null}
          <ul className="acts">
            <li>
              <a href={to(previewAddress(round))}>{say('questionnaire.preview')}</a>
            </li>
            <li>
              <a href={to(compareAddress(round))}>{say('questionnaire.compare')}</a>
            </li>
          </ul>
          <Downloads
            groups={(['form', 'text'] as const).map((kind) => ({
              label: say(`questionnaire.file.${kind}`),
              address: fileAddress(round, kind),
              formats: ['docx', 'pdf'],
            }))}
          />
          {found.undo ? (
            <Form
              act="undo"
              button={say('questionnaire.undo', { step: stepInWords(found.undo, say) })}
              isSecond
              hidden={{ revision: found.revision }}
            />
          ) : null}
          {questionnaire.status === 'draft' ? <Problems questionnaire={questionnaire} /> : null}
          <section aria-labelledby="parts">
            <h2 id="parts">{say('questionnaire.parts')}</h2>
            {questionnaire.parts.map((part) => (
              <Part key={part.key} part={part} round={round} found={found} />
            ))}
            {questionnaire.status === 'draft' ? (
              <details>
                <summary>{say('questionnaire.part.add')}</summary>
                <Form
                  act="add-part"
                  button={say('questionnaire.part.add')}
                  hidden={{ revision: found.revision }}
                >
                  <BothLanguages name="heading" label={say('questionnaire.part.heading')} rows={1} />
                </Form>
              </details>
            ) : null}
          </section>
          {questionnaire.status === 'draft' ? (
            <DraftActs questionnaire={questionnaire} found={found} surroundings={surroundings} />
          ) : null}
        </>
      )}
    </Sheet>
  );
}

function Part({
  part,
  round,
  found: { questionnaire, revision },
}: {
  readonly part: QuestionnairePart;
  readonly round: string;
  readonly found: QuestionnaireInRound;
}) {
  const { say, language } = useView();
  const isDraft = questionnaire.status === 'draft';
  const heading = wordsIn(part.heading, language);
  const name = heading.text || say('questionnaire.part.untitled');
  return (
    <section id={part.key} tabIndex={-1} className="questionnaire-part">
      <h3 lang={heading.language}>{name}</h3>
      {isDraft ? <Arrange which={part.key} name={name} revision={revision} /> : null}
      <ol className="questionnaire-rows">
        {part.questions.map((question) => (
          <li key={question.key} id={question.key} tabIndex={-1}>
            <QuestionRow question={question} round={round} />
            {isDraft ? (
              <Arrange
                which={question.key}
                name={say('questionnaire.question', { number: question.number })}
                revision={revision}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <details>
        <summary>{say('questionnaire.question.add')}</summary>
        <Form
          act="add-question"
          which={part.key}
          button={say('questionnaire.question.add')}
          hidden={{ revision }}
        >
          <BothLanguages name="title" label={say('questionnaire.question.title')} rows={1} />
          <BothLanguages name="asked" label={say('questionnaire.asked')} />
          {isDraft ? null : <ByDecision />}
        </Form>
      </details>
      {isDraft ? (
        <details>
          <summary>{say('questionnaire.part.heading')}</summary>
          <Form
            act="change-part"
            which={part.key}
            button={say('questionnaire.part.save')}
            hidden={{ revision }}
          >
            <BothLanguages
              name="heading"
              label={say('questionnaire.part.heading')}
              value={part.heading}
              rows={1}
            />
          </Form>
        </details>
      ) : null}
    </section>
  );
}

function QuestionRow({ question, round }: { readonly question: Question; readonly round: string }) {
  const { say, to, language } = useView();
  const title = wordsIn(question.title, language);
  const asked = wordsIn(question.asked, language);
  const shown = title.text === '' ? asked : title;
  return (
    <p>
      <b className="num">{question.number}</b>{' '}
      <a href={to(questionAddress(round, question.key))} lang={shown.language}>
        {shown.text || say('questionnaire.question.untitled')}
      </a>{' '}
      <small className="quiet">
        {say(`questionnaire.kind.${question.kind}`)},{' '}
        {say('questionnaire.items.count', { count: question.items.length })}
        {question.withdrawn ? (
          <>
            {', '}
            {say('questionnaire.withdrawn', {
              day: dateInWords(question.withdrawn.on, language),
              decision: question.withdrawn.decision,
            })}
          </>
        ) : null}
      </small>
    </p>
  );
}

/** Up, down, remove: three buttons of one form, each works by keyboard and without a script. */
export function Arrange({
  which,
  name,
  revision,
}: {
  readonly which: string;
  /** What is moved, for who can not see where the buttons stand. */
  readonly name: string;
  readonly revision: number;
}) {
  const { say } = useView();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a form, not of fields
    <div role="group" aria-label={name} className="questionnaire-arrange no-print">
      <Form
        act="arrange"
        which={which}
        button={say('questionnaire.up')}
        isSecond
        hidden={{ revision }}
        className="one-line"
        beside={(['down', 'remove'] as const).map((act) => (
          <button key={act} type="submit" name="do" value={act}>
            {say(`questionnaire.${act}`)}
          </button>
        ))}
      />
    </div>
  );
}

/** A second way to save: whoever presses it has read both languages. */
export function SaveAndCheck() {
  const { say } = useView();
  return (
    <button type="submit" name="check" value="yes">
      {say('questionnaire.check')}
    </button>
  );
}

/** What a change after the launch needs. */
export function ByDecision() {
  const { say } = useView();
  return (
    <fieldset className="field">
      <legend>{say('questionnaire.change')}</legend>
      <TextField
        name="decision"
        label={say('questionnaire.decision')}
        hint={say('questionnaire.decision.hint')}
      />
      <BothLanguages name="reason" label={say('questionnaire.reason')} />
    </fieldset>
  );
}

function DraftActs({
  questionnaire,
  found: { revision },
  surroundings: { decisions },
}: {
  readonly questionnaire: Questionnaire;
  readonly found: QuestionnaireInRound;
  readonly surroundings: QuestionnaireSurroundings;
}) {
  const { say } = useView();
  const hidden = { revision };
  const adopting = decisions.filter(({ questions }) => questions.length === 0);
  return (
    <>
      <section aria-labelledby="cover">
        <h2 id="cover">{say('questionnaire.cover')}</h2>
        <Form act="describe" button={say('questionnaire.save')} hidden={hidden} beside={<SaveAndCheck />}>
          <BothLanguages
            name="title"
            label={say('questionnaire.field.title')}
            value={questionnaire.title}
            rows={1}
          />
          <TextField
            name="symbol"
            label={say('questionnaire.field.symbol')}
            value={questionnaire.symbol ?? ''}
            isOptional
          />
          <BothLanguages
            name="introduction"
            label={say('questionnaire.field.introduction')}
            value={questionnaire.introduction}
            rows={4}
          />
          <BothLanguages
            name="genderPrompt"
            label={say('questionnaire.field.genderPrompt')}
            hint={say('questionnaire.field.genderPrompt.hint')}
            value={questionnaire.genderPrompt}
          />
        </Form>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">{say('questionnaire.import')}</h2>
        <Form act="import" button={say('questionnaire.import.do')} hasFiles isSecond hidden={hidden}>
          <FileField
            name="file"
            label={say('questionnaire.import.file')}
            hint={say('questionnaire.import.hint', { size: Math.floor(largestImport / 1_000_000) })}
            accept=".docx,.pdf,.txt,.md,.html,.htm"
          />
          <Select
            name="language"
            label={say('questionnaire.import.language')}
            value="en"
            options={(['en', 'fr'] as const).map((value) => ({
              value,
              label: say(`questionnaire.language.${value}`),
            }))}
          />
          <Choices
            name="as"
            label={say('questionnaire.import.as')}
            value="whole"
            options={[
              { value: 'whole', label: say('questionnaire.import.whole') },
              { value: 'language', label: say('questionnaire.import.language.only') },
            ]}
          />
        </Form>
      </section>
      <section aria-labelledby="keep">
        <h2 id="keep">{say('questionnaire.keep')}</h2>
        <p>{say('questionnaire.keep.hint')}</p>
        <Form act="keep" button={say('questionnaire.keep')} isSecond hidden={hidden} />
      </section>
      <section aria-labelledby="launch-it">
        <h2 id="launch-it">{say('questionnaire.launch')}</h2>
        <p>{say('questionnaire.launch.hint')}</p>
        {adopting.length === 0 ? <p>{say('questionnaire.launch.none')}</p> : null}
        <Form act="launch" button={say('questionnaire.launch.do')} hidden={hidden}>
          <TextField
            name="decision"
            label={say('questionnaire.decision')}
            value={adopting[0]?.number ?? ''}
          />
        </Form>
      </section>
    </>
  );
}

function stepInWords(name: string, say: ReturnType<typeof useView>['say']): string {
  return say(`questionnaire.step.${name}` as Key as 'questionnaire.step.move');
}
