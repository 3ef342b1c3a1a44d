import type { RecommendationNode } from '@rapporteur/registry';
import { paragraphAddress } from '../../pages/addresses.js';
import { Names } from '../text-block/names.js';
import { PositionBadge } from '../verb-badge/level-badge.js';
import { useView } from '../view.js';

/**
 * Who makes a recommendation to a State under review, and where it stands. What that State says is beside its number,
 * unless the level of the body is there.
 */
export function Said({ node, state, round }: { node: RecommendationNode; state: string; round: string }) {
  const { say, to, nameOf } = useView();
  return (
    <p>
      {node.recommendedBy.length > 0 ? (
        <>
          {say('stated.by')}{' '}
          <Names codes={node.recommendedBy} round={round} alphabetical={false} linked={() => false} />.{' '}
        </>
      ) : null}
      {node.statedPosition && node.verb !== null ? (
        <>
          {say('stated.position', { party: nameOf(state) })} <PositionBadge position={node.statedPosition} />
          {'. '}
        </>
      ) : null}
      {node.paragraphs.map((number) => (
        <a key={number} className="num" href={to(paragraphAddress(round, number))}>
          ¶&nbsp;{number}
        </a>
      ))}
    </p>
  );
}
