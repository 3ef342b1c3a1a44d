import type { Polarity } from '@rapporteur/monitoring';
import { useView } from '../view.js';

/** What a sentence says of the parties that it names; told apart by word and shape, colour comes last. */
export function SideBadge({ side }: { side: Polarity }) {
  const { say } = useView();
  return <span className={`side ${side}`}>{say(`side.${side}`)}</span>;
}
