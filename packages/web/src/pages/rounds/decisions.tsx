import { type RoundHome, roundHome } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { DecisionList } from './decision-list.js';
import { decision } from './schemas.js';

/** The list of decisions about a round, as far as the person may read them. */
export const decisionsDesk = deskPage({
  name: 'decisionsDesk',
  address: '/desk/rounds/:round/decisions',
  params: roundPart,
  query: nothing,
  record: z.object({ key: z.string(), decisions: z.array(decision) }),
  load: (desk, { params }): Promise<RoundHome | null> =>
    roundHome(desk.db, desk.signedIn.viewer, params.round),
  show: (home, _ask, { say, language }) => ({
    title: `${say('rounds.decisions')} · ${home.title[language]}`,
    section: 'desk',
    main: <DecisionsPage home={home} />,
  }),
});

function DecisionsPage({ home }: { readonly home: RoundHome }) {
  const { say, to, language } = useView();
  const address = `/desk/rounds/${encodeURIComponent(home.key)}/decisions/new`;
  return (
    <Sheet
      crumbs={[{ label: home.title[language], address: `/desk/rounds/${encodeURIComponent(home.key)}` }]}
    >
      <h1>{say('rounds.decisions')}</h1>
      <RoundWays round={home.key} here="decisions" />
      <p className="lede">{say('decisions.lede')}</p>
      {home.may.recordDecision ? (
        <p>
          <a className="button" href={to(address)}>
            {say('decisions.record')}
          </a>
        </p>
      ) : null}
      {home.decisions.length === 0 ? (
        <EmptyState title={say('decisions.none')}>
          <p>{say(home.may.recordDecision ? 'decisions.none.text' : 'rounds.dues.none')}</p>
        </EmptyState>
      ) : (
        <DecisionList decisions={home.decisions} />
      )}
    </Sheet>
  );
}
