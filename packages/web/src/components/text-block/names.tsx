import type { ReactNode } from 'react';
import { partyAddress } from '../../pages/addresses.js';
import { sortByName } from '../../words/locale.js';
import { inOrder } from '../in-order.js';
import { useView } from '../view.js';

/** Names in one running list, each a way to the party's page; only parties of the round have one. */
export function Names({
  codes,
  round,
  linked = () => true,
  alphabetical = true,
}: {
  codes: readonly string[];
  round: string;
  linked?: (code: string) => boolean;
  alphabetical?: boolean;
}) {
  const { nameOf, language, to } = useView();
  const ordered = alphabetical ? sortByName(codes, nameOf, language) : codes;
  const partyToElement = (code: string): ReactNode =>
    linked(code) ? <a href={to(partyAddress(round, code))}>{nameOf(code)}</a> : nameOf(code);
  const parts = ordered.map(partyToElement);
  const joint = new Intl.ListFormat(language === 'fr' ? 'fr-FR' : 'en-GB').formatToParts(
    ordered.map((_, i) => String(i)),
  );
  return (
    <span className="party-names">
      {inOrder(joint.map((part) => (part.type === 'element' ? parts[Number(part.value)] : part.value)))}
    </span>
  );
}
