import { classifications } from '@rapporteur/monitoring';
import {
  addMeetingDocument,
  classifyMeetingDocument,
  findMeeting,
  type MeetingPage,
  meetingDocumentFile,
  planMeeting,
} from '@rapporteur/registry';
import { z } from 'zod';
import { FileField, Select, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskFile, deskPage } from '../../desk/desk-page.js';
import { choice, count, day, id, optionalDay, optionalText, text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { meetingPage } from '../rounds/schemas.js';
import { Agenda } from './agenda.js';
import { ClassificationFields, Closed, classificationFields } from './classified.js';
import { MeetingForm, meetingFields, meetingOf } from './meeting-form.js';
import { MeetingDays } from './meeting-rows.js';
import { Papers } from './paper-rows.js';

const languages = ['en', 'fr'] as const;
const params = roundPart.extend({ meeting: z.string().min(1).max(40) });
type Params = z.infer<typeof params>;
const roundAddress = (round: string) => `/desk/rounds/${encodeURIComponent(round)}`;
const address = ({ round, meeting }: Params) =>
  `${roundAddress(round)}/meetings/${encodeURIComponent(meeting)}`;

/** One meeting: agenda, documents, decisions taken, as far as the person may know of them. */
export const meetingDesk = deskPage({
  name: 'meetingDesk',
  address: '/desk/rounds/:round/meetings/:meeting',
  params,
  query: nothing,
  record: meetingPage,
  load: (desk, ask): Promise<MeetingPage | null> =>
    findMeeting(desk.db, desk.signedIn.viewer, ask.params.round, ask.params.meeting),
  show: (meeting, _ask, { language }) => ({
    title: meeting.title[language],
    section: 'desk',
    main: <OneMeeting meeting={meeting} />,
  }),
  acts: {
    'plan-meeting': {
      fields: meetingFields,
      async run({ db, signedIn }, by, sent) {
        const { round, meeting: number } = sent.params;
        const meeting = await findMeeting(db, signedIn.viewer, round, number);
        const place = { id: meeting?.id ?? null, body: meeting?.round.body ?? '', round };
        return planMeeting(db, by, meetingOf(sent.fields, place));
      },
      then: (outcome, at) => address({ ...at, meeting: (outcome as { number: string }).number }),
      done: 'done.meetingSaved',
    },
    'add-meeting-document': {
      fields: z.object({
        ...{ symbol: text(60), revision: count(99), language: choice(languages), title: text(300) },
        ...{ agendaItem: optionalText(20), issued: day(), amendmentsUntil: optionalDay() },
        ...{ amendmentsDecision: optionalText(40), ...classificationFields },
      }),
      largestFile: 20_000_000,
      async run({ db, signedIn }, by, { params: at, fields, files }) {
        const meeting = await findMeeting(db, signedIn.viewer, at.round, at.meeting);
        const { symbol, revision, language, title, issued, amendmentsUntil, amendmentsDecision } = fields;
        const file = files.find(({ field }) => field === 'file');
        return addMeetingDocument(db, by, {
          ...{
            body: meeting?.round.body ?? '',
            meeting: at.meeting,
            symbol,
            revision,
            language,
            title,
            issued,
          },
          agendaItem: fields.agendaItem || null,
          classification: { audience: fields.audience, until: fields.until },
          amendments:
            amendmentsUntil === null && amendmentsDecision === ''
              ? null
              : { until: amendmentsUntil ?? '', decision: amendmentsDecision },
          file: file ? { name: file.name, bytes: file.bytes } : null,
        });
      },
      then: (_outcome, at) => `${address(at)}#documents`,
      done: 'done.documentAdded',
    },
    'classify-meeting-document': {
      fields: z.object({
        ...{ document: id(), seenAudience: choice(classifications), seenUntil: optionalDay() },
        ...classificationFields,
      }),
      run: ({ db }, by, { fields: { seenAudience, seenUntil, ...fields } }) =>
        classifyMeetingDocument(db, by, { ...fields, seen: { audience: seenAudience, until: seenUntil } }),
      then: (_outcome, at) => `${address(at)}#documents`,
      done: 'done.documentClassified',
    },
  },
});

/** The bytes of a document, always as a download: nothing that was brought in runs in a page of ours. */
export const meetingDocument = deskFile({
  name: 'meetingDocument',
  address: '/desk/rounds/:round/documents/:document',
  params: roundPart.extend({ document: z.string().min(1).max(40) }),
  async load(desk, ask) {
    const file = await meetingDocumentFile(
      desk.db,
      desk.signedIn.viewer,
      ask.params.round,
      ask.params.document,
    );
    return file && { type: file.mediaType, bytes: file.bytes, fileName: file.name };
  },
});

function OneMeeting({ meeting }: { readonly meeting: MeetingPage }) {
  const { say, language } = useView();
  const round = roundAddress(meeting.round.key);
  return (
    <Sheet
      crumbs={[
        { label: meeting.round.title[language], address: round },
        { label: say('rounds.meetings'), address: `${round}/meetings` },
      ]}
    >
      <ErrorSummary />
      <h1>{meeting.title[language]}</h1>
      <RoundWays round={meeting.round.key} here="meetings" />
      <p className="lede">
        <MeetingDays meeting={meeting} />
      </p>
      <Closed classification={meeting.classification} />
      <MeetingParts meeting={meeting} address={(document) => `${round}/documents/${document}`} />
      {meeting.may.addDocument ? <AddDocument meeting={meeting} /> : null}
      {meeting.may.plan ? (
        <details className="more">
          <summary>{say('meetings.change')}</summary>
          <MeetingForm meeting={meeting} />
        </details>
      ) : null}
    </Sheet>
  );
}

/** What a meeting's page shows to everybody who may see it. */
export function MeetingParts({
  meeting,
  address: addressOf,
}: {
  readonly meeting: Omit<MeetingPage, 'standing'>;
  readonly address: (document: string) => string;
}) {
  const { say, language } = useView();
  return (
    <>
      <section aria-labelledby="agenda">
        <h2 id="agenda">{say('meetings.agenda')}</h2>
        <Agenda agenda={meeting.agenda} />
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{say('meetings.documents')}</h2>
        <Papers
          papers={meeting.papers}
          address={addressOf}
          below={(paper) =>
            meeting.may.addDocument ? (
              <details className="more">
                <summary>{say('meetings.classify')}</summary>
                <Form
                  act="classify-meeting-document"
                  which={paper.id}
                  button={say('meetings.classify.do')}
                  hidden={{
                    document: paper.id,
                    seenAudience: paper.classification.audience,
                    seenUntil: paper.classification.until ?? '',
                  }}
                  isSecond
                >
                  <ClassificationFields value={paper.classification} />
                </Form>
              </details>
            ) : null
          }
        />
      </section>
      {meeting.decisions.length > 0 ? (
        <section aria-labelledby="decisions">
          <h2 id="decisions">{say('meetings.decisions')}</h2>
          <ul>
            {meeting.decisions.map(({ number, text: words }) => (
              <li key={number}>
                <b>{number}</b> {(language === 'fr' ? words.fr : null) ?? words.en}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function AddDocument({ meeting }: { readonly meeting: MeetingPage }) {
  const { say, language } = useView();
  const none = say('meetings.document.item.none');
  return (
    <section aria-labelledby="add">
      <h2 id="add">{say('meetings.document.add')}</h2>
      <Form act="add-meeting-document" button={say('meetings.document.save')} hasFiles>
        <TextField name="symbol" label={say('meetings.document.symbol')} />
        <TextField
          name="revision"
          inputMode="numeric"
          size={3}
          label={say('meetings.document.revision')}
          hint={say('meetings.document.revision.hint')}
          value="0"
        />
        <Select
          name="language"
          label={say('meetings.document.language')}
          options={languages.map((value) => ({ value, label: say(`meetings.language.${value}`) }))}
        />
        <TextField name="title" label={say('meetings.document.title')} />
        <Select
          name="agendaItem"
          label={say('meetings.document.item')}
          none={none}
          options={meeting.agenda.map(({ number, title }) => ({
            value: number,
            label: `${number} ${(language === 'fr' ? title.fr : null) ?? title.en}`,
          }))}
        />
        <TextField name="issued" type="date" label={say('meetings.document.issued')} />
        <ClassificationFields value={{ audience: 'body', until: null }} />
        <TextField
          name="amendmentsUntil"
          type="date"
          isOptional
          label={say('meetings.document.amendments')}
        />
        <Select
          name="amendmentsDecision"
          label={say('meetings.document.decision')}
          none={say('meetings.document.decision.none')}
          options={meeting.standing.map((value) => ({ value, label: value }))}
        />
        <FileField
          name="file"
          label={say('meetings.document.file')}
          hint={say('meetings.document.file.hint')}
          accept=".pdf,.docx,.xlsx,.txt"
        />
      </Form>
    </section>
  );
}
