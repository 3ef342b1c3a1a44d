import type { QuestionnaireProblem } from '@rapporteur/monitoring';
import { useView } from '../../components/view.js';
import { questionAddress } from './addresses.js';

/** What stands against the launch, each with the way to it. */
export function Problems({
  problems,
  round,
}: {
  readonly problems: readonly QuestionnaireProblem[];
  readonly round: string;
}) {
  const { say } = useView();
  const blocking = problems.filter(({ severity }) => severity === 'blocks');
  const toLookAt = problems.filter(({ severity }) => severity === 'look');
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{say('questionnaire.problems')}</h2>
      {blocking.length === 0 ? <p>{say('questionnaire.problems.none')}</p> : null}
      <ProblemList problems={blocking} round={round} />
      {toLookAt.length > 0 ? (
        <details>
          <summary>
            {say('questionnaire.problems.look')} ({toLookAt.length})
          </summary>
          <ProblemList problems={toLookAt} round={round} />
        </details>
      ) : null}
    </section>
  );
}

function ProblemList({
  problems,
  round,
}: {
  readonly problems: readonly QuestionnaireProblem[];
  readonly round: string;
}) {
  const { to } = useView();
  const words = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map((problem) => {
        const { code, key, address, language } = problem;
        return (
          <li key={`${code} ${key} ${language}`}>
            {key && address ? (
              <a href={to(`${questionAddress(round, key)}`)}>{words(problem)}</a>
            ) : (
              words(problem)
            )}
          </li>
        );
      })}
    </ul>
  );
}

function useProblemWords(): (problem: QuestionnaireProblem) => string {
  const { say } = useView();
  return ({ code, key, address, language }) => {
    const where = address ?? say(key === null ? 'questionnaire.where.cover' : 'questionnaire.where.part');
    const values = { where, language: language ? say(`questionnaire.language.${language}`) : '' };
    return say(`questionnaire.problem.${code}`, values as never);
  };
}
