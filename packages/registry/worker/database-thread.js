// The embedded database in a thread of its own: a query of half a second must not stop the pages of others.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStartParams, syncPath, syncTree } from './durable-files.js';

const asText = (value) => value;
/** int8 and numeric as numbers or text, dates and instants as the text of the server: the driver of PostgreSQL does the same. */
const parsers = {
  20: Number,
  1082: asText,
  1114: asText,
  1184: (value) => new Date(value).toISOString(),
  1700: asText,
};

const { directory, template, fileLayer } = workerData;
// A test may put a class of its own between the database and its files: the one that its module exports.
const Files = fileLayer ? Object.values(await import(fileLayer))[0] : DurableFiles;

/**
 * A directory appears under its name only when it is whole and on disk: a creation that was cut short leaves a
 * folder with another name, which the next start removes.
 */
async function openDatabase() {
  if (directory === null) {
    return PGlite.create({ parsers, loadDataDir: template ? new Blob([template]) : undefined });
  }
  if (!existsSync(directory)) {
    const growing = `${directory}.being-made`;
    rmSync(growing, { recursive: true, force: true });
    mkdirSync(growing, { recursive: true, mode: 0o700 });
    try {
      const fresh = await PGlite.create({
        fs: watched(growing),
        startParams: durableStartParams,
        loadDataDir: template ? new Blob([template]) : undefined,
      });
      await fresh.close();
    } catch (error) {
      rmSync(growing, { recursive: true, force: true });
      throw error;
    }
    syncTree(growing);
    renameSync(growing, directory);
    syncPath(dirname(directory));
  }
  return PGlite.create({ fs: watched(directory), startParams: durableStartParams, parsers });
}

/** What the disk said last: Emscripten turns it into a bare "FS error". */
let fault;

function watched(path) {
  const files = new Files(path);
  files.onFault = (code) => {
    fault = code;
    parentPort.postMessage({ fault: code });
  };
  return files;
}

const answers = {
  async query({ sql, parameters }) {
    const result = await database.query(sql, parameters);
    return { rows: result.rows, affected: result.affectedRows ?? 0, command: result.command ?? null };
  },
  /** Several statements without parameters: a migration. */
  async script({ sql }) {
    const results = await database.exec(sql);
    const last = results.at(-1);
    return { rows: last?.rows ?? [], affected: last?.affectedRows ?? 0, command: null };
  },
  /** Nobody else tidies here: there is no autovacuum beside a single session. */
  async dump() {
    await database.exec('vacuum analyze');
    await database.exec('checkpoint');
    const file = await database.dumpDataDir('none');
    return new Uint8Array(await file.arrayBuffer());
  },
  async close() {
    await database.close();
    return null;
  },
};

function plainError(error) {
  return {
    message: error?.message ?? String(error),
    code: error?.code ?? fault,
    detail: error?.detail,
    hint: error?.hint,
    constraint: error?.constraint,
    fatal:
      error?.severity === 'PANIC' ||
      error?.severity === 'FATAL' ||
      error?.name === 'ExitStatus' ||
      error instanceof WebAssembly.RuntimeError,
  };
}

let database;
try {
  database = await openDatabase();
  parentPort.postMessage({ id: 0, value: null });
} catch (error) {
  parentPort.postMessage({ id: 0, error: plainError(error) });
  process.exit(1);
}

parentPort.on('message', async ({ id, kind, ...request }) => {
  try {
    const value = await answers[kind](request);
    parentPort.postMessage({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
    if (kind === 'close') parentPort.close();
  } catch (error) {
    parentPort.postMessage({ id, error: plainError(error) });
  }
});
