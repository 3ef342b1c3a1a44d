import type { MeetingSummary } from '@rapporteur/registry';
import { useView } from '../../components/view.js';
import { dateInWords } from '../../words/locale.js';
import { Closed } from './classified.js';

export function MeetingRows({
  meetings,
  address,
}: {
  readonly meetings: readonly MeetingSummary[];
  readonly address: (number: string) => string;
}) {
  const { say, to } = useView();
  return (
    <ul className="bare waiting">
      {meetings.map((meeting) => (
        <li key={meeting.number}>
          <MeetingTitle meeting={meeting} address={to(address(meeting.number))} />
          <span className="meta">
            <MeetingDays meeting={meeting} /> ·{' '}
            {say('meetings.documents.count', { count: meeting.documents })}
          </span>
          <Closed classification={meeting.classification} />
        </li>
      ))}
    </ul>
  );
}

function MeetingTitle({ meeting, address }: { readonly meeting: MeetingSummary; readonly address: string }) {
  const { language } = useView();
  return <a href={address}>{meeting.title[language]}</a>;
}

/** "17 June 2026 to 18 June 2026, Porto Lago". */
export function MeetingDays({ meeting }: { readonly meeting: MeetingSummary }) {
  const { say, language } = useView();
  const from = dateInWords(meeting.from, language);
  const days =
    meeting.from === meeting.to
      ? from
      : say('meetings.days', { from, to: dateInWords(meeting.to, language) });
  return (
    <>
      {days}
      {meeting.place ? `, ${meeting.place}` : ''}
    </>
  );
}
