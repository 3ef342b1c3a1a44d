import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Kysely, sql } from 'kysely';
import { eraseDue } from '../commands/consultations/erase-due.js';
import { eraseDueContributions } from '../commands/contributions/erase-due.js';
import { forgetExpiredReadings } from '../commands/private-readings.js';
import type { Database, Schema } from '../database.js';
import {
  type BackupRecord,
  listBackups,
  removeEarlierDatabases,
  rotateBackups,
  writeBackup,
} from './backups.js';
import { type ControlHandlers, type ControlServer, serveControl } from './control-socket.js';
import { lockDataDirectory } from './data-directory-lock.js';
import { failureInWords } from './database-failure.js';
import { DatabaseThread } from './database-thread.js';
import { migrate, readMigrations } from './migrate.js';
import { pgliteDialect } from './pglite-dialect.js';
import { postgresqlDialect, postgresqlPool } from './postgresql.js';
import { scrubErased } from './scrub-erased.js';
import { Turns } from './turns.js';

export interface EmbeddedPlace {
  /** Holds the database, its backups, the lock and the socket. Made when missing. */
  readonly dataDirectory: string;
  readonly backups?: BackupPlan;
}
export interface PostgresqlPlace {
  readonly databaseUrl: string;
  /** Connections of this process at most; 10 when not given. */
  readonly connections?: number;
}
export type RegistryPlace = (EmbeddedPlace | PostgresqlPlace) & {
  /** Milliseconds after which a statement is stopped; 30,000 when not given. */
  readonly statementTimeout?: number;
};

export interface BackupPlan {
  /** Milliseconds between automatic backups; a day when not given, 0 for none. */
  readonly every?: number;
  /** How many are kept; 7 when not given. */
  readonly keep?: number;
  /** Days after which one is removed, however few there are; 30 when not given. The newest stays. */
  readonly days?: number;
}

export interface Registry {
  readonly db: Database;
  readonly engine: 'embedded' | 'postgresql';
  /** The data directory, or the address without its password. */
  readonly place: string;
  /** Migrations that this opening applied. */
  readonly migrated: readonly string[];
  /** Null on PostgreSQL, whose backups are its operator's. */
  readonly backups: Backups | null;
  /** Lets the command line of the same user act through this process. Does nothing on PostgreSQL: there it connects itself. */
  takeCommands(handlers: ControlHandlers): Promise<void>;
  close(): Promise<void>;
}

export interface Backups {
  readonly folder: string;
  make(): Promise<BackupRecord>;
  list(): readonly BackupRecord[];
}

const day = 24 * 60 * 60 * 1000;

/**
 * Opens the embedded database of a data directory, or PostgreSQL, and brings its schema up to date.
 * Throws `DataDirectoryInUse` when another process holds the directory; whoever opens must close.
 */
export async function openRegistry(place: RegistryPlace): Promise<Registry> {
  return 'databaseUrl' in place ? openPostgresql(place) : openEmbedded(place);
}

async function openEmbedded(
  place: EmbeddedPlace & { readonly statementTimeout?: number },
): Promise<Registry> {
  const root = resolve(place.dataDirectory);
  prepareFolder(root);
  const socket = socketPath(root);
  const lock = await lockDataDirectory(root, socket.path);
  const directory = join(root, 'database');
  const folder = join(root, 'backups');
  const turns = new Turns();
  const thread = new DatabaseThread({ directory, statementTimeout: place.statementTimeout ?? 30_000 });
  const db = new Kysely<Schema>({ dialect: pgliteDialect(thread, turns) });
  const { keep = 7, days = 30 } = place.backups ?? {};

  let savedState: string | null = null;
  const rotate = (): void => {
    const notBefore = new Date(Date.now() - days * day);
    rotateBackups(folder, keep, notBefore);
    removeEarlierDatabases(root, notBefore);
  };
  const make = async (): Promise<BackupRecord> => {
    const end = await turns.take();
    const dump = await scrubErased((statement) => thread.query(statement, []), new Date())
      .then(() => thread.dump())
      .finally(end);
    const made = await writeBackup(folder, dump, new Date());
    rotate();
    return made;
  };
  const makeIfChanged = async (): Promise<void> => {
    const state = await currentState(db);
    if (state === savedState) return rotate();
    await make();
    savedState = await currentState(db);
  };

  let migrated: readonly string[];
  try {
    const isOld = existsSync(directory);
    await thread.open();
    // A migration goes forward only: the way back is the backup made just before it.
    if (isOld && (await lacksMigrations(db))) await make();
    migrated = await migrate(db);
  } catch (error) {
    await db.destroy().catch(() => {});
    lock.release();
    socket.remove();
    throw inWords(error, root);
  }

  const every = place.backups?.every ?? day;
  // A failed backup must not end the server; doctor tells the age of the last one.
  const timer = every > 0 ? setInterval(() => void makeIfChanged().catch(() => {}), every) : null;
  timer?.unref();
  const sweep = sweepDue(db);
  let control: ControlServer | null = null;

  return {
    db,
    engine: 'embedded',
    place: root,
    migrated,
    backups: { folder, make, list: () => listBackups(folder) },
    async takeCommands(handlers) {
      control = await serveControl(socket.path, handlers);
    },
    async close() {
      if (timer) clearInterval(timer);
      clearInterval(sweep);
      await control?.close();
      try {
        await db.destroy();
      } finally {
        lock.release();
        socket.remove();
      }
    },
  };
}

async function openPostgresql(
  place: PostgresqlPlace & { readonly statementTimeout?: number },
): Promise<Registry> {
  const pool = postgresqlPool(place.databaseUrl, {
    statementTimeout: place.statementTimeout ?? 30_000,
    connections: place.connections ?? 10,
  });
  const db = new Kysely<Schema>({ dialect: postgresqlDialect(pool) });
  const address = withoutPassword(place.databaseUrl);
  let migrated: readonly string[];
  try {
    await assertNewEnough(db);
    migrated = await migrate(db);
  } catch (error) {
    await db.destroy().catch(() => {});
    throw inWords(error, address);
  }
  const sweep = sweepDue(db);
  return {
    db,
    engine: 'postgresql',
    place: address,
    migrated,
    backups: null,
    takeCommands: async () => {},
    async close() {
      clearInterval(sweep);
      await db.destroy();
    },
  };
}

/**
 * A private reading promises to be gone after a day, and material of a consultation after its time, whether anybody comes
 * or not.
 */
function sweepDue(db: Database): NodeJS.Timeout {
  const sweep = setInterval(
    () => {
      void forgetExpiredReadings(db).catch(() => {});
      void eraseDue(db, new Date()).catch(() => {});
      void eraseDueContributions(db, new Date()).catch(() => {});
    },
    10 * 60 * 1000,
  );
  return sweep.unref();
}

function prepareFolder(root: string): void {
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    accessSync(root, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`The data directory ${root} can not be written: ${(error as Error).message}`);
  }
}

/** A socket's address holds about 100 bytes: for a deep directory it lies in a private folder beside the temporary files. */
function socketPath(root: string): { readonly path: string; remove(): void } {
  const path = join(root, 'socket');
  if (Buffer.byteLength(path) <= 100) return { path, remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  return { path: join(folder, 'socket'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function lacksMigrations(db: Database): Promise<boolean> {
  const applied = await sql<{ name: string }>`select name from migrations`
    .execute(db)
    .catch(() => ({ rows: [] }));
  return applied.rows.length > 0 && applied.rows.length < readMigrations().length;
}

/** Changes with every write. The data version would not do: work on the desk does not raise it. */
async function currentState(db: Database): Promise<string> {
  const { rows } = await sql<{ state: string }>`select pg_current_wal_insert_lsn()::text as state`.execute(
    db,
  );
  return rows[0]?.state ?? '';
}

async function assertNewEnough(db: Database): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db);
  if (Number(rows[0]?.server_version_num) < 160000) throw new Error('PostgreSQL 16 or newer is needed.');
}

function withoutPassword(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    url.password = '';
    url.search = '';
    return url.href;
  } catch {
    return 'PostgreSQL';
  }
}

function inWords(error: unknown, place: string): Error {
  const words = failureInWords(error, place);
  if (words) return new Error(words, { cause: error });
  const message =
    error instanceof Error && error.message !== ''
      ? error.message
      : String((error as { code?: string })?.code ?? error);
  return new Error(`The database at ${place} could not be opened: ${message}`, { cause: error });
}
