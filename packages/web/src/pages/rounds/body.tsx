import { documentKinds, type WorkingPreset } from '@rapporteur/monitoring';
import { type BodyDesk, bodyDesk, openRound, setPreset } from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { FileField, Select, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { choice, count, text } from '../../desk/fields.js';
import { dateInWords, listInWords } from '../../words/locale.js';
import { nothing } from '../asking.js';
import { bilingual } from './schemas.js';

const kinds = ['thematic', 'urgent'] as const;
const address = (body: string) => `/desk/bodies/${encodeURIComponent(body)}`;

/** A body: its rounds, how it works, and the forms that open a round and set the preset. */
export const bodyPage = deskPage({
  name: 'bodyDesk',
  address: '/desk/bodies/:body',
  params: z.object({ body: z.string().min(1).max(80) }),
  query: nothing,
  record: z.object({
    ...{ body: z.string(), name: bilingual },
    rounds: z.array(z.object({ key: z.string(), number: z.number(), title: bilingual, stage: z.string() })),
    preset: z.record(z.string(), z.unknown()).nullable(),
    versions: z.array(z.object({ version: z.number(), setAt: z.string() })),
  }),
  load: (desk, { params }): Promise<BodyDesk | null> => bodyDesk(desk.db, desk.signedIn.viewer, params.body),
  show: (desk, _ask, { say, language }) => ({
    title: say('bodies.title', { body: desk.name[language] }),
    section: 'desk',
    main: <BodyPage desk={desk} />,
  }),
  acts: {
    'open-round': {
      fields: z.object({
        ...{ key: text(40), number: count(999), titleEn: text(300), titleFr: text(300), kind: choice(kinds) },
      }),
      run: ({ db }, by, { params, fields: { titleEn, titleFr, ...fields } }) =>
        openRound(db, by, { ...fields, body: params.body, title: { en: titleEn, fr: titleFr } }),
      then: (outcome) => `/desk/rounds/${encodeURIComponent((outcome as { key: string }).key)}`,
      done: 'done.roundOpened',
    },
    'set-preset': {
      fields: z.object({}),
      largestFile: 1_000_000,
      async run({ db }, by, { params, files }) {
        const file = files.find(({ field }) => field === 'preset');
        const preset = file && jsonIn(file.bytes);
        if (preset === undefined)
          return { refused: 'preset-not-json', message: 'The file is not JSON.', field: 'preset' };
        return setPreset(db, by, { body: params.body, preset });
      },
      then: (_outcome, { body }) => address(body),
      done: 'done.presetSet',
    },
  },
});

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function BodyPage({ desk }: { readonly desk: BodyDesk }) {
  const { say, to, language } = useView();
  return (
    <Sheet>
      <ErrorSummary />
      <h1>{desk.name[language]}</h1>
      <section aria-labelledby="rounds">
        <h2 id="rounds">{say('bodies.rounds')}</h2>
        <ul>
          {desk.rounds.map(({ key, title, stage }) => (
            <li key={key}>
              <a href={to(`/desk/rounds/${encodeURIComponent(key)}`)}>{title[language]}</a>
              <span className="quiet"> · {say(`stage.${stage}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      {desk.mayOpenRound ? <OpenRound desk={desk} /> : null}
      <section aria-labelledby="works">
        <h2 id="works">{say('bodies.works')}</h2>
        {desk.preset ? <Works preset={desk.preset} desk={desk} /> : <p>{say('bodies.works.none')}</p>}
      </section>
      {desk.maySetPreset ? (
        <section aria-labelledby="preset">
          <h2 id="preset">{say('bodies.preset')}</h2>
          <Form act="set-preset" button={say('bodies.preset.do')} hasFiles>
            <FileField
              name="preset"
              label={say('bodies.preset.file')}
              hint={say('bodies.preset.file.hint')}
              accept=".json,application/json"
            />
          </Form>
        </section>
      ) : null}
    </Sheet>
  );
}

function OpenRound({ desk }: { readonly desk: BodyDesk }) {
  const { say } = useView();
  const next = Math.max(0, ...desk.rounds.map(({ number }) => number)) + 1;
  return (
    <section aria-labelledby="open">
      <h2 id="open">{say('bodies.open')}</h2>
      <p className="quiet">{say('bodies.open.lede')}</p>
      <Form act="open-round" button={say('bodies.open.do')}>
        <TextField name="key" label={say('bodies.key')} hint={say('bodies.key.hint')} />
        <TextField
          name="number"
          inputMode="numeric"
          size={4}
          label={say('bodies.number')}
          value={String(next)}
        />
        <TextField name="titleEn" lang="en" label={say('bodies.title.en')} />
        <TextField name="titleFr" lang="fr" label={say('bodies.title.fr')} />
        <Select
          name="kind"
          label={say('bodies.kind')}
          options={kinds.map((value) => ({ value, label: say(`bodies.kind.${value}`) }))}
        />
      </Form>
    </section>
  );
}

function Works({ preset, desk }: { readonly preset: WorkingPreset; readonly desk: BodyDesk }) {
  const { say, language } = useView();
  const { publicity, rapporteurs, voting, unconfirmed } = preset.working;
  const offices = (who: readonly string[]) =>
    listInWords(
      who.map((kind) => say(`mandate.${kind}` as never)),
      language,
    );
  const [now] = desk.versions;
  return (
    <>
      {now ? (
        <p className="quiet">
          {say('bodies.version', {
            version: now.version,
            day: dateInWords(now.setAt.slice(0, 10), language),
          })}
        </p>
      ) : null}
      {unconfirmed.length > 0 ? <p>{say('bodies.unconfirmed', { paths: unconfirmed.join(', ') })}</p> : null}
      <p>
        {say('bodies.rapporteurs')}: {offices(rapporteurs.from)}. {say('bodies.voting')}:{' '}
        {offices(voting.who)}.
      </p>
      <DataTable
        caption={say('bodies.publicity')}
        rows={documentKinds}
        rowKey={(kind) => kind}
        columns={[
          { head: say('bodies.publicity.kind'), cell: (kind) => say(`bodies.document.${kind}`) },
          { head: say('bodies.publicity.when'), cell: (kind) => say(`bodies.publicity.${publicity[kind]}`) },
        ]}
      />
      <DataTable
        caption={say('bodies.levels')}
        rows={preset.verbs}
        rowKey={({ level }) => level}
        columns={[
          { head: say('bodies.levels.level'), cell: ({ level }) => level },
          { head: say('bodies.levels.en'), cell: ({ en }) => <span lang="en">{en.join(', ')}</span> },
          {
            head: say('bodies.levels.fr'),
            cell: ({ fr }) => (fr ? <span lang="fr">{fr.join(', ')}</span> : say('bodies.levels.unknown')),
          },
          { head: say('bodies.levels.basis'), cell: ({ basis }) => basis },
        ]}
      />
    </>
  );
}
