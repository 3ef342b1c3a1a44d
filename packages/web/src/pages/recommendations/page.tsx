import type { AddresseeKind, Verb } from '@rapporteur/monitoring';
import type {
  ChapterSummary,
  PartyList,
  RecommendationFilters,
  RecommendationList,
  RecommendationNode,
} from '@rapporteur/registry';
import { z } from 'zod';
import { choices, recommendation, reportHead } from '../../api/records.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { type Filter, FilterForm } from '../../components/filter-form/filter-form.js';
import { Sheet } from '../../components/frame/frame.js';
import { RecommendationRow } from '../../components/recommendation-row/recommendation-row.js';
import { Names } from '../../components/text-block/names.js';
import { useView, type View } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { sortByName } from '../../words/locale.js';
import { chapterAddress, recommendationsAddress, reportAddressOf } from '../addresses.js';
import { filter, roundPart } from '../asking.js';
import { ChapterName, chapterName } from '../chapter/titles.js';
import { roundCrumb, Unofficial } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';

export const recommendationQuery = z.object({
  chapter: filter,
  /** A verb, or the word on its label: "require", "requires". */
  level: filter,
  party: filter,
  article: filter,
  addressees: filter,
});
export type RecommendationQuery = z.infer<typeof recommendationQuery>;

interface Recommendations {
  readonly list: RecommendationList;
  readonly parties: PartyList['parties'];
  readonly chapters: readonly ChapterSummary[];
}

const verbs: readonly Verb[] = ['require', 'request', 'invite'];
const kinds: readonly AddresseeKind[] = ['all', 'unspecified', 'not-already', 'named'];
const verbAsked = (level = '') => verbs.find((verb) => [verb, `${verb}s`].includes(level.toLowerCase()));
const kindAsked = (addressees = '') => kinds.find((kind) => kind === addressees.toLowerCase());

/** What was asked as a value that nobody knows: it narrows nothing, and the page says so. */
function notUnderstood(asked: RecommendationQuery, parties: PartyList['parties']): readonly string[] {
  const { level, addressees, party } = asked;
  return [
    level && !verbAsked(level) ? level : null,
    addressees && !kindAsked(addressees) ? addressees : null,
    party && !isParty(party, parties) ? party : null,
  ].filter((value) => value !== null && value !== undefined);
}

const isParty = (code: string, parties: PartyList['parties']) =>
  parties.some((party) => party.code === code.toUpperCase());

export function filtersOf(asked: RecommendationQuery): RecommendationFilters {
  const verb = verbAsked(asked.level);
  const kind = kindAsked(asked.addressees);
  return {
    ...(asked.chapter ? { chapters: [asked.chapter] } : {}),
    ...(verb ? { verbs: [verb] } : {}),
    ...(asked.party ? { party: asked.party.toUpperCase() } : {}),
    ...(asked.article ? { article: asked.article } : {}),
    ...(kind ? { addresseeKinds: [kind] } : {}),
  };
}

export const recommendations = page({
  name: 'recommendations',
  about: 'The recommendations of a report, narrowed by chapter, level, party, article and kind of addressee.',
  address: '/rounds/:round/recommendations',
  params: roundPart,
  query: recommendationQuery,
  record: reportHead.extend({ recommendations: z.array(recommendation), total: z.number(), choices }),
  list: 'recommendations',
  async load(records, { params, query: asked, language }) {
    const address = reportAddressOf(params.round);
    const contents = await inLanguage(address, language, (a) => records.contents(a));
    if (!contents) return refuse('no-report');
    const own = { ...address, language: contents.edition.language };
    const parties = (await records.parties(own))?.parties ?? [];
    const known = asked.party && !isParty(asked.party, parties) ? { ...asked, party: undefined } : asked;
    const list = await records.recommendations(own, filtersOf(known));
    if (!list) return refuse('no-report');
    return { ...list, list, parties, chapters: contents.chapters };
  },
  show: (record, { params, query: asked }, view) => ({
    title: `${view.say('nav.recommendations')} · ${record.list.round.title[view.language]}`,
    description: view.say('recommendations.description', { body: record.list.body.name[view.language] }),
    crumbs: [roundCrumb(record.list, params.round, view)],
    round: params.round,
    section: 'recommendations',
    main: <RecommendationsPage record={record} asked={asked} round={params.round} />,
  }),
});

function RecommendationsPage({
  record,
  asked,
  round,
}: {
  record: Recommendations;
  asked: RecommendationQuery;
  round: string;
}) {
  const view = useView();
  const { say, to } = view;
  const { list } = record;
  const search = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  const suffix = search ? `?${search}` : '';
  return (
    <Sheet crumbs={[roundCrumb(list, round, view)]}>
      <div className="head">
        <div>
          <h1>{say('nav.recommendations')}</h1>
          <p className="lede">{say('recommendations.lede')}</p>
        </div>
        <ul className="acts">
          <li>
            <a href={`${recommendationsAddress(round)}.csv${suffix}`}>CSV</a>
          </li>
          <li>
            <a href={`${recommendationsAddress(round)}.json${suffix}`}>JSON</a>
          </li>
        </ul>
      </div>
      <FilterForm address={recommendationsAddress(round)} filters={filtersShown(record, asked, view)} />
      <p role="status">
        <b>{say('recommendations.count', { count: list.recommendations.length, total: list.total })}</b>
        {asked.party && isParty(asked.party, record.parties) ? (
          <> {say('recommendations.party', { party: view.nameOf(asked.party.toUpperCase()) })}</>
        ) : null}
      </p>
      {notUnderstood(asked, record.parties).map((value) => (
        <p key={value}>{say('filter.notUnderstood', { value })}</p>
      ))}
      {list.recommendations.length === 0 ? (
        <EmptyState title={say('recommendations.none')}>
          <p>{say('recommendations.none.text')}</p>
          <p>
            <a href={to(recommendationsAddress(round))}>{say('filter.clear')}</a>
          </p>
        </EmptyState>
      ) : (
        <ByChapter record={record} round={round} />
      )}
      <Unofficial head={list} />
    </Sheet>
  );
}

function ByChapter({ record, round }: { record: Recommendations; round: string }) {
  const { to, language } = useView();
  const lang = langOf(record.list.edition, language);
  const groups = grouped(record.list.recommendations);
  return groups.map(([number, nodes]) => {
    const chapter = record.chapters.find((c) => c.number === number || c.key === number);
    return (
      <section key={number}>
        <h2 className="section-head">
          <span className="roman">{number}</span>
          {chapter ? (
            <a className="plain" href={to(chapterAddress(round, chapter.key))}>
              <ChapterName of={chapter} written={record.list.edition.language} />
            </a>
          ) : null}
        </h2>
        <ul className="recs">
          {nodes.map((node) => (
            <RecommendationRow
              key={node.number}
              node={node}
              round={round}
              lang={lang}
              why={<Whom node={node} round={round} />}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function grouped(nodes: readonly RecommendationNode[]): [string, RecommendationNode[]][] {
  const groups = new Map<string, RecommendationNode[]>();
  for (const node of nodes) groups.set(node.chapter, [...(groups.get(node.chapter) ?? []), node]);
  return [...groups];
}

/** To whom it is addressed, in one line; a long list is behind its count. */
export function Whom({ node, round }: { node: RecommendationNode; round: string }) {
  const { say } = useView();
  const codes = [
    ...new Set(
      [...node.addressees.parties, ...node.addressees.subItems.flatMap((s) => s.parties)].map((p) => p.code),
    ),
  ];
  if (codes.length === 0) return <>{say(`addressees.${node.addressees.kind}`)}</>;
  if (codes.length <= 8)
    return (
      <>
        {say('addressees.to')} <Names codes={codes} round={round} />
      </>
    );
  return (
    <details className="more">
      <summary>{say('addressees.count', { count: codes.length })}</summary>
      <Names codes={codes} round={round} />
    </details>
  );
}

/** "9", "20", "20(2)", "25(1)(e)". */
function byNumber(a: { readonly value: string }, b: { readonly value: string }): number {
  return a.value.localeCompare(b.value, 'en', { numeric: true });
}

function filtersShown(record: Recommendations, asked: RecommendationQuery, view: View): readonly Filter[] {
  const { say, nameOf, language } = view;
  const { choices: offered } = record.list;
  const counted = (label: string, count: number) => `${label} (${count})`;
  return [
    {
      name: 'chapter',
      label: say('filter.chapter'),
      any: say('filter.any'),
      chosen: asked.chapter ?? null,
      choices: offered.chapters.map((c) => {
        const chapter = record.chapters.find((other) => other.number === c.value || other.key === c.value);
        return {
          value: c.value,
          label: counted(
            `${c.value}. ${chapter ? chapterName(chapter, language, record.list.edition.language).text : ''}`,
            c.count,
          ),
        };
      }),
    },
    {
      name: 'level',
      label: say('filter.level'),
      any: say('filter.any'),
      chosen: verbAsked(asked.level) ?? null,
      choices: offered.verbs.map((c) => ({
        value: c.value,
        label: counted(say(`verb.${c.value as Verb}`), c.count),
      })),
    },
    {
      name: 'party',
      label: say('filter.party'),
      any: say('filter.any'),
      chosen: asked.party?.toUpperCase() ?? null,
      choices: sortByName(
        record.parties.filter((p) => p.standing === 'monitored'),
        (p) => nameOf(p.code),
        language,
      ).map((p) => ({ value: p.code, label: nameOf(p.code) })),
    },
    {
      name: 'article',
      label: say('filter.article'),
      any: say('filter.any'),
      chosen: asked.article ?? null,
      choices: [...offered.articles].sort(byNumber).map((c) => ({
        value: c.value,
        label: counted(say('article', { number: c.value }), c.count),
      })),
    },
    {
      name: 'addressees',
      label: say('filter.addressees'),
      any: say('filter.any'),
      chosen: kindAsked(asked.addressees) ?? null,
      choices: offered.addresseeKinds.map((c) => ({
        value: c.value,
        label: counted(say(`kind.${c.value as AddresseeKind}`), c.count),
      })),
    },
  ];
}
