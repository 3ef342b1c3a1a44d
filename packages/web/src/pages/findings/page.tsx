import type { ChapterSummary, FindingFilters, FindingList, PartyList } from '@rapporteur/registry';
import { z } from 'zod';
import { finding, reportHead } from '../../api/records.js';
import { Downloads, tableDownloads } from '../../components/downloads/downloads.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { type Filter, FilterForm } from '../../components/filter-form/filter-form.js';
import { FindingRow } from '../../components/finding/finding-row.js';
import { Sheet } from '../../components/frame/frame.js';
import { Pager } from '../../components/pager/pager.js';
import { Names } from '../../components/text-block/names.js';
import { useView, type View } from '../../components/view.js';
import { refuse } from '../../edge/refusals.js';
import { sortByName } from '../../words/locale.js';
import { findingsAddress, gapsAddress, reportAddressOf } from '../addresses.js';
import { filter, roundPart } from '../asking.js';
import { chapterName } from '../chapter/titles.js';
import { roundCrumb, Unofficial } from '../head-of.js';
import { langOf } from '../in-language.js';
import { page } from '../page.js';
import { FindingsAbsent } from './absent.js';
import { withFindings } from './best-edition.js';
import { ByChapter } from './by-chapter.js';

export const findingQuery = z.object({
  chapter: filter,
  party: filter,
  side: z.enum(['has', 'lacks', 'other']).optional().catch(undefined),
  paragraph: z.coerce.number().int().positive().max(1_000_000).optional().catch(undefined),
  from: z.coerce.number().int().positive().max(100_000).optional().catch(undefined),
});
type FindingQuery = z.infer<typeof findingQuery>;

interface Findings {
  readonly list: FindingList;
  readonly parties: PartyList['parties'];
  readonly chapters: readonly ChapterSummary[];
}

/** What one page of HTML shows; JSON has the whole list. */
const atOnce = 60;

export function findingFiltersOf({ chapter, party, side, paragraph }: FindingQuery): FindingFilters {
  return {
    ...(chapter ? { chapter } : {}),
    ...(party ? { party: party.toUpperCase() } : {}),
    ...(side ? { polarity: side } : {}),
    ...(paragraph ? { paragraph } : {}),
  };
}

export const findings = page({
  name: 'findings',
  about:
    'What a report says of groups of parties, sentence by sentence, narrowed by chapter, party, side and paragraph.',
  address: '/rounds/:round/findings',
  params: roundPart,
  query: findingQuery,
  record: reportHead.extend({ findings: z.array(finding), total: z.number() }),
  list: 'findings',
  async load(records, { params, query: asked, language }) {
    const list = await withFindings(
      reportAddressOf(params.round),
      language,
      (a) => records.findings(a, findingFiltersOf(asked)),
      ({ total }) => total === 0,
    );
    if (!list) return refuse('no-report');
    const own = { ...reportAddressOf(params.round), language: list.edition.language };
    const [parties, contents] = await Promise.all([records.parties(own), records.contents(own)]);
    return { ...list, list, parties: parties?.parties ?? [], chapters: contents?.chapters ?? [] };
  },
  show: (record, { params, query: asked }, view) => ({
    title: `${view.say('nav.findings')} · ${record.list.round.title[view.language]}`,
    description: view.say('findings.description', { body: record.list.body.name[view.language] }),
    round: params.round,
    section: 'report',
    main: <FindingsPage record={record} asked={asked} round={params.round} />,
  }),
});

function FindingsPage({ record, asked, round }: { record: Findings; asked: FindingQuery; round: string }) {
  const view = useView();
  const { say, to } = view;
  const { list } = record;
  return (
    <Sheet crumbs={[roundCrumb(list, round, view)]}>
      <div className="head">
        <div>
          <h1>{say('nav.findings')}</h1>
          <p className="lede">{say('findings.lede')}</p>
        </div>
        <ul className="acts">
          <li>
            <a href={to(gapsAddress(round))}>{say('gaps.title')}</a>
          </li>
        </ul>
      </div>
      {list.total === 0 ? (
        <FindingsAbsent head={list} />
      ) : (
        <>
          <FilterForm address={findingsAddress(round)} filters={filtersShown(record, asked, view)} />
          <Downloads
            groups={[
              {
                address: findingsAddress(round),
                query: queryOf('', { ...asked, from: undefined }).slice(1),
                formats: [...tableDownloads, 'json'],
              },
            ]}
          />
          <Listed record={record} asked={asked} round={round} />
        </>
      )}
      <Unofficial head={list} />
    </Sheet>
  );
}

function Listed({ record, asked, round }: { record: Findings; asked: FindingQuery; round: string }) {
  const { say, to, language } = useView();
  const { list, chapters, parties } = record;
  const count = list.findings.length;
  const first = Math.min(asked.from ?? 1, Math.max(count, 1));
  const shown = list.findings.slice(first - 1, first - 1 + atOnce);
  const last = first + shown.length - 1;
  const at = (from: number, title: string) => ({
    address: queryOf(findingsAddress(round), { ...asked, from: from > 1 ? from : undefined }),
    title,
  });
  if (count === 0)
    return (
      <EmptyState title={say('findings.none')}>
        <p>{say('findings.none.text')}</p>
        <p>
          <a href={to(findingsAddress(round))}>{say('filter.clear')}</a>
        </p>
      </EmptyState>
    );
  return (
    <>
      <p role="status">
        <b>{say('findings.count', { count, total: list.total })}</b>
        {asked.paragraph ? ` ${say('findings.paragraph', { number: asked.paragraph })}` : ''}
        {count > shown.length ? `. ${say('findings.shown', { first, last })}.` : ''}
      </p>
      <ByChapter
        items={shown}
        chapters={chapters}
        head={list}
        round={round}
        row={(item) => (
          <FindingRow key={item.key} finding={item} round={round} lang={langOf(list.edition, language)}>
            <Whom
              codes={[...item.parties, ...item.others].map(({ code }) => code)}
              round={round}
              linked={(code) => parties.some((party) => party.code === code)}
            />
          </FindingRow>
        )}
      />
      <Pager
        previous={first > 1 ? at(Math.max(1, first - atOnce), say('findings.earlier')) : null}
        next={last < count ? at(last + 1, say('findings.more')) : null}
      />
    </>
  );
}

/** The sentence has the names already; a long list opens. */
function Whom(props: { codes: readonly string[]; round: string; linked: (code: string) => boolean }) {
  const { say } = useView();
  return props.codes.length <= 8 ? (
    <Names {...props} />
  ) : (
    <details className="more">
      <summary>{say('finding.whom')}</summary>
      <Names {...props} />
    </details>
  );
}

function filtersShown({ parties, chapters, list }: Findings, asked: FindingQuery, view: View): Filter[] {
  const { say, nameOf, language } = view;
  return [
    {
      name: 'chapter',
      label: say('filter.chapter'),
      chosen: asked.chapter ?? null,
      any: say('filter.any'),
      choices: chapters.map((chapter) => {
        const { text } = chapterName(chapter, language, list.edition.language);
        return { value: chapter.key, label: chapter.number ? `${chapter.number}. ${text}` : text };
      }),
    },
    {
      name: 'party',
      label: say('filter.party'),
      chosen: asked.party?.toUpperCase() ?? null,
      any: say('filter.any'),
      choices: sortByName(
        parties.filter(({ standing }) => standing === 'monitored'),
        ({ code }) => nameOf(code),
        language,
      ).map(({ code }) => ({ value: code, label: nameOf(code) })),
    },
    {
      name: 'side',
      label: say('findings.side'),
      chosen: asked.side ?? null,
      any: say('filter.any'),
      choices: (['has', 'lacks', 'other'] as const).map((side) => ({
        value: side,
        label: say(`side.${side}`),
      })),
    },
  ];
}

function queryOf(address: string, asked: Partial<FindingQuery>): string {
  const known = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)]);
  return known.length > 0 ? `${address}?${new URLSearchParams(known as [string, string][])}` : address;
}
