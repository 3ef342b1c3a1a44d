import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { DatabaseRestarted } from './database-failure.js';
import type { DatabaseThread } from './database-thread.js';
import { assertOutside } from './one-transaction.js';
import type { Turns } from './turns.js';

/** Kysely on the embedded database: one session, so that a connection is the turn to use it. */
export function pgliteDialect(thread: DatabaseThread, turns: Turns): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => new PgliteDriver(thread, turns),
  };
}

class PgliteDriver implements Driver {
  readonly #thread: DatabaseThread;
  readonly #turns: Turns;

  constructor(thread: DatabaseThread, turns: Turns) {
    this.#thread = thread;
    this.#turns = turns;
  }

  async init(): Promise<void> {
    await this.#thread.open();
  }

  async acquireConnection(): Promise<PgliteConnection> {
    assertOutside();
    return new PgliteConnection(this.#thread, await this.#turns.take());
  }

  async beginTransaction(connection: PgliteConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: PgliteConnection): Promise<void> {
    await connection.end('commit');
  }

  async rollbackTransaction(connection: PgliteConnection): Promise<void> {
    await connection.end('rollback');
  }

  async releaseConnection(connection: PgliteConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    const end = await this.#turns.take();
    await this.#thread.close().finally(end);
  }
}

class PgliteConnection implements DatabaseConnection {
  readonly #thread: DatabaseThread;
  readonly release: () => void;
  #began: number | null = null;

  constructor(thread: DatabaseThread, release: () => void) {
    this.#thread = thread;
    this.release = release;
  }

  async begin(): Promise<void> {
    await this.#thread.query('begin', []);
    this.#began = this.#thread.generation;
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    // A commit that failed is followed by a rollback of what is no longer there.
    if (this.#began === null) return;
    const lost = this.#isLost();
    this.#began = null;
    if (!lost) await this.#thread.query(how, []);
    else if (how === 'commit') throw new DatabaseRestarted('The transaction was lost.');
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#isLost()) throw new DatabaseRestarted('The transaction was lost.');
    const isScript = query.parameters.length === 0 && /;\s*\S/.test(query.sql);
    const { rows, affected } = isScript
      ? await this.#thread.script(query.sql)
      : await this.#thread.query(query.sql, query.parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(affected) };
  }

  // biome-ignore lint/correctness/useYield: one session gives whole results; nothing here streams.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('The embedded database gives whole results only.');
  }

  #isLost(): boolean {
    return this.#began !== null && this.#began !== this.#thread.generation;
  }
}
