import type { Contribution } from '@rapporteur/monitoring';
import {
  beginContribution,
  type ContributionAtDesk,
  type ContributionSurroundings,
  contributionSurroundings,
  listContributions,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Choices, Select } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView, type View } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { choice, id, optionalText, text } from '../../desk/fields.js';
import { RoundWays } from '../../desk/round-ways.js';
import { dateInWords } from '../../words/locale.js';
import { nothing, roundPart } from '../asking.js';
import { deskContradictions, deskContribution, deskOrganisations } from './addresses.js';
import { languageOptions } from './languages.js';
import { aboutWhom, headOfContribution } from './seen.js';

interface Listed {
  readonly around: ContributionSurroundings;
  readonly contributions: readonly ContributionAtDesk[];
}

export const termsFields = {
  party: optionalText(10),
  language: text(20),
  name: choice(['shown', 'withheld']),
  audience: choice(['public', 'body']),
};

/** The contributions of a round, for each as far as they may know of them; and where organisations begin. */
export const deskContributionList = deskPage({
  name: 'deskContributions',
  address: '/desk/rounds/:round/contributions',
  params: roundPart,
  query: nothing,
  record: z.object({
    contributions: z.array(
      z.object({ key: z.string(), kind: z.string(), party: z.string().nullable(), mayRespond: z.boolean() }),
    ),
  }),
  async load(
    { db, signedIn: { viewer } },
    { params: { round } },
  ): Promise<(Listed & { contributions: readonly ContributionAtDesk[] }) | null> {
    const around = await contributionSurroundings(db, viewer, round);
    return around && { around, contributions: await listContributions(db, viewer, round) };
  },
  show: (record, { params }, { say }) => ({
    title: say('contribution.title'),
    section: 'desk',
    main: <List record={record} round={params.round} />,
  }),
  acts: {
    begin: {
      fields: z.object({ ...termsFields, organisation: id(), kind: choice(['contribution', 'comment']) }),
      run: ({ db }, by, { params: { round }, fields: { party, ...fields } }) =>
        beginContribution(db, by, { ...fields, round, party: party === '' ? null : party }),
      then: ({ key }: { key: string }, { round }) => deskContribution(round, key),
      done: 'done.contribution.begun',
    },
  },
});

function List({
  record: { around, contributions },
  round,
}: {
  readonly record: Listed;
  readonly round: string;
}) {
  const { say, to } = useView();
  const own = contributions.filter((each) => each.own);
  const toCheck = contributions.filter(({ inHand }) => inHand?.state === 'submitted');
  const others = contributions.filter((each) => !own.includes(each) && !toCheck.includes(each));
  const ways = [
    ...(around.isSecretariat ? [[deskOrganisations(round), say('organisation.title')] as const] : []),
    ...(around.mayMarkQuestions.length > 0
      ? [[deskContradictions(round), say('contradiction.title')] as const]
      : []),
  ];
  return (
    <Sheet>
      <RoundWays round={round} here="contributions" />
      <ErrorSummary />
      <div className="head">
        <div>
          <h1>{say('contribution.title')}</h1>
          <p className="lede">{say('contribution.lede')}</p>
        </div>
        <ul className="acts">
          {ways.map(([address, label]) => (
            <li key={address}>
              <a href={to(address)}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
      <Group title={say('contribution.own')} {...{ round, contributions: own }} />
      <Group title={say('contribution.toCheck')} {...{ round, contributions: toCheck }} />
      <Group title={say('contribution.others')} {...{ round, contributions: others }} />
      {contributions.length === 0 ? (
        <EmptyState title={say('contribution.none')}>
          <p>{say('contribution.none.text')}</p>
        </EmptyState>
      ) : null}
      {around.ownOrganisations.length > 0 ? <Begin around={around} /> : null}
    </Sheet>
  );
}

function Group({
  title,
  round,
  contributions,
}: {
  readonly title: string;
  readonly round: string;
  readonly contributions: readonly ContributionAtDesk[];
}) {
  const view = useView();
  if (contributions.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="waiting">
        {contributions.map((each) => (
          <li key={each.key}>
            <a href={view.to(deskContribution(round, each.key))}>{headAtDesk(each, view)}</a>
            <span className="meta">{standing(each, view)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function headAtDesk({ key, kind, party, seen, own, inHand }: ContributionAtDesk, view: View): string {
  const organisation = own?.organisation ?? inHand?.organisation ?? seen?.organisation ?? null;
  return own
    ? `${aboutWhom({ kind, party }, view)} · ${key.slice(0, 6)}`
    : headOfContribution({ organisation, party, kind }, view);
}

/** Where it stands, for those whom that concerns. */
export function standing({ own, inHand, seen }: ContributionAtDesk, { say }: View): string {
  const state: Contribution['state'] | undefined = own?.contribution.state ?? inHand?.state;
  const questions = (own?.contribution.parts ?? seen?.parts ?? []).flatMap(({ question }) => question ?? []);
  const on = [...new Set(questions)].map((question) => say('contribution.onQuestion', { question }));
  return [state ? say(`contribution.state.${state}`) : '', ...on].filter(Boolean).join(' · ');
}

function Begin({ around }: { readonly around: ContributionSurroundings }) {
  const { say } = useView();
  const [only] = around.ownOrganisations;
  return (
    <section aria-labelledby="begin-title">
      <h2 id="begin-title">{say('contribution.begin')}</h2>
      <Days around={around} />
      <Form act="begin" button={say('contribution.begin.do')}>
        {around.ownOrganisations.length > 1 ? (
          <Select
            name="organisation"
            label={say('contribution.begin.for')}
            options={around.ownOrganisations.map(({ id: value, name: label }) => ({ value, label }))}
          />
        ) : (
          <input type="hidden" name="organisation" value={only?.id} />
        )}
        <Choices
          name="kind"
          label={say('contribution.kind')}
          value="contribution"
          options={(['contribution', 'comment'] as const).map((value) => ({
            ...{
              value,
              label: say(`contribution.kind.${value}`),
              hint: say(`contribution.kind.${value}.hint`),
            },
          }))}
        />
        <TermsFields around={around} />
      </Form>
    </section>
  );
}

/** The last days, with the decisions that set them. */
export function Days({ around: { closes } }: { readonly around: ContributionSurroundings }) {
  const { say, language } = useView();
  const days = (['contribution', 'comment'] as const).map((kind) => {
    const set = closes[kind];
    const words = set
      ? say('contribution.by', { day: dateInWords(set.on, language), decision: set.decision })
      : say('contribution.noDay');
    return `${say(`contribution.kind.${kind}`)}: ${words}`;
  });
  return (
    <ul>
      {days.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** About whom, in which language, and for whom. Confidentiality is offered where the body allows it. */
export function TermsFields({
  around,
  terms,
  isComment = false,
}: {
  readonly around: ContributionSurroundings;
  readonly terms?: Pick<Contribution, 'party' | 'language' | 'name' | 'audience'>;
  readonly isComment?: boolean;
}) {
  const { say, nameOf, language } = useView();
  const parties = around.parties
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const choices = {
    name: around.mayWithholdName ? (['shown', 'withheld'] as const) : (['shown'] as const),
    audience: around.mayGiveToBody ? (['public', 'body'] as const) : (['public'] as const),
  };
  return (
    <>
      {isComment ? (
        <input type="hidden" name="party" value={terms?.party ?? ''} />
      ) : (
        <Select
          name="party"
          label={say('contribution.party')}
          value={terms?.party ?? ''}
          none={say('contribution.party.none')}
          options={parties}
        />
      )}
      <Select
        name="language"
        label={say('contribution.language')}
        value={terms?.language ?? language}
        options={languageOptions(language)}
      />
      <Choices
        name="name"
        label={say('contribution.name')}
        value={terms?.name ?? 'shown'}
        options={choices.name.map((value) => ({
          ...{ value, label: say(`contribution.name.${value}`) },
          ...(value === 'withheld' ? { hint: say('contribution.name.withheld.hint') } : {}),
        }))}
      />
      <Choices
        name="audience"
        label={say('contribution.audience')}
        value={terms?.audience ?? 'public'}
        options={choices.audience.map((value) => ({
          ...{ value, label: say(`contribution.audience.${value}`) },
          ...(value === 'body' ? { hint: say('contribution.audience.body.hint') } : {}),
        }))}
      />
    </>
  );
}
