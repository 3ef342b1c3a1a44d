import type { AgendaItem } from '@rapporteur/monitoring';
import { useView } from '../../components/view.js';

export function Agenda({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  const { say, language } = useView();
  if (agenda.length === 0) return <p>{say('meetings.agenda.none')}</p>;
  return (
    <ul className="bare">
      {agenda.map(({ number, title }) => (
        <li key={number}>
          <b className="num">{number}</b>{' '}
          <span lang={language === 'fr' && title.fr === null ? 'en' : undefined}>
            {(language === 'fr' ? title.fr : null) ?? title.en}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** As the form takes it: one item a line. */
export function agendaLines(agenda: readonly AgendaItem[]): string {
  return agenda
    .map(({ number, title }) => `${number} ${title.en}${title.fr ? ` | ${title.fr}` : ''}`)
    .join('\n');
}
