import type { SearchPage as Found, RoundRecord, RoundSummary, SearchHit } from '@rapporteur/registry';
import { z } from 'zod';
import { hit } from '../../api/records.js';
import { EmptyState } from '../../components/empty-state/empty-state.js';
import { Sheet } from '../../components/frame/frame.js';
import { Highlighted } from '../../components/highlighted/highlighted.js';
import { Pager } from '../../components/pager/pager.js';
import { useView } from '../../components/view.js';
import {
  chapterAddress,
  inChapter,
  paragraphAddress,
  recommendationAddress,
  reportAddress,
} from '../addresses.js';
import { filter, nothing } from '../asking.js';
import { page } from '../page.js';
import { pagesNamed } from './pages-named.js';

const query = z.object({
  q: z.string().max(300).optional().catch(undefined),
  round: filter,
  page: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
});
type Query = z.infer<typeof query>;

const empty: Found = { hits: [], page: 1, pageSize: 20, found: 0, capped: false };

export const search = page({
  name: 'search',
  about: 'Full-text search over published texts and topic labels, with the words found marked.',
  address: '/search',
  params: nothing,
  query,
  record: z.object({
    hits: z.array(hit),
    page: z.number(),
    pageSize: z.number(),
    found: z.number(),
    capped: z.boolean(),
  }),
  async load(
    records,
    { query: asked },
  ): Promise<Found & { readonly whole: Found; readonly rounds: readonly RoundRecord[] }> {
    const text = asked.q?.trim();
    if (!text) return { ...empty, whole: empty, rounds: [] };
    const [found, rounds] = await Promise.all([
      records.search({ text, ...(asked.round ? { round: asked.round } : {}), page: asked.page ?? 1 }),
      records.rounds(),
    ]);
    const whole = await Promise.all(rounds.map(({ key }) => records.round(key)));
    return { ...found, whole: found, rounds: whole.filter((round) => round !== null) };
  },
  show: (found, { query: asked }, view) => ({
    title: asked.q ? `${asked.q} · ${view.say('search.title')}` : view.say('search.title'),
    section: 'search',
    round: asked.round ?? null,
    main: <SearchPage found={found.whole} rounds={found.rounds} asked={asked} />,
  }),
});

function SearchPage({
  found,
  rounds,
  asked,
}: {
  found: Found;
  rounds: readonly RoundRecord[];
  asked: Query;
}) {
  const view = useView();
  const { say, to, language } = view;
  const text = asked.q?.trim() ?? '';
  const address = (n: number) =>
    `/search?${new URLSearchParams({ q: text, ...(asked.round ? { round: asked.round } : {}), ...(n > 1 ? { page: String(n) } : {}) })}`;
  const last = found.page * found.pageSize >= found.found;
  const inRounds = rounds.filter((round) => asked.round === undefined || round.key === asked.round);
  const direct = found.page > 1 ? [] : pagesNamed(text, inRounds, view);
  return (
    <Sheet>
      <h1>{say('search.title')}</h1>
      <search aria-label={say('search.again')}>
        <form className="search-again" action="/search" method="get">
          {to('/').includes('lang=') ? <input type="hidden" name="lang" value={language} /> : null}
          {asked.round ? <input type="hidden" name="round" value={asked.round} /> : null}
          <label htmlFor="q">{say('search.field')}</label>
          <p className="hint" id="q-hint">
            {say('search.hint')}
          </p>
          <input id="q" type="search" name="q" defaultValue={text} aria-describedby="q-hint" />
          <button type="submit" className="first">
            {say('search.do')}
          </button>
        </form>
      </search>
      {direct.length > 0 ? (
        <section aria-label={say('search.direct')}>
          <ul className="rows">
            {direct.map((it) => (
              <li key={it.address}>
                <a href={to(it.address)}>{it.name}</a>
                <span className="quiet">{it.round}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {text === '' ? null : found.hits.length === 0 ? (
        direct.length > 0 ? null : (
          <EmptyState title={say('search.none', { text })}>
            <p>{say('search.none.text')}</p>
          </EmptyState>
        )
      ) : (
        <>
          <p role="status">
            <b>
              {found.capped
                ? say('search.capped', { count: found.found })
                : say('search.found', { count: found.found })}
            </b>
            {asked.round ? (
              <>
                {' '}
                <a href={to(`/search?q=${encodeURIComponent(text)}`)}>{say('search.everywhere')}</a>
              </>
            ) : null}
          </p>
          <ol className="hits">
            {found.hits.map((h) => (
              <Hit
                key={`${h.round} ${h.kind} ${h.key} ${h.language}`}
                found={h}
                round={rounds.find((r) => r.key === h.round)}
              />
            ))}
          </ol>
          <Pager
            previous={
              found.page > 1
                ? { address: address(found.page - 1), title: say('search.page', { page: found.page - 1 }) }
                : null
            }
            next={
              last
                ? null
                : { address: address(found.page + 1), title: say('search.page', { page: found.page + 1 }) }
            }
          />
        </>
      )}
    </Sheet>
  );
}

function Hit({ found, round }: { found: SearchHit; round: RoundSummary | undefined }) {
  const { say, to, language } = useView();
  return (
    <li>
      <p className="where">
        <a href={to(addressOf(found))}>{say(`hit.${found.kind}`, { key: found.key })}</a>
        {found.chapter && /^[IVXLC]+$/.test(found.chapter) && found.kind !== 'section'
          ? ` · ${say('chapter.numbered', { number: found.chapter })}`
          : ''}{' '}
        · {round?.title[language] ?? found.round}
        {found.isLabel ? ` · ${say('hit.label')}` : ''}
      </p>
      <p className="text" lang={found.language === language ? undefined : found.language}>
        <Highlighted pieces={found.fragments} />
      </p>
    </li>
  );
}

/** Where a hit is read: a paragraph and a recommendation have pages of their own; the rest stands in its chapter. */
function addressOf({ kind, key, round, chapter }: SearchHit): string {
  if (kind === 'paragraph') return paragraphAddress(round, Number(key));
  if (kind === 'recommendation') return recommendationAddress(round, key);
  if (chapter === null) return reportAddress(round);
  if (kind === 'section')
    return key === chapter ? chapterAddress(round, chapter) : inChapter(round, chapter, `s-${key}`);
  return inChapter(round, chapter, kind === 'box' ? `box-${key}` : kind === 'footnote' ? `note-${key}` : '');
}
