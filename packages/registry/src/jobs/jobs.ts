import { createHash } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import PgBoss from 'pg-boss';
import type { Database } from '../database.js';

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

export interface Job<Asked = unknown> {
  readonly id: string;
  readonly asked: Asked;
  readonly state: JobState;
  /** How many wait before it. */
  readonly ahead: number;
  /** How far it is, where this process does it. */
  readonly progress: Progress | null;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Does what was asked. The signal says that nobody waits any more: the server stops. */
export type JobHandler<Asked> = (
  asked: Asked,
  way: { readonly signal: AbortSignal; readonly tell: (progress: Progress) => void },
) => Promise<void>;

/** Work that takes longer than an answer may: kept in the database, done one after the other. */
export interface Jobs<Asked> {
  /** The same key is one job: while it waits or runs, nothing is added. One that has ended is done again. */
  ask(key: string, asked: Asked): Promise<Job<Asked>>;
  find(key: string): Promise<Job<Asked> | null>;
  /** Begins to work, one job at a time. */
  work(handler: JobHandler<Asked>): void;
  /** Stops; what was being done waits for the next start. */
  close(): Promise<void>;
}

export interface JobsOptions {
  /** No other process works on this database: what is being done at the start was left by one that is gone. */
  readonly isAlone: boolean;
  /** For the operator: what went wrong. */
  readonly log?: (line: string) => void;
}

/** After so many seconds without an end a job counts as failed: its process is gone. */
const longest = 900;
/** Milliseconds after which a process that was not woken looks for what others asked. */
const rest = 10_000;

const stateOf: Readonly<Record<string, JobState>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  completed: 'done',
};

/**
 * A queue on pg-boss, in a schema of its own of the same database (pgboss). Its own worker is not used: it does not wait for
 * the end of a job to be written, so that a database that fails at that moment would end the process.
 */
export async function openJobs<Asked extends object>(
  db: Database,
  name: string,
  { isAlone, log = () => {} }: JobsOptions,
): Promise<Jobs<Asked>> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text: string, values: unknown[] = []) => {
        const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
        return { rows };
      },
    },
    schedule: false,
  });
  boss.on('error', (error) => log(`jobs: ${error.message}`));
  await boss.start();
  await boss.createQueue(name, { name, policy: 'standard', retryLimit: 0, expireInSeconds: longest });
  if (isAlone) await putBack(await runningNow());

  const stopping = new AbortController();
  const progressById = new Map<string, Progress>();
  let working: Promise<void> = Promise.resolve();
  let wake: () => void = () => {};

  async function find(key: string): Promise<Job<Asked> | null> {
    const id = idOf(name, key);
    const { rows } = await sql<{ data: Asked; state: string; ahead: number }>`
      select job.data, job.state::text as state,
        (select count(*) from pgboss.job other where other.name = job.name and other.state < 'active'
          and (other.created_on, other.id) < (job.created_on, job.id)) as ahead
      from pgboss.job job where job.name = ${name} and job.id = ${id}`.execute(db);
    const [row] = rows;
    if (!row) return null;
    const state = stateOf[row.state] ?? 'failed';
    return {
      ...{ id, asked: row.data, state },
      ahead: state === 'waiting' ? row.ahead : 0,
      progress: progressById.get(id) ?? null,
    };
  }

  async function runningNow(): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from pgboss.job where name = ${name} and state = 'active'`.execute(db);
    return rows.map(({ id }) => id);
  }

  async function putBack(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await boss.cancel(name, [...ids]);
    await boss.resume(name, [...ids]);
  }

  async function workOn(handler: JobHandler<Asked>): Promise<void> {
    while (!stopping.signal.aborted) {
      const [job] = await boss.fetch<Asked>(name);
      if (job) await doOne(job, handler).catch((error) => log(`jobs: ${error.message}`));
      else await pause();
    }
  }

  async function doOne({ id, data }: PgBoss.Job<Asked>, handler: JobHandler<Asked>): Promise<void> {
    const { signal } = stopping;
    const tell = (progress: Progress) => progressById.set(id, progress);
    try {
      await unlessAborted(handler(data, { signal, tell }), signal);
      await boss.complete(name, id);
    } catch (error) {
      if (signal.aborted) return putBack([id]);
      log(`job ${name} failed: ${(error as Error).stack ?? error}`);
      await boss.fail(name, id, { message: (error as Error).message });
    } finally {
      progressById.delete(id);
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, rest);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopping.signal.aborted) wake();
    });
  }

  return {
    find,
    async ask(key, asked) {
      const id = idOf(name, key);
      await sql`delete from pgboss.job
        where name = ${name} and id = ${id} and state >= 'completed'`.execute(db);
      await boss.send(name, asked, { id });
      wake();
      const job = await find(key);
      if (!job) throw new Error('A job that was just asked for is not there.');
      return job;
    },
    work(handler) {
      working = workOn(handler);
    },
    async close() {
      stopping.abort();
      wake();
      await working;
      await boss.stop({ graceful: false });
    },
  };
}

/** The same for the same key, on every host: a UUID (version 8, RFC 9562) from its digest. */
function idOf(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('The server stops.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
