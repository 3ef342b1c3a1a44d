import type { Letter, LetterAbout } from '@rapporteur/monitoring';
import type { Database } from '../database.js';

/* Letters for sending, and for queries and acts that ask `may` themselves: not on the face of the package. */

export interface StoredLetter extends Letter {
  readonly bodyId: string;
  readonly roundId: string | null;
  readonly bodyName: { readonly en: string; readonly fr: string };
  /** Whether the account was closed since. */
  readonly isClosed: boolean;
  readonly roundTitle: { readonly en: string; readonly fr: string } | null;
}

export interface WhichLetters {
  readonly ids?: readonly string[];
  /** Of the round, and of the body as a whole. */
  readonly at?: { readonly bodyId: string; readonly roundId: string };
  readonly lock?: boolean;
}

/** The newest first, 500 at most. */
export async function storedLetters(db: Database, which: WhichLetters): Promise<readonly StoredLetter[]> {
  return (await chosen(db, which).execute()).map(rowToLetter);
}

function chosen(db: Database, { ids, at, lock = false }: WhichLetters) {
  let query = rows(db).orderBy('letters.id', 'desc').limit(500);
  if (ids) query = query.where('letters.id', 'in', [...ids]);
  if (at)
    query = query
      .where('letters.body_id', '=', at.bodyId)
      .where((where) =>
        where.or([where('letters.round_id', '=', at.roundId), where('letters.round_id', 'is', null)]),
      );
  return lock ? query.forUpdate('letters') : query;
}

function rows(db: Database) {
  return db
    .selectFrom('letters')
    .innerJoin('bodies', 'bodies.id', 'letters.body_id')
    .leftJoin('rounds', 'rounds.id', 'letters.round_id')
    .leftJoin('people', 'people.id', 'letters.person_id')
    .selectAll('letters')
    .select(['bodies.key as body', 'bodies.name_en', 'bodies.name_fr'])
    .select(['rounds.key as round', 'rounds.title_en', 'rounds.title_fr'])
    .select(['people.name as person_name', 'people.email', 'people.closed_at']);
}

type LetterRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function rowToLetter(row: LetterRow): StoredLetter {
  const { id, kind, body, round, path, audience, tries, problem } = row;
  return {
    ...{ id, kind, body, round, path, audience, tries, problem },
    ...{ bodyId: row.body_id, roundId: row.round_id },
    bodyName: { en: row.name_en, fr: row.name_fr },
    roundTitle:
      row.title_en === null || row.title_fr === null ? null : { en: row.title_en, fr: row.title_fr },
    to: {
      person: row.person_id,
      name: row.person_name ?? row.name ?? '',
      address: row.email ?? row.address ?? '',
      language: row.language,
    },
    isClosed: row.closed_at !== null,
    about: row.about as LetterAbout,
    thing:
      row.thing_kind === null || row.thing_id === null ? null : { kind: row.thing_kind, id: row.thing_id },
    ...{ queuedBy: row.queued_by, queuedAt: row.queued_at, dueAt: row.due_at },
    ...{ sentAt: row.sent_at, withdrawnAt: row.withdrawn_at },
  };
}
