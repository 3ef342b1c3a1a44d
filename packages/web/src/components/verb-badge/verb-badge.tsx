import type { Verb } from '@rapporteur/monitoring';
import { useView } from '../view.js';

/** The level of a recommendation: told apart by word, shape and weight first, by colour last. */
export function VerbBadge({ verb, count }: { verb: Verb; count?: number }) {
  const { say } = useView();
  return (
    <span className={`verb ${verb}`}>
      {say(`verb.${verb}`)}
      {count === undefined ? null : ` ${count}`}
    </span>
  );
}
