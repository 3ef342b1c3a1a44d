import type { ContributionPart } from '@rapporteur/monitoring';
import type { ContributionAtDesk, ContributionSurroundings } from '@rapporteur/registry';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { TextArea, Tick } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { deskContributionText } from './addresses.js';
import { Days, TermsFields } from './list.js';
import { Plain, Quoted } from './seen.js';

type OwnContribution = NonNullable<ContributionAtDesk['own']>;

/** What the organisation's own people see and do. */
export function Own({
  own: { contribution, receipt },
  around,
  round,
}: {
  readonly own: OwnContribution;
  readonly around: ContributionSurroundings;
  readonly round: string;
}) {
  const { say } = useView();
  const { state, version, parts } = contribution;
  const isInWork = state === 'draft' || state === 'returned';
  const isComment = contribution.kind === 'comment';
  return (
    <>
      {receipt ? (
        <section aria-labelledby="receipt">
          <h2 id="receipt">{say('contribution.receipt')}</h2>
          <p>
            {say('contribution.receipt.text', {
              ...{ at: receipt.at.slice(0, 16).replace('T', ' '), texts: receipt.texts },
              ...{ words: receipt.words, key: receipt.key },
            })}
          </p>
        </section>
      ) : null}
      <Texts {...{ contribution, around, round, isInWork }} />
      {isInWork ? (
        <>
          <Days around={around} />
          {parts.length > 0 ? (
            <section aria-labelledby="send-title">
              <h2 id="send-title">{say('contribution.send')}</h2>
              <p>{say('contribution.send.text')}</p>
              <Form act="send" button={say('contribution.send.do')} hidden={{ seen: version }}>
                {contribution.name === 'withheld' ? (
                  <Tick name="namesItself" label={say('contribution.send.namesItself')} />
                ) : null}
              </Form>
            </section>
          ) : null}
          <section aria-labelledby="terms-title">
            <h2 id="terms-title">{say('contribution.terms')}</h2>
            <Form act="terms" button={say('contribution.terms.save')} isSecond>
              <TermsFields around={around} terms={contribution} isComment={isComment} />
            </Form>
          </section>
        </>
      ) : null}
      {state === 'draft' || state === 'withdrawn' ? null : (
        <section aria-labelledby="withdraw-title">
          <h2 id="withdraw-title">{say('contribution.withdraw')}</h2>
          <p>{say('contribution.withdraw.text')}</p>
          <Form act="withdraw" button={say('contribution.withdraw.do')} isSecond>
            <TextArea name="reason" label={say('contribution.withdraw.reason')} rows={2} isOptional />
          </Form>
        </section>
      )}
    </>
  );
}

function Texts({
  contribution,
  around,
  round,
  isInWork,
}: {
  readonly contribution: OwnContribution['contribution'];
  readonly around: ContributionSurroundings;
  readonly round: string;
  readonly isInWork: boolean;
}) {
  const { say, to, language } = useView();
  const { key, kind, parts } = contribution;
  const lang = contribution.language === language ? undefined : contribution.language;
  const write = (query: string) => to(`${deskContributionText(round, key)}?${query}`);
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{say('contribution.texts')}</h2>
      {parts.length === 0 ? (
        <EmptyState title={say('contribution.texts.none')}>
          <p>{say(kind === 'comment' ? 'contribution.kind.comment.hint' : 'contribution.text.hint')}</p>
        </EmptyState>
      ) : null}
      {parts.map((part) => (
        <article key={part.id} id={`part-${part.id}`} className="prose">
          <h3>
            <Heading part={part} around={around} />
          </h3>
          <Quoted about={part.about} />
          <Plain text={part.text} lang={lang} />
          {isInWork ? (
            <p>
              <a href={write(`part=${part.id}`)}>{say('contribution.change')}</a>
            </p>
          ) : null}
        </article>
      ))}
      {isInWork ? (
        kind === 'comment' ? (
          <p>
            <a className="button" href={write('new=yes')}>
              {say('contribution.add.comment')}
            </a>
          </p>
        ) : (
          <Unwritten parts={parts} around={around} write={write} />
        )
      ) : null}
    </section>
  );
}

/** The questions to which nothing was written yet. */
function Unwritten({
  parts,
  around,
  write,
}: {
  readonly parts: readonly ContributionPart[];
  readonly around: ContributionSurroundings;
  readonly write: (query: string) => string;
}) {
  const { say } = useView();
  const open = [null, ...questionsOf(around).map(({ number }) => number)].filter(
    (question) => !parts.some((part) => part.question === question),
  );
  return (
    <ul className="waiting">
      {open.map((question) => (
        <li key={question ?? ''}>
          <Heading part={{ question }} around={around} />{' '}
          <a href={write(`question=${question ?? ''}`)}>{say('contribution.write')}</a>
        </li>
      ))}
    </ul>
  );
}

/** "Question 9. Swimming lessons". */
export function Heading({
  part: { question },
  around,
}: {
  readonly part: Pick<ContributionPart, 'question'>;
  readonly around: ContributionSurroundings;
}) {
  const { say, language } = useView();
  if (question === null) return <>{say('contribution.inGeneral')}</>;
  const title = questionsOf(around).find(({ number }) => number === question)?.title;
  const words = title ? title[language] || title.en || title.fr : '';
  return (
    <>
      {say('contribution.onQuestion', { question })}
      {words === '' ? '' : `. ${words}`}
    </>
  );
}

export function questionsOf({ questionnaire }: Pick<ContributionSurroundings, 'questionnaire'>) {
  return questionnaire?.parts.flatMap(({ questions }) => questions) ?? [];
}
