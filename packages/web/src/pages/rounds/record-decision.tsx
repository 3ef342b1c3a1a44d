import { duties, roundStages } from '@rapporteur/monitoring';
import {
  isRefusal,
  listMeetings,
  type MeetingList,
  type RoundHome,
  recordDecision,
  roundHome,
  type TreatyPage,
  treatyPage,
} from '@rapporteur/registry';
import { z } from 'zod';
import { Choices, Select, TextArea, TextField, Tick } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { nothing, roundPart } from '../asking.js';
import { ClassificationFields } from '../meetings/classified.js';
import { decisionFields, dueRows, effectsOf, fieldOf } from './decision-fields.js';

interface Ready {
  readonly home: RoundHome;
  readonly treaty: TreatyPage;
  readonly meetings: MeetingList;
}

/** The form that records a decision. Nothing is here for whoever may not record one. */
export const recordDecisionDesk = deskPage({
  name: 'recordDecisionDesk',
  address: '/desk/rounds/:round/decisions/new',
  params: roundPart,
  query: nothing,
  record: z.object({ home: z.object({ key: z.string(), body: z.string() }) }),
  async load(desk, { params }): Promise<Ready | null> {
    const { viewer } = desk.signedIn;
    const home = await roundHome(desk.db, viewer, params.round);
    if (!home?.may.recordDecision) return null;
    const [treaty, meetings] = await Promise.all([
      treatyPage(desk.db, viewer, params.round, null),
      listMeetings(desk.db, viewer, params.round),
    ]);
    return treaty && meetings ? { home, treaty, meetings } : null;
  },
  show: (ready, _ask, { say }) => ({
    title: say('decisions.record'),
    section: 'desk',
    main: <RecordDecision {...ready} />,
  }),
  acts: {
    'record-decision': {
      fields: decisionFields,
      async run({ db, signedIn }, by, { params, fields }) {
        const home = await roundHome(db, signedIn.viewer, params.round);
        const asked = effectsOf(fields);
        const [kind = '', number = ''] = fields.takenIn.split(' ', 2);
        const outcome = await recordDecision(db, by, {
          ...{ body: home?.body ?? '', round: params.round, number: fields.number, date: fields.date },
          text: { en: fields.textEn, fr: fields.textFr || null },
          takenIn: kind === 'meeting' || kind === 'written-procedure' ? { kind, number } : null,
          effects: asked.map(({ effect }) => effect),
          replaces: fields.replaces || null,
          classification: { audience: fields.audience, until: fields.until },
        });
        return isRefusal(outcome) && outcome.field
          ? { ...outcome, field: fieldOf(outcome.field, asked) }
          : outcome;
      },
      then: (_outcome, { round }) => `/desk/rounds/${encodeURIComponent(round)}/decisions`,
      done: 'done.decisionRecorded',
    },
  },
});

function RecordDecision({ home, treaty, meetings }: Ready) {
  const { say, nameOf, language } = useView();
  const parties = (codes: readonly string[]) => codes.map((value) => ({ value, label: nameOf(value) }));
  const monitored = home.monitored.map(({ party }) => party);
  const bound = treaty.parties.map(({ party }) => party).filter((party) => !monitored.includes(party));
  // A launch monitors parties and sets their dates in one decision.
  const nameable = parties([...monitored, ...bound].sort());
  const duty = duties.map((value) => ({ value, label: say(`duty.${value}`) }));
  const address = `/desk/rounds/${encodeURIComponent(home.key)}`;
  return (
    <Sheet
      crumbs={[
        { label: home.title[language], address },
        { label: say('rounds.decisions'), address: `${address}/decisions` },
      ]}
    >
      <ErrorSummary />
      <h1>{say('decisions.record')}</h1>
      <p className="lede">{say('decisions.record.lede')}</p>
      <Form act="record-decision" button={say('decisions.save')}>
        <TextField name="number" label={say('decisions.number')} hint={say('decisions.number.hint')} />
        <TextField name="date" type="date" label={say('decisions.date')} />
        <TextArea name="textEn" lang="en" label={say('decisions.text.en')} />
        <TextArea name="textFr" lang="fr" isOptional label={say('decisions.text.fr')} />
        <Select
          name="takenIn"
          label={say('decisions.takenIn')}
          none={say('decisions.takenIn.none')}
          options={[
            ...meetings.meetings.map(({ number, title }) => ({
              value: `meeting ${number}`,
              label: `${number} · ${title[language]}`,
            })),
            ...meetings.procedures.map(({ number }) => ({
              value: `written-procedure ${number}`,
              label: number,
            })),
          ]}
        />
        <Select
          name="replaces"
          label={say('decisions.replaces')}
          none={say('decisions.replaces.none')}
          options={home.decisions
            .filter(({ replacedBy }) => replacedBy === null)
            .map(({ number }) => ({ value: number, label: number }))}
        />
        <h2>{say('decisions.decides')}</h2>
        <p className="quiet">{say('decisions.decides.hint')}</p>
        <div className="side-by-side">
          <Select
            name="stage"
            label={say('decisions.stage')}
            none={say('decisions.stage.none')}
            options={roundStages.slice(1).map((value) => ({ value, label: say(`stage.${value}`) }))}
          />
          <TextField name="stageFrom" type="date" isOptional label={say('decisions.stage.from')} />
        </div>
        {bound.length > 0 ? (
          <Choices name="add" isSeveral isOptional label={say('decisions.add')} options={parties(bound)} />
        ) : null}
        {monitored.length > 0 ? (
          <Choices
            name="remove"
            isSeveral
            isOptional
            label={say('decisions.remove')}
            options={parties(monitored)}
          />
        ) : null}
        {dueRows.map((n) => (
          <fieldset key={n}>
            <legend>{say('decisions.due', { n })}</legend>
            <div className="side-by-side">
              <Select
                name={`due${n}`}
                label={say('decisions.due.duty')}
                none={say('decisions.due.none')}
                options={duty}
              />
              <TextField name={`due${n}Day`} type="date" isOptional label={say('decisions.due.day')} />
            </div>
            <details className="more">
              <summary>{say('decisions.due.parties')}</summary>
              <Choices
                name={`due${n}Parties`}
                isSeveral
                isOptional
                label={say('decisions.due.parties')}
                hint={say('decisions.due.parties.hint')}
                options={nameable}
              />
            </details>
          </fieldset>
        ))}
        <fieldset>
          <legend>{say('decisions.extension')}</legend>
          <div className="side-by-side">
            <Select
              name="extension"
              label={say('decisions.extension.duty')}
              none={say('decisions.extension.none')}
              options={duty}
            />
            <TextField name="extensionDay" type="date" isOptional label={say('decisions.extension.day')} />
          </div>
          <Choices
            name="extensionParties"
            isSeveral
            isOptional
            label={say('decisions.extension.parties')}
            options={nameable}
          />
        </fieldset>
        <Tick name="questionnaire" label={say('decisions.questionnaire')} />
        <TextField
          name="questions"
          isOptional
          label={say('decisions.questions')}
          hint={say('decisions.questions.hint')}
        />
        <TextField
          name="appointment"
          isOptional
          label={say('decisions.appointment')}
          hint={say('decisions.appointment.hint')}
        />
        <TextField name="adoption" isOptional label={say('decisions.adoption')} />
        <h2>{say('papers.audience')}</h2>
        <ClassificationFields />
      </Form>
    </Sheet>
  );
}
