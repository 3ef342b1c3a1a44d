import type { Cell } from './cell.js';
import { folded, nearest } from './nearest.js';

/** What a State says of a recommendation that is put to it. */
export type StatePosition = 'accepted' | 'partly-accepted' | 'noted' | 'not-accepted' | 'pending';

/* How positions are written, in English and French; the longest words that fit count. */
const written: readonly (readonly [StatePosition, string])[] = [
  [
    'accepted',
    'accepted, accepts, accept, supported, supports, enjoys the support, enjoy the support, a, s, acceptee, acceptees, accepte, appuyee, appuie, soutenue, recueille l appui, recueille l adhesion, yes, oui',
  ],
  [
    'partly-accepted',
    'partly accepted, partially accepted, accepted in part, partially supported, supported noted, accepted noted, partiellement acceptee, acceptee en partie, acceptee partiellement',
  ],
  [
    'noted',
    'noted, notes, note, takes note, take note, n, notee, notees, prend note, pris note, prise en note',
  ],
  [
    'not-accepted',
    'not accepted, rejected, rejects, refused, not supported, does not enjoy the support, non acceptee, refusee, rejetee, pas acceptee, ne recueille pas l appui, r',
  ],
  [
    'pending',
    'pending, under consideration, to be examined, deferred, en suspens, a l examen, en cours d examen, en attente',
  ],
];

const positions = new Map<string, StatePosition>(
  written.flatMap(([position, list]) => [
    [folded(position), position] as const,
    ...list.split(', ').map((words) => [words, position] as const),
  ]),
);

export function readPosition(text: string): Cell<StatePosition> {
  const found = positions.get(folded(text));
  if (found) return { value: found };
  const near = nearest(
    text,
    [...positions.keys()].filter((words) => words.length > 3),
  );
  const meant = near === null ? '' : ` Did you mean “${near}”?`;
  return {
    why: `“${text}” is no position that is known.${meant} Write accepted, partly-accepted, noted, not-accepted or pending.`,
  };
}
