import type { Item, Question } from '@rapporteur/monitoring';
import { wordsIn } from '@rapporteur/monitoring';
import type { QuestionnaireInRound, QuestionnaireSurroundings } from '@rapporteur/registry';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords } from '../../words/locale.js';
import { builderAddress } from './addresses.js';
import { AskedFields, BothLanguages, LevelField, QuestionFields } from './asked-fields.js';
import { Arrange, ByDecision, SaveAndCheck } from './builder.js';

export interface QuestionAtDesk {
  readonly surroundings: QuestionnaireSurroundings;
  readonly found: QuestionnaireInRound;
  readonly question: Question;
}

/** One question with its items, English beside French. */
export function QuestionPage({ at }: { readonly at: QuestionAtDesk }) {
  const { say, to, language } = useView();
  const { surroundings, found, question } = at;
  const { questionnaire, revision } = found;
  const isDraft = questionnaire.status === 'draft';
  const title = wordsIn(question.title, language);
  return (
    <Sheet crumbs={[{ label: say('questionnaire.title'), address: builderAddress(surroundings.round) }]}>
      <ErrorSummary />
      <h1>
        {say('questionnaire.question', { number: question.number })}{' '}
        <span lang={title.language}>{title.text}</span>
      </h1>
      <RoundWays round={surroundings.round} here="questionnaire" />
      <Withdrawn asked={question} />
      <section
        aria-label={say('questionnaire.question', { number: question.number })}
        id={question.key}
        tabIndex={-1}
      >
        <Form
          act="save-question"
          which={question.key}
          button={say(isDraft ? 'questionnaire.save' : 'questionnaire.change')}
          hidden={{ revision }}
          beside={isDraft ? <SaveAndCheck /> : null}
        >
          <QuestionFields
            question={question}
            questionnaire={questionnaire}
            standards={surroundings.standards}
          />
          {isDraft ? null : <ByDecision />}
        </Form>
        {isDraft ? null : (
          <Withdraw which={question.key} revision={revision} isOver={question.withdrawn !== null} />
        )}
        {surroundings.earlier.length > 0 ? (
          <details>
            <summary>{say('questionnaire.lineage.known')}</summary>
            <ul>
              {surroundings.earlier.map(({ round, number, label }) => (
                <li key={`${round} ${number}`}>
                  {round} {number} {label[language] ?? label.en ?? ''}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      <section aria-labelledby="items">
        <h2 id="items">{say('questionnaire.items')}</h2>
        {question.items.map((item) => (
          <ItemSection key={item.key} item={item} found={found} />
        ))}
        <details open={question.items.length === 0}>
          <summary>{say('questionnaire.item.add')}</summary>
          <Form
            act="add-item"
            which={question.key}
            button={say('questionnaire.item.add')}
            hidden={{ revision }}
          >
            <LevelField value="sub-question" />
            <BothLanguages name="asked" label={say('questionnaire.asked')} rows={3} />
            {isDraft ? null : <ByDecision />}
          </Form>
        </details>
      </section>
      <p>
        <a href={to(builderAddress(surroundings.round))}>{say('questionnaire.back')}</a>
      </p>
    </Sheet>
  );
}

/** Closed until it is needed: a question may have sixty of them. */
function ItemSection({ item, found }: { readonly item: Item; readonly found: QuestionnaireInRound }) {
  const { say, language } = useView();
  const { questionnaire, revision } = found;
  const isDraft = questionnaire.status === 'draft';
  const name = say('questionnaire.item', { label: item.label });
  const asked = wordsIn(item.asked, language);
  return (
    <section aria-label={name} id={item.key} tabIndex={-1} className="questionnaire-item">
      <details>
        <summary>
          <b className="num">{item.label}</b>{' '}
          <span lang={asked.language}>{asked.text || say('questionnaire.question.untitled')}</span>
        </summary>
        <Withdrawn asked={item} />
        <Form
          act="save-item"
          which={item.key}
          button={say(isDraft ? 'questionnaire.save' : 'questionnaire.change')}
          hidden={{ revision }}
          beside={isDraft ? <SaveAndCheck /> : null}
        >
          <LevelField value={item.level} />
          <AskedFields asked={item} questionnaire={questionnaire} />
          {isDraft ? null : <ByDecision />}
        </Form>
        {isDraft ? null : <Withdraw which={item.key} revision={revision} isOver={item.withdrawn !== null} />}
      </details>
      {isDraft ? <Arrange which={item.key} name={name} revision={revision} /> : null}
    </section>
  );
}

function Withdraw({
  which,
  revision,
  isOver,
}: {
  readonly which: string;
  readonly revision: number;
  readonly isOver: boolean;
}) {
  const { say } = useView();
  if (isOver) return null;
  return (
    <details>
      <summary>{say('questionnaire.withdraw')}</summary>
      <Form
        act="withdraw"
        which={which}
        button={say('questionnaire.withdraw')}
        isSecond
        hidden={{ revision }}
      >
        <ByDecision />
      </Form>
    </details>
  );
}

export function Withdrawn({ asked: { withdrawn } }: { readonly asked: Pick<Item, 'withdrawn'> }) {
  const { say, language } = useView();
  if (withdrawn === null) return null;
  const { on, decision } = withdrawn;
  return (
    <p className="small">{say('questionnaire.withdrawn', { day: dateInWords(on, language), decision })}</p>
  );
}
