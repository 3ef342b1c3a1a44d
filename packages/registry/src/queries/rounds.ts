import type { PartyFactKind, RoundStage } from '@rapporteur/monitoring';
import type { Database } from '../database.js';
import { storable } from '../storable.js';
import type { Viewer } from '../viewer.js';
import { publishedOnly } from './published-only.js';
import { readerOfRound } from './reader-of-round.js';

/** A label in the two languages of the interface. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

export interface BodyRecord {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
}

export type RoundKind = 'thematic' | 'urgent' | 'one-state';

export interface RoundSummary {
  readonly id: string;
  /** "lanzarote-2": the round's address. */
  readonly key: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly kind: RoundKind;
  readonly stage: RoundStage;
  /** Dates are ISO days, "2022-03-10". */
  readonly launched: string | null;
  readonly adopted: string | null;
  readonly published: boolean;
  readonly body: BodyRecord;
}

export type PartyStanding = 'monitored' | 'joined-later' | 'outside';

export interface RoundParty {
  /** ISO 3166-1 alpha-2. Names are in monitoring's register. */
  readonly code: string;
  readonly standing: PartyStanding;
  readonly signed: string | null;
  readonly ratified: string | null;
  readonly inForce: string | null;
  /** What tables brought, with the sources: it is in the days above, too. Left out where there is nothing. */
  readonly facts?: readonly RoundPartyFact[];
}

export interface RoundPartyFact {
  readonly fact: PartyFactKind;
  readonly dated: string | null;
  readonly said: string | null;
  readonly source: string | null;
}

export interface EditionRecord {
  readonly id: string;
  readonly language: string;
  readonly date: string;
  readonly symbol: string | null;
  /** The State under review, by code; null of a report on several. */
  readonly state: string | null;
  readonly sourceUrl: string | null;
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  /** False for a skeleton: numbers, parties and topic labels without the adopted text. */
  readonly hasText: boolean;
  /** Instants are ISO in UTC, "2026-06-14T08:00:00.000Z". */
  readonly importedAt: string;
  readonly publishedAt: string | null;
}

export interface PublicationRecord {
  readonly id: string;
  /** "report": its address within the round. */
  readonly key: string;
  readonly kind: string;
  readonly title: Bilingual;
  /** Newest first, one of a language and a day; withdrawn ones are left out. The first of a language is what an undated address shows. */
  readonly editions: readonly EditionRecord[];
}

export interface QuestionOutline {
  readonly number: string;
  /** Null where the source does not say which. */
  readonly kind: 'monitoring' | 'capacity-building' | null;
  readonly group: Bilingual | null;
  readonly label: Bilingual | null;
  /** Labels of its items: "a", "b". */
  readonly items: readonly string[];
  /** To whom alone it was put; empty: to all. */
  readonly parties: readonly string[];
}

export interface RoundRecord extends RoundSummary {
  readonly parties: readonly RoundParty[];
  readonly publications: readonly PublicationRecord[];
  readonly questions: readonly QuestionOutline[];
}

export async function listRounds(db: Database, viewer: Viewer): Promise<readonly RoundSummary[]> {
  const published = await roundRows(publishedOnly(db)).execute();
  const own =
    viewer.kind === 'user' && viewer.bodies.length > 0
      ? await roundRows(db)
          .where('bodies.key', 'in', [...viewer.bodies])
          .execute()
      : [];
  const rowsById = new Map([...published, ...own].map((row) => [row.id, row]));
  const rows = [...rowsById.values()];
  return rows.map(rowToRound).sort((a, b) => a.body.key.localeCompare(b.body.key) || b.number - a.number);
}

export async function findRound(db: Database, viewer: Viewer, key: string): Promise<RoundRecord | null> {
  const reader = await readerOfRound(db, viewer, key);
  const row = await roundRows(reader).where('rounds.key', '=', storable(key)).executeTakeFirst();
  if (!row) return null;
  const [parties, publications, editions, questions] = await Promise.all([
    roundParties(reader, row.id),
    reader.selectFrom('publications').selectAll().where('round_id', '=', row.id).orderBy('key').execute(),
    editionRows(reader)
      .innerJoin('publications', 'publications.id', 'editions.publication_id')
      .select('editions.publication_id')
      .where('publications.round_id', '=', row.id)
      .execute(),
    reader.selectFrom('questions').selectAll().where('round_id', '=', row.id).orderBy('position').execute(),
  ]);
  return {
    ...rowToRound(row),
    parties,
    publications: publications.map((publication) => ({
      id: publication.id,
      key: publication.key,
      kind: publication.kind,
      title: { en: publication.title_en, fr: publication.title_fr },
      editions: onePerDay(
        editions.filter((edition) => edition.publication_id === publication.id).map(rowToEdition),
      ),
    })),
    questions: questions.map((question) => ({
      number: question.number,
      kind: question.kind,
      group: bilingual(question.group_en, question.group_fr),
      label: bilingual(question.label_en, question.label_fr),
      items: question.items,
      parties: question.parties,
    })),
  };
}

/** The parties as the report and the open data give them; what a table says of one counts instead, and adds parties. */
export async function roundParties(reader: Database, round: string): Promise<readonly RoundParty[]> {
  const [rows, facts] = await Promise.all([
    reader.selectFrom('round_parties').selectAll().where('round_id', '=', round).orderBy('party').execute(),
    reader
      .selectFrom('party_facts as own')
      .select(['own.party', 'own.fact', 'own.said', 'own.dated', 'own.source'])
      .where('own.round_id', '=', round)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('party_facts as later').select('later.id').whereRef('later.supersedes', '=', 'own.id'),
          ),
        ),
      )
      .orderBy('own.party')
      .orderBy('own.fact')
      .execute(),
  ]);
  const factsByParty = new Map<string, typeof facts>();
  for (const fact of facts) factsByParty.set(fact.party, [...(factsByParty.get(fact.party) ?? []), fact]);
  const parties = rows.map((row) => ({
    code: row.party,
    standing: row.standing,
    signed: row.signed_on,
    ratified: row.ratified_on,
    inForce: row.in_force_on,
  }));
  const known = new Set(parties.map(({ code }) => code));
  const added = [...factsByParty].flatMap(([code, its]) =>
    !known.has(code) && its.some(({ fact }) => fact === 'standing')
      ? [{ code, standing: 'outside' as const, signed: null, ratified: null, inForce: null }]
      : [],
  );
  return [...parties, ...added]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((party) => withFacts(party, factsByParty.get(party.code) ?? []));
}

function withFacts(
  party: RoundParty,
  facts: readonly (RoundPartyFact & { readonly party: string })[],
): RoundParty {
  if (facts.length === 0) return party;
  const of = (kind: PartyFactKind) => facts.find(({ fact }) => fact === kind);
  return {
    code: party.code,
    standing: (of('standing')?.said as PartyStanding | undefined) ?? party.standing,
    signed: of('signed')?.dated ?? party.signed,
    ratified: of('ratified')?.dated ?? party.ratified,
    inForce: of('in-force')?.dated ?? party.inForce,
    facts: facts.map(({ party: _code, ...fact }) => fact),
  };
}

/** The newest first; of one day the one with text, then the one imported last. Withdrawn ones are not shown to anyone. */
export function editionRows(reader: Database) {
  return reader
    .selectFrom('editions')
    .select([
      'editions.id',
      'editions.language',
      'editions.dated',
      'editions.symbol',
      'editions.state',
      'editions.source_url',
      'editions.file_name',
      'editions.file_sha256',
      'editions.has_text',
      'editions.imported_at',
      'editions.published_at',
    ])
    .where('editions.withdrawn_at', 'is', null)
    .orderBy('editions.dated', 'desc')
    .orderBy('editions.has_text', 'desc')
    .orderBy('editions.imported_at', 'desc')
    .orderBy('editions.id', 'desc');
}

/**
 * Of a language and a day the first counts: a text stands before the skeleton that it took the place of. A file does not
 * tell where the official document is, so the text has that from the skeleton.
 */
export function onePerDay(editions: readonly EditionRecord[]): readonly EditionRecord[] {
  const firsts = new Map<string, EditionRecord>();
  for (const edition of editions) {
    const day = `${edition.language} ${edition.date}`;
    const first = firsts.get(day) ?? edition;
    firsts.set(day, { ...first, sourceUrl: first.sourceUrl ?? edition.sourceUrl });
  }
  return [...firsts.values()];
}

type EditionRow = Awaited<ReturnType<ReturnType<typeof editionRows>['execute']>>[number];

export function rowToEdition(row: EditionRow): EditionRecord {
  return {
    id: row.id,
    language: row.language,
    date: row.dated,
    symbol: row.symbol,
    state: row.state,
    sourceUrl: row.source_url,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    hasText: row.has_text,
    importedAt: row.imported_at,
    publishedAt: row.published_at,
  };
}

export function bilingual(en: string | null, fr: string | null): Bilingual | null {
  return en === null && fr === null ? null : { en: en ?? fr ?? '', fr: fr ?? en ?? '' };
}

function roundRows(reader: Database) {
  return reader
    .selectFrom('rounds')
    .innerJoin('bodies', 'bodies.id', 'rounds.body_id')
    .select([
      'rounds.id',
      'rounds.key',
      'rounds.number',
      'rounds.title_en',
      'rounds.title_fr',
      'rounds.kind',
      'rounds.stage',
      'rounds.launched_on',
      'rounds.adopted_on',
      'rounds.published_at',
      'rounds.body_id',
      'bodies.key as body_key',
      'bodies.name_en',
      'bodies.name_fr',
    ]);
}

type RoundRow = Awaited<ReturnType<ReturnType<typeof roundRows>['execute']>>[number];

function rowToRound(row: RoundRow): RoundSummary {
  return {
    id: row.id,
    key: row.key,
    number: row.number,
    title: { en: row.title_en, fr: row.title_fr },
    kind: row.kind,
    stage: row.stage,
    launched: row.launched_on,
    adopted: row.adopted_on,
    published: row.published_at !== null,
    body: { id: row.body_id, key: row.body_key, name: { en: row.name_en, fr: row.name_fr } },
  };
}
