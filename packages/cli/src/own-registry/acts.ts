import {
  askHolder,
  type ControlHandlers,
  type Database,
  listRounds,
  type Registry,
  thePublic,
} from '@rapporteur/registry';
import { WrongUse } from '../wrong-use.js';
import { examine } from './examine.js';
import { exportRounds } from './export-rounds.js';
import { withOwnRegistry } from './open.js';
import { doPeopleAct, type PeopleAct } from './people-acts.js';
import { dataDirectory } from './place.js';
import { loadStartingData } from './starting-data.js';
import { type ArchiveAct, doArchiveAct, isArchiveAct } from './take-archive.js';
import { type OpenDataToTake, type ReportToTake, takeOpenData, takeReport } from './take-report.js';
import { doTableAct, isTableAct, type TableAct } from './take-table.js';

/*
 * What the command line does to a registry. While a server holds the data directory, it does it: arguments and results
 * are plain JSON and go through its socket. Otherwise the command opens the registry itself.
 */

type Acts = {
  readonly [Name in 'import' | 'export' | 'backup' | 'doctor' | 'user']: (
    registry: Registry,
    given: unknown,
  ) => Promise<unknown>;
};

const acts: Acts = {
  import: ({ db }, given) => {
    if (isArchiveAct(given as object)) return doArchiveAct(db, given as ArchiveAct);
    if (isTableAct(given as object)) return doTableAct(db, given as TableAct);
    return 'data' in (given as object)
      ? takeOpenData(db, given as OpenDataToTake)
      : takeReportInRound(db, given as ReportToTake);
  },
  export: ({ db }, given) =>
    isArchiveAct(given as object | null) ? doArchiveAct(db, given as ArchiveAct) : exportRounds(db),
  doctor: (registry) => examine(registry),
  user: ({ db }, given) => peopleAct(db, given as PeopleAct),
  async backup({ backups }) {
    if (backups) return backups.make();
    throw new WrongUse(
      'This registry is on PostgreSQL, whose backups are made with its own tools (pg_dump, or those of the service).',
    );
  },
};

/** The bodies are those that all begin with: a registry never opened before gets them first. */
async function peopleAct(db: Database, given: PeopleAct): Promise<unknown> {
  if ((await listRounds(db, thePublic)).length === 0) await loadStartingData(db);
  return doPeopleAct(db, given);
}

/** A text is found its round among those that there are: a registry never opened before first gets what all begin with. */
async function takeReportInRound(db: Database, given: ReportToTake): Promise<unknown> {
  if (given.ownPlace === null && (await listRounds(db, thePublic)).length === 0) await loadStartingData(db);
  return takeReport(db, given);
}

/** Does one act, wherever the registry is held. */
export async function act<Result>(name: keyof Acts, given: unknown): Promise<Result> {
  const directory = dataDirectory();
  const answer = directory === null ? null : await asked(directory, name, given);
  if (!answer) return (await withOwnRegistry((registry) => acts[name](registry, given))) as Result;
  if ('told' in answer) throw new WrongUse(answer.told);
  return answer.done as Result;
}

/** For the server: the same acts, on the registry that it holds. */
export function handlersFor(registry: Registry): ControlHandlers {
  const handler =
    (name: keyof Acts) =>
    async (given: unknown): Promise<Answer> => {
      try {
        return { done: await acts[name](registry, given) };
      } catch (error) {
        if (error instanceof WrongUse) return { told: error.message };
        throw error;
      }
    };
  return {
    import: handler('import'),
    export: handler('export'),
    backup: handler('backup'),
    doctor: handler('doctor'),
    user: handler('user'),
  };
}

type Answer = { readonly done: unknown } | { readonly told: string };

async function asked(directory: string, name: keyof Acts, given: unknown): Promise<Answer | null> {
  try {
    const answer = await askHolder(directory, name, given);
    return answer && (answer.result as Answer);
  } catch (error) {
    // Whoever holds it does not listen to us: opening it says who that is.
    if (['ECONNREFUSED', 'EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null;
    throw error;
  }
}
