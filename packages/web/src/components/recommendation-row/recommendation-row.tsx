import type { RecommendationNode } from '@rapporteur/registry';
import type { ReactNode } from 'react';
import { recommendationAddress } from '../../pages/addresses.js';
import { labelIn } from '../../pages/in-language.js';
import { Level, PositionBadge } from '../verb-badge/level-badge.js';
import { useView } from '../view.js';

/** One recommendation in a list: its number, its level, what it is about, and why it stands here. */
export function RecommendationRow({
  node,
  round,
  lang,
  why,
  state,
}: {
  node: RecommendationNode;
  round: string;
  lang: string | undefined;
  why?: ReactNode;
  /** The State under review, of a report on one. */
  state?: string | null;
}) {
  const { to, language } = useView();
  const label = labelIn(node.label, language);
  return (
    <li className="rec" id={`r-${node.number}`}>
      <a className="id" href={to(recommendationAddress(round, node.number))}>
        {node.number}
      </a>
      <div className="level">
        <Level node={node} state={state} />
        {node.statedPosition && node.verb === null ? <PositionBadge position={node.statedPosition} /> : null}
      </div>
      <div className="what">
        {label ? (
          <p className="text">{label}</p>
        ) : node.text ? (
          <p className="text" lang={lang}>
            {state ? node.text : opening(node.text)}
          </p>
        ) : null}
        {why ? <div className="why">{why}</div> : null}
      </div>
    </li>
  );
}

/** The first words of a text, cut between words. */
export function opening(text: string, length = 260): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(' ', length))} …`;
}
