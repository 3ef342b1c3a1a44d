import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DatabaseFailure, DatabaseRestarted } from './database-failure.js';

export interface ThreadOptions {
  /** Null keeps everything in memory: for tests. */
  readonly directory: string | null;
  /** A dump to start from when there is no database yet. */
  readonly template?: Uint8Array;
  /** Milliseconds after which a statement is stopped. */
  readonly statementTimeout: number;
  /** For tests: a module with a class that stands between the database and its files. */
  readonly fileLayer?: string;
}

export interface ThreadResult {
  readonly rows: readonly Record<string, unknown>[];
  readonly affected: number;
}

interface Failure {
  readonly message: string;
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly constraint?: string;
  readonly fatal: boolean;
}
interface Fault {
  readonly fault: string;
}
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: Failure };

/** Milliseconds for a statement to say itself that the disk failed. */
const patience = 1_000;

// Plain JavaScript beside src and dist, so that the same address holds from both.
const program = fileURLToPath(new URL('../../worker/database-thread.js', import.meta.url));

/**
 * The embedded database behind messages. It asks one thing at a time: whoever calls holds the turn.
 *
 * WebAssembly can not be interrupted from outside, so `statement_timeout` has no effect inside: a statement that runs
 * over ends with its thread, and the next one opens the files again, as after a crash. With real fsync that loses
 * nothing that was acknowledged. The same happens where the log could not be written: the instance hangs.
 */
export class DatabaseThread {
  /** Raised by each restart: a transaction that began in an earlier one is gone. */
  generation = 0;
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;
  #waiting: { resolve(value: unknown): void; reject(error: Error): void } | null = null;
  #sent = 0;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    if (this.#worker) return;
    const { directory, template, fileLayer } = this.#options;
    const worker = new Worker(program, { workerData: { directory, template, fileLayer } });
    this.#worker = worker;
    this.#sent = 0;
    worker.on('message', (said: Answer | Fault) =>
      'fault' in said ? this.#suspect(said.fault) : this.#receive(said),
    );
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new DatabaseRestarted('The database stopped.')));
    try {
      await this.#answer();
    } catch (error) {
      await this.#stop();
      throw error;
    }
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<ThreadResult> {
    return (await this.#ask(
      { kind: 'query', sql, parameters },
      this.#options.statementTimeout,
    )) as ThreadResult;
  }

  /** Several statements without parameters, such as a migration. They may take as long as they need. */
  async script(sql: string): Promise<ThreadResult> {
    return (await this.#ask({ kind: 'script', sql }, null)) as ThreadResult;
  }

  /** The data directory as a tar, after a checkpoint. */
  async dump(): Promise<Uint8Array> {
    return (await this.#ask({ kind: 'dump' }, null)) as Uint8Array;
  }

  async close(): Promise<void> {
    if (!this.#worker) return;
    await this.#ask({ kind: 'close' }, null).finally(() => this.#stop());
  }

  async #ask(request: Record<string, unknown>, limit: number | null): Promise<unknown> {
    await this.open();
    this.#sent += 1;
    this.#worker?.postMessage({ id: this.#sent, ...request });
    if (limit === null) return this.#answer();
    let timer: NodeJS.Timeout | undefined;
    const overrun = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(new DatabaseFailure(`canceling statement due to statement timeout (${limit} ms)`, '57014')),
        limit,
      );
    });
    try {
      return await Promise.race([this.#answer(), overrun]);
    } catch (error) {
      if ((error as DatabaseFailure).code === '57014') await this.#stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  #receive({ id, value, error }: Answer): void {
    if (id !== this.#sent) return;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!error) {
      waiting?.resolve(value);
      return;
    }
    if (error.fatal) void this.#stop();
    waiting?.reject(
      new DatabaseFailure(error.message, error.code, error.detail, error.hint, error.constraint),
    );
  }

  /** The disk failed. Mostly the statement says so itself; where the log was concerned nothing more is heard. */
  #suspect(code: string): void {
    const waiting = this.#waiting;
    setTimeout(() => {
      if (!waiting || waiting !== this.#waiting) return;
      void this.#stop();
      const isFull = code === 'ENOSPC' || code === 'EDQUOT';
      waiting.reject(
        new DatabaseFailure(`the log could not be written: ${code}`, isFull ? '53100' : '58030'),
      );
    }, patience).unref();
  }

  #fail(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.generation += 1;
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#waiting = null;
    this.generation += 1;
    await worker?.terminate();
  }
}
