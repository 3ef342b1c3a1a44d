import type { TableKind, TableRecord } from '@rapporteur/monitoring';
import { sql, type Transaction } from 'kysely';
import type { Database, Schema } from '../database.js';
import { appendHistory } from '../history/history.js';
import { type Refusal, refuse } from '../refusal.js';
import { storable } from '../storable.js';
import { type Actor, instantOf, perform } from './perform.js';

export interface UndoneTable {
  /** "lanzarote-2/3". */
  readonly import: string;
  /** Records taken back; those that they had superseded count again. */
  readonly records: number;
}

export const homes: Readonly<Record<TableKind, TableRecord['home']>> = {
  parties: 'party_facts',
  ratifications: 'party_facts',
  recommendations: 'positions',
  answers: 'answers',
  indicators: 'figures',
};

/** Takes back exactly what a table brought. Refused where later imports rest on it: they are undone first. */
export async function undoTable(
  db: Database,
  actor: Actor,
  given: { readonly import: string },
): Promise<UndoneTable | Refusal> {
  const name = storable(given.import);
  return perform(db, async (tx) => {
    const found = await importNamed(tx, name);
    if (!found) return refuse('import-unknown', `There is no import ${name}. See the list of imports.`);
    if (found.undone_at !== null)
      return refuse('import-already-undone', `The import ${name} was undone at ${found.undone_at}.`);
    const home = homes[found.kind];
    const resting = (await supersededBy(tx, found, home, name)) ?? (await restingOnParties(tx, found, name));
    if (resting) return resting;
    const deleted = await tx.deleteFrom(home).where('import_id', '=', found.id).executeTakeFirst();
    const at = instantOf(actor);
    await tx
      .updateTable('table_imports')
      .set({ undone_by: actor.name, undone_at: at })
      .where('id', '=', found.id)
      .execute();
    await appendHistory(tx, {
      round: found.round_id,
      body: found.body_id,
      at,
      actor: actor.name,
      act: 'undo-table-import',
      thing: { kind: 'table-import', id: found.id },
      manner: 'said',
    });
    return { import: name, records: Number(deleted.numDeletedRows) };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof importNamed>>>;

/** By its round and number; the round is locked, so that nothing is built upon it meanwhile. */
async function importNamed(tx: Transaction<Schema>, name: string) {
  const parts = /^(.+)\/(\d{1,9})$/.exec(name);
  if (!parts) return undefined;
  const round = await tx
    .selectFrom('rounds')
    .select(['id', 'key'])
    .where('key', '=', parts[1] ?? '')
    .forUpdate()
    .executeTakeFirst();
  if (!round) return undefined;
  return tx
    .selectFrom('table_imports')
    .select(['id', 'body_id', 'round_id', 'kind', 'undone_at'])
    .where('round_id', '=', round.id)
    .where('number', '=', Number(parts[2]))
    .executeTakeFirst();
}

async function supersededBy(
  tx: Transaction<Schema>,
  found: Found,
  home: TableRecord['home'],
  name: string,
): Promise<Refusal | null> {
  const { rows } = await sql<{ number: number; lines: number }>`
    select i.number, count(*)::int as lines
    from ${sql.table(home)} own
    join ${sql.table(home)} newer on newer.supersedes = own.id
    join table_imports i on i.id = newer.import_id
    where own.import_id = ${found.id}
    group by i.number order by i.number desc`.execute(tx);
  const [first] = rows;
  if (!first) return null;
  const round = name.slice(0, name.lastIndexOf('/'));
  return refuse(
    'import-built-upon',
    `The import ${round}/${first.number} put something else in the place of ${first.lines === 1 ? 'a record' : `${first.lines} records`} of ${name}. Undo ${round}/${first.number} first.`,
  );
}

/** Answers, positions and figures are taken for parties of the round only: those that this table made parties. */
async function restingOnParties(
  tx: Transaction<Schema>,
  found: Found,
  name: string,
): Promise<Refusal | null> {
  if (found.kind !== 'parties') return null;
  const { rows } = await sql<{ party: string; number: number }>`
    with made as (
      select party from party_facts own
      where own.import_id = ${found.id} and own.fact = 'standing' and own.supersedes is null
        and not exists (select 1 from round_parties p where p.round_id = own.round_id and p.party = own.party)
    ), used as (
      select party, import_id from answers where round_id = ${found.round_id}
      union select party, import_id from positions where round_id = ${found.round_id}
      union select party, import_id from figures where round_id = ${found.round_id}
    )
    select used.party, i.number from used join made on made.party = used.party
    join table_imports i on i.id = used.import_id order by i.number desc, used.party limit 1`.execute(tx);
  const [first] = rows;
  if (!first) return null;
  const round = name.slice(0, name.lastIndexOf('/'));
  return refuse(
    'import-built-upon',
    `${first.party} is a party of this round by the import ${name}, and the import ${round}/${first.number} speaks of it. Undo ${round}/${first.number} first.`,
  );
}
