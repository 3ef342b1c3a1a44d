import { type Asked, answerInWords, type Questionnaire, wordsIn } from '@rapporteur/monitoring';
import type { RoundRecord } from '@rapporteur/registry';
import { z } from 'zod';
import { Downloads, textDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { reportAddressOf, roundAddress } from '../addresses.js';
import { nothing, roundPart } from '../asking.js';
import { page } from '../page.js';
import { publicAddress } from './addresses.js';
import { AskedShown } from './preview.js';
import { Withdrawn } from './question.js';

interface Open {
  readonly round: RoundRecord;
  /** Null until one is launched. */
  readonly questionnaire: Questionnaire | null;
}

const both = z.object({ en: z.string(), fr: z.string() });
const asked = z.object({
  asked: both,
  guidance: both,
  evidence: both,
  notes: z.array(both),
  answer: z.looseObject({ type: z.string() }).nullable(),
  conditions: z.array(z.looseObject({ kind: z.string() })),
  withdrawn: z.object({ on: z.string(), decision: z.string() }).nullable(),
});

/** What leaves as JSON: how far a translation was checked is the secretariat's, and stays there. */
const openQuestionnaire = z.object({
  ...{ round: z.string(), body: z.string(), version: z.number(), symbol: z.string().nullable() },
  ...{ title: both, introduction: both, genderPrompt: both },
  launch: z.object({ on: z.string(), decision: z.string() }).nullable(),
  changes: z.array(
    z.object({
      ...{ version: z.number(), on: z.string(), decision: z.string(), reason: both },
      addresses: z.array(z.string()),
    }),
  ),
  parts: z.array(
    z.object({
      heading: both,
      questions: z.array(
        asked.extend({
          ...{ key: z.string(), number: z.string(), kind: z.string(), title: both },
          ...{ provisions: z.array(z.string()), standards: z.array(z.string()), genderPrompt: z.boolean() },
          items: z.array(asked.extend({ key: z.string(), label: z.string(), level: z.string() })),
          lineage: z.array(z.object({ round: z.string(), question: z.string(), relation: z.string() })),
        }),
      ),
    }),
  ),
});

/** The questionnaire of a round, once it is launched. */
export const questionnairePage = page({
  name: 'questionnaire',
  about: 'The questionnaire of a round as it was launched, with what was changed later by decisions.',
  address: '/rounds/:round/questionnaire',
  params: roundPart,
  query: nothing,
  record: z.object({ questionnaire: openQuestionnaire.nullable() }),
  async load(records, { params }) {
    const { round: key } = reportAddressOf(params.round);
    const round = await records.round(key);
    if (!round) return refuse('not-found');
    return { round, questionnaire: await records.questionnaire(key) };
  },
  show: ({ round, questionnaire }: Open, { params }, { say, language }) => ({
    title: `${say('questionnaire.title')} · ${round.title[language]}`,
    description: say('questionnaire.public.description'),
    round: params.round,
    section: 'round',
    crumbs: [{ label: round.title[language], address: roundAddress(params.round) }],
    main: (
      <OpenQuestionnaire questionnaire={questionnaire} round={params.round} title={round.title[language]} />
    ),
  }),
});

function OpenQuestionnaire({
  questionnaire,
  round,
  title: ofRound,
}: {
  readonly questionnaire: Questionnaire | null;
  readonly round: string;
  readonly title: string;
}) {
  const { say, language } = useView();
  const crumbs = [{ label: ofRound, address: roundAddress(round) }];
  if (questionnaire === null)
    return (
      <Sheet crumbs={crumbs}>
        <h1>{say('questionnaire.title')}</h1>
        <EmptyState title={say('questionnaire.public.none')}>
          <p>{say('questionnaire.public.none.text')}</p>
        </EmptyState>
      </Sheet>
    );
  const title = wordsIn(questionnaire.title, language);
  const introduction = wordsIn(questionnaire.introduction, language);
  const { launch, symbol, version } = questionnaire;
  return (
    <Sheet crumbs={crumbs}>
      <h1 lang={title.language}>{title.text || say('questionnaire.title')}</h1>
      <p className="small quiet">
        {[
          symbol,
          launch &&
            say('questionnaire.status.launched', {
              ...{ day: dateInWords(launch.on, language), decision: launch.decision, version },
            }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Downloads
        groups={[
          {
            label: say('questionnaire.file.text'),
            address: publicAddress(round),
            formats: [...textDownloads, 'json'],
          },
          {
            label: say('questionnaire.file.form'),
            address: `${publicAddress(round)}/form`,
            formats: ['docx'],
          },
        ]}
      />
      <Changes questionnaire={questionnaire} />
      {introduction.text
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => (
          <p key={line} lang={introduction.language}>
            {line}
          </p>
        ))}
      {questionnaire.parts.map((part) => {
        const heading = wordsIn(part.heading, language);
        return (
          <section key={part.key}>
            {heading.text === '' ? null : <h2 lang={heading.language}>{heading.text}</h2>}
            {part.questions.map((question) => {
              const name = wordsIn(question.title, language);
              return (
                <section key={question.key} id={`q-${question.number}`}>
                  <h3>
                    {say('questionnaire.question', { number: question.number })}{' '}
                    <span lang={name.language}>{name.text}</span>
                  </h3>
                  <p className="small quiet">{say(`questionnaire.kind.${question.kind}`)}</p>
                  {[question, ...question.items].map((each) => (
                    <div key={each.key}>
                      <AskedShown
                        asked={each}
                        address={'label' in each ? each.label : question.number}
                        questionnaire={questionnaire}
                      />
                      <Holds asked={each} />
                      <Withdrawn asked={each} />
                    </div>
                  ))}
                </section>
              );
            })}
          </section>
        );
      })}
    </Sheet>
  );
}

/** What an answer is to hold, where it is more than text. */
function Holds({ asked: { answer } }: { readonly asked: Pick<Asked, 'answer'> }) {
  const { language } = useView();
  const hint = answerInWords(answer, language);
  return hint === null ? null : <p className="small quiet">({hint})</p>;
}

function Changes({ questionnaire: { changes } }: { readonly questionnaire: Questionnaire }) {
  const { say, language } = useView();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('questionnaire.public.changes')}</h2>
      <ul>
        {changes.map(({ version, on, decision, addresses, reason }) => {
          const why = wordsIn(reason, language);
          return (
            <li key={version}>
              {say('questionnaire.public.change', {
                ...{ day: dateInWords(on, language), decision },
                addresses: addresses.join(', ') || 'none',
              })}{' '}
              <span lang={why.language}>{why.text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
