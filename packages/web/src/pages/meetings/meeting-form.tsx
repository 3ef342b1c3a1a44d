import { agendaFromLines } from '@rapporteur/monitoring';
import type { MeetingPage, MeetingToPlan } from '@rapporteur/registry';
import { z } from 'zod';
import { Select, TextArea, TextField } from '../../components/form/fields.js';
import { Form } from '../../components/form/form.js';
import { useView } from '../../components/view.js';
import { choice, count, day, optionalText, text } from '../../desk/fields.js';
import { agendaLines } from './agenda.js';
import { ClassificationFields, classificationFields } from './classified.js';

export const meetingFields = z.object({
  ...{ number: text(20), titleEn: text(300), titleFr: optionalText(300), from: day(), to: day() },
  ...{ place: optionalText(200), about: choice(['round', 'body'] as const), agenda: optionalText(20_000) },
  ...classificationFields,
  version: count(1_000_000),
});

export function meetingOf(
  fields: z.infer<typeof meetingFields>,
  { id, body, round }: { readonly id: string | null; readonly body: string; readonly round: string },
): MeetingToPlan {
  return {
    version: fields.version,
    ...{ id, body, round: fields.about === 'round' ? round : null, number: fields.number },
    title: { en: fields.titleEn, fr: fields.titleFr || fields.titleEn },
    ...{ from: fields.from, to: fields.to, place: fields.place || null },
    agenda: agendaFromLines(fields.agenda),
    classification: { audience: fields.audience, until: fields.until },
  };
}

/** The form that enters a meeting, or changes one. */
export function MeetingForm({ meeting }: { readonly meeting?: MeetingPage }) {
  const { say } = useView();
  return (
    <Form act="plan-meeting" button={say('meetings.save')} hidden={{ version: meeting?.version ?? 0 }}>
      <TextField
        name="number"
        size={8}
        label={say('meetings.number')}
        hint={say('meetings.number.hint')}
        value={meeting?.number ?? ''}
      />
      <TextField name="titleEn" lang="en" label={say('meetings.title.en')} value={meeting?.title.en ?? ''} />
      <TextField
        name="titleFr"
        lang="fr"
        isOptional
        label={say('meetings.title.fr')}
        value={meeting?.title.fr ?? ''}
      />
      <div className="side-by-side">
        <TextField name="from" type="date" label={say('meetings.from')} value={meeting?.from ?? ''} />
        <TextField name="to" type="date" label={say('meetings.to')} value={meeting?.to ?? ''} />
      </div>
      <TextField name="place" isOptional label={say('meetings.place')} value={meeting?.place ?? ''} />
      <Select
        name="about"
        label={say('meetings.about')}
        value={meeting && !meeting.isOfRound ? 'body' : 'round'}
        options={(['round', 'body'] as const).map((value) => ({
          value,
          label: say(`meetings.about.${value}`),
        }))}
      />
      <TextArea
        name="agenda"
        rows={8}
        isOptional
        label={say('meetings.agenda')}
        hint={say('meetings.agenda.hint')}
        value={meeting ? agendaLines(meeting.agenda) : ''}
      />
      <ClassificationFields {...(meeting ? { value: meeting.classification } : {})} />
    </Form>
  );
}
