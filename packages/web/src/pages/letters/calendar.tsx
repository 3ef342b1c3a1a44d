import { calendarKeyOf, endCalendarKey, hashOfToken, makeCalendarKey, newId } from '@rapporteur/registry';
import { z } from 'zod';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { dateInWords } from '../../words/locale.js';

interface OwnCalendar {
  readonly address: string | null;
  readonly madeAt: string | null;
}

const address = '/desk/account/calendar';

/** The address of a person's own calendar. It is a secret: made here, ended here, shown to its owner alone. */
export const calendarPage = deskPage<object, object, OwnCalendar>({
  name: 'calendar',
  address,
  params: z.object({}),
  query: z.object({}),
  // Not the address: a record may be kept by a program.
  record: z.object({ madeAt: z.string().nullable() }),
  async load({ db, site, signedIn }) {
    const key = await calendarKeyOf(db, signedIn.viewer.person.id);
    return {
      address: key && `${site.settings.origin}/calendar/${site.keys.calendarToken(key.id)}.ics`,
      madeAt: key?.madeAt ?? null,
    };
  },
  show: (own, _ask, { say }) => ({
    title: say('calendar.title'),
    section: 'desk',
    main: <CalendarPage own={own} />,
  }),
  acts: {
    'make-address': {
      fields: z.object({}),
      async run({ db, site, signedIn, now }) {
        const id = newId();
        const keyHash = hashOfToken(site.keys.calendarToken(id));
        await makeCalendarKey(db, { id, keyHash, person: signedIn.viewer.person.id, now });
        return {};
      },
      then: () => address,
      done: 'done.calendarMade',
    },
    'end-address': {
      fields: z.object({}),
      async run({ db, signedIn, now }) {
        await endCalendarKey(db, { person: signedIn.viewer.person.id, now });
        return {};
      },
      then: () => address,
      done: 'done.calendarEnded',
    },
  },
});

function CalendarPage({ own: { address: feed, madeAt } }: { readonly own: OwnCalendar }) {
  const { say, language } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{say('calendar.title')}</h1>
      <p className="lede">{say('calendar.lede')}</p>
      {feed === null || madeAt === null ? (
        <p>{say('calendar.none')}</p>
      ) : (
        <>
          <div className="field">
            <label htmlFor="calendar-address">{say('calendar.address')}</label>
            <textarea id="calendar-address" rows={2} readOnly defaultValue={feed} />
          </div>
          <p>{say('calendar.madeAt', { day: dateInWords(madeAt.slice(0, 10), language) })}</p>
        </>
      )}
      <p>{say('calendar.secret')}</p>
      <Form
        act="make-address"
        button={say(feed === null ? 'calendar.make' : 'calendar.makeNew')}
        isSecond={feed !== null}
      />
      {feed === null ? null : <Form act="end-address" button={say('calendar.end')} isSecond />}
    </Sheet>
  );
}
