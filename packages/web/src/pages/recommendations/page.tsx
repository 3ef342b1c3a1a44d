import { type AddresseeKind, gradedVerb, type LevelWord, type Verb } from '@rapporteur/monitoring';
import type {
  ChapterSummary,
  PartyList,
  RecommendationFilters,
  RecommendationList,
  RecommendationNode,
} from '@rapporteur/registry';
import { z } from 'zod';
import { choices, recommendation, reportHead } from '../../api/records.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { type Filter, FilterForm } from '../../components/filter-form/filter-form.js';
import { Sheet } from '../../components/frame/frame.js';
import { RecommendationRow } from '../../components/recommendation-row/recommendation-row.js';
import { Said } from '../../components/stated/said.js';
import { Names } from '../../components/text-block/names.js';
import { useView, type View } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { sortByName } from '../../words/locale.js';
import { levelWord, positionWord } from '../../words/stated.js';
import { chapterAddress, recommendationsAddress, reportAddressOf } from '../addresses.js';
import { filter, roundPart } from '../asking.js';
import { ChapterName, chapterName } from '../chapter/titles.js';
import { roundCrumb, Unofficial } from '../head-of.js';
import { inLanguage, langOf } from '../in-language.js';
import { page } from '../page.js';

export const recommendationQuery = z.object({
  chapter: filter,
  /** A verb, or the word on its label: "require", "requires". Of a report on one State: the body's own word. */
  level: filter,
  /** Of a report on one State: what that State says. */
  position: filter,
  /** Of a report on one State: a recommending State. */
  by: filter,
  party: filter,
  article: filter,
  addressees: filter,
});
export type RecommendationQuery = z.infer<typeof recommendationQuery>;

interface Recommendations {
  readonly list: RecommendationList;
  /** Filters whose value is not known here. */
  readonly unknown: readonly (keyof RecommendationQuery)[];
  readonly parties: PartyList['parties'];
  readonly chapters: readonly ChapterSummary[];
}

const verbs: readonly Verb[] = ['require', 'request', 'invite'];
const kinds: readonly AddresseeKind[] = ['all', 'unspecified', 'not-already', 'named'];
const levelAsked = (level = ''): LevelWord | undefined =>
  verbs.find((verb) => [verb, `${verb}s`].includes(level.toLowerCase())) ??
  (level.toLowerCase() || undefined);
const kindAsked = (addressees = '') => kinds.find((kind) => kind === addressees.toLowerCase());

/** The filters whose value nobody knows here: each narrows nothing, and the page says so. */
function unknownFilters(
  asked: RecommendationQuery,
  { parties, list: { choices: offered } }: Pick<Recommendations, 'parties' | 'list'>,
): readonly (keyof RecommendationQuery)[] {
  const level = levelAsked(asked.level);
  const isKnown = {
    level: verbs.some((verb) => verb === level) || offered.verbs.some(({ value }) => value === level),
    position: offered.positions.some(({ value }) => value === asked.position?.toLowerCase()),
    by: offered.recommendingStates.includes(asked.by?.toUpperCase() ?? ''),
    addressees: kindAsked(asked.addressees) !== undefined,
    party: isParty(asked.party ?? '', parties),
  };
  return (Object.keys(isKnown) as (keyof typeof isKnown)[]).filter((name) => asked[name] && !isKnown[name]);
}

const isParty = (code: string, parties: PartyList['parties']) =>
  parties.some((party) => party.code === code.toUpperCase());

export function filtersOf(asked: RecommendationQuery): RecommendationFilters {
  const verb = levelAsked(asked.level);
  const kind = kindAsked(asked.addressees);
  return {
    ...(asked.chapter ? { chapters: [asked.chapter] } : {}),
    ...(verb ? { verbs: [verb] } : {}),
    ...(asked.position ? { positions: [asked.position.toLowerCase()] } : {}),
    ...(asked.by ? { by: asked.by.toUpperCase() } : {}),
    ...(asked.party ? { party: asked.party.toUpperCase() } : {}),
    ...(asked.article ? { article: asked.article } : {}),
    ...(kind ? { addresseeKinds: [kind] } : {}),
  };
}

export const recommendations = page({
  name: 'recommendations',
  about:
    'The recommendations of a report, narrowed by chapter, level, party, article and kind of addressee; of a report on one State also by its position and the recommending State.',
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
    const narrowed = await records.recommendations(own, filtersOf(asked));
    if (!narrowed) return refuse('no-report');
    const unknown = unknownFilters(asked, { parties, list: narrowed });
    const known = { ...asked, ...Object.fromEntries(unknown.map((name) => [name, undefined])) };
    const list = unknown.length > 0 ? await records.recommendations(own, filtersOf(known)) : narrowed;
    if (!list) return refuse('no-report');
    return { ...list, list, unknown, parties, chapters: contents.chapters };
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
  const { say, to, nameOf } = view;
  const { list } = record;
  const { state } = list.edition;
  const search = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return (
    <Sheet crumbs={[roundCrumb(list, round, view)]}>
      <h1>{say('nav.recommendations')}</h1>
      <p className="lede">
        {state ? say('oneState.lede', { party: nameOf(state) }) : say('recommendations.lede')}
      </p>
      <FilterForm address={recommendationsAddress(round)} filters={filtersShown(record, asked, view)} />
      <p role="status">
        <b>{say('recommendations.count', { count: list.recommendations.length, total: list.total })}</b>
        {asked.party && isParty(asked.party, record.parties) ? (
          <> {say('recommendations.party', { party: view.nameOf(asked.party.toUpperCase()) })}</>
        ) : null}
      </p>
      <Downloads
        groups={[
          { address: recommendationsAddress(round), query: search, formats: [...tableDownloads, 'json'] },
        ]}
      />
      {record.unknown.map((name) => (
        <p key={name}>{say('filter.notUnderstood', { value: asked[name] ?? '' })}</p>
      ))}
      {list.recommendations.length === 0 ? (
        <EmptyState title={say('recommendations.none')}>
          <p>{say(state ? 'oneState.none.text' : 'recommendations.none.text')}</p>
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
  const { state } = record.list.edition;
  const groups = grouped(record.list.recommendations);
  return groups.map(([number, nodes]) => {
    const chapter = record.chapters.find((c) => c.number === number || c.key === number);
    return (
      <section key={number}>
        <h2 className="section-head">
          <span className="roman">{chapter ? chapter.number : number}</span>
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
              state={state}
              why={
                state ? <Said node={node} state={state} round={round} /> : <Whom node={node} round={round} />
              }
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
  const { edition, choices: offered } = record.list;
  const counted = (label: string, count: number) => `${label} (${count})`;
  const filterOf = (name: keyof RecommendationQuery, chosen: string | null, choices: Filter['choices']) => ({
    name,
    label: say(`filter.${name}`),
    any: say('filter.any'),
    chosen,
    choices,
  });
  const byName = (codes: readonly string[]) =>
    sortByName(codes, nameOf, language).map((code) => ({ value: code, label: nameOf(code) }));
  const chapter = filterOf(
    'chapter',
    asked.chapter ?? null,
    offered.chapters.map(({ value, count }) => {
      const found = record.chapters.find((other) => other.number === value || other.key === value);
      const name = found ? chapterName(found, language, edition.language).text : '';
      return { value, label: counted(found && !found.number ? name : `${value}. ${name}`, count) };
    }),
  );
  const level = filterOf(
    'level',
    levelAsked(asked.level) ?? null,
    offered.verbs.map(({ value, count }) => {
      const verb = edition.state ? null : gradedVerb(value);
      return { value, label: counted(verb ? say(`verb.${verb}`) : levelWord(value, language).text, count) };
    }),
  );
  const article = filterOf(
    'article',
    asked.article ?? null,
    [...offered.articles].sort(byNumber).map((c) => ({
      value: c.value,
      label: counted(say('article', { number: c.value }), c.count),
    })),
  );
  if (edition.state)
    return [
      chapter,
      level,
      filterOf(
        'position',
        asked.position?.toLowerCase() ?? null,
        offered.positions.map(({ value, count }) => ({
          value,
          label: counted(positionWord(value, language).text, count),
        })),
      ),
      filterOf('by', asked.by?.toUpperCase() ?? null, byName(offered.recommendingStates)),
      article,
    ].filter(({ choices: some, chosen }) => some.length > 0 || chosen !== null);
  return [
    chapter,
    level,
    filterOf(
      'party',
      asked.party?.toUpperCase() ?? null,
      byName(record.parties.filter((p) => p.standing === 'monitored').map(({ code }) => code)),
    ),
    article,
    filterOf(
      'addressees',
      kindAsked(asked.addressees) ?? null,
      offered.addresseeKinds.map((c) => ({
        value: c.value,
        label: counted(say(`kind.${c.value as AddresseeKind}`), c.count),
      })),
    ),
  ];
}
