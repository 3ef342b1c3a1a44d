import {
  type ConsultationHead,
  type ConsultationPlanning,
  listConsultations,
  planConsultation,
  planningOfConsultations,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Select } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { roundPart } from '../asking.js';
import { consultationAddress } from './desk-parts.js';
import { RoleFields, roleFields, rolesOf } from './role-fields.js';

interface Listed {
  readonly round: string;
  readonly consultations: readonly ConsultationHead[];
  /** Null for whoever does not plan consultations. */
  readonly planning: ConsultationPlanning | null;
}

/** The consultations of a round that a person may know of; the secretariat plans new ones. */
export const consultationsPage = deskPage({
  name: 'deskConsultations',
  address: '/desk/rounds/:round/consultations',
  params: roundPart,
  query: z.object({}),
  record: z.object({
    round: z.string(),
    consultations: z.array(
      z.object({ number: z.number(), party: z.string(), stage: z.string(), round: z.string() }),
    ),
  }),
  async load({ db, signedIn: { viewer } }, { params: { round } }): Promise<Listed | null> {
    const consultations = await listConsultations(db, viewer, round);
    const planning = await planningOfConsultations(db, viewer, round);
    return consultations.length === 0 && !planning ? null : { round, consultations, planning };
  },
  show: (record, _ask, { say }) => ({
    title: say('consultations.title'),
    section: 'desk',
    main: <ListPage it={record} />,
  }),
  acts: {
    'plan-consultation': {
      fields: z.object({ party: text(2), ...roleFields }),
      run: ({ db }, by, { params, fields: { party, ...roles } }) =>
        planConsultation(db, by, { round: params.round, party, ...rolesOf(roles) }),
      then: ({ number }: { number: number }, { round }) => consultationAddress({ round, number }, 'gate'),
      done: 'done.consultationPlanned',
    },
  },
});

function ListPage({ it: { round, consultations, planning } }: { readonly it: Listed }) {
  const { say, to, nameOf } = useView();
  return (
    <Sheet>
      <RoundWays round={round} here="consultations" />
      <ErrorSummary />
      <h1>{say('consultations.title')}</h1>
      <p className="lede">{say('consultations.lede')}</p>
      {consultations.length === 0 ? (
        <EmptyState title={say('consultations.none')}>
          <p>{say('consultations.none.text')}</p>
        </EmptyState>
      ) : (
        <ul className="waiting">
          {consultations.map(({ number, party, stage }) => (
            <li key={number}>
              <a href={to(consultationAddress({ round, number }))}>
                {say('consultations.one', { number })} · {nameOf(party)}
              </a>
              <span className="meta">{say(`consultations.stage.${stage}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {planning ? <PlanForm {...planning} /> : null}
    </Sheet>
  );
}

function PlanForm({ people, parties }: ConsultationPlanning) {
  const { say, nameOf } = useView();
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{say('consultations.plan')}</h2>
      <Form act="plan-consultation" button={say('consultations.plan')}>
        <Select
          name="party"
          label={say('consultations.party')}
          none={say('consultations.choose')}
          options={parties.map((party) => ({ value: party, label: nameOf(party) }))}
        />
        <RoleFields people={people} />
      </Form>
    </section>
  );
}
