import { useView } from '../view.js';
import { VerbBadge } from './verb-badge.js';

const verbs = ['require', 'request', 'invite'] as const;

/** What each verb rests on: its legal basis tells the levels apart, not urgency. */
export function Levels() {
  const { say } = useView();
  return (
    <dl className="levels">
      {verbs.map((verb) => (
        <div key={verb} className="level-row">
          <dt>
            <VerbBadge verb={verb} />
          </dt>
          <dd>{say(`level.${verb}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
