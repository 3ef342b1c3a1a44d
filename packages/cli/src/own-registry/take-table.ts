import {
  type Actor,
  type Database,
  type ImportedTable,
  importTable,
  isRefusal,
  listRounds,
  listTableImports,
  type Refusal,
  type TableImportRecord,
  type TableToImport,
  thePublic,
  type UndoneTable,
  undoTable,
} from '@rapporteur/registry';
import { WrongUse } from '../wrong-use.js';
import { loadStartingData } from './starting-data.js';

const actor: Actor = { name: 'operator' };

/** What the command line asks of tables: plain JSON, since it may go through the socket of a server. */
export type TableAct =
  | { readonly table: TableToImport }
  | { readonly undo: string }
  | { readonly listTables: true };

export function isTableAct(given: object): given is TableAct {
  return 'table' in given || 'undo' in given || 'listTables' in given;
}

export async function doTableAct(
  db: Database,
  given: TableAct,
): Promise<ImportedTable | UndoneTable | readonly TableImportRecord[]> {
  if ('undo' in given) return told(await undoTable(db, actor, { import: given.undo }));
  const rounds = await listRounds(db, thePublic);
  if ('listTables' in given) {
    const bodies = [...new Set(rounds.map(({ body }) => body.key))];
    return listTableImports(db, { kind: 'user', name: actor.name, bodies });
  }
  if (rounds.length === 0) await loadStartingData(db);
  return told(await importTable(db, actor, given.table));
}

function told<Outcome extends object>(outcome: Outcome | Refusal): Outcome {
  if (!isRefusal(outcome)) return outcome;
  const how = /^(?:column|field)-/.test(outcome.refused) ? ' That is said with --map "COLUMN=FIELD".' : '';
  throw new WrongUse(`${outcome.message}${how}`);
}
