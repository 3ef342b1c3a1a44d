import { type DatedFact, isDay, recordableFacts, stateCodes } from '@rapporteur/monitoring';
import { recordPartyFact, type TreatyPage, treatyPage } from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { Select, TextArea, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import type { Desk } from '../../desk/desk.js';
import { deskPage } from '../../desk/desk-page.js';
import { choice, day, optionalDay, optionalText, text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords, sortByName } from '../../words/locale.js';
import { roundPart } from '../asking.js';

interface Page {
  readonly treaty: TreatyPage;
  readonly states: readonly string[];
}

const dated = z.object({
  ...{ fact: z.string(), provision: z.string().nullable(), from: z.string().nullable() },
  ...{ until: z.string().nullable(), said: z.string().nullable(), source: z.string().nullable() },
});
const on = z.string().refine(isDay).optional().catch(undefined);
const address = (round: string) => `/desk/rounds/${encodeURIComponent(round)}`;

/** Who is bound by the convention on a day, and the dated facts with their sources. */
export const treatyDesk = deskPage({
  name: 'treatyDesk',
  address: '/desk/rounds/:round/parties',
  params: roundPart,
  query: z.object({ on }),
  record: z.object({
    treaty: z.object({
      on: z.string(),
      parties: z.array(
        z.object({
          ...{ party: z.string(), signed: z.string().nullable(), ratified: z.string().nullable() },
          ...{ inForce: z.string().nullable(), reservations: z.array(dated), declarations: z.array(dated) },
          territories: z.array(dated),
        }),
      ),
      monitored: z.array(z.string()),
      facts: z.array(dated.extend({ party: z.string() })),
    }),
  }),
  async load(desk, { params, query }): Promise<Page | null> {
    const treaty = await treatyPage(desk.db, desk.signedIn.viewer, params.round, query.on ?? null);
    return treaty && { treaty, states: statesOf(desk, treaty.round.body) };
  },
  show: (page, _ask, { say, language }) => ({
    title: `${say('rounds.parties')} · ${page.treaty.round.title[language]}`,
    section: 'desk',
    main: <TreatyDesk {...page} />,
  }),
  acts: {
    'record-party-fact': {
      fields: z.object({
        ...{ party: text(10), fact: choice(recordableFacts), from: day(), until: optionalDay() },
        ...{ provision: optionalText(200), said: optionalText(5000), source: text(500) },
      }),
      async run(desk, by, { params, fields }) {
        const body = (await treatyPage(desk.db, desk.signedIn.viewer, params.round, null))?.round.body ?? '';
        return recordPartyFact(desk.db, by, {
          ...{ ...fields, body, states: statesOf(desk, body) },
          ...{ provision: fields.provision || null, said: fields.said || null },
        });
      },
      then: (_outcome, { round }) => `${address(round)}/parties`,
      done: 'done.partyFactRecorded',
    },
  },
});

/** An invented body has its own States; every other those of the register. */
function statesOf({ site }: Desk, body: string): readonly string[] {
  const own = site.settings.presets?.find(({ id }) => id === body)?.parties?.map(({ code }) => code);
  return own && own.length > 0 ? own : stateCodes;
}

function TreatyDesk({ treaty, states }: Page) {
  const { say, language } = useView();
  return (
    <Sheet crumbs={[{ label: treaty.round.title[language], address: address(treaty.round.key) }]}>
      <ErrorSummary />
      <h1>{say('rounds.parties')}</h1>
      <RoundWays round={treaty.round.key} here="parties" />
      <p className="lede">{say('treaty.lede')}</p>
      <form method="get" className="one-form">
        <p className="field">
          <label htmlFor="on">{say('treaty.on')}</label>
          <input id="on" name="on" type="date" defaultValue={treaty.on} />
        </p>
        <p className="do">
          <button type="submit">{say('treaty.show')}</button>
        </p>
      </form>
      <Bound treaty={treaty} />
      <Facts facts={treaty.facts} />
      {treaty.mayRecord ? <RecordFact states={states} /> : null}
    </Sheet>
  );
}

function Bound({ treaty }: { readonly treaty: TreatyPage }) {
  const { say, nameOf, language } = useView();
  const caption = say('treaty.bound', { day: dateInWords(treaty.on, language) });
  const cell = (iso: string | null) => (iso ? dateInWords(iso, language) : '');
  if (treaty.parties.length === 0) return <p>{say('treaty.none')}</p>;
  return (
    <DataTable
      caption={caption}
      rows={sortByName(treaty.parties, ({ party }) => nameOf(party), language)}
      rowKey={({ party }) => party}
      columns={[
        { head: say('treaty.party'), cell: ({ party }) => nameOf(party) },
        { head: say('treaty.ratified'), cell: ({ ratified }) => cell(ratified) },
        { head: say('treaty.inForce'), cell: ({ inForce }) => cell(inForce) },
        {
          head: say('treaty.monitored'),
          cell: ({ party }) =>
            say(treaty.monitored.includes(party) ? 'treaty.monitored.yes' : 'treaty.monitored.no'),
        },
      ]}
    />
  );
}

function Facts({ facts }: { readonly facts: readonly DatedFact[] }) {
  const { say, nameOf, language } = useView();
  const inOrder = [...facts].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return (
    <DataTable
      caption={say('treaty.facts')}
      rows={sortByName(inOrder, ({ party }) => nameOf(party), language)}
      rowKey={({ party, fact, provision, from }) => `${party} ${fact} ${provision} ${from}`}
      columns={[
        { head: say('treaty.party'), cell: ({ party }) => nameOf(party) },
        {
          head: say('treaty.fact'),
          cell: ({ fact, provision, said }) =>
            [say(`treaty.fact.${fact}`), provision, said].filter(Boolean).join(' · '),
        },
        {
          head: say('treaty.from'),
          cell: ({ from, until }) =>
            [from, until].flatMap((iso) => (iso ? [dateInWords(iso, language)] : [])).join(' – '),
        },
        { head: say('treaty.source'), cell: ({ source }) => source ?? say('treaty.source.none') },
      ]}
    />
  );
}

function RecordFact({ states }: { readonly states: readonly string[] }) {
  const { say, nameOf, language } = useView();
  const options = states.map((value) => ({ value, label: nameOf(value) }));
  return (
    <section aria-labelledby="record">
      <h2 id="record">{say('treaty.record')}</h2>
      <Form act="record-party-fact" button={say('treaty.save')}>
        <Select
          name="party"
          label={say('treaty.party')}
          none={say('treaty.choose')}
          options={sortByName(options, ({ label }) => label, language)}
        />
        <Select
          name="fact"
          label={say('treaty.fact')}
          none={say('treaty.choose')}
          options={recordableFacts.map((value) => ({ value, label: say(`treaty.fact.${value}`) }))}
        />
        <TextField name="from" type="date" label={say('treaty.from')} />
        <TextField
          name="until"
          type="date"
          isOptional
          label={say('treaty.until')}
          hint={say('treaty.until.hint')}
        />
        <TextField name="provision" isOptional label={say('treaty.provision')} />
        <TextArea name="said" isOptional label={say('treaty.said')} />
        <TextField name="source" label={say('treaty.source')} hint={say('treaty.source.hint')} />
      </Form>
    </section>
  );
}
