import { Fragment, type ReactNode } from 'react';
import { sortByName } from '../../words/locale.js';
import { partyAddress } from '../../pages/addresses.js';
import { useView } from '../view.js';

/** Names in one running list, each a way to the party's page; only parties of the round have one. */
export function Names({ codes, round, linked = () => true, alphabetical = true }: {
  codes: readonly string[]; round: string; linked?: (code: string) => boolean; alphabetical?: boolean;
}) {
  const { nameOf, language, to } = useView();
  const ordered = alphabetical ? sortByName(codes, nameOf, language) : codes;
  const parts: ReactNode[] = ordered.map((code) => (linked(code) ? <a href={to(partyAddress(round, code))}>{nameOf(code)}</a> : nameOf(code)));
  const joint = new Intl.ListFormat(language === 'fr' ? 'fr-FR' : 'en-GB').formatToParts(ordered.map((_, i) => String(i)));
  return (
    <span className="party-names">
      {/* biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name than their place */}
      {joint.map((part, i) => <Fragment key={i}>{part.type === 'element' ? parts[Number(part.value)] : part.value}</Fragment>)}
    </span>
  );
}
