import type { PartyPage, RoundPartyFact } from '@rapporteur/registry';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';

const order = ['signed', 'ratified', 'in-force', 'left', 'reservation', 'declaration'] as const;

type TreatyFact = RoundPartyFact & { readonly fact: (typeof order)[number] };

/** What a table brought of the State and the treaty: each fact with where it is from. */
export function TreatyFacts({ it }: { it: PartyPage }) {
  const { say, language } = useView();
  const facts = order.flatMap((kind) =>
    (it.party.facts ?? []).filter((each): each is TreatyFact => each.fact === kind),
  );
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{say('party.treaty')}</h2>
      <ul className="rows">
        {facts.map(({ fact, dated, said, source }) => (
          <li key={fact}>
            <span>
              {say(`party.fact.${fact}`)}
              {source ? (
                <small className="quiet">
                  {' · '}
                  {say('party.fact.source')} <Source of={source} />
                </small>
              ) : null}
            </span>
            <span className="quiet">{dated ? dateInWords(dated, language) : said}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An address is a link; a symbol or a name is a text. */
function Source({ of }: { of: string }) {
  if (!/^https?:\/\//.test(of) || !URL.canParse(of)) return of;
  return (
    <a href={of} rel="noopener">
      {new URL(of).host}
    </a>
  );
}
