import type { StandardRecord } from '@rapporteur/registry';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { Closed } from '../meetings/classified.js';

/** Standards with their items, oldest first. */
export function Standards({ standards }: { readonly standards: readonly StandardRecord[] }) {
  const { say, language } = useView();
  const inWords = ({ en, fr }: { readonly en: string; readonly fr: string | null }) =>
    (language === 'fr' ? fr : null) ?? en;
  return (
    <ul className="bare waiting">
      {standards.map(({ key, kind, title, symbol, adopted, decision, items, counts, classification }) => (
        <li key={key} id={`standard-${key}`}>
          <h2 lang={language === 'fr' && title.fr === null ? 'en' : undefined}>{inWords(title)}</h2>
          <p className="meta">
            {[
              say(`standards.kind.${kind}`),
              symbol ?? '',
              say('standards.adoptedOn', { day: dateInWords(adopted, language) }),
              decision ? say('standards.decidedBy', { decision: decision.number }) : '',
              key,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {counts ? null : <p>{say('standards.replaced')}</p>}
          <Closed classification={classification} />
          <ul>
            {items.map(({ number, about, provisions }) => (
              <li key={number}>
                <b className="num">{number}</b> {inWords(about)}
                {provisions.length > 0 ? (
                  <span className="quiet">
                    {' '}
                    {say('standards.items.provisions', { provisions: provisions.join(', ') })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
