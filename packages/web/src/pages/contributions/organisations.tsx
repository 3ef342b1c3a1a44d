import { type Organisation, organisationKinds } from '@rapporteur/monitoring';
import {
  type ContributionSurroundings,
  contributionSurroundings,
  listOrganisations,
  registerOrganisation,
} from '@rapporteur/registry';
import { z } from 'zod';
import { DataTable } from '../../components/data-table/data-table.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Select, TextField } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { choice, id, optionalText } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { nothing, roundPart } from '../asking.js';
import { deskContributions, deskOrganisations } from './addresses.js';

interface Organisations {
  readonly around: ContributionSurroundings;
  readonly organisations: readonly Organisation[];
}

/** The organisations of the body: for the secretariat, which enters them and invites their people. */
export const deskOrganisationsPage = deskPage({
  name: 'deskOrganisations',
  address: '/desk/rounds/:round/organisations',
  params: roundPart,
  query: nothing,
  record: z.object({
    organisations: z.array(
      z.object({ id: z.string(), name: z.string(), kind: z.string(), party: z.string().nullable() }),
    ),
  }),
  async load({ db, signedIn: { viewer } }, { params: { round } }): Promise<Organisations | null> {
    const around = await contributionSurroundings(db, viewer, round);
    if (!around?.isSecretariat) return null;
    return { around, organisations: await listOrganisations(db, viewer, around.body) };
  },
  show: (record, { params }, { say }) => ({
    title: say('organisation.title'),
    section: 'desk',
    main: <OrganisationsPage record={record} round={params.round} />,
  }),
  acts: {
    register: {
      fields: z.object({
        ...{ id: z.union([id(), z.literal('')]).optional(), name: optionalText(1000) },
        ...{ kind: choice(organisationKinds), party: optionalText(10) },
        ...{ register: optionalText(1000), registerNumber: optionalText(1000) },
      }),
      async run(
        { db, signedIn: { viewer } },
        by,
        { params: { round }, fields: { id: own, party, ...fields } },
      ) {
        const around = await contributionSurroundings(db, viewer, round);
        return registerOrganisation(db, by, {
          ...{ ...fields, body: around?.body ?? '', party: party === '' ? null : party },
          ...(own ? { id: own } : {}),
        });
      },
      then: (_outcome: object, { round }) => deskOrganisations(round),
      done: 'done.organisation.saved',
    },
  },
});

function OrganisationsPage({
  record: { around, organisations },
  round,
}: {
  readonly record: Organisations;
  readonly round: string;
}) {
  const { say, nameOf } = useView();
  return (
    <Sheet crumbs={[{ label: say('contribution.title'), address: deskContributions(round) }]}>
      <RoundWays round={round} here="contributions" />
      <ErrorSummary />
      <h1>{say('organisation.title')}</h1>
      <p className="lede">{say('organisation.lede')}</p>
      {organisations.length === 0 ? (
        <EmptyState title={say('organisation.none')}>
          <p>{say('organisation.lede')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={say('organisation.title')}
          rows={organisations}
          rowKey={(each) => each.id}
          columns={[
            { head: say('organisation.name'), cell: ({ name }) => name },
            { head: say('organisation.kind'), cell: ({ kind }) => say(`organisation.kind.${kind}`) },
            {
              head: say('organisation.party'),
              cell: ({ party }) => (party === null ? say('organisation.party.none') : nameOf(party)),
            },
            {
              head: say('organisation.register'),
              cell: ({ register, registerNumber }) => [register, registerNumber].filter(Boolean).join(' '),
            },
            {
              head: say('organisation.change'),
              cell: (each) => (
                <details>
                  <summary>{say('organisation.change')}</summary>
                  <OrganisationForm around={around} organisation={each} />
                </details>
              ),
            },
          ]}
        />
      )}
      <section aria-labelledby="add">
        <h2 id="add">{say('organisation.add')}</h2>
        <OrganisationForm around={around} />
      </section>
    </Sheet>
  );
}

function OrganisationForm({
  around,
  organisation,
}: {
  readonly around: ContributionSurroundings;
  readonly organisation?: Organisation;
}) {
  const { say, nameOf, language } = useView();
  const parties = around.parties
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Form
      act="register"
      which={organisation?.id ?? ''}
      button={say(organisation ? 'organisation.change' : 'organisation.add.do')}
      isSecond={organisation !== undefined}
      hidden={{ id: organisation?.id ?? '' }}
    >
      <TextField name="name" label={say('organisation.name')} value={organisation?.name ?? ''} />
      <Select
        name="kind"
        label={say('organisation.kind')}
        value={organisation?.kind ?? 'civil-society'}
        options={organisationKinds.map((value) => ({ value, label: say(`organisation.kind.${value}`) }))}
      />
      <Select
        name="party"
        label={say('organisation.party')}
        value={organisation?.party ?? ''}
        none={say('organisation.party.none')}
        options={parties}
      />
      <TextField
        name="register"
        label={say('organisation.register')}
        value={organisation?.register ?? ''}
        isOptional
      />
      <TextField
        name="registerNumber"
        label={say('organisation.registerNumber')}
        value={organisation?.registerNumber ?? ''}
        isOptional
      />
    </Form>
  );
}
