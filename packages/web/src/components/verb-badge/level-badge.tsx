import { gradedVerb } from '@rapporteur/monitoring';
import type { RecommendationNode } from '@rapporteur/registry';
import { levelWord, positionWord } from '../../words/stated.js';
import { useView } from '../view.js';
import { VerbBadge } from './verb-badge.js';

/** The level of a recommendation. A body that reports on one State has its own words: no shape of ours weighs them. */
export function Level({
  node: { verb },
  state,
}: {
  node: Pick<RecommendationNode, 'verb'>;
  /** The State under review, of a report on one. */
  state: string | null | undefined;
}) {
  const { language } = useView();
  const graded = state ? null : gradedVerb(verb);
  if (graded) return <VerbBadge verb={graded} />;
  if (verb === null) return null;
  const { text, lang } = levelWord(verb, language);
  return (
    <span className="verb own" lang={lang ?? language}>
      {text}
    </span>
  );
}

/** What the State under review says to a recommendation. */
export function PositionBadge({ position }: { position: string }) {
  const { language } = useView();
  const { text, lang } = positionWord(position, language);
  return (
    <span className="position" lang={lang ?? language}>
      {text}
    </span>
  );
}
