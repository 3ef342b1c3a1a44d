import { type Dialect, PostgresDialect, type PostgresDriver } from 'kysely';
import pg from 'pg';
import { assertOutside } from './one-transaction.js';

const types: Readonly<Record<number, (value: string) => unknown>> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.DATE]: (value) => value,
  [pg.types.builtins.TIMESTAMP]: (value) => value,
  [pg.types.builtins.TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
  [pg.types.builtins.NUMERIC]: (value) => value,
};

/**
 * PostgreSQL by its address; TLS and every other option are in the URL (`?sslmode=verify-full`). The values come out
 * as from the embedded database: counts as numbers, days and instants as ISO text.
 */
export function postgresqlPool(
  databaseUrl: string,
  options: { statementTimeout: number; connections: number },
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.connections,
    statement_timeout: options.statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'rapporteur',
    options: '-c timezone=UTC -c search_path=public',
    types: {
      getTypeParser: ((id: number, format?: 'text' | 'binary') =>
        types[id] ?? pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server closes is no reason to end the process: the next query opens another.
  pool.on('error', () => {});
  return pool;
}

export function postgresqlDialect(pool: pg.Pool): Dialect {
  const dialect = new PostgresDialect({ pool });
  const createDriver = () => {
    const driver = dialect.createDriver() as PostgresDriver;
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => {
      assertOutside();
      return acquire();
    };
    return driver;
  };
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver,
  };
}
