import type { MeetingList, MeetingPage } from '@rapporteur/registry';
import { z } from 'zod';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { roundAddress } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { type AnyPage, page } from '../page.js';
import { meetingList, meetingPage } from '../rounds/schemas.js';
import { MeetingParts } from './meeting.js';
import { MeetingDays, MeetingRows } from './meeting-rows.js';

const meetingsAddress = (round: string) => `${roundAddress(round)}/meetings`;

/** Public meetings of a round's body, with what is public of their documents. */
const meetings = page({
  name: 'meetings',
  about: 'The public meetings about a round, with the number of their public documents.',
  address: '/rounds/:round/meetings',
  params: roundPart,
  query: nothing,
  record: meetingList,
  async load(records, { params }) {
    return (await records.meetings(params.round)) ?? refuse('no-such-round', params.round);
  },
  show: (list, { params }, { say, language }) => ({
    title: `${say('rounds.meetings')} · ${list.round.title[language]}`,
    round: params.round,
    isAtWork: !list.round.adopted,
    section: 'round',
    main: <Meetings list={list} />,
  }),
});

function Meetings({ list }: { readonly list: MeetingList }) {
  const { say, to, language } = useView();
  const round = list.round.key;
  return (
    <Sheet crumbs={[{ label: list.round.title[language], address: roundAddress(round) }]}>
      <h1>{say('rounds.meetings')}</h1>
      <p>
        <a href={to(`${roundAddress(round)}/calendar.ics`)}>{say('calendar.public')}</a>
      </p>
      {list.meetings.length === 0 ? <p>{say('meetings.none.public')}</p> : null}
      <MeetingRows
        meetings={list.meetings}
        address={(number) => `${meetingsAddress(round)}/${encodeURIComponent(number)}`}
      />
    </Sheet>
  );
}

/** One public meeting. */
const meeting = page({
  name: 'meeting',
  about: 'A public meeting: agenda, public documents, public decisions taken in it.',
  address: '/rounds/:round/meetings/:meeting',
  params: roundPart.extend({ meeting: z.string().min(1).max(40) }),
  query: nothing,
  record: meetingPage,
  async load(records, { params }) {
    return (await records.meeting(params.round, params.meeting)) ?? refuse('not-found');
  },
  show: (record, { params }, { language }) => ({
    title: record.title[language],
    round: params.round,
    isAtWork: !record.round.adopted,
    section: 'round',
    main: <OneMeeting meeting={record} />,
  }),
});

function OneMeeting({ meeting: it }: { readonly meeting: MeetingPage }) {
  const { say, language } = useView();
  const round = roundAddress(it.round.key);
  return (
    <Sheet
      crumbs={[
        { label: it.round.title[language], address: round },
        { label: say('rounds.meetings'), address: meetingsAddress(it.round.key) },
      ]}
    >
      <h1>{it.title[language]}</h1>
      <p className="lede">
        <MeetingDays meeting={it} />
      </p>
      <MeetingParts meeting={it} address={(document) => `${round}/documents/${document}`} />
    </Sheet>
  );
}

export const publicMeetingPages: readonly AnyPage[] = [meetings, meeting];
