import { itemsFromLines, standardKinds } from '@rapporteur/monitoring';
import { listStandards, recordStandard, type StandardList } from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Select, TextArea, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { choice, day, optionalText, text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { ClassificationFields, classificationFields } from '../meetings/classified.js';
import { standardList } from './schemas.js';
import { Standards } from './standard-rows.js';

const address = (round: string) => `/desk/rounds/${encodeURIComponent(round)}`;

/** The register of the body's standards, and the form that adds one. */
export const standardsDesk = deskPage({
  name: 'standardsDesk',
  address: '/desk/rounds/:round/standards',
  params: roundPart,
  query: nothing,
  record: standardList,
  load: (desk, { params }): Promise<StandardList | null> =>
    listStandards(desk.db, desk.signedIn.viewer, params.round, desk.now),
  show: (list, _ask, { say, language }) => ({
    title: `${say('rounds.standards')} · ${list.round.title[language]}`,
    section: 'desk',
    main: <StandardsPage list={list} />,
  }),
  acts: {
    'record-standard': {
      fields: z.object({
        ...{ key: text(60), kind: choice(standardKinds), titleEn: text(500), titleFr: optionalText(500) },
        ...{
          symbol: optionalText(60),
          adopted: day(),
          decision: optionalText(40),
          replaces: optionalText(60),
        },
        ...{ items: optionalText(20_000), ...classificationFields },
      }),
      async run({ db, signedIn, now }, by, { params, fields }) {
        const list = await listStandards(db, signedIn.viewer, params.round, now);
        return recordStandard(db, by, {
          ...{ body: list?.round.body ?? '', key: fields.key, kind: fields.kind, adopted: fields.adopted },
          title: { en: fields.titleEn, fr: fields.titleFr || null },
          ...{ symbol: fields.symbol || null, decision: fields.decision || null },
          ...{ replaces: fields.replaces || null, items: itemsFromLines(fields.items) },
          classification: { audience: fields.audience, until: fields.until },
        });
      },
      then: (_outcome, { round }) => `${address(round)}/standards`,
      done: 'done.standardRecorded',
    },
  },
});

function StandardsPage({ list }: { readonly list: StandardList }) {
  const { say, language } = useView();
  return (
    <Sheet crumbs={[{ label: list.round.title[language], address: address(list.round.key) }]}>
      <ErrorSummary />
      <h1>{say('rounds.standards')}</h1>
      <RoundWays round={list.round.key} here="standards" />
      <p className="lede">{say('standards.lede')}</p>
      {list.standards.length === 0 ? (
        <EmptyState title={say('standards.none')}>
          <p>{say('standards.none.text')}</p>
        </EmptyState>
      ) : (
        <Standards standards={list.standards} />
      )}
      {list.mayRecord ? <RecordStandard list={list} /> : null}
    </Sheet>
  );
}

function RecordStandard({ list }: { readonly list: StandardList }) {
  const { say } = useView();
  return (
    <section aria-labelledby="record">
      <h2 id="record">{say('standards.record')}</h2>
      <Form act="record-standard" button={say('standards.save')}>
        <TextField name="key" label={say('standards.key')} hint={say('standards.key.hint')} />
        <Select
          name="kind"
          label={say('standards.kind')}
          options={standardKinds.map((value) => ({ value, label: say(`standards.kind.${value}`) }))}
        />
        <TextField name="titleEn" lang="en" label={say('standards.title.en')} />
        <TextField name="titleFr" lang="fr" isOptional label={say('standards.title.fr')} />
        <TextField name="symbol" isOptional label={say('standards.symbol')} />
        <TextField name="adopted" type="date" label={say('standards.adopted')} />
        <TextField
          name="decision"
          isOptional
          label={say('standards.decision')}
          hint={say('standards.decision.hint')}
        />
        <Select
          name="replaces"
          label={say('standards.replaces')}
          none={say('standards.replaces.none')}
          options={list.standards
            .filter(({ counts }) => counts)
            .map(({ key }) => ({ value: key, label: key }))}
        />
        <TextArea name="items" isOptional label={say('standards.items')} hint={say('standards.items.hint')} />
        <ClassificationFields />
      </Form>
    </section>
  );
}
