import { sql } from 'kysely';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';
import { readerOfRound } from './reader-of-round.js';

export interface SearchRequest {
  /** As typed: words, "a phrase", -not, or. Anything is accepted; only the first 300 characters count. */
  readonly text: string;
  /** Only texts in this language; without it each text is searched by the stems of its own. */
  readonly language?: string;
  /** Key of a round. A user finds drafts only by naming the round; without it only published texts are searched. */
  readonly round?: string;
  /** 1-based. */
  readonly page?: number;
  /** 20 when not given, at most 100. */
  readonly pageSize?: number;
}

export type SearchKind = 'section' | 'paragraph' | 'recommendation' | 'box' | 'footnote' | 'passage';

/** A piece of a text; `hit` marks the words that were found. Plain text: whoever shows it escapes it. */
export interface Fragment {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly kind: SearchKind;
  /** Natural key within the edition: "180" for a paragraph, "III-8", a section's key, "III-P2" for a box. */
  readonly key: string;
  /** Key of the chapter in which it stands. */
  readonly chapter: string | null;
  readonly round: string;
  readonly publication: string;
  readonly language: string;
  readonly date: string;
  /** The words found are those of a topic label, not of the adopted text. */
  readonly isLabel: boolean;
  readonly fragments: readonly Fragment[];
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly page: number;
  readonly pageSize: number;
  /** How many were found; never more than `cap`. */
  readonly found: number;
  /** True where there are more than `found`: only that many are ranked. */
  readonly capped: boolean;
}

/** At most so many are ranked: a word that is in every text must not make everybody wait. */
const cap = 1000;
const longestQuery = 300;
// Marks that no text carries: STX and ETX. They never leave this file.
const opening = '\u0002';
const closing = '\u0003';

interface Row {
  readonly kind: SearchKind;
  readonly key: string;
  readonly chapter: string | null;
  readonly round: string;
  readonly publication: string;
  readonly language: string;
  readonly dated: string;
  readonly is_label: boolean;
  readonly headline: string;
  readonly found: number;
}

/**
 * Searches the newest edition of each language and publication. Words are stemmed as the text's language asks; what
 * is typed is never an error. The natural key of a thing ("III-8", "180") finds it first.
 */
export async function search(db: Database, viewer: Viewer, request: SearchRequest): Promise<SearchPage> {
  const text = storable(request.text)
    .slice(0, longestQuery)
    .replaceAll(opening, ' ')
    .replaceAll(closing, ' ')
    .trim();
  const pageSize = Math.trunc(Math.min(Math.max(request.pageSize ?? 20, 1), 100)) || 20;
  const page = Math.trunc(Math.min(Math.max(request.page ?? 1, 1), Math.ceil(cap / pageSize))) || 1;
  const nothing: SearchPage = { hits: [], page, pageSize, found: 0, capped: false };
  if (text === '') return nothing;
  const round = request.round === undefined ? undefined : storable(request.round);
  const reader = round === undefined ? publishedOnly(db) : await readerOfRound(db, viewer, round);
  const { rows } = await searchRows(text, {
    round,
    language: request.language,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  }).execute(reader);
  if (rows.length === 0 && page > 1)
    return { ...(await search(db, viewer, { ...request, page: 1 })), hits: [], page };
  const found = rows[0]?.found ?? 0;
  return {
    hits: rows.map(rowToHit),
    page,
    pageSize,
    found: Math.min(found, cap),
    capped: found > cap,
  };
}

function searchRows(
  text: string,
  filter: { round?: string; language?: string; offset: number; limit: number },
) {
  const inRound = filter.round === undefined ? sql`` : sql`and r.key = ${filter.round}`;
  const inLanguage =
    filter.language === undefined ? sql`` : sql`and s.language = ${storable(filter.language)}`;
  const query = sql`case s.language when 'en' then q.en when 'fr' then q.fr else q.plain end`;
  return sql<Row>`
    with q as materialized (
      select websearch_to_tsquery('english', ${text}) as en, websearch_to_tsquery('french', ${text}) as fr,
             websearch_to_tsquery('simple', ${text}) as plain
    ), newest as materialized (
      select distinct on (e.publication_id, e.language) e.id, e.language, e.dated, p.key as publication, r.key as round
      from ${sql.table('editions')} e
      join ${sql.table('publications')} p on p.id = e.publication_id
      join ${sql.table('rounds')} r on r.id = p.round_id
      where e.withdrawn_at is null ${inRound}
      order by e.publication_id, e.language, e.dated desc, e.has_text desc, e.imported_at desc, e.id desc
    ), found as materialized (
      select s.id, s.kind, s.key, s.position, s.stems, s.language, s.edition_id
      from ${sql.table('search_entries')} s, q
      where s.edition_id in (select id from newest) ${inLanguage}
        and ((s.language = 'en' and s.stems @@ q.en) or (s.language = 'fr' and s.stems @@ q.fr)
          or (s.language not in ('en', 'fr') and s.stems @@ q.plain)
          or (lower(s.key) = lower(${text}) and s.kind in ('recommendation', 'paragraph', 'section', 'box')))
      limit ${cap + 1}
    ), shown as materialized (
      select s.id, s.kind, s.key, s.position, s.edition_id, (select count(*) from found) as found,
             (lower(s.key) = lower(${text})) as is_named, ts_rank(s.stems, ${query}) as rank
      from found s, q
      order by is_named desc, rank desc, s.edition_id, s.position, s.kind, s.id
      limit ${filter.limit} offset ${filter.offset}
    )
    select shown.kind, shown.key, s.chapter, n.round, n.publication, s.language, n.dated, s.is_label, shown.found,
           ts_headline(case s.language when 'en' then 'english' when 'fr' then 'french' else 'simple' end::regconfig,
             translate(left(s.text, 20000), ${opening + closing}, '  '), ${query},
             ${`StartSel=${opening}, StopSel=${closing}, MaxFragments=2, MinWords=8, MaxWords=30, FragmentDelimiter=" … "`}) as headline
    from shown
    join ${sql.table('search_entries')} s on s.id = shown.id
    join newest n on n.id = shown.edition_id, q
    order by shown.is_named desc, shown.rank desc, shown.edition_id, shown.position, shown.kind, shown.id`;
}

function rowToHit(row: Row): SearchHit {
  return {
    kind: row.kind,
    key: row.key,
    chapter: row.chapter,
    round: row.round,
    publication: row.publication,
    language: row.language,
    date: row.dated,
    isLabel: row.is_label,
    fragments: headlineToFragments(row.headline),
  };
}

/** "the \u0002child\u0003 may" -> the | child (hit) | may. */
export function headlineToFragments(headline: string): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (const [place, piece] of headline.split(opening).entries()) {
    const end = place === 0 ? -1 : piece.indexOf(closing);
    if (end >= 0) fragments.push({ text: piece.slice(0, end), hit: true });
    const plain = piece.slice(end + 1);
    if (plain !== '') fragments.push({ text: plain, hit: false });
  }
  return fragments;
}
