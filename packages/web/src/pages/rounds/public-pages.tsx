import type { PublicDecisions, StandardList } from '@rapporteur/registry';
import { z } from 'zod';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { roundAddress } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { type AnyPage, page } from '../page.js';
import { DecisionList } from './decision-list.js';
import { DueTable } from './due-table.js';
import { bilingual, decision, due, stage, standardList } from './schemas.js';
import { Standards } from './standard-rows.js';

/** What a body decided about a round, as far as it is public, and the dates that follow from it. */
const decisions = page({
  name: 'decisions',
  about:
    'The public decisions on a round, its stages and its due dates, each with the number of its decision.',
  address: '/rounds/:round/decisions',
  params: roundPart,
  query: nothing,
  record: z.object({
    ...{ key: z.string(), body: z.string(), title: bilingual, stages: z.array(stage), dues: z.array(due) },
    decisions: z.array(decision),
  }),
  async load(records, { params }) {
    return (await records.decisions(params.round)) ?? refuse('no-such-round', params.round);
  },
  show: (record, { params }, { say, language }) => ({
    title: `${say('rounds.decisions')} · ${record.title[language]}`,
    round: params.round,
    isAtWork: !record.adopted,
    section: 'round',
    main: <Decisions record={record} />,
  }),
});

function Decisions({ record }: { readonly record: PublicDecisions }) {
  const { say, language } = useView();
  return (
    <Sheet crumbs={[{ label: record.title[language], address: roundAddress(record.key) }]}>
      <h1>{say('rounds.decisions')}</h1>
      <p className="lede">{say('decisions.lede')}</p>
      {record.stages.length > 0 ? (
        <section aria-labelledby="stages">
          <h2 id="stages">{say('rounds.stages')}</h2>
          <ul>
            {record.stages.map(({ stage: entered, from, decision: by }) => (
              <li key={entered}>
                {say(`stage.${entered}`)},{' '}
                {say('rounds.stage.since', { day: dateInWords(from, language), decision: by.number })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="dues">
        <h2 id="dues">{say('rounds.dues')}</h2>
        <DueTable dues={record.dues} />
      </section>
      <section aria-labelledby="decisions">
        <h2 id="decisions">{say('rounds.decisions')}</h2>
        {record.decisions.length === 0 ? (
          <p>{say('decisions.none.public')}</p>
        ) : (
          <DecisionList decisions={record.decisions} heading="h3" />
        )}
      </section>
    </Sheet>
  );
}

/** The register of a body's standards. */
const standards = page({
  name: 'standards',
  about:
    'The standards of the round’s body by item: opinions, general comments, declarations, earlier findings.',
  address: '/rounds/:round/standards',
  params: roundPart,
  query: nothing,
  record: standardList,
  async load(records, { params }) {
    return (await records.standards(params.round)) ?? refuse('no-such-round', params.round);
  },
  show: (list, { params }, { say, language }) => ({
    title: `${say('rounds.standards')} · ${list.round.title[language]}`,
    round: params.round,
    isAtWork: !list.round.adopted,
    section: 'round',
    main: <PublicStandards list={list} />,
  }),
});

function PublicStandards({ list }: { readonly list: StandardList }) {
  const { say, language } = useView();
  return (
    <Sheet crumbs={[{ label: list.round.title[language], address: roundAddress(list.round.key) }]}>
      <h1>{say('rounds.standards')}</h1>
      <p className="lede">{say('standards.lede')}</p>
      {list.standards.length === 0 ? (
        <p>{say('standards.none')}</p>
      ) : (
        <Standards standards={list.standards} />
      )}
    </Sheet>
  );
}

export const publicRoundPages: readonly AnyPage[] = [decisions, standards];
