import type { RoundRecord, ShownContribution } from '@rapporteur/registry';
import { z } from 'zod';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { dateInWords } from '../../words/locale.js';
import { roundAddress } from '../addresses.js';
import { filter, nothing, roundPart } from '../asking.js';
import { page } from '../page.js';
import { contributionAddress, contributionsAddress } from './addresses.js';
import { shownRecord } from './records.js';
import { aboutWhom, nameOfContributor, Plain, QuestionOf, SeenTexts } from './seen.js';

interface Shown {
  readonly round: RoundRecord;
  readonly contributions: readonly ShownContribution[];
}

/** What organisations said in a round, as it is published; about one State or all. */
export const contributions = page({
  name: 'contributions',
  about: 'The published contributions of a round. Where a name is withheld nothing here leads to it.',
  address: '/rounds/:round/contributions',
  params: roundPart,
  query: z.object({ party: filter }),
  record: z.object({ contributions: z.array(shownRecord) }),
  list: 'contributions',
  async load(records, { params, query }): Promise<Shown | ReturnType<typeof refuse>> {
    const round = await records.round(params.round);
    if (!round) return refuse('no-such-round', params.round);
    const party = query.party?.toUpperCase();
    return {
      round,
      contributions: await records.contributions({ round: params.round, ...(party ? { party } : {}) }),
    };
  },
  show: (record, { params }, { say, language }) => ({
    title: `${say('contribution.public.title')} · ${record.round.title[language]}`,
    description: say('contribution.public.description'),
    round: params.round,
    section: 'round',
    main: <ContributionsPage record={record} round={params.round} />,
  }),
});

export const contribution = page({
  name: 'contribution',
  about: 'One published contribution, with the response of the State beside it.',
  address: '/rounds/:round/contributions/:contribution',
  params: roundPart.extend({ contribution: z.string().min(1).max(40) }),
  query: nothing,
  record: z.object({ it: shownRecord }),
  async load(records, { params }) {
    const [round, all] = await Promise.all([
      records.round(params.round),
      records.contributions({ round: params.round }),
    ]);
    const it = all.find(({ key }) => key === params.contribution);
    return round && it ? { round, it } : refuse('not-found');
  },
  show: ({ it }, { params }, view) => ({
    title: `${nameOfContributor(it, view)}, ${aboutWhom(it, view)}`,
    description: view.say('contribution.public.description'),
    round: params.round,
    section: 'round',
    main: <ContributionPage it={it} round={params.round} />,
  }),
});

function ContributionsPage({
  record: { round: it, contributions: all },
  round,
}: {
  readonly record: Shown;
  readonly round: string;
}) {
  const view = useView();
  const { say, to, language } = view;
  return (
    <Sheet crumbs={[{ label: it.title[language], address: roundAddress(round) }]}>
      <h1>{say('contribution.public.title')}</h1>
      <p className="lede">{say('contribution.public.lede')}</p>
      {all.length === 0 ? (
        <EmptyState title={say('contribution.public.none')}>
          <p>{say('contribution.public.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <Downloads
            groups={[{ address: contributionsAddress(round), formats: [...tableDownloads, 'json'] }]}
          />
          <ul className="waiting">
            {all.map((each) => (
              <li key={each.key}>
                <a href={to(contributionAddress(round, each.key))}>
                  {nameOfContributor(each, view)}, {aboutWhom(each, view)}
                </a>
                <span className="meta">
                  {[...new Set(each.parts.map(({ question }) => question))].map((question, at) => (
                    <span key={question ?? ''}>
                      {at > 0 ? ' · ' : ''}
                      <QuestionOf part={{ question }} />
                    </span>
                  ))}
                  {each.publishedOn
                    ? ` · ${say('contribution.public.published', { day: dateInWords(each.publishedOn, language) })}`
                    : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function ContributionPage({ it, round }: { readonly it: ShownContribution; readonly round: string }) {
  const view = useView();
  const { say, nameOf, language } = view;
  const { response, window, organisation, publishedOn } = it;
  return (
    <Sheet crumbs={[{ label: say('contribution.public.title'), address: contributionsAddress(round) }]}>
      <h1>{nameOfContributor(it, view)}</h1>
      <p className="lede">
        {[organisation ? say(`contribution.kindOf.${organisation.kind}`) : '', aboutWhom(it, view)]
          .filter(Boolean)
          .join(', ')}
        {publishedOn
          ? `. ${say('contribution.public.published', { day: dateInWords(publishedOn, language) })}`
          : ''}
      </p>
      <div className={response ? 'side-by-side' : undefined}>
        <div>
          <SeenTexts seen={it} />
        </div>
        {response ? (
          <div>
            <h2>{say('contribution.response', { party: nameOf(response.party) })}</h2>
            <Plain text={response.text} lang={response.language} />
          </div>
        ) : null}
      </div>
      {window && !response ? (
        <p className="small quiet">
          {say('contribution.response.days', {
            ...{
              party: nameOf(it.party ?? ''),
              from: dateInWords(window.from, language),
              until: dateInWords(window.until, language),
            },
            decision: window.decision,
          })}
        </p>
      ) : null}
    </Sheet>
  );
}
