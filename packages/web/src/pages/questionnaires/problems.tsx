import { problemsOf, type Questionnaire, type QuestionnaireProblem } from '@rapporteur/monitoring';
import { useView } from '../../components/view.js';
import { builderAddress, questionAddress } from './addresses.js';

/** What stands against the launch: each thing once, with the places where it is so. */
export function Problems({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { say } = useView();
  const problems = problemsOf(questionnaire);
  const blocking = problems.filter(({ severity }) => severity === 'blocks');
  const toLookAt = problems.filter(({ severity }) => severity === 'look');
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{say('questionnaire.problems')}</h2>
      {blocking.length === 0 ? <p>{say('questionnaire.problems.none')}</p> : null}
      <ProblemList problems={blocking} questionnaire={questionnaire} />
      {toLookAt.length > 0 ? (
        <details>
          <summary>
            {say('questionnaire.problems.look')} ({toLookAt.length})
          </summary>
          <ProblemList problems={toLookAt} questionnaire={questionnaire} />
        </details>
      ) : null}
    </section>
  );
}

function ProblemList({
  problems,
  questionnaire,
}: {
  readonly problems: readonly QuestionnaireProblem[];
  readonly questionnaire: Questionnaire;
}) {
  const { say, to } = useView();
  const groups = new Map<string, QuestionnaireProblem[]>();
  for (const problem of problems) {
    const kind = `${problem.code} ${problem.language}`;
    groups.set(kind, [...(groups.get(kind) ?? []), problem]);
  }
  if (problems.length === 0) return null;
  return (
    <ul>
      {[...groups].map(([kind, all]) => {
        const { code, language } = all[0] as QuestionnaireProblem;
        const values = { language: language ? say(`questionnaire.language.${language}`) : '' };
        return (
          <li key={kind}>
            {say(`questionnaire.problem.${code}`, values as never)}{' '}
            {(code === 'no-questions' ? [] : all).map(({ key, address }, at) => (
              <span key={key ?? ''}>
                {at > 0 ? ', ' : ''}
                <a href={to(placeOf(questionnaire, key))}>
                  {address ?? say(key === null ? 'questionnaire.where.cover' : 'questionnaire.where.part')}
                </a>
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** The page of a question, at its item; the builder for a part or the title page. */
function placeOf({ round, parts }: Questionnaire, key: string | null): string {
  const question = parts
    .flatMap(({ questions }) => questions)
    .find((each) => each.key === key || each.items.some((item) => item.key === key));
  if (question) return `${questionAddress(round, question.key)}#${key}`;
  return `${builderAddress(round)}#${key ?? 'cover'}`;
}
