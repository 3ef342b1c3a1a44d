import type { DecisionRecord } from '@rapporteur/registry';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { Closed } from '../meetings/classified.js';
import { Effects } from './effects.js';

/** The list of decisions, newest first, as the body counts them. */
export function DecisionList({
  decisions,
  heading: Heading = 'h2',
}: {
  readonly decisions: readonly DecisionRecord[];
  readonly heading?: 'h2' | 'h3';
}) {
  const { say, language } = useView();
  return (
    <ol className="bare waiting" reversed>
      {decisions.map(({ id, number, date, text, takenIn, effects, replaces, replacedBy, classification }) => (
        <li key={id} id={`decision-${number.replace(/[^\w-]/g, '-')}`}>
          <Heading>
            {number} <span className="quiet">· {dateInWords(date, language)}</span>
          </Heading>
          <p lang={language === 'fr' && text.fr === null ? 'en' : undefined}>
            {(language === 'fr' ? text.fr : null) ?? text.en}
          </p>
          <Effects effects={effects} />
          <p className="meta">
            {[
              takenIn ? say(`decisions.takenIn.${takenIn.kind}`, { number: takenIn.number }) : '',
              replaces ? say('decisions.replaces.which', { number: replaces }) : '',
              replacedBy ? say('decisions.replacedBy', { number: replacedBy }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Closed classification={classification} />
        </li>
      ))}
    </ol>
  );
}
