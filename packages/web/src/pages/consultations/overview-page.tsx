import {
  appointForConsultation,
  type ConsultationAtWork,
  type ConsultationPlanning,
  closeConsultation,
  openConsultation,
  planningOfConsultations,
} from '@rapporteur/registry';
import { z } from 'zod';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { dateInWords } from '../../words/locale.js';
import {
  ConsultationSheet,
  consultationAddress,
  consultationPart,
  consultationRecord,
  loadConsultation,
} from './desk-parts.js';
import { Figures } from './figures.js';
import { RoleFields, roleFields, rolesOf } from './role-fields.js';

interface Shown extends ConsultationAtWork {
  /** Null for whoever does not appoint people. */
  readonly planning: ConsultationPlanning | null;
}

/** Where a consultation stands, who leads it, and what comes next. */
export const consultationPage = deskPage({
  name: 'deskConsultation',
  address: '/desk/rounds/:round/consultations/:number',
  params: consultationPart,
  query: z.object({}),
  record: consultationRecord,
  async load(desk, ask): Promise<Shown | null> {
    const it = await loadConsultation(desk, ask);
    if (!it) return null;
    return { ...it, planning: await planningOfConsultations(desk.db, desk.signedIn.viewer, it.round) };
  },
  show: (it, _ask, { say }) => ({
    title: say('consultations.one', { number: it.number }),
    section: 'desk',
    main: <Overview it={it} />,
  }),
  acts: {
    'appoint-for-consultation': {
      fields: z.object(roleFields),
      run: ({ db }, by, { params, fields }) =>
        appointForConsultation(db, by, { ...params, ...rolesOf(fields) }),
      then: (_outcome, params) => consultationAddress(params),
      done: 'done.consultationAppointed',
    },
    'open-consultation': {
      fields: z.object({}),
      run: ({ db }, by, { params }) => openConsultation(db, by, params),
      then: (_outcome, params) => consultationAddress(params),
      done: 'done.consultationOpened',
    },
    'close-consultation': {
      fields: z.object({}),
      run: ({ db }, by, { params }) => closeConsultation(db, by, params),
      then: (_outcome, params) => consultationAddress(params, 'publication'),
      done: 'done.consultationClosed',
    },
  },
});

function Overview({ it }: { readonly it: Shown }) {
  const { say, to, language } = useView();
  const { stage, gate, people, may, withdrawalUntil, report, round } = it;
  return (
    <ConsultationSheet it={it} here="">
      <p className="lede">{say(`consultations.stage.${stage}.text`)}</p>
      <section aria-labelledby="people">
        <h2 id="people">{say('consultations.people')}</h2>
        <dl className="facts">
          {people.map(({ role, name }) => (
            <div key={role}>
              <dt>{say(`consultations.role.${role}` as never)}</dt>
              <dd>{name}</dd>
            </div>
          ))}
          {withdrawalUntil ? (
            <div>
              <dt>{say('consultations.withdrawalUntil')}</dt>
              <dd>{dateInWords(withdrawalUntil, language)}</dd>
            </div>
          ) : null}
        </dl>
      </section>
      {stage === 'preparing' ? (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{say('consultations.gaps', { count: gate.gaps.length })}</h2>
          <ul>
            {gate.gaps.map((gap) => (
              <li key={gap}>{say(`consultations.gap.${gap}` as never)}</li>
            ))}
          </ul>
          {may.includes('open-consultation') ? (
            <Form act="open-consultation" button={say('consultations.open')} />
          ) : (
            <p>{say('consultations.open.byLead')}</p>
          )}
        </section>
      ) : (
        <section aria-labelledby="who">
          <h2 id="who">{say('consultations.figures')}</h2>
          {it.figures ? <Figures figures={it.figures} /> : <p>{say('consultations.figures.later')}</p>}
        </section>
      )}
      {stage === 'open' && may.includes('close-consultation') ? (
        <Form act="close-consultation" button={say('consultations.close')} isSecond />
      ) : null}
      {it.planning && stage !== 'published' ? (
        <details>
          <summary>{say('consultations.appoint')}</summary>
          <Form act="appoint-for-consultation" button={say('consultations.appoint')} isSecond>
            <RoleFields people={it.planning.people} now={it} />
          </Form>
        </details>
      ) : null}
      {report !== null ? (
        <p>
          <a href={to(`/rounds/${encodeURIComponent(round)}/consultations#c-${report}`)}>
            {say('consultations.toPublic')}
          </a>
        </p>
      ) : null}
      <p className="meta">{say('consultations.protocolWhere')}</p>
    </ConsultationSheet>
  );
}
