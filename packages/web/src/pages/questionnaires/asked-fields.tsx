import {
  type Asked,
  answerTypes,
  type Bilingual,
  conditionFacts,
  hasWords,
  itemLevels,
  type Question,
  type Questionnaire,
  questionKinds,
  questionnaireWords,
  valuesOf,
  wordsIn,
  yesNoValues,
} from '@rapporteur/monitoring';
import type { ReactNode } from 'react';
import { Choices, Select, TextArea, TextField, Tick } from '../../components/form/fields.js';
import { useView } from '../../components/view.js';

/** English on the left, French on the right, each with how it stands to the other. */
export function BothLanguages({
  name,
  label,
  hint,
  value,
  rows = 2,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: Bilingual;
  /** 1: a single line. */
  readonly rows?: number;
}) {
  const { say } = useView();
  return (
    <div className="side-by-side questionnaire-words">
      {(['en', 'fr'] as const).map((lang) => {
        const field = {
          ...{ name: `${name}_${lang}`, lang, value: value?.[lang] ?? '' },
          label: (
            <>
              {label}, {say(`questionnaire.language.${lang}`)}
              {value && hasWords(value) ? (
                <>
                  {' '}
                  <span className={`translation is-${value.status[lang]}`}>
                    {say(`questionnaire.translation.${value.status[lang]}`)}
                  </span>
                </>
              ) : null}
            </>
          ),
          ...(hint === undefined ? {} : { hint }),
        };
        return rows === 1 ? (
          <TextField key={lang} {...field} />
        ) : (
          <TextArea key={lang} {...field} rows={rows} />
        );
      })}
    </div>
  );
}

/** Something that is needed less often, behind its name; open where something stands in it. */
function Further({ name, isOpen, children }: { name: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen}>
      <summary>{name}</summary>
      {children}
    </details>
  );
}

export function QuestionFields({
  question,
  questionnaire,
  standards,
}: {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly standards: readonly { readonly key: string; readonly title: string }[];
}) {
  const { say } = useView();
  const lineage = question.lineage.map(
    ({ round, question: number, relation }) => `${round} ${number} ${relation}`,
  );
  return (
    <>
      <BothLanguages
        name="title"
        label={say('questionnaire.question.title')}
        value={question.title}
        rows={1}
      />
      <AskedFields asked={question} questionnaire={questionnaire}>
        <Choices
          name="kind"
          label={say('questionnaire.kind')}
          value={question.kind}
          options={questionKinds.map((value) => ({ value, label: say(`questionnaire.kind.${value}`) }))}
        />
        <Tick name="gender" label={say('questionnaire.gender')} value={question.genderPrompt ? 'yes' : ''} />
        <div className="side-by-side questionnaire-words">
          <TextArea
            name="provisions"
            label={say('questionnaire.provisions')}
            hint={say('questionnaire.provisions.hint')}
            value={question.provisions.join('\n')}
            rows={2}
          />
          <TextArea
            name="standards"
            label={say('questionnaire.standards')}
            hint={standards.map(({ key }) => key).join(', ')}
            value={question.standards.join('\n')}
            rows={2}
          />
        </div>
        <TextArea
          name="lineage"
          label={say('questionnaire.lineage')}
          hint={say('questionnaire.lineage.hint')}
          value={lineage.join('\n')}
          rows={2}
        />
      </AskedFields>
    </>
  );
}

export function LevelField({ value }: { readonly value: string }) {
  const { say } = useView();
  return (
    <Select
      name="level"
      label={say('questionnaire.level')}
      value={value}
      options={itemLevels.map((level) => ({ value: level, label: say(`questionnaire.level.${level}`) }))}
    />
  );
}

export function AskedFields({
  asked,
  questionnaire,
  children,
}: {
  readonly asked: Asked;
  readonly questionnaire: Questionnaire;
  readonly children?: ReactNode;
}) {
  const { say } = useView();
  const { guidance, evidence, notes } = asked;
  return (
    <>
      <BothLanguages name="asked" label={say('questionnaire.asked')} value={asked.asked} rows={3} />
      <Further
        name={say('questionnaire.more')}
        isOpen={hasWords(guidance) || hasWords(evidence) || notes.length > 0}
      >
        <BothLanguages
          name="guidance"
          label={say('questionnaire.guidance')}
          hint={say('questionnaire.guidance.hint')}
          value={guidance}
        />
        <BothLanguages
          name="notes"
          label={say('questionnaire.notes')}
          hint={say('questionnaire.notes.hint')}
          value={joined(notes)}
        />
        <BothLanguages
          name="evidence"
          label={say('questionnaire.evidence')}
          hint={say('questionnaire.evidence.hint')}
          value={evidence}
        />
      </Further>
      <AnswerFields asked={asked} />
      <ConditionFields asked={asked} questionnaire={questionnaire} />
      {children}
    </>
  );
}

function AnswerFields({ asked: { answer } }: { readonly asked: Asked }) {
  const { say } = useView();
  const lines =
    answer?.type === 'choice'
      ? joined(answer.options.map(({ label }) => label))
      : answer?.type === 'table'
        ? joined(
            answer.columns.map(({ label, type }) =>
              type === 'text'
                ? label
                : { ...label, en: `${label.en} | ${type}`, fr: `${label.fr} | ${type}` },
            ),
          )
        : undefined;
  const number = answer?.type === 'number' ? answer : null;
  return (
    <>
      <Select
        name="answer"
        label={say('questionnaire.answer')}
        value={answer?.type ?? 'none'}
        options={(['none', ...answerTypes] as const).map((value) => ({
          value,
          label: say(`questionnaire.answer.${value}`),
        }))}
      />
      <Further name={say('questionnaire.answer.more')} isOpen={lines !== undefined || number !== null}>
        <BothLanguages
          name="lines"
          label={say('questionnaire.answer.lines')}
          hint={say('questionnaire.answer.lines.hint')}
          {...(lines ? { value: lines } : {})}
          rows={4}
        />
        <Tick
          name="several"
          label={say('questionnaire.answer.several')}
          value={answer?.type === 'choice' && answer.several ? 'yes' : ''}
        />
        <BothLanguages
          name="unit"
          label={say('questionnaire.answer.unit')}
          {...(number ? { value: number.unit } : {})}
          rows={1}
        />
        <BothLanguages
          name="period"
          label={say('questionnaire.answer.period')}
          {...(number ? { value: number.period } : {})}
          rows={1}
        />
      </Further>
    </>
  );
}

function ConditionFields({
  asked,
  questionnaire,
}: {
  readonly asked: Asked;
  readonly questionnaire: Questionnaire;
}) {
  const { say, language } = useView();
  const fact = asked.conditions.find((each) => each.kind === 'fact');
  const after = asked.conditions.find((each) => each.kind === 'answer');
  const earlier = askedBefore(questionnaire, asked.key).filter(({ it }) => valuesOf(it.answer).length > 0);
  const options = earlier.flatMap(({ address, it }) =>
    it.answer?.type === 'choice'
      ? it.answer.options.map(({ key, label }) => ({
          value: key,
          label: `${address}: ${wordsIn(label, language).text}`,
        }))
      : [],
  );
  return (
    <Further name={say('questionnaire.conditions')} isOpen={asked.conditions.length > 0}>
      <div className="side-by-side questionnaire-words">
        <Select
          name="fact"
          label={say('questionnaire.condition.fact')}
          value={fact ? `${fact.fact} ${fact.holds ? 'yes' : 'no'}` : ''}
          none={say('questionnaire.condition.all')}
          options={conditionFacts.flatMap((each) =>
            (['yes', 'no'] as const).map((holds) => ({
              value: `${each} ${holds}`,
              label: say(`questionnaire.condition.${each}.${holds}`),
            })),
          )}
        />
        <TextField
          name="provision"
          label={say('questionnaire.condition.provision')}
          value={fact?.provision ?? ''}
        />
      </div>
      <BothLanguages
        name="condition"
        label={say('questionnaire.condition.words')}
        {...(fact ? { value: fact.words } : {})}
        rows={1}
      />
      {earlier.length > 0 ? (
        <>
          <Select
            name="after"
            label={say('questionnaire.condition.after')}
            value={after?.of ?? ''}
            none={say('questionnaire.condition.after.none')}
            options={earlier.map(({ address, it }) => ({
              value: it.key,
              label: `${address} ${wordsIn(it.asked, language).text.slice(0, 60)}`,
            }))}
          />
          <Choices
            name="values"
            label={say('questionnaire.condition.values')}
            value={after?.values ?? []}
            isSeveral
            options={[
              ...yesNoValues.map((value) => ({ value, label: questionnaireWords[language].yesNo[value] })),
              ...options,
            ]}
          />
        </>
      ) : null}
    </Further>
  );
}

/** What is asked before something, with its address. */
function askedBefore({ parts }: Questionnaire, key: string): { address: string; it: Asked }[] {
  const all = parts
    .flatMap(({ questions }) => questions)
    .flatMap((question): { address: string; it: Asked }[] => [
      { address: question.number, it: question },
      ...question.items.map((it) => ({ address: it.label, it })),
    ]);
  return all.slice(
    0,
    Math.max(
      0,
      all.findIndex(({ it }) => it.key === key),
    ),
  );
}

/** Several texts as lines; the most behind of their states. */
function joined(all: readonly Bilingual[]): Bilingual | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const order = ['missing', 'outdated', 'draft', 'checked'] as const;
  const worst = (language: 'en' | 'fr') =>
    order.find((status) => all.some((each) => each.status[language] === status)) ?? 'draft';
  return {
    en: all.map(({ en }) => en).join('\n'),
    fr: all.map(({ fr }) => fr).join('\n'),
    status: { en: worst('en'), fr: worst('fr') },
  };
}
