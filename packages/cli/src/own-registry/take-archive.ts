import {
  type Actor,
  type Database,
  exportRoundArchive,
  type ImportedArchive,
  importRoundArchive,
  isRefusal,
  type Refusal,
  type UndoneArchive,
  undoRoundArchive,
} from '@rapporteur/registry';
import { WrongUse } from '../wrong-use.js';

const actor: Actor = { name: 'operator' };

/** What the command line asks of archives of rounds: plain JSON, since it may go through the socket of a server. */
export type ArchiveAct =
  | { readonly archiveOf: string }
  | { readonly archive: string; readonly dryRun: boolean }
  | { readonly undoArchive: string };

export function isArchiveAct(given: object | null): given is ArchiveAct {
  return given !== null && ('archiveOf' in given || 'archive' in given || 'undoArchive' in given);
}

export async function doArchiveAct(
  db: Database,
  given: ArchiveAct,
): Promise<{ readonly text: string } | ImportedArchive | UndoneArchive> {
  if ('archiveOf' in given) return { text: told(await exportRoundArchive(db, given.archiveOf)).text };
  if ('undoArchive' in given) return told(await undoRoundArchive(db, actor, { round: given.undoArchive }));
  return told(await importRoundArchive(db, actor, { text: given.archive, dryRun: given.dryRun }));
}

function told<Outcome extends object>(outcome: Outcome | Refusal): Outcome {
  if (isRefusal(outcome)) throw new WrongUse(outcome.message);
  return outcome;
}
