import {
  changeMandate,
  endMandate,
  handOverMandate,
  hashOfToken,
  type MandateToRead,
  mandateToRead,
  newId,
} from '@rapporteur/registry';
import { z } from 'zod';
import { TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage, type FormAct } from '../../desk/desk-page.js';
import { day, email, text } from '../../desk/fields.js';
import { Days } from './people-table.js';
import { mandateRecord } from './record.js';

const params = z.object({ mandate: z.string().max(40) });
type Params = z.infer<typeof params>;

interface Loaded extends MandateToRead {
  readonly today: string;
}

const end: FormAct<Params> = {
  fields: z.object({ until: day() }),
  run: ({ db }, by, { params: { mandate }, fields: { until } }) => endMandate(db, by, { mandate, until }),
  then: ({ mandate }) => `/desk/people/mandates/${mandate}`,
  done: 'done.mandateEnded',
};

const change: FormAct<Params> = {
  fields: z.object({ questions: text(500), from: day() }),
  run: ({ db }, by, { params: { mandate }, fields: { questions, from } }) =>
    changeMandate(db, by, { mandate, from, questions: questions.split(/[\s,;]+/).filter(Boolean) }),
  then: ({ mandate }) => `/desk/people/mandates/${mandate}`,
  done: 'done.mandateChanged',
};

const handOver: FormAct<Params> = {
  fields: z.object({ name: text(200), address: email(), from: day() }),
  run({ db, site }, by, { params: { mandate }, fields }) {
    const id = newId();
    const tokenHash = hashOfToken(site.keys.invitationToken(id));
    return handOverMandate(db, by, { id, tokenHash, mandate, ...fields });
  },
  // Whoever hands over may not read the invitation of a contact person; the secretariat finds it among the people.
  then: (_outcome, { mandate }) => `/desk/people/mandates/${mandate}/hand-over`,
  done: 'done.invited',
};

/** One office: to end it, to change its questions, to hand it over. */
export const mandatePage = deskPage<Params, object, Loaded>({
  name: 'mandate',
  address: '/desk/people/mandates/:mandate',
  params,
  query: z.object({}),
  record: z.object({
    mandate: mandateRecord,
    name: z.string(),
    may: z.object({ end: z.boolean(), change: z.boolean(), handOver: z.boolean() }),
  }),
  async load({ db, signedIn: { viewer } }, { params: { mandate } }) {
    const found = await mandateToRead(db, viewer, mandate);
    return found && { ...found, today: viewer.days[found.mandate.body] ?? '' };
  },
  show(loaded, _ask, { say }) {
    const title = say('people.mandate', { name: loaded.name });
    return { title, section: 'desk', main: <MandatePage {...loaded} title={title} /> };
  },
  acts: { end, change, 'hand-over': handOver },
});

function MandatePage({ mandate, address, may, today, title }: Loaded & { readonly title: string }) {
  const { say, to, nameOf } = useView();
  const { kind, party, round, body, questions, until } = mandate;
  const isOver = until !== null && until < today;
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{title}</h1>
      <p className="lede">
        {say(`mandate.${kind}`)}
        {party ? `, ${nameOf(party)}` : ''} · {round ?? body} · <Days {...mandate} />
      </p>
      <p>{address}</p>
      {questions.length > 0 ? (
        <p>
          {say('people.questions')}: {questions.join(', ')}
        </p>
      ) : null}
      {round && party ? (
        <p>
          <a href={to(`/desk/people/mandates/${mandate.id}/hand-over`)}>{say('people.report')}</a>
        </p>
      ) : null}
      {may.handOver && !isOver ? (
        <section aria-labelledby="to-hand-over">
          <h2 id="to-hand-over">{say('people.handOver')}</h2>
          <p>{say('people.handOver.lede')}</p>
          <Form act="hand-over" button={say('people.handOver.do')}>
            <TextField name="name" label={say('people.handOver.name')} autoComplete="off" />
            <TextField
              name="address"
              type="email"
              label={say('people.handOver.address')}
              autoComplete="off"
            />
            <TextField name="from" type="date" label={say('people.handOver.from')} value={today} />
          </Form>
        </section>
      ) : null}
      {may.change && !isOver ? (
        <section aria-labelledby="to-change">
          <h2 id="to-change">{say('people.change')}</h2>
          <p>{say('people.change.hint')}</p>
          <Form act="change" button={say('people.change.do')}>
            <TextField name="questions" label={say('people.questions')} value={questions.join(' ')} />
            <TextField name="from" type="date" label={say('people.from')} value={today} />
          </Form>
        </section>
      ) : null}
      {may.end && !isOver ? (
        <section aria-labelledby="to-end">
          <h2 id="to-end">{say('people.end')}</h2>
          <Form act="end" button={say('people.end.do')} isSecond>
            <TextField
              name="until"
              type="date"
              label={say('people.end.last')}
              hint={say('people.end.hint')}
              value={today}
            />
          </Form>
        </section>
      ) : null}
    </Sheet>
  );
}
