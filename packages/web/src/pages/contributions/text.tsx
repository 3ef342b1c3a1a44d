import type { ContributionPart } from '@rapporteur/monitoring';
import {
  answersToQuote,
  type ContributionAtDesk,
  type ContributionSurroundings,
  contributionSurroundings,
  findContribution,
  type PublishedAnswer,
  writeContributionPart,
} from '@rapporteur/registry';
import { z } from 'zod';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Select, TextArea } from '../../components/form/fields.js';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { useFormState } from '../../components/form/form-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage } from '../../desk/desk-page.js';
import { id, optionalText, version } from '../../desk/fields.js';
import { deskContribution } from './addresses.js';
import { contributionPart } from './one.js';
import { Heading } from './own.js';
import { Plain, Quoted } from './seen.js';

interface Text {
  readonly own: NonNullable<ContributionAtDesk['own']>;
  readonly around: ContributionSurroundings;
  readonly answers: readonly PublishedAnswer[];
  /** The text that is there; null for a new one. */
  readonly part: ContributionPart | null;
  readonly question: string | null;
}

/** One text of a contribution: to one question, in general, or on words of a reply. */
export const deskContributionTextPage = deskPage({
  name: 'deskContributionText',
  address: '/desk/rounds/:round/contributions/:contribution/text',
  params: contributionPart,
  query: z.object({ part: z.string().max(40).optional(), question: z.string().max(20).optional() }),
  record: z.object({
    question: z.string().nullable(),
    part: z.object({ text: z.string(), version: z.number() }).nullable(),
  }),
  async load(
    { db, signedIn: { viewer } },
    { params: { round, contribution: key }, query },
  ): Promise<Text | null> {
    const around = await contributionSurroundings(db, viewer, round);
    const own = (around && (await findContribution(db, viewer, { round, key })))?.own ?? null;
    if (!around || !own) return null;
    const { parts, kind, party } = own.contribution;
    const question = query.question || null;
    const part =
      parts.find((each) =>
        query.part === undefined
          ? kind === 'contribution' && each.question === question
          : each.id === query.part,
      ) ?? null;
    if (query.part !== undefined && !part) return null;
    const answers =
      kind === 'comment' && party !== null ? await answersToQuote(db, viewer, { round, party }) : [];
    return { own, around, part, question: part ? part.question : question, answers };
  },
  show: (record, { params }, { say }) => ({
    title: say('contribution.text'),
    section: 'desk',
    main: <WriteText record={record} round={params.round} />,
  }),
  acts: {
    save: {
      fields: z.object({
        ...{ part: z.union([id(), z.literal('')]).optional(), question: optionalText(20) },
        ...{ text: optionalText(400_000), seen: version(), answer: optionalText(20) },
        quotation: optionalText(20_000),
      }),
      run: ({ db }, by, { params, fields: { part, question, answer, quotation, ...fields } }) =>
        writeContributionPart(db, by, {
          ...{ round: params.round, key: params.contribution, ...fields },
          ...(part ? { part } : {}),
          question: question === '' ? null : question,
          ...(answer === '' ? {} : { about: { answer, quotation } }),
        }),
      then: (_outcome: object, { round, contribution }) => deskContribution(round, contribution),
      done: 'done.contribution.saved',
    },
  },
});

function WriteText({ record, round }: { readonly record: Text; readonly round: string }) {
  const { say, nameOf } = useView();
  const { own, around, part, question, answers } = record;
  const { key, kind, party } = own.contribution;
  const isComment = kind === 'comment';
  const back = { label: say('contribution.title'), address: deskContribution(round, key) };
  if (isComment && answers.length === 0)
    return (
      <Sheet crumbs={[back]}>
        <h1>{say('contribution.add.comment')}</h1>
        <EmptyState title={say('contribution.quote.none')}>
          <p>{say('contribution.quote.none.text')}</p>
        </EmptyState>
      </Sheet>
    );
  return (
    <Sheet crumbs={[back]}>
      <ErrorSummary />
      <h1>
        {isComment && party !== null ? (
          `${say('contribution.comment')}, ${say('contribution.about', { party: nameOf(party) })}`
        ) : (
          <Heading part={{ question }} around={around} />
        )}
      </h1>
      <Meanwhile part={part} />
      <Form
        act="save"
        button={say('contribution.save')}
        hidden={{ seen: part?.version ?? 0, part: part?.id ?? '', question: question ?? '' }}
      >
        {isComment ? <Quotation part={part} answers={answers} /> : null}
        <TextArea
          name="text"
          label={say('contribution.text')}
          hint={`${say('contribution.text.hint')}${part ? ` ${say('contribution.empty.hint')}` : ''}`}
          value={part?.text ?? ''}
          rows={16}
          lang={own.contribution.language}
        />
      </Form>
    </Sheet>
  );
}

/** After somebody else saved: their text beside the one that was typed, so that neither is lost. */
function Meanwhile({ part }: { readonly part: ContributionPart | null }) {
  const { say } = useView();
  const { refusedAct, given } = useFormState();
  if (refusedAct === null || !part || String(part.version) === given.seen) return null;
  return (
    <section className="note">
      <h2>{say('contribution.theirs')}</h2>
      <Plain text={part.text} />
      <p>{say('contribution.theirs.text')}</p>
    </section>
  );
}

function Quotation({
  part,
  answers,
}: {
  readonly part: ContributionPart | null;
  readonly answers: readonly PublishedAnswer[];
}) {
  const { say } = useView();
  if (part?.about) return <Quoted about={part.about} />;
  const label = (address: string) => say('contribution.onQuestion', { question: address });
  return (
    <>
      <h2>{say('contribution.quote.answers')}</h2>
      {answers.map(({ address, text, language }) => (
        <details key={address}>
          <summary>{label(address)}</summary>
          <Plain text={text} lang={language} />
        </details>
      ))}
      <Select
        name="answer"
        label={say('contribution.quote.answer')}
        options={answers.map(({ address }) => ({ value: address, label: label(address) }))}
      />
      <TextArea
        name="quotation"
        label={say('contribution.quote.words')}
        hint={say('contribution.quote.words.hint')}
        rows={3}
      />
    </>
  );
}
