import {
  type ConcernInHand,
  type ConsultationAtWork,
  decideConcern,
  drawingAtWork,
  recordReferral,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Choices, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { deskFile } from '../../desk/desk-page.js';
import { choice, day, id, optionalDay, text } from '../../desk/fields.js';
import { dateInWords } from '../../words/locale.js';
import { ConsultationSheet, consultationAddress, consultationPart, partPage } from './desk-parts.js';

/** Protection concerns, for the safeguarding lead and the deputy alone. */
export const concernsPage = partPage('concerns', (it) => <Concerns it={it} />, {
  'record-referral': {
    echo: false,
    fields: z.object({ which: id(), madeOn: day(), service: text(200), acknowledgedOn: optionalDay() }),
    run: ({ db }, by, { params, fields: { which, ...fields } }) =>
      recordReferral(db, by, { ...params, ...fields, expression: which }),
    then: (_outcome, params) => consultationAddress(params, 'concerns'),
    done: 'done.referralRecorded',
  },
  'decide-concern': {
    echo: false,
    fields: z.object({ which: id(), decision: choice(['kept', 'erased'] as const) }),
    run: ({ db }, by, { params, fields: { which, decision } }) =>
      decideConcern(db, by, { ...params, expression: which, decision }),
    then: (_outcome, params) => consultationAddress(params, 'concerns'),
    done: 'done.concernDecided',
  },
});

/** A drawing, shown in the page to whoever may read it. */
export const drawingFile = deskFile({
  name: 'deskConsultationDrawing',
  address: '/desk/rounds/:round/consultations/:number/drawings/:expression',
  params: consultationPart.extend({ expression: z.string().max(40) }),
  async load({ db, signedIn }, { params: { expression, ...name } }) {
    const bytes = await drawingAtWork(db, signedIn.viewer, name, expression);
    return bytes && { type: 'image/png', bytes, fileName: null };
  },
});

function Concerns({ it }: { readonly it: ConsultationAtWork }) {
  const { say } = useView();
  const { concerns, gate } = it;
  const said = (item: string, field: string) => gate.attested.find((each) => each.item === item)?.said[field];
  return (
    <ConsultationSheet it={it} here="concerns">
      <p className="lede">{say('consultations.concerns.lede')}</p>
      <section aria-labelledby="protocol">
        <h2 id="protocol">{say('consultations.gap.local-protocol')}</h2>
        <p>{said('local-protocol', 'steps')}</p>
        <h2>{say('consultations.gap.reporting-duty')}</h2>
        <p>{said('reporting-duty', 'duty')}</p>
        <h2>{say('consultations.gap.referral-contact')}</h2>
        <p>
          {said('referral-contact', 'service')} · {said('referral-contact', 'how-to-reach')}
        </p>
      </section>
      {concerns.length === 0 ? (
        <EmptyState title={say('consultations.concerns.none')}>
          <p>{say('consultations.concerns.none.text')}</p>
        </EmptyState>
      ) : (
        concerns.map((concern) => <OneConcern key={concern.expression} it={it} concern={concern} />)
      )}
    </ConsultationSheet>
  );
}

function OneConcern({ it, concern }: { readonly it: ConsultationAtWork; readonly concern: ConcernInHand }) {
  const { say, to, language } = useView();
  const { expression: which, text: words, kind, raisedAt, raisedBy, referral, decision } = concern;
  const on = (day: string) => dateInWords(day, language);
  return (
    <article className="expression">
      <h2>{say('consultations.concerns.raised', { day: on(raisedAt.slice(0, 10)), name: raisedBy })}</h2>
      {words === null ? (
        <p>{say('consultations.concerns.erased')}</p>
      ) : (
        <details>
          <summary>{say('consultations.concerns.read')}</summary>
          {kind === 'drawing' ? (
            <img
              className="drawing"
              src={to(consultationAddress(it, `drawings/${which}`))}
              alt={words}
              loading="lazy"
            />
          ) : null}
          <blockquote>
            <p>{words}</p>
          </blockquote>
        </details>
      )}
      {referral ? (
        <p>
          {say('consultations.concerns.referred', { day: on(referral.madeOn), service: referral.service })}{' '}
          {referral.acknowledgedOn
            ? say('consultations.concerns.acknowledged', { day: on(referral.acknowledgedOn) })
            : say('consultations.concerns.notAcknowledged')}
        </p>
      ) : null}
      <Form
        act="record-referral"
        which={which}
        button={say('consultations.concerns.record')}
        isSecond={referral !== null}
      >
        <TextField
          name="madeOn"
          type="date"
          label={say('consultations.concerns.madeOn')}
          value={referral?.madeOn ?? ''}
        />
        <TextField
          name="service"
          label={say('consultations.concerns.service')}
          hint={say('consultations.concerns.service.hint')}
          autoComplete="off"
          value={referral?.service ?? ''}
        />
        <TextField
          name="acknowledgedOn"
          type="date"
          label={say('consultations.concerns.acknowledgedOn')}
          isOptional
          value={referral?.acknowledgedOn ?? ''}
        />
      </Form>
      {words !== null ? (
        <Form act="decide-concern" which={which} button={say('consultations.concerns.decide')} isSecond>
          <Choices
            name="decision"
            label={say('consultations.concerns.decision')}
            value={decision ?? ''}
            options={[
              { value: 'kept', label: say('consultations.concerns.keep') },
              { value: 'erased', label: say('consultations.concerns.erase') },
            ]}
          />
        </Form>
      ) : null}
    </article>
  );
}
