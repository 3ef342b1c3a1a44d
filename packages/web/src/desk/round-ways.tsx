import type { MandateKind } from '@rapporteur/monitoring';
import { createContext, useContext } from 'react';
import { useView } from '../components/view.js';
import type { Key } from '../words/say.js';

interface RoundWay {
  readonly key: string;
  readonly label: Key;
  /** What follows the address of the round. */
  readonly path: string;
  /** Offices that find something there; everybody with an office in the round where it is left out. */
  readonly offices?: readonly MandateKind[];
}

const body = ['secretariat', 'question-rapporteur', 'member', 'observer', 'participant'] as const;

/** The parts of a round at work, in the order of a round. Each page asks for the right itself: this only leads. */
const roundWays = [
  { key: 'round', label: 'rounds.home', path: '' },
  { key: 'decisions', label: 'rounds.decisions', path: '/decisions' },
  { key: 'meetings', label: 'rounds.meetings', path: '/meetings' },
  { key: 'standards', label: 'rounds.standards', path: '/standards' },
  { key: 'parties', label: 'rounds.parties', path: '/parties' },
  { key: 'questionnaire', label: 'questionnaire.title', path: '/questionnaire', offices: ['secretariat'] },
  { key: 'rapporteurs', label: 'people.rapporteurs', path: '/rapporteurs' },
  { key: 'replies', label: 'reply.list', path: '/replies' },
  { key: 'contributions', label: 'contribution.way', path: '/contributions' },
  {
    ...{ key: 'consultations', label: 'consultations.title', path: '/consultations' },
    offices: ['secretariat', 'facilitator', 'safeguarding-lead'],
  },
  { key: 'compilation', label: 'compilation.way', path: '/compilation', offices: body },
  { key: 'letters', label: 'letters.title', path: '/letters', offices: ['secretariat'] },
] as const satisfies readonly RoundWay[];

/** The kinds of office that the person on the page holds now. */
export const OfficesContext = createContext<readonly MandateKind[]>([]);

export function RoundWays({ round, here }: { readonly round: string; readonly here: string }) {
  const { say, to } = useView();
  const held = useContext(OfficesContext);
  const ways = roundWays.filter(
    (way: RoundWay) =>
      way.key === here || !way.offices || way.offices.some((office) => held.includes(office)),
  );
  return (
    <nav className="ways" aria-label={say('desk.round.ways')}>
      <ul>
        {ways.map(({ key, label, path }) => (
          <li key={key}>
            <a
              href={to(`/desk/rounds/${encodeURIComponent(round)}${path}`)}
              aria-current={key === here ? 'page' : undefined}
            >
              {say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
