import { useView } from '../components/view.js';
import type { Key } from '../words/say.js';

/**
 * The parts of a round at work, in the order of a round. Each noun adds its own line here; a page shows those that its
 * person may read, and so passes them.
 */
export const roundWays = [
  { key: 'round', label: 'rounds.home', address: (round: string) => `/desk/rounds/${round}` },
  {
    key: 'decisions',
    label: 'rounds.decisions',
    address: (round: string) => `/desk/rounds/${round}/decisions`,
  },
  { key: 'meetings', label: 'rounds.meetings', address: (round: string) => `/desk/rounds/${round}/meetings` },
  {
    key: 'standards',
    label: 'rounds.standards',
    address: (round: string) => `/desk/rounds/${round}/standards`,
  },
  {
    key: 'questionnaire',
    label: 'questionnaire.title',
    address: (round: string) => `/desk/rounds/${round}/questionnaire`,
  },
  { key: 'replies', label: 'reply.list', address: (round: string) => `/desk/rounds/${round}/replies` },
  {
    key: 'consultations',
    label: 'consultations.title',
    address: (round: string) => `/desk/rounds/${round}/consultations`,
  },
  {
    key: 'rapporteurs',
    label: 'people.rapporteurs',
    address: (round: string) => `/desk/rounds/${round}/rapporteurs`,
  },
  { key: 'parties', label: 'rounds.parties', address: (round: string) => `/desk/rounds/${round}/parties` },
  {
    key: 'contributions',
    label: 'contribution.way',
    address: (round: string) => `/desk/rounds/${round}/contributions`,
  },
  {
    key: 'compilation',
    label: 'compilation.way',
    address: (round: string) => `/desk/rounds/${round}/compilation`,
  },
] as const satisfies readonly RoundWay[];

export interface RoundWay {
  readonly key: string;
  readonly label: Key;
  readonly address: (round: string) => string;
}

export function RoundWays({
  round,
  here,
  ways = roundWays,
}: {
  round: string;
  here: string;
  ways?: readonly RoundWay[];
}) {
  const { say, to } = useView();
  return (
    <nav className="ways" aria-label={say('desk.round.ways')}>
      <ul>
        {ways.map(({ key, label, address }) => (
          <li key={key}>
            <a href={to(address(encodeURIComponent(round)))} aria-current={key === here ? 'page' : undefined}>
              {say(label as never)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
