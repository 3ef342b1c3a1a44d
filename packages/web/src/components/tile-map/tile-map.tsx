import { partyAddress } from '../../pages/addresses.js';
import { useView } from '../view.js';
import { tilesFor } from './tiles.js';

/**
 * How a recommendation reaches a party, or what a finding says of it. "Not named" is empty and never coloured: it is
 * not a "no".
 */
const reaches = ['named', 'all', 'has', 'lacks', 'other', 'not-named', 'outside'] as const;
export type Reach = (typeof reaches)[number];
/** Without `reach` the tile is only the way to the party's page. */
export interface TileParty {
  readonly code: string;
  readonly reach?: Reach;
  readonly laterNote: boolean;
}

const size = 44;
const gap = 4;

/** A map of equal tiles. The same facts stand in the table beside it, so that the map may be skipped. */
export function TileMap({
  parties,
  round,
  label,
}: {
  parties: readonly TileParty[];
  round: string;
  label: string;
}) {
  const { nameOf, say, to } = useView();
  const tiles = tilesFor(parties);
  if (tiles.length === 0) return null;
  const width = (Math.max(...tiles.map((t) => t.column)) + 1) * (size + gap);
  const height = (Math.max(...tiles.map((t) => t.row)) + 1) * (size + gap);
  const used = reaches.filter((reach) => parties.some((p) => p.reach === reach));
  const said = ({ code, reach, laterNote }: TileParty) =>
    [nameOf(code), reach && `: ${say(`reach.${reach}`)}`, laterNote && `; ${say('reach.later')}`]
      .filter(Boolean)
      .join('');
  return (
    <figure className="tile-map">
      {/* biome-ignore lint/a11y/useSemanticElements: no element of SVG is a group of links */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        {tiles.map(({ party, column, row }) => (
          <g key={party.code} transform={`translate(${column * (size + gap)} ${row * (size + gap)})`}>
            <a className={party.reach} href={to(partyAddress(round, party.code))} aria-label={said(party)}>
              <title>{said(party)}</title>
              <rect x="1" y="1" width={size - 2} height={size - 2} rx="4" />
              <text x={size / 2} y={size / 2 + 5}>
                {party.code}
              </text>
              {party.laterNote ? <circle cx={size - 8} cy="9" r="5" /> : null}
            </a>
          </g>
        ))}
      </svg>
      <figcaption>
        <ul className="key">
          {used.map((reach) => (
            <li key={reach}>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <g className={reach}>
                  <rect x="1" y="1" width="18" height="18" rx="2" />
                </g>
              </svg>
              {say(`reach.${reach}`)}
            </li>
          ))}
          {parties.some((p) => p.laterNote) ? (
            <li>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="10" cy="10" r="6" />
              </svg>
              {say('reach.later')}
            </li>
          ) : null}
        </ul>
      </figcaption>
    </figure>
  );
}
