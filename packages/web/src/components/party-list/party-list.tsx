import type { ReactNode } from 'react';
import { sortByName } from '../../words/locale.js';
import { useView } from '../view.js';

export interface ListedParty {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly note?: ReactNode;
}

/** Parties in alphabetical order of their names: never by a number. */
export function PartyList({ parties }: { parties: readonly ListedParty[] }) {
  const { language, to } = useView();
  return (
    <ul className="parties">
      {sortByName(parties, (p) => p.name, language).map((party) => (
        <li key={party.code}>
          <a href={to(party.address)}>{party.name}</a>
          {party.note ? <small>{party.note}</small> : null}
        </li>
      ))}
    </ul>
  );
}
