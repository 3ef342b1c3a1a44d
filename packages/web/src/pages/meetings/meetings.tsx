import { listMeetings, type MeetingList, openWrittenProcedure, planMeeting } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { ErrorSummary } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { bilingual, meetingSummary } from '../rounds/schemas.js';
import { MeetingForm, meetingFields, meetingOf } from './meeting-form.js';
import { MeetingRows } from './meeting-rows.js';
import { castVoteAct, openProcedureFields, Procedures, procedureSchema } from './procedures.js';

const address = (round: string) => `/desk/rounds/${encodeURIComponent(round)}`;

/** Meetings and written procedures of a round, as far as the person may know of them. */
export const meetingsDesk = deskPage({
  name: 'meetingsDesk',
  address: '/desk/rounds/:round/meetings',
  params: roundPart,
  query: nothing,
  record: z.object({
    round: z.object({ key: z.string(), title: bilingual, body: z.string() }),
    meetings: z.array(meetingSummary),
    procedures: z.array(procedureSchema),
  }),
  load: (desk, { params }): Promise<MeetingList | null> =>
    listMeetings(desk.db, desk.signedIn.viewer, params.round),
  show: (list, _ask, { say, language }) => ({
    title: `${say('rounds.meetings')} · ${list.round.title[language]}`,
    section: 'desk',
    main: <MeetingsPage list={list} />,
  }),
  acts: {
    'plan-meeting': {
      fields: meetingFields,
      async run({ db, signedIn }, by, { params, fields }) {
        const list = await listMeetings(db, signedIn.viewer, params.round);
        const place = { id: null, body: list?.round.body ?? '', round: params.round };
        return planMeeting(db, by, meetingOf(fields, place));
      },
      then: (outcome, { round }) =>
        `${address(round)}/meetings/${encodeURIComponent((outcome as { number: string }).number)}`,
      done: 'done.meetingSaved',
    },
    'open-written-procedure': {
      fields: openProcedureFields,
      async run({ db, signedIn }, by, { params, fields }) {
        const list = await listMeetings(db, signedIn.viewer, params.round);
        return openWrittenProcedure(db, by, {
          ...{ body: list?.round.body ?? '', round: params.round, number: fields.number },
          proposal: { en: fields.proposalEn, fr: fields.proposalFr || null },
          ...{ opens: fields.opens, closes: fields.closes, decision: fields.decision },
          classification: { audience: fields.audience, until: fields.until },
        });
      },
      then: (_outcome, { round }) => `${address(round)}/meetings#procedures`,
      done: 'done.procedureOpened',
    },
    'cast-vote': { ...castVoteAct, then: (_outcome, { round }) => `${address(round)}/meetings#procedures` },
  },
});

function MeetingsPage({ list }: { readonly list: MeetingList }) {
  const { say, language } = useView();
  return (
    <Sheet crumbs={[{ label: list.round.title[language], address: address(list.round.key) }]}>
      <ErrorSummary />
      <h1>{say('rounds.meetings')}</h1>
      <RoundWays round={list.round.key} here="meetings" />
      <p className="lede">{say('meetings.lede')}</p>
      {list.meetings.length === 0 ? (
        <EmptyState title={say('meetings.none')}>
          <p>{say(list.may.plan ? 'meetings.none.text' : 'meetings.lede')}</p>
        </EmptyState>
      ) : (
        <MeetingRows
          meetings={list.meetings}
          address={(number) => `${address(list.round.key)}/meetings/${encodeURIComponent(number)}`}
        />
      )}
      <Procedures list={list} />
      {list.may.plan ? (
        <section aria-labelledby="plan">
          <h2 id="plan">{say('meetings.plan')}</h2>
          <MeetingForm />
        </section>
      ) : null}
    </Sheet>
  );
}
